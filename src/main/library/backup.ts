export interface LongWork {
  progress?: (done: number, total: number) => void
  signal?: AbortSignal
}

/** Writes everything that cannot be derived into one ZIP. The ZIP appears only when it is whole. */
export async function backup(
  _folder: string,
  _zipPath: string,
  _work: LongWork = {},
): Promise<{ files: number; bytes: number }> {
  throw new Error('not written yet')
}

/** Unpacks a backup into an empty or new folder: all or nothing. */
export async function restore(_zipPath: string, _folder: string, _work: LongWork = {}): Promise<void> {
  throw new Error('not written yet')
}
