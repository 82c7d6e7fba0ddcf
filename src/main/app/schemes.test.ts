import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MediaStore } from '../media/store'
import { answerApp, fileUnder, SCHEMES } from './schemes'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'renderer-'))
  await writeFile(join(root, 'index.html'), '<!doctype html><title>محرِّر</title>')
  await writeFile(join(root, 'secret.env'), 'x')
})
afterAll(() => rm(root, { recursive: true, force: true }))

it('registers two schemes and gives them no more than they need', () => {
  expect(SCHEMES).toEqual([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
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
  it('never leads outside its folder', () => {
    expect(fileUnder('/r', '/a/../../b')).toBe(null)
    expect(fileUnder('/r', '/a/b.js')).toBe(join('/r', 'a', 'b.js'))
    expect(fileUnder('/r', '/..')).toBe(null)
    expect(fileUnder('/r/x', '/../xy/a')).toBe(null)
  })
})
