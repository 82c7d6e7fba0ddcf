/** The one place where errors of the system become errors a person can act on. */
import { stat } from 'node:fs/promises'
import { MuharrirError } from '@shared/contract/errors'

/** EFBIG: a limit on the size of files (quota of a shell or a service) is for the person the same as a full disk. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const GONE = new Set(['ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ENXIO', 'ESTALE'])

export const systemCode = (error: unknown): string => {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : ''
}
export const isMissing = (error: unknown): boolean => systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR'
export const isReadOnlyFault = (error: unknown): boolean => ['EROFS', 'EACCES', 'EPERM'].includes(systemCode(error))

const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  )

/** What a failed write of `path` in the library `folder` means. Errors that are no system errors pass through. */
export async function writeFault(error: unknown, path: string, folder: string): Promise<unknown> {
  const code = systemCode(error)
  if (error instanceof MuharrirError || code === '') return error
  if (FULL.has(code)) return new MuharrirError('disk.full', { path }, { cause: error })
  if (GONE.has(code) && !(await isThere(folder))) return new MuharrirError('library.gone', { folder }, { cause: error })
  return new MuharrirError('disk.unwritable', { path, reason: code }, { cause: error })
}

/** What a failed read means. */
export async function readFault(error: unknown, path: string, folder: string): Promise<unknown> {
  const code = systemCode(error)
  if (error instanceof MuharrirError || code === '') return error
  if (GONE.has(code) && !(await isThere(folder))) return new MuharrirError('library.gone', { folder }, { cause: error })
  return new MuharrirError('disk.unreadable', { path, reason: code }, { cause: error })
}
