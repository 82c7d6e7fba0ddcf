/** Worker threads for the work on media, started when they are needed and ended when there is nothing to do. */
import { availableParallelism } from 'node:os'
import { MuharrirError } from '@shared/contract/errors'
import type { Piscina } from 'piscina'
import type { MediaWork } from './work'
import type { Outcome, Task } from './worker'

/** One core is left to the window; the system's own threads, which sharp shares with the disk, are four. */
const MOST_THREADS = Math.max(1, Math.min(3, availableParallelism() - 1))
/** Milliseconds. */
const IDLE = 30_000

export class MediaPool {
  readonly #worker: string
  #pool: Promise<Piscina<Task, Outcome>> | null = null
  #closed = false
  readonly work: MediaWork

  /** @param worker the built file of `worker.ts` */
  constructor(worker: string) {
    this.#worker = worker
    const run =
      <Name extends Task['name']>(name: Name) =>
      (...values: Parameters<MediaWork[Name]>) =>
        this.#run({ name, values }) as ReturnType<MediaWork[Name]>
    this.work = {
      inspectPicture: run('inspectPicture'),
      inspectRecording: run('inspectRecording'),
      preparePoster: run('preparePoster'),
      render: run('render'),
      renderThumbhash: run('renderThumbhash'),
    }
  }

  async #run(task: Task): Promise<unknown> {
    if (this.#closed) throw new MuharrirError('cancelled')
    this.#pool ??= this.#start()
    const outcome = await (await this.#pool).run(task)
    if (outcome.ok) return outcome.value
    throw new MuharrirError(outcome.code, outcome.details)
  }

  async #start(): Promise<Piscina<Task, Outcome>> {
    const { Piscina } = await import('piscina')
    return new Piscina({ filename: this.#worker, minThreads: 0, maxThreads: MOST_THREADS, idleTimeout: IDLE })
  }

  async close(): Promise<void> {
    this.#closed = true
    await (await this.#pool)?.destroy()
  }
}
