import vectors from '@shared/arabic/vectors.json'
import { isolate, lineBreak, link, missing, paragraph, text } from '@shared/document/build'
import { type DocumentNode, FORMAT } from '@shared/document/schema'
import fc from 'fast-check'
import { toText } from 'hast-util-to-text'
import { describe, expect, test, vi } from 'vitest'
import { context, htmlOf, STORY } from './fixture'
import { isolatedText, renderInline } from './inline'
import { SafeHtml } from './safe-html'

// Properties try many cases: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const inner = (nodes: DocumentNode[], own = {}) => htmlOf([paragraph(nodes)], own).replace(/^<p>|<\/p>$/g, '')

describe('formats', () => {
  test.each([
    ['bold', 'strong'],
    ['italic', 'em'],
    ['highlight', 'mark'],
    ['underline', 'u'],
    ['strikethrough', 's'],
    ['superscript', 'sup'],
    ['subscript', 'sub'],
  ] as const)('%s is <%s>', (format, tag) => {
    expect(inner([text('كلمة', FORMAT[format])])).toBe(`<${tag}>كلمة</${tag}>`)
  })
  test('nest', () => {
    expect(inner([text('كلمة', FORMAT.bold | FORMAT.highlight)])).toBe('<mark><strong>كلمة</strong></mark>')
  })
  test('code runs left to right', () => {
    expect(inner([text('npm start', FORMAT.code)])).toBe('<code dir="ltr">npm start</code>')
  })
  test('spaces carry none', () => {
    expect(inner([text('أ'), text(' ', FORMAT.bold), text('ب')])).toBe('أ ب')
  })
})

describe('an Arabic word is never split', () => {
  test.each([
    ['a bold prefix joins the word', [text('ال', FORMAT.bold), text('مدينة')], 'المدينة'],
    [
      'a bold word takes its prefix',
      [text('و'), text('بغداد', FORMAT.bold), text(' بعيدة')],
      '<strong>وبغداد</strong> بعيدة',
    ],
    [
      'a link takes its prefix',
      [text('ب'), link('https://a.example/', 'الموقع'), text('.')],
      '<a href="https://a.example/" rel="noopener">بالموقع</a>.',
    ],
    ['vowel marks belong to their letter', [text('كتب', FORMAT.bold), text('\u064e')], '<strong>كتبَ</strong>'],
    ['a joiner does, too', [text('می', FORMAT.bold), text('\u200cخواهم')], 'می\u200cخواهم'],
    ['Latin is no part of it', [text('ال'), text('PDF', FORMAT.bold)], 'ال<strong>PDF</strong>'],
  ])('%s', (_, nodes, html) => {
    expect(inner(nodes)).toBe(html)
  })

  const letters = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ل', 'م', 'َ', 'ـ', ' ', 'a', '1', '.'), maxLength: 6 })
  test('whatever the formats', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ value: letters, format: fc.constantFrom(0, 1, 128) }), { maxLength: 8 }),
        (runs) => {
          const html = inner(runs.map(({ value, format }) => text(value, format)))
          expect(html).not.toMatch(/[ابلمـ]\u064e*<[^>]*>(?:<[^>]*>)*[ابلمـ\u064e]/u)
          expect(html.replace(/<[^>]*>/g, '').replace(/\s/g, '')).toBe(
            runs
              .map(({ value }) => value)
              .join('')
              .replace(/\s/g, ''),
          )
        },
      ),
    )
  })
})

describe('isolation', () => {
  test.each(vectors.isolate)('$text', ({ text: written, html }) => {
    expect(inner([text(written)])).toBe(html)
    expect(String(SafeHtml.of(isolatedText(written, 'rtl')))).toBe(html)
  })
  test('stays whole across formats', () => {
    expect(inner([text('هاتف +964 770 '), text('123 4567', FORMAT.bold), text(' مغلق')])).toBe(
      'هاتف <bdi dir="ltr">+964 770 <strong>123 4567</strong></bdi> مغلق',
    )
  })
  test('is not doubled inside an isolate of the writer', () => {
    expect(inner([text('شركة '), isolate('Apple Inc.', 'en'), text(' أعلنت')])).toBe(
      'شركة <bdi dir="ltr" lang="en">Apple Inc.</bdi> أعلنت',
    )
  })
  test('is not needed in a left-to-right text', () => {
    expect(String(SafeHtml.of(isolatedText('Apple Inc. said', 'ltr')))).toBe('Apple Inc. said')
  })
  test('a language that is no language tag is left out', () => {
    expect(inner([isolate('abc', 'en" onload="x')])).toBe('<bdi dir="ltr">abc</bdi>')
  })
})

describe('links', () => {
  test('to a story of the library resolve', () => {
    expect(inner([link(`story:${STORY}`, 'سابق')])).toBe('<a href="https://alrafid.example/1/">سابق</a>')
  })
  test('to a story without an address are their words', () => {
    expect(inner([link('story:01J9Z00000000000000000000X', 'سابق')])).toBe('سابق')
  })
  test('to what may not be linked are their words', () => {
    expect(inner([link('javascript:alert(1)', 'انقر')])).toBe('انقر')
  })
  test('inside links are words', () => {
    expect(inner([link('https://a.example/', [text('أ '), link('https://b.example/', 'ب')])])).toBe(
      '<a href="https://a.example/" rel="noopener">أ ب</a>',
    )
  })
  test('without words are nothing', () => {
    expect(inner([text('أ'), link('https://a.example/', ' ')])).toBe('أ')
  })
})

test('a missing fact is marked in the preview only', () => {
  const nodes = [text('بلغ '), missing('العدد'), text(' أمس')]
  expect(inner(nodes)).toBe('بلغ العدد أمس')
  expect(inner(nodes, { mode: 'preview' })).toContain('<mark class="missing-fact">العدد</mark>')
})

test('line breaks at the ends show nothing', () => {
  expect(inner([lineBreak(), text('أ'), lineBreak(), text('ب'), lineBreak()])).toBe('أ<br>ب')
})

test('controls and direction marks do not reach the page', () => {
  expect(inner([text('أ\u0000\u202eب\u2066ج\ud800\ufffe')])).toBe('أبج')
})

test('blocks and unknown nodes where words stand give their words', () => {
  const strange = { type: 'poll', version: 9, question: 'لا', children: [text('سؤال')] } as unknown as DocumentNode
  const content = renderInline([text('أ '), strange, paragraph('فقرة')], context())
  expect(toText({ type: 'root', children: content })).toBe('أ سؤال\nفقرة')
})
