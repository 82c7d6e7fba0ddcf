/** Long work that a person sees and may cancel. */
import { MuharrirError, toWire } from '@shared/contract/errors'
import type { Emit } from './bridge'

export interface LongWork {
  progress: (done: number, total: number) => void
  signal: AbortSignal
}

/** Progress is told at most this often, in milliseconds: a bar needs no more. */
const INTERVAL = 80

export class Jobs {
  readonly #emit: Emit
  readonly #running = new Map<string, AbortController>()
  #count = 0

  constructor(emit: Emit) {
    this.#emit = emit
  }

  /** Runs work as a job. `label` is an i18n key under `jobs`. A cancelled job throws `cancelled`. */
  async run<T>(label: string, work: (job: LongWork) => Promise<T>): Promise<T> {
    const job = `${label}-${++this.#count}`
    const abort = new AbortController()
    this.#running.set(job, abort)
    let told = 0
    const tell = (done: number, total: number) => {
      if (Date.now() - told < INTERVAL) return
      told = Date.now()
      this.#emit('progress', { job, label, done, total, state: 'running' })
    }
    this.#emit('progress', { job, label, done: 0, total: 0, state: 'running' })
    try {
      const result = await work({ progress: tell, signal: abort.signal })
      this.#emit('progress', { job, label, done: 1, total: 1, state: 'done' })
      return result
    } catch (error) {
      const { code, details } = abort.signal.aborted ? new MuharrirError('cancelled') : toWire(error)
      const state = abort.signal.aborted ? 'cancelled' : 'failed'
      this.#emit('progress', { job, label, done: 0, total: 0, state, error: { code, details } })
      throw abort.signal.aborted ? new MuharrirError('cancelled') : error
    } finally {
      this.#running.delete(job)
    }
  }

  cancel(job: string): void {
    this.#running.get(job)?.abort()
  }
}
