/**
 * A backup becomes a library again: all of it or nothing. Every name in the ZIP is checked before the first byte is
 * written, every file against its checksum; the files are unpacked aside and moved into place at the end,
 * `library.json` last, so that a restore that was cut off is no library.
 */
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { MuharrirError } from '@shared/contract/errors'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { Context } from './context'
import { isReadOnlyFault, systemCode } from './disk-faults'
import { syncFolder } from './durable'
import type { LongWork } from './long-work'
import { DERIVED, HOLDER_FILE, LIBRARY_FILE, LOCK } from './places'
import { SettingsFile } from './settings-file'

const UNPACKING = '.restoring'
const LEFT_OUT = new Set([DERIVED, LOCK, HOLDER_FILE, UNPACKING])
/** File type bits of a Unix mode. */
const TYPE_MASK = 0o170000
const REGULAR = 0o100000
const FOLDER = 0o040000

/**
 * Unpacks a backup into an empty or new folder. Throws `backup.broken`, `backup.unsafe-path`, `library.not-empty`,
 * `library.folder-unwritable`, `library.newer`, `disk.full` or `cancelled`; the folder is then as it was.
 */
export async function restore(zipPath: string, folder: string, { progress, signal }: LongWork = {}): Promise<void> {
  const target = resolve(folder)
  const existed = await stat(target).then(
    () => true,
    () => false,
  )
  const zip = await openZip(zipPath)
  try {
    const entries = await entriesOf(zip)
    try {
      await mkdir(target, { recursive: true })
      if ((await readdir(target)).length > 0) throw new MuharrirError('library.not-empty', { folder: target })
    } catch (error) {
      throw fault(error, target)
    }
    try {
      await unpack(zip, entries, join(target, UNPACKING), { ...(progress && { progress }), ...(signal && { signal }) })
      await moveIntoPlace(target)
    } catch (error) {
      // It was empty before: everything in it now is ours.
      for (const name of await readdir(target)) await rm(join(target, name), { recursive: true, force: true })
      if (!existed) await rmdir(target)
      throw signal?.aborted ? new MuharrirError('cancelled') : fault(error, target)
    }
  } finally {
    zip.close()
  }
}

function openZip(path: string): Promise<ZipFile> {
  return new Promise((done, fail) => {
    // Names stay bytes until `entriesOf` has judged them: the package would only tell a sentence.
    yauzl.open(path, { lazyEntries: true, autoClose: false, decodeStrings: false }, (error, zip) => {
      if (zip) return done(zip)
      const reason = systemCode(error)
      fail(
        reason
          ? new MuharrirError('disk.unreadable', { path }, { cause: error })
          : new MuharrirError('backup.broken', {}, { cause: error }),
      )
    })
  })
}

/** The files of a ZIP by their paths, all of them safe. */
async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  await new Promise<void>((done, fail) => {
    zip.on('error', (error) => fail(new MuharrirError('backup.broken', {}, { cause: error })))
    zip.on('end', () => done())
    zip.on('entry', (entry: Entry) => {
      try {
        const path = safePath(entry)
        if (entries.has(path)) throw new MuharrirError('backup.broken')
        if (!path.endsWith('/') && !LEFT_OUT.has(path.split('/')[0] ?? '')) entries.set(path, entry)
        zip.readEntry()
      } catch (error) {
        fail(error)
      }
    })
    zip.readEntry()
  })
  if (!entries.has(LIBRARY_FILE)) throw new MuharrirError('backup.broken')
  return entries
}

/** Throws `backup.unsafe-path` for a name that leads elsewhere or an entry that is a link. */
function safePath(entry: Entry): string {
  const path = new TextDecoder().decode(entry.fileName as unknown as Uint8Array)
  const unsafe = (): never => {
    throw new MuharrirError('backup.unsafe-path', { path })
  }
  const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK
  if (type !== 0 && type !== REGULAR && type !== FOLDER) return unsafe()
  // Backslashes and drive letters mean something on Windows; control characters mean nothing good anywhere.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  if (path === '' || path.startsWith('/') || /[\\:\u0000-\u001f]/.test(path)) return unsafe()
  const parts = path.replace(/\/$/, '').split('/')
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return unsafe()
  return path
}

async function unpack(zip: ZipFile, entries: Map<string, Entry>, folder: string, { progress, signal }: LongWork) {
  let done = 0
  for (const [path, entry] of entries) {
    if (signal?.aborted) throw new MuharrirError('cancelled')
    const target = join(folder, path)
    await mkdir(dirname(target), { recursive: true })
    const packed = await readStream(zip, entry)
    await pipeline(packed, checked(entry), createWriteStream(target, { flags: 'wx' }), signal ? { signal } : {})
    progress?.(++done, entries.size)
  }
  const context = new Context(folder)
  context.readOnly = true
  await SettingsFile.open(context)
}

const readStream = (zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) fail(new MuharrirError('backup.broken', {}, { cause: error }))
      else done(stream)
    })
  })

/** Passes the bytes on and fails at the end when they are not the ones that were packed. */
function checked(entry: Entry): Transform {
  let sum = 0
  return new Transform({
    transform(chunk: Buffer, _, next) {
      sum = crc32(chunk, sum)
      next(null, chunk)
    },
    flush(next) {
      next(sum === entry.crc32 ? null : new MuharrirError('backup.broken'))
    },
  })
}

async function moveIntoPlace(target: string): Promise<void> {
  const unpacked = join(target, UNPACKING)
  const names = (await readdir(unpacked)).filter((name) => name !== LIBRARY_FILE)
  for (const name of [...names, LIBRARY_FILE]) await rename(join(unpacked, name), join(target, name))
  await rmdir(unpacked)
  await syncFolder(target)
}

function fault(error: unknown, folder: string): unknown {
  if (error instanceof MuharrirError)
    return error.code === 'library.not-a-library' || error.code === 'disk.unreadable'
      ? new MuharrirError('backup.broken', {}, { cause: error })
      : error
  const code = systemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new MuharrirError('disk.full', { path: folder }, { cause: error })
  if (isReadOnlyFault(error) || code === 'EEXIST' || code === 'ENOTDIR')
    return new MuharrirError('library.folder-unwritable', { folder }, { cause: error })
  // What is left comes from the unpacking itself: cut off, or packed wrongly.
  return new MuharrirError('backup.broken', {}, { cause: error })
}
