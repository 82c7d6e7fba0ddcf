/** Worker threads for the work on media, started when they are needed and ended when there is nothing to do. */
import { availableParallelism } from 'node:os'
import { MuharrirError } from '@shared/contract/errors'
import { Piscina } from 'piscina'
import type { MediaWork } from './work'
import type { Outcome, Task } from './worker'

/** One core is left to the window; the system's own threads, which sharp shares with the disk, are four. */
const MOST_THREADS = Math.max(1, Math.min(3, availableParallelism() - 1))
/** Milliseconds. */
const IDLE = 30_000

export class MediaPool {
  readonly #pool: Piscina<Task, Outcome>
  readonly work: MediaWork

  /** @param worker the built file of `worker.ts` */
  constructor(worker: string) {
    this.#pool = new Piscina({ filename: worker, minThreads: 0, maxThreads: MOST_THREADS, idleTimeout: IDLE })
    const run =
      <Name extends Task['name']>(name: Name) =>
      (...values: Parameters<MediaWork[Name]>) =>
        this.#run({ name, values }) as ReturnType<MediaWork[Name]>
    this.work = {
      inspectPicture: run('inspectPicture'),
      inspectRecording: run('inspectRecording'),
      render: run('render'),
      renderThumbhash: run('renderThumbhash'),
    }
  }

  async #run(task: Task): Promise<unknown> {
    const outcome = await this.#pool.run(task)
    if (outcome.ok) return outcome.value
    throw new MuharrirError(outcome.code, outcome.details)
  }

  close(): Promise<void> {
    return this.#pool.destroy()
  }
}
