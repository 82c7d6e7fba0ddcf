import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { MuharrirError } from '@shared/contract/errors'
import { describe, expect, test } from 'vitest'
import yazl from 'yazl'
import { backup, restore } from './backup'
import { document, newLibrary, openLibrary, reporter, temporaryFolder } from './test-library'

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof MuharrirError ? error.code : String(error)),
  )
const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

async function filledLibrary() {
  const library = await newLibrary()
  const { id } = await library.stories.create({ type: 'news', headline: 'خبر', document: document('نص'), by: reporter })
  await library.stories.saveVersion(id, { by: reporter })
  const trashed = await library.stories.create({ type: 'news', headline: 'مهمل', by: reporter })
  await library.stories.trash([trashed.id])
  const media = join(library.folder, 'media', 'a'.repeat(64))
  await mkdir(media, { recursive: true })
  await writeFile(join(media, 'original.jpg'), Buffer.alloc(300_000, 7))
  return { library, id }
}

async function zipOf(
  entries: [name: string, text: string, mode?: number][],
  rename: (bytes: Buffer) => Buffer = (b) => b,
) {
  const folder = await temporaryFolder()
  const path = join(folder, 'made.zip')
  const zip = new yazl.ZipFile()
  for (const [name, text, mode] of entries) zip.addBuffer(Buffer.from(text), name, mode ? { mode } : {})
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
  await writeFile(path, rename(await readFile(path)))
  return path
}

describe('backup and restore', () => {
  test('give the same library again, from one that is open', async () => {
    const { library, id } = await filledLibrary()
    const folder = await temporaryFolder()
    const zip = join(folder, 'نسخة.zip')
    const seen: number[] = []
    const { files, bytes } = await backup(library.folder, zip, { progress: (done) => seen.push(done) })
    expect(files).toBe(5 + 1)
    expect(seen.at(-1)).toBe(files)
    expect(bytes).toBe((await stat(zip)).size)
    const target = join(folder, 'restored')
    await restore(zip, target)
    expect((await readdir(target)).sort()).toEqual(['library.copy.json', 'library.json', 'media', 'stories', 'trash'])
    const again = await openLibrary(target)
    expect(await again.stories.get(id)).toEqual(await library.stories.get(id))
    expect(await again.stories.versions(id)).toHaveLength(1)
    expect(again.stories.query({ place: 'trash' }).total).toBe(1)
    expect(again.settings).toEqual(library.settings)
  })

  test('a backup that is called off or has nowhere to go leaves nothing', async () => {
    const { library } = await filledLibrary()
    const folder = await temporaryFolder()
    expect(await code(backup(library.folder, join(folder, 'a.zip'), { signal: AbortSignal.abort() }))).toBe('cancelled')
    expect(await code(backup(library.folder, join(folder, 'none', 'a.zip')))).toBe('export.failed')
    expect(await code(backup(folder, join(folder, 'a.zip')))).toBe('library.not-a-library')
    expect(await readdir(folder)).toEqual([])
  })

  test('a backup into the library itself does not swallow itself', async () => {
    const { library } = await filledLibrary()
    const zip = join(library.folder, 'b.zip')
    const first = await backup(library.folder, zip)
    expect((await backup(library.folder, zip)).files).toBe(first.files)
  })

  test('a folder that is not empty is not touched', async () => {
    const { library } = await filledLibrary()
    const folder = await temporaryFolder()
    await backup(library.folder, join(folder, 'a.zip'))
    expect(await code(restore(join(folder, 'a.zip'), folder))).toBe('library.not-empty')
    expect(await readdir(folder)).toEqual(['a.zip'])
  })
})

describe('a bad backup restores nothing', () => {
  const settings: [string, string] = ['library.json', '{}']

  test('damaged at any place', async () => {
    const { library } = await filledLibrary()
    const folder = await temporaryFolder()
    const zip = join(folder, 'a.zip')
    await backup(library.folder, zip)
    const whole = await readFile(zip)
    const target = join(folder, 'target')
    for (const share of [0, 0.1, 0.5, 0.9, 0.999]) {
      await writeFile(zip, whole.subarray(0, Math.floor(whole.length * share)))
      expect(await code(restore(zip, target))).toBe('backup.broken')
      expect(await exists(target)).toBe(false)
    }
    // A flipped byte within a stored picture is seen only by its checksum.
    const flipped = Buffer.from(whole)
    const at = whole.indexOf(Buffer.alloc(64, 7)) + 5000
    flipped[at] = 8
    await writeFile(zip, flipped)
    expect(await code(restore(zip, target))).toBe('backup.broken')
    expect(await exists(target)).toBe(false)
    const text = await temporaryFolder()
    await writeFile(join(text, 'no.zip'), 'ليس ملفا مضغوطا')
    expect(await code(restore(join(text, 'no.zip'), target))).toBe('backup.broken')
  })

  test.each([
    ['../../evil', 'xx/xx/evil'],
    ['/etc/evil.txt', 'xetc/evil.txt'],
    ['a\\..\\evil', 'axbbxevil'],
    ['C:/evil/a', 'Cx/evil/a'],
    ['stories/./a', 'stories/x/a'],
    ['stories//ab', 'stories/xab'],
    ['a\u0000evil', 'axevil'],
  ])('with the name %j', async (evil, harmless) => {
    // The package that makes ZIPs refuses such names, so they are put in afterwards.
    const zip = await zipOf([settings, [harmless, 'x']], (bytes) =>
      Buffer.from(bytes.toString('latin1').replaceAll(harmless, evil), 'latin1'),
    )
    const folder = await temporaryFolder()
    const target = join(folder, 'inner', 'target')
    await mkdir(target, { recursive: true })
    expect(await code(restore(zip, target))).toBe('backup.unsafe-path')
    expect(await readdir(target)).toEqual([])
    expect(await readdir(folder)).toEqual(['inner'])
  })

  test('with a link in it', async () => {
    const zip = await zipOf([settings, ['stories', '/etc', 0o120777]])
    expect(await code(restore(zip, join(await temporaryFolder(), 'new')))).toBe('backup.unsafe-path')
  })

  test('that is no library, or a newer one', async () => {
    const target = join(await temporaryFolder(), 'new')
    expect(await code(restore(await zipOf([['readme.txt', 'x']]), target))).toBe('backup.broken')
    expect(await code(restore(await zipOf([settings]), target))).toBe('backup.broken')
    expect(await code(restore(await zipOf([['library.json', '{"schema":9}']]), target))).toBe('library.newer')
    expect(await exists(target)).toBe(false)
  })
})
