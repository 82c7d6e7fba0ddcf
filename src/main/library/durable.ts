/**
 * Durable writing: a temporary file, fsync, rename, fsync of the folder. Whoever reads sees the old file or the new
 * one whole, and once `writeDurably` has returned the new one survives a crash of program or machine.
 */
import { mkdir, open, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Adapter } from 'lowdb'
import writeFileAtomic from 'write-file-atomic'
import { isMissing } from './disk-faults'
import { LEFTOVER } from './places'

/** Makes a rename or a new name in the folder durable. Windows has no such call and does it itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * The text goes through `tmpfileCreated`: the package's own write is a single call, which a disk that fills up may
 * cut short without an error, and the cut file would then replace the good one. `writeFile` writes on until all is
 * written or the disk refuses.
 */
export async function writeDurably(path: string, content: string | Uint8Array): Promise<void> {
  await writeFileAtomic(path, '', { tmpfileCreated: (temporary) => writeFile(temporary, content) })
  await syncFolder(dirname(path))
}

/** For what can be derived again: whole or not at all, but not worth waiting for the disk. */
export async function writeDerived(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFileAtomic(path, '', { fsync: false, tmpfileCreated: (temporary) => writeFile(temporary, content) })
}

export async function moveDurably(from: string, to: string): Promise<void> {
  await rename(from, to)
  await syncFolder(dirname(to))
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from))
}

/** Removes the temporary files that killed writes left in a folder. */
export async function sweepLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  await Promise.all(names.filter((name) => LEFTOVER.test(name)).map((name) => unlink(join(folder, name))))
}

/** A file that is there but holds no JSON. */
export class NotJson extends Error {}

/** lowdb's adapter for one durable JSON file. Indented by one: readable and comparable without this program. */
export class DurableJson<T> implements Adapter<T> {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  /** Null when there is no such file. Throws `NotJson`, or the system's error. */
  async read(): Promise<T | null> {
    const bytes = await readFile(this.path).catch((error: unknown) => {
      if (isMissing(error)) return null
      throw error
    })
    if (bytes === null) return null
    try {
      // Fatal: bytes that are no UTF-8 would be replaced silently, and saved back so.
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as T
    } catch (error) {
      throw new NotJson((error as Error).message)
    }
  }

  write(data: T): Promise<void> {
    return writeDurably(this.path, `${JSON.stringify(data, null, 1)}\n`)
  }
}
