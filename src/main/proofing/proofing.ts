/**
 * Proofreading as main sees it: passages go in, marks come out. All work is done by a worker, which is started when it
 * is first needed and again should it die.
 */
import { Worker } from 'node:worker_threads'
import { MuharrirError } from '@shared/contract/errors'
import type { ProofedPassage } from '@shared/proofing/passage'
import type { Context } from '@shared/proofing/suggestions'
import type { Answer, Ask, CheckRequest, FromWorker, ProofingLibrary, ToWorker, WorkerData } from './messages'
import { NO_CHOICES } from './rules'

export interface ProofingOptions {
  /** The worker's built file. */
  worker: string | URL
  /** The program's `resources` folder. */
  resources: string
  /** Told when the worker died and what was asked of it is asked anew. */
  onFailure?: (error: Error) => void
}

interface Waiting {
  ask: Ask
  /** Workers that were asked: one that dies of a question must not take the next one along for ever. */
  tries: number
  resolve: (answer: Answer) => void
  reject: (error: Error) => void
}
const MOST_TRIES = 2
/** Megabytes. What a word leaves behind is short-lived: more room for it is never given back, and makes nothing quicker. */
const LIMITS = { maxYoungGenerationSizeMb: 8 }

const NOTHING: ProofingLibrary = { spelling: { words: [], dictionaries: null }, style: NO_CHOICES }

export class Proofing {
  readonly #options: ProofingOptions
  readonly #waiting = new Map<number, Waiting>()
  #library = NOTHING
  #worker: Worker | null = null
  #closed = false
  #count = 0

  constructor(options: ProofingOptions) {
    this.#options = options
  }

  /** The words and rules of the library that is open; of none at all where `library` is left out. */
  use(library: ProofingLibrary = NOTHING): void {
    this.#library = library
    this.#worker?.postMessage({ kind: 'library', library } satisfies ToWorker)
  }

  /**
   * The marks of passages. Those that were sent again meanwhile are missing from the answer. Throws
   * `proofing.unavailable` or `proofing.failed`.
   */
  check(
    {
      story,
      passages,
      ignored = [],
      isOpinion = false,
    }: Pick<CheckRequest, 'story' | 'passages'> & Partial<Pick<CheckRequest, 'ignored' | 'isOpinion'>>,
    signal?: AbortSignal,
  ): Promise<ProofedPassage[]> {
    const ask = { kind: 'check', request: this.#next(), story, passages, ignored, isOpinion } satisfies CheckRequest
    return this.#ask(ask, signal) as Promise<ProofedPassage[]>
  }

  /** What to offer for a word, the likeliest first. Throws as `check` does, and `cancelled`. */
  suggest(word: string, context: Context, signal?: AbortSignal): Promise<string[]> {
    return this.#ask({ kind: 'suggest', request: this.#next(), word, context }, signal) as Promise<string[]>
  }

  /** Whether other words can be inflected like this one. */
  canBeModel(word: string): Promise<boolean> {
    return this.#ask({ kind: 'model', request: this.#next(), word }) as Promise<boolean>
  }

  /** Ends the worker. What was asked is answered with `cancelled`. */
  async close(): Promise<void> {
    this.#closed = true
    for (const { reject } of this.#waiting.values()) reject(new MuharrirError('cancelled'))
    this.#waiting.clear()
    await this.#worker?.terminate()
  }

  #next(): number {
    return ++this.#count
  }

  #ask(ask: Ask, signal?: AbortSignal): Promise<Answer> {
    if (this.#closed || signal?.aborted) return Promise.reject(new MuharrirError('cancelled'))
    return new Promise((resolve, reject) => {
      const { request } = ask
      const abort = () => {
        if (!this.#waiting.delete(request)) return
        this.#hold()
        this.#worker?.postMessage({ kind: 'cancel', request } satisfies ToWorker)
        reject(new MuharrirError('cancelled'))
      }
      const settle = <T>(settled: (value: T) => void) => {
        return (value: T) => {
          signal?.removeEventListener('abort', abort)
          settled(value)
        }
      }
      signal?.addEventListener('abort', abort, { once: true })
      const waiting = { ask, tries: 0, resolve: settle(resolve), reject: settle(reject) }
      this.#waiting.set(request, waiting)
      this.#post(waiting)
    })
  }

  #post(waiting: Waiting): void {
    waiting.tries++
    this.#worker ??= this.#start()
    this.#worker.postMessage(waiting.ask)
    this.#hold()
  }

  /** A worker that nobody waits for does not keep the program from ending. */
  #hold(): void {
    if (this.#waiting.size > 0) this.#worker?.ref()
    else this.#worker?.unref()
  }

  #start(): Worker {
    const { worker: file, resources } = this.#options
    const data: WorkerData = { resources, library: this.#library }
    const worker = new Worker(file, { workerData: data, name: 'proofing', resourceLimits: LIMITS })
    let fault = new Error('the worker ended')
    worker.on('error', (error: Error) => {
      fault = error
    })
    worker.on('message', (message: FromWorker) => this.#hear(message))
    worker.on('exit', () => this.#died(worker, fault))
    return worker
  }

  #hear(message: FromWorker): void {
    if (message.kind === 'answer') {
      const waiting = this.#waiting.get(message.request)
      this.#waiting.delete(message.request)
      this.#hold()
      waiting?.resolve(message.answer)
    } else if (message.kind === 'unable') {
      this.#rejectAll(new MuharrirError('proofing.unavailable', { reason: message.reason }))
    }
  }

  #died(worker: Worker, fault: Error): void {
    if (this.#worker === worker) this.#worker = null
    if (this.#closed || this.#waiting.size === 0) return
    this.#options.onFailure?.(fault)
    for (const [request, waiting] of this.#waiting) {
      if (waiting.tries < MOST_TRIES) this.#post(waiting)
      else {
        this.#waiting.delete(request)
        waiting.reject(new MuharrirError('proofing.failed', { reason: fault.message }, { cause: fault }))
      }
    }
  }

  #rejectAll(error: Error): void {
    const all = [...this.#waiting.values()]
    this.#waiting.clear()
    for (const { reject } of all) reject(error)
  }
}
