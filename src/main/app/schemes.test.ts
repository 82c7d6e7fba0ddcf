import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { film } from '../media/recordings.fixture'
import { MediaStore } from '../media/store'
import { answerApp, fileUnder, rangeOf, SCHEMES } from './schemes'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'renderer-'))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>محرِّر</title>')
  await writeFile(join(root, 'secret.env'), 'x')
})
afterAll(() => rm(root, { recursive: true, force: true }))

it('registers two schemes and gives them no more than they need', () => {
  expect(SCHEMES).toEqual([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true },
    },
    { scheme: 'preview', privileges: { standard: true, secure: true, corsEnabled: true } },
  ])
})

describe('app://', () => {
  const get = (path: string, method = 'GET', media: MediaStore | null = null) =>
    answerApp(root, () => media)(new Request(`app://muharrir${path}`, { method }))

  it('serves the interface with its policy', async () => {
    const response = await get('/index.html')
    expect([response.status, await response.text()]).toEqual([200, '<!doctype html><title>محرِّر</title>'])
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await get('/')).status).toBe(200)
  })
  const hostile = [
    '/../secret',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%5c..%5c..%5cetc%5cpasswd',
    '/index.html%00.png',
    '/%',
    '/secret.env',
    '/assets',
    '/media/../../library.json',
    `/media/${'a'.repeat(64)}`,
    `/media/${'A'.repeat(64)}`,
    '/media/x',
  ]
  it.each(hostile)('answers nothing to %s', async (path) => expect((await get(path)).status).toBe(404))
  it('reads, never writes', async () => expect((await get('/index.html', 'POST')).status).toBe(404))
  it('answers no other host', async () => {
    expect((await answerApp(root, () => null)(new Request('app://other/index.html'))).status).toBe(404)
  })
  it('refuses widths that are no widths', async () => {
    const media = new MediaStore(root, { readOnly: true })
    const hash = 'a'.repeat(64)
    for (const width of ['0', '-1', '1e9', 'NaN', '99999', '3.5', ''])
      expect((await get(`/media/${hash}?w=${width}`, 'GET', media)).status).toBe(404)
  })
  it('serves film and sound in the ranges that are asked for, and no picture so', async () => {
    const library = join(root, 'library')
    const media = new MediaStore(library, { readOnly: false })
    const bytes = await film()
    const { hash } = await media.add({ name: 'film.webm', bytes }, '')
    const ask = (range?: string) =>
      answerApp(
        root,
        () => media,
      )(new Request(`app://muharrir/media/${hash}/recording`, { headers: range ? { range } : {} }))
    const whole = await ask()
    expect([whole.status, whole.headers.get('content-type'), whole.headers.get('accept-ranges')]).toEqual([
      200,
      'video/webm',
      'bytes',
    ])
    expect(Buffer.from(await whole.arrayBuffer()).equals(bytes)).toBe(true)
    const part = await ask('bytes=10-19')
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 10-19/${bytes.length}`])
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(10, 20))).toBe(true)
    expect((await ask('bytes=99999999-')).status).toBe(416)
    const picture = await media.add(
      {
        name: 'a.svg',
        bytes: Buffer.from(
          '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
        ),
      },
      '',
    )
    expect((await get(`/media/${picture.hash}/recording`, 'GET', media)).status).toBe(404)
    expect((await get(`/media/${picture.hash}?w=9`, 'GET', media)).headers.get('content-type')).toBe('image/png')
    // A film without a poster has nothing to show.
    expect((await get(`/media/${hash}?w=90`, 'GET', media)).status).toBe(404)
  })
  it.each([
    ['bytes=0-', 0, 99],
    ['bytes=-10', 90, 99],
    ['bytes=5-500', 5, 99],
  ])('understands %s', (asked, start, end) => expect(rangeOf(asked, 100)).toEqual({ start, end }))
  it.each(['bytes=100-', 'bytes=9-3', 'bytes=-', 'items=0-1', 'bytes=0-1,5-6'])('refuses %s', (asked) =>
    expect(rangeOf(asked, 100)).toBe(null),
  )
  it('never leads outside its folder', () => {
    expect(fileUnder('/r', '/a/../../b')).toBe(null)
    expect(fileUnder('/r', '/a/b.js')).toBe(join('/r', 'a', 'b.js'))
    expect(fileUnder('/r', '/..')).toBe(null)
    expect(fileUnder('/r/x', '/../xy/a')).toBe(null)
  })
})
