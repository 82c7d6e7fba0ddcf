import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { hostOf, linkedStory, safeHref, webHref } from './links'

// Properties try many cases: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

describe('safeHref', () => {
  test.each([
    ['https://a.example', 'https://a.example/'],
    [' HTTPS://A.example/x ', 'https://a.example/x'],
    ['https://a.example/بغداد', 'https://a.example/%D8%A8%D8%BA%D8%AF%D8%A7%D8%AF'],
    ['https://a.example/a b|c?x=[1]#d#e', 'https://a.example/a%20b%7Cc?x=%5B1%5D#d%23e'],
    ['https://a.example/100%', 'https://a.example/100%25'],
    ['https://bank.example@evil.example/', 'https://evil.example/'],
    ['mailto:desk@a.example', 'mailto:desk@a.example'],
    ['tel:+964 770 123', 'tel:+964770123'],
  ])('%s', (address, href) => {
    expect(safeHref(address)).toBe(href)
  })
  test.each([
    '',
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://a.example/1',
    'preview://x/',
    'app://muharrir/',
    'ftp://a.example/',
    '//a.example/',
    '/about',
    'about',
    'mailto:',
    'http://',
  ])('refuses %j', (address) => {
    expect(safeHref(address)).toBeNull()
  })
  test('gives an address of an allowed scheme, or none', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl({ withFragments: true, withQueryParameters: true })),
        (address) => {
          const href = safeHref(address)
          if (href === null) return
          expect(href).toMatch(/^(https?|mailto|tel):[^\s"<>\\^`{}|]*$/)
          expect(safeHref(href)).toBe(href)
        },
      ),
    )
  })
})

test('webHref is for the web only', () => {
  expect(webHref('mailto:a@b.example')).toBeNull()
  expect(webHref('http://a.example/')).toBe('http://a.example/')
})
test('linkedStory', () => {
  expect(linkedStory('story:01J9Z000000000000000000001')).toBe('01J9Z000000000000000000001')
  expect(linkedStory('story:../x')).toBeNull()
})
test('hostOf', () => {
  expect(hostOf('https://www.youtube.com/watch')).toBe('youtube.com')
})
