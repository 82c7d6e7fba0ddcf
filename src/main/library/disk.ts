/**
 * Durable writes, and what a failing disk means to a person.
 * A write is: temporary file, fsync, rename (write-file-atomic), then fsync of the folder, so that after a power
 * cut the name leads to the whole old or the whole new content.
 */
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type ErrorCode, MuharrirError } from '@shared/contract/errors'
import writeFileAtomic from 'write-file-atomic'

const CODES: Record<string, ErrorCode> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EFBIG: 'disk.full',
  EROFS: 'disk.unwritable',
  EACCES: 'disk.unwritable',
  EPERM: 'disk.unwritable',
  ENOENT: 'library.gone',
  ENOTDIR: 'library.gone',
  ENODEV: 'library.gone',
  EIO: 'library.gone',
}

/** A file system error as one a person can act on; anything else is returned as it is. */
export function diskError(error: unknown, path: string): unknown {
  const code = CODES[(error as NodeJS.ErrnoException | null)?.code ?? '']
  return code ? new MuharrirError(code, { path, folder: path }, { cause: error }) : error
}

/** Opening a folder to sync it is not possible on Windows, where a rename is durable without it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Writes a whole file so that no reader and no power cut ever meets half of it. Makes the folder when needed. */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content))
    await syncFolder(dirname(path))
  } catch (error) {
    throw diskError(error, path)
  }
}
