/** Puts an export in its place whole or not at all: written beside it, then renamed. Never over what is not ours. */
import { randomUUID } from 'node:crypto'
import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import { type ErrorCode, MuharrirError } from '@shared/contract/errors'
import { type Files, MANIFEST, type Manifest, parseManifest } from './export-manifest'
import { manifestOfZip } from './export-zip'

/** @throws MuharrirError `export.exists` when something stands there that is not an earlier export of this story. */
export async function putFolder(path: string, story: string, files: Files, signal?: AbortSignal): Promise<void> {
  await refuseForeign(path, story, manifestOfFolder)
  await replace(path, async (draft) => {
    for (const [name, bytes] of files) {
      signal?.throwIfAborted()
      const file = join(draft, ...name.split('/'))
      await mkdir(dirname(file), { recursive: true })
      await writeFile(file, bytes)
    }
  })
}

export async function putFile(path: string, story: string, bytes: Uint8Array): Promise<void> {
  await refuseForeign(path, story, manifestOfZip)
  await replace(path, (draft) => writeFile(draft, bytes))
}

async function refuseForeign(
  path: string,
  story: string,
  manifestAt: (path: string) => Promise<Manifest | null>,
): Promise<void> {
  if (!(await exists(path))) return
  const manifest = await manifestAt(path)
  if (manifest?.story !== story) throw new MuharrirError('export.exists', { path, name: basename(path) })
}

const exists = (path: string): Promise<boolean> =>
  lstat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw placeError(error, path)
    },
  )

/** The manifest of a folder in which nothing but our own files stands; a file that somebody added makes it theirs. */
async function manifestOfFolder(path: string): Promise<Manifest | null> {
  try {
    const manifest = parseManifest(await readFile(join(path, MANIFEST), 'utf8'))
    if (!manifest) return null
    const entries = await readdir(path, { recursive: true, withFileTypes: true })
    const present = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(path, join(entry.parentPath, entry.name)).split(sep).join('/'))
    return present.every((name) => name === MANIFEST || name in manifest.files) ? manifest : null
  } catch {
    return null
  }
}

async function replace(path: string, write: (draft: string) => Promise<void>): Promise<void> {
  const mark = randomUUID().slice(0, 8)
  const draft = join(dirname(path), `.${basename(path)}.${mark}.part`)
  const old = join(dirname(path), `.${basename(path)}.${mark}.old`)
  try {
    await mkdir(dirname(path), { recursive: true })
    await write(draft)
    const replaced = await exists(path)
    if (replaced) await rename(path, old)
    try {
      await rename(draft, path)
    } catch (error) {
      if (replaced) await rename(old, path)
      throw error
    }
    await rm(old, { recursive: true, force: true })
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => {
      // The first error is the one to tell.
    })
    throw placeError(error, path)
  }
}

const CODES: Record<string, ErrorCode> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EROFS: 'disk.unwritable',
  EACCES: 'disk.unwritable',
  EPERM: 'disk.unwritable',
  ENOTDIR: 'disk.unwritable',
  EEXIST: 'disk.unwritable',
}

/** What a person can do something about; anything else failed for a reason of its own. */
export function placeError(error: unknown, path: string): unknown {
  if (error instanceof MuharrirError) return error
  const { name, code = '', message } = error as NodeJS.ErrnoException
  if (name === 'AbortError') return new MuharrirError('cancelled')
  return new MuharrirError(
    CODES[code] ?? 'export.failed',
    { path, folder: dirname(path), reason: message },
    { cause: error },
  )
}
