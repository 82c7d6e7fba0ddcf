/** The whole library as one ZIP: everything but what can be derived and what belongs to the running program. */
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { MuharrirError } from '@shared/contract/errors'
import yazl from 'yazl'
import { readFault, systemCode } from './disk-faults'
import { syncFolder } from './durable'
import type { LongWork } from './long-work'
import { DERIVED, HOLDER_FILE, LEFTOVER, LIBRARY_FILE, LOCK, REMOVING } from './places'

export { restore } from './restore'

const LEFT_OUT = new Set([DERIVED, LOCK, HOLDER_FILE])
/** Compressed already: packing them again costs time and saves nothing. */
const PACKED = new Set([
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.avif',
  '.gif',
  '.heic',
  '.mp4',
  '.webm',
  '.mp3',
  '.m4a',
  '.zip',
])

/** Paths below `folder`, with `/`, of regular files only: a link could lead out of the library. */
async function filesOf(folder: string, below = ''): Promise<string[]> {
  const found = await readdir(join(folder, below), { withFileTypes: true })
  const paths: string[] = []
  for (const item of found.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = below === '' ? item.name : `${below}/${item.name}`
    if (below === '' && LEFT_OUT.has(item.name)) continue
    if (item.name.startsWith(REMOVING)) continue
    if (item.isDirectory()) paths.push(...(await filesOf(folder, path)))
    else if (item.isFile() && !LEFTOVER.test(item.name)) paths.push(path)
  }
  return paths
}

/**
 * Writes a backup of the library in `folder`, which may be open and in use: every file is taken whole. The ZIP appears
 * under its name only when it is complete and durable. Throws `library.not-a-library`, `cancelled`, `disk.full`,
 * `disk.unreadable` or `export.failed`.
 */
export async function backup(
  folder: string,
  zipPath: string,
  { progress, signal }: LongWork = {},
): Promise<{ files: number; bytes: number }> {
  const target = resolve(zipPath)
  const temporary = join(dirname(target), `.${basename(target)}.part`)
  const paths = (
    await filesOf(folder).catch(async (error: unknown) => Promise.reject(await readFault(error, folder, folder)))
  )
    // A backup into the library's own folder does not swallow itself or an older one.
    .filter((path) => join(folder, path) !== target && join(folder, path) !== temporary)
  if (!paths.includes(LIBRARY_FILE)) throw new MuharrirError('library.not-a-library', { folder })
  const zip = new yazl.ZipFile()
  // An error inside of the ZIP has to end the stream that is being written.
  zip.on('error', (error) => (zip.outputStream as NodeJS.ReadableStream & { destroy(e: unknown): void }).destroy(error))
  let done = 0
  try {
    for (const path of paths) {
      const { mtime, mode } = await stat(join(folder, path))
      const options = { mtime, mode, compress: !PACKED.has(extname(path).toLowerCase()) }
      // Without a size: a story may be saved between the listing and its turn, and is then taken as it is now.
      zip.addReadStreamLazy(path, options, (give) => {
        const stream = createReadStream(join(folder, path))
        stream.once('close', () => progress?.(++done, paths.length))
        stream.once('error', (error) => zip.emit('error', error))
        give(null, stream)
      })
    }
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(temporary), signal ? { signal } : {})
    const handle = await open(temporary, 'r+')
    await handle.sync().finally(() => handle.close())
    await rename(temporary, target)
    await syncFolder(dirname(target))
    return { files: paths.length, bytes: (await stat(target)).size }
  } catch (error) {
    await rm(temporary, { force: true })
    throw fault(error, target, folder, signal)
  }
}

function fault(error: unknown, target: string, folder: string, signal?: AbortSignal): unknown {
  if (signal?.aborted) return new MuharrirError('cancelled')
  const code = systemCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG')
    return new MuharrirError('disk.full', { path: target }, { cause: error })
  const { path } = error as { path?: unknown }
  if (typeof path === 'string' && resolve(path).startsWith(resolve(folder)))
    return new MuharrirError('disk.unreadable', { path }, { cause: error })
  return new MuharrirError('export.failed', { path: target, reason: code || String(error) }, { cause: error })
}
