/** Real disks that are full or read-only: small ones in memory, mounted for the test. */
import { spawnSync } from 'node:child_process'
import { open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { afterEach, expect, test } from 'vitest'
import { backup, restore } from './backup'
import { writeFault } from './disk-faults'
import { Library } from './library'
import { document, holder, newLibrary, reporter, temporaryFolder } from './test-library'

const mounted: string[] = []
const mount = (folder: string, options: string): boolean => {
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  if (done.status === 0 && !mounted.includes(folder)) mounted.push(folder)
  return done.status === 0
}
const unmountAll = (): void => {
  for (const folder of mounted.splice(0)) spawnSync('umount', ['-l', folder])
}
const mayMount = await (async () => {
  const folder = await temporaryFolder()
  const may = process.platform === 'linux' && mount(folder, 'size=64k')
  unmountAll()
  if (!may)
    console.warn('Disks cannot be mounted here (Linux and root are needed): the tests of full disks are skipped.')
  return may
})()

/** A disk of so many bytes, gone after the test. */
async function smallDisk(bytes: number): Promise<string> {
  const folder = await temporaryFolder()
  expect(mount(folder, `size=${bytes}`)).toBe(true)
  return folder
}
async function fill(folder: string): Promise<string> {
  const path = join(folder, 'filling')
  const file = await open(path, 'w')
  const block = Buffer.alloc(4096, 1)
  try {
    for (;;) await file.writeFile(block)
  } catch (error) {
    expect((error as { code: string }).code).toBe('ENOSPC')
  } finally {
    await file.close()
  }
  return path
}
const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof MuharrirError ? error.code : String(error)),
  )

const opened: Library[] = []
afterEach(async () => {
  for (const library of opened.splice(0)) await library.close()
  unmountAll()
})
const libraryOn = async (disk: string): Promise<Library> => {
  const library = await Library.create(join(disk, 'library'), { holder })
  opened.push(library)
  return library
}
const long = (bytes: number) => document('ن'.repeat(bytes / 2))

test.runIf(mayMount)('a full disk costs nothing that was saved, and the text is saved when there is room', async () => {
  const disk = await smallDisk(1_000_000)
  const library = await libraryOn(disk)
  const { id, fields, revision } = await library.stories.create({
    type: 'news',
    document: document('الأصل'),
    by: reporter,
  })
  const states: unknown[] = []
  library.on('disk-state', (state) => states.push(state))
  const path = join(library.folder, 'stories', id, 'story.json')
  const before = await readFile(path, 'utf8')
  const filling = await fill(disk)
  // Room for a part of the text: a write that is cut short must not pass for a whole one.
  await writeFile(filling, Buffer.alloc(800_000))
  const draft = { id, fields, document: long(400_000) }
  for (let attempt = 0; attempt < 3; attempt++) {
    expect(await fault(library.stories.save(draft, revision, reporter))).toBe('disk.full')
    expect(await readFile(path, 'utf8')).toBe(before)
    expect(await readdir(join(library.folder, 'stories', id))).toEqual(['story.json', 'versions'])
  }
  await fill(disk)
  expect(await fault(library.stories.create({ type: 'news', by: reporter }))).toBe('disk.full')
  expect(await fault(library.stories.saveVersion(id, { by: reporter }))).toBe('disk.full')
  expect(await fault(library.setSettings({ signoffWord: 'تمّ' }))).toBe('disk.full')
  expect(library.settings.signoffWord).toBe('انتهى')
  expect(await fault(backup(library.folder, join(disk, 'b.zip')))).toBe('disk.full')
  expect(library.stories.query({}).total).toBe(1)
  expect((await library.stories.get(id)).document).not.toEqual(draft.document)
  await rm(filling)
  expect(await library.stories.save(draft, revision, reporter)).toMatchObject({ revision: revision + 1 })
  expect((await library.stories.get(id)).document).toEqual(draft.document)
  expect(states).toContainEqual({ ok: false, code: 'disk.full' })
  expect(states.at(-1)).toEqual({ ok: true, code: null })
})

test.runIf(mayMount)('a library on a full disk opens and closes', async () => {
  const disk = await smallDisk(500_000)
  const library = await libraryOn(disk)
  const { id } = await library.stories.create({ type: 'news', headline: 'خبر', by: reporter })
  await library.close()
  await fill(disk)
  const again = await Library.open(library.folder, { holder })
  opened.push(again)
  expect((await again.stories.get(id)).fields.headline).toBe('خبر')
  await again.close()
})

test.runIf(mayMount)('a restore onto a disk that is too small leaves it empty', async () => {
  const library = await newLibrary()
  await library.stories.create({ type: 'news', document: long(600_000), by: reporter })
  const zip = join(await temporaryFolder(), 'a.zip')
  await backup(library.folder, zip)
  const disk = await smallDisk(200_000)
  expect(await fault(restore(zip, join(disk, 'new')))).toBe('disk.full')
  expect(await readdir(disk)).toEqual([])
})

test.runIf(mayMount)('a read-only disk opens read-only, whole and searchable', async () => {
  const disk = await smallDisk(1_000_000)
  const library = await libraryOn(disk)
  const { id, ...story } = await library.stories.create({
    type: 'news',
    headline: 'خبر',
    document: document('كلمة'),
    by: reporter,
  })
  await library.close()
  expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0)
  const again = await Library.open(library.folder, { holder })
  opened.push(again)
  expect(again).toMatchObject({ readOnly: true, heldBy: null })
  await again.stories.prepareSearch()
  expect(again.stories.query({ search: 'كلمه' }).total).toBe(1)
  expect(await fault(again.stories.save({ id, ...story, document: document('x') }, 1, reporter))).toBe(
    'library.read-only',
  )
  expect(await fault(Library.create(join(disk, 'other'), { holder }))).toBe('library.folder-unwritable')
  await again.close()
})

test.runIf(mayMount)('a disk that turns read-only while it is written to', async () => {
  const disk = await smallDisk(1_000_000)
  const library = await libraryOn(disk)
  const { id, ...story } = await library.stories.create({ type: 'news', by: reporter })
  expect(spawnSync('mount', ['-o', 'remount,ro', disk]).status).toBe(0)
  const draft = { id, ...story, document: document('x') }
  expect(await fault(library.stories.save(draft, 1, reporter))).toBe('disk.unwritable')
  expect(spawnSync('mount', ['-o', 'remount,rw', disk]).status).toBe(0)
  expect(await fault(library.stories.save(draft, 1, reporter))).toBe('no error')
})

test.each([
  ['ENOSPC', 'disk.full'],
  ['EDQUOT', 'disk.full'],
  ['EFBIG', 'disk.full'],
  ['EROFS', 'disk.unwritable'],
  ['EACCES', 'disk.unwritable'],
  ['EPERM', 'disk.unwritable'],
  ['EIO', 'disk.unwritable'],
  ['ENOENT', 'library.gone'],
])('%s is told as %s', async (code, expected) => {
  const folder = expected === 'library.gone' ? '/nowhere' : await temporaryFolder()
  const error = await writeFault(Object.assign(new Error(code), { code }), join(folder, 'x'), folder)
  expect(error).toMatchObject({ code: expected })
})
