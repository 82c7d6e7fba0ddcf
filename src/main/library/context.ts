/** What every part of an open library shares: its folder, the right to write, and who listens. */
import { EventEmitter } from 'node:events'
import { type ErrorCode, MuharrirError } from '@shared/contract/errors'
import { readFault, writeFault } from './disk-faults'
import type { LibraryEvents } from './events'
import type { HeldBy } from './lock'

export class Context {
  readonly folder: string
  heldBy: HeldBy | null = null
  readOnly = false
  /** The folder went away and with it the lock: nothing is written until both are back. */
  gone = false
  readonly #events = new EventEmitter()
  readonly #turns = new Map<string, Promise<unknown>>()
  #diskFault: ErrorCode | null = null

  constructor(folder: string) {
    this.folder = folder
    this.#events.setMaxListeners(0)
  }

  on<Name extends keyof LibraryEvents>(event: Name, listener: (payload: LibraryEvents[Name]) => void): () => void {
    this.#events.on(event, listener)
    return () => this.#events.off(event, listener)
  }

  emit<Name extends keyof LibraryEvents>(event: Name, payload: LibraryEvents[Name]): void {
    this.#events.emit(event, payload)
  }

  /** Throws `library.gone`, `library.locked` or `library.read-only` where nothing may be written. */
  assertWritable(): void {
    if (this.gone) throw new MuharrirError('library.gone', { folder: this.folder })
    if (this.heldBy) throw new MuharrirError('library.locked', { name: this.heldBy.name, host: this.heldBy.host })
    if (this.readOnly) throw new MuharrirError('library.read-only')
  }

  /**
   * Every write of the library goes through here: it needs the right to write, its failures are told in one way, and
   * the first success after a failure is told too.
   */
  async writing<T>(path: string, work: () => Promise<T>): Promise<T> {
    this.assertWritable()
    try {
      const result = await work()
      if (this.#diskFault) {
        this.#diskFault = null
        this.emit('disk-state', { ok: true, code: null })
      }
      return result
    } catch (error) {
      const fault = await writeFault(error, path, this.folder)
      if (fault instanceof MuharrirError && fault !== error) {
        this.#diskFault = fault.code
        this.emit('disk-state', { ok: false, code: fault.code })
      }
      throw fault
    }
  }

  async reading<T>(path: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw await readFault(error, path, this.folder)
    }
  }

  /** Runs work on one thing (a story, the settings) after all earlier work on it, failed or not. */
  inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#turns.get(key) ?? Promise.resolve()
    const turn = before.then(work, work)
    const settled: Promise<unknown> = turn
      .catch(() => {
        // Told to whoever asked for this turn; the next one starts all the same.
      })
      .finally(() => {
        if (this.#turns.get(key) === settled) this.#turns.delete(key)
      })
    this.#turns.set(key, settled)
    return turn
  }

  /** Resolves when nothing is under way any more. */
  async settled(): Promise<void> {
    while (this.#turns.size > 0) await Promise.all(this.#turns.values())
  }
}
