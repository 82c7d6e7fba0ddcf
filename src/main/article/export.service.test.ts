import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { paragraph, storyDocument } from '@shared/document/build'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import yauzl from 'yauzl'
import { mediaOf } from '../../../tests/web/pictures'
import * as sample from '../../../tests/web/stories'
import { type ExportFormat, exportName, exportStory } from './export'
import { MANIFEST } from './export-manifest'
import type { PageStory } from './page-story'
import { loadTheme, type Theme } from './theme'

// Pictures are really made: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const media = mediaOf(sample.pagePictures)
let theme: Theme
let out: string
beforeAll(async () => {
  theme = await loadTheme(resolve(import.meta.dirname, '../../../resources/themes/wakala'))
})
beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'muharrir-export-'))
})
afterEach(() => rm(out, { recursive: true, force: true }))

const run = (format: ExportFormat, story: PageStory = sample.report, own: object = {}) =>
  exportStory({
    story,
    format,
    out,
    settings: sample.pageSettings,
    theme,
    media,
    resolveStory: async () => null,
    ...own,
  })

async function filesIn(folder: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      files
        .sort()
        .map(async (path): Promise<[string, Buffer]> => [path.slice(folder.length + 1), await readFile(path)]),
    ),
  )
}

async function filesInZip(path: string): Promise<Map<string, Buffer>> {
  const zip = await yauzl.openPromise(path)
  const files = new Map<string, Buffer>()
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
  zip.close()
  return files
}

describe('html', () => {
  test('is a folder in which every address leads to a file', async () => {
    const result = await run('html')
    expect(result.path).toBe(join(out, 'report-ar'))
    const files = await filesIn(result.path)
    expect(result.files).toBe(files.size)
    expect(result.bytes).toBe([...files.values()].reduce((sum, file) => sum + file.length, 0))
    const html = files.get('index.html')?.toString() ?? ''
    const css = files.get('assets/style.css')?.toString() ?? ''
    const addresses = [
      ...[...html.matchAll(/(?:src|href)="((?:assets|media)\/[^"]+)"/g)].map((match) => match[1] ?? ''),
      ...[...html.matchAll(/srcset="([^"]+)"/g)].flatMap((match) =>
        (match[1] ?? '').split(', ').map((part) => part.split(' ')[0] ?? ''),
      ),
      ...[...css.matchAll(/url\("([^"]+)"\)/g)].map((match) => `assets/${match[1]}`),
    ]
    expect(addresses.length).toBeGreaterThan(10)
    for (const address of addresses) expect(files.has(address), address).toBe(true)
  })

  test('is the same at every run', async () => {
    const first = await filesIn((await run('html')).path)
    const second = await filesIn((await run('html')).path)
    expect(second).toEqual(first)
  })
})

test('zip holds the same files, and is the same at every run', async () => {
  const folder = await filesIn((await run('html')).path)
  const { path, bytes } = await run('zip')
  expect(path).toBe(join(out, 'report-ar.zip'))
  const first = await readFile(path)
  expect(first.length).toBe(bytes)
  const zipped = await filesInZip(path)
  for (const [name, file] of folder) if (name !== MANIFEST) expect(zipped.get(`report-ar/${name}`)).toEqual(file)
  await run('zip')
  expect(await readFile(path)).toEqual(first)
})

test('zip takes the name it is given', async () => {
  const { path } = await run('zip', sample.news, { out: join(out, 'deep', 'my.zip') })
  expect(path).toBe(join(out, 'deep', 'my.zip'))
  expect([...(await filesInZip(path)).keys()]).toContain('news-ar/index.html')
})

test('fragment is the article alone with its pictures', async () => {
  const { path } = await run('fragment')
  const files = await filesIn(path)
  const html = files.get('article.html')?.toString() ?? ''
  expect(html).toMatch(/^<p>/)
  expect(html).not.toMatch(/<html|<head|<link|<main|<h1/)
  expect([...files.keys()].filter((name) => name.startsWith('assets'))).toEqual([])
  expect([...files.keys()].filter((name) => name.startsWith('media')).length).toBe(12)
})

describe('what stands there already', () => {
  test('an earlier export of the story is replaced whole', async () => {
    const { path } = await run('html')
    await run('html', { ...sample.report, document: storyDocument([paragraph('نص جديد')]) })
    const files = await filesIn(path)
    expect(files.get('index.html')?.toString()).toContain('نص جديد')
    expect([...files.keys()].filter((name) => name.startsWith('media')).length).toBe(15)
  })
  test('anything else is refused and untouched', async () => {
    await mkdir(join(out, 'report-ar'))
    await writeFile(join(out, 'report-ar', 'index.html'), 'mine')
    await expect(run('html')).rejects.toMatchObject({ code: 'export.exists' })
    expect(await readFile(join(out, 'report-ar', 'index.html'), 'utf8')).toBe('mine')
    await writeFile(join(out, 'report-ar.zip'), 'mine')
    await expect(run('zip')).rejects.toMatchObject({ code: 'export.exists' })
    expect(await readdir(out)).toEqual(['report-ar', 'report-ar.zip'])
  })
  test('an export to which somebody added a file is theirs', async () => {
    const { path } = await run('html')
    await writeFile(join(path, 'notes.txt'), 'mine')
    await expect(run('html')).rejects.toMatchObject({ code: 'export.exists' })
  })
  test('another story’s export of the same name is not replaced', async () => {
    await run('html')
    await expect(
      run('html', { ...sample.news, fields: { ...sample.news.fields, slug: 'report-ar' } }),
    ).rejects.toMatchObject({
      code: 'export.exists',
    })
  })
})

describe('when it cannot be done', () => {
  test('nothing is left behind after a cancel', async () => {
    const abort = new AbortController()
    const progress = (done: number) => {
      if (done === 1) abort.abort()
    }
    await expect(run('html', sample.report, { signal: abort.signal, progress })).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(await readdir(out)).toEqual([])
  })
  test('a file in the folder’s place says so', async () => {
    await writeFile(join(out, 'file'), '')
    await expect(run('html', sample.news, { out: join(out, 'file') })).rejects.toMatchObject({
      code: 'disk.unwritable',
    })
  })
  test.skipIf(process.getuid?.() === 0)('a folder that may not be written says so', async () => {
    await chmod(out, 0o500)
    await expect(run('html')).rejects.toMatchObject({ code: 'disk.unwritable' })
    await chmod(out, 0o700)
  })
})

describe('name', () => {
  const named = (slug: string, headline = '') =>
    exportName({ ...sample.news, fields: { ...sample.news.fields, slug, headline } })
  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\x\\y', 'C-x-y'],
    ['a/../b', 'a-..-b'],
    ['...hidden', 'hidden'],
    ['ميناء-الفاو', 'ميناء-الفاو'],
    ['a\u202eb\u0000c', 'abc'],
    ['con', sample.news.id.toLowerCase()],
    ['///', sample.news.id.toLowerCase()],
  ])('%j', (slug, name) => expect(named(slug)).toBe(name))
  test('is made of the headline where there is no slug', () =>
    expect(named('', 'ميناء الفاو الكبير')).toBe('ميناء-الفاو-الكبير'))
  test('fits every file system', () => expect(Buffer.byteLength(named('ب'.repeat(500)))).toBeLessThanOrEqual(120))
})
