/**
 * One writer a library. `.lock` (a folder, made atomically, kept fresh by its holder) is the lock; `.holder.json`
 * beside it says in words who holds it. The lock of a program that died on this machine is taken over at once; that
 * of another machine when it has not been refreshed for a while.
 */
import { readFile, realpath, rmdir, stat, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import lockfile from 'proper-lockfile'
import { z } from 'zod'
import { isReadOnlyFault, systemCode } from './disk-faults'
import { writeDurably } from './durable'
import { HOLDER_FILE, LOCK } from './places'

/** Who holds a library: shown to whoever opens it second. */
export interface Holder {
  /** The person or program, as people know it. */
  name: string
}

export interface HeldBy {
  name: string
  host: string
  /** ISO 8601. */
  since: string
}

/** Milliseconds without a sign of life after which a lock is stale. */
const STALE = 20_000

/** Real paths of the libraries that this program holds. */
const heldHere = new Set<string>()

const holderSchema = z.object({ name: z.string(), host: z.string(), pid: z.number().int(), since: z.string() })

export type Lock =
  | { state: 'held'; release: () => Promise<void> }
  /** Another program writes here. */
  | { state: 'other'; heldBy: HeldBy }
  /** The folder cannot be written to at all. */
  | { state: 'unwritable' }

/** @param onLost called when the lock is gone: its folder went away, or another program took it over after a long sleep */
export async function takeLock(folder: string, { name }: Holder, onLost: () => void): Promise<Lock> {
  const holderPath = join(folder, HOLDER_FILE)
  const real = await realpath(folder)
  const onCompromised = () => {
    heldHere.delete(real)
    onLost()
  }
  const lock = () =>
    lockfile.lock(folder, { lockfilePath: join(folder, LOCK), stale: STALE, onCompromised, realpath: true })
  try {
    const release = await lock().catch(async (error: unknown) => {
      if (systemCode(error) !== 'ELOCKED' || !(await clearDeadLock(real))) throw error
      return lock()
    })
    const holder = { name, host: hostname(), pid: process.pid, since: new Date().toISOString() }
    await writeDurably(holderPath, `${JSON.stringify(holder)}\n`).catch(async (error: unknown) => {
      // Without its holder file the lock still holds: on a full disk the library opens, to be read and copied.
      if (systemCode(error) !== 'ENOSPC') {
        await release()
        throw error
      }
    })
    heldHere.add(real)
    return {
      state: 'held',
      release: async () => {
        heldHere.delete(real)
        // A lock that was lost meanwhile, or a disk that went away or turned read-only: there is nothing to do about
        // it, and the lock of a program that is gone is no lock.
        await unlink(holderPath).catch(() => {})
        await release().catch(() => {})
      },
    }
  } catch (error) {
    if (systemCode(error) === 'ELOCKED') return { state: 'other', heldBy: await readHolder(folder) }
    if (isReadOnlyFault(error)) return { state: 'unwritable' }
    throw error
  }
}

const ignoreMissing = (error: unknown): void => {
  if (systemCode(error) !== 'ENOENT') throw error
}

async function parseHolder(folder: string): Promise<z.infer<typeof holderSchema> | null> {
  const text = await readFile(join(folder, HOLDER_FILE), 'utf8').catch(() => '')
  try {
    return holderSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

async function readHolder(folder: string): Promise<HeldBy> {
  const holder = await parseHolder(folder)
  if (holder) return { name: holder.name, host: holder.host, since: holder.since }
  const taken = await stat(join(folder, LOCK)).then(
    (stats) => stats.mtime,
    () => new Date(),
  )
  return { name: '', host: '', since: taken.toISOString() }
}

/**
 * Removes the lock when its holder was a program of this machine that is no more. The holder file stays until the new
 * holder writes over it: killed in between, the next one still sees that the lock is dead.
 */
async function clearDeadLock(folder: string): Promise<boolean> {
  const holder = await parseHolder(folder)
  if (!holder || holder.host !== hostname()) return false
  // A program restarted in a container may have the number of its dead predecessor.
  const dead = holder.pid === process.pid ? !heldHere.has(folder) : !isAlive(holder.pid)
  if (!dead) return false
  await rmdir(join(folder, LOCK)).catch(ignoreMissing)
  return true
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return systemCode(error) === 'EPERM'
  }
}
