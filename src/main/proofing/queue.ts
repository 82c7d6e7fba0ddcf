/**
 * What the worker has to do, the newest first: a person waits for what they asked last. A passage that was sent again
 * meanwhile is not read any more in its older form.
 */
import type { Passage, ProofedPassage } from '@shared/proofing/passage'
import type { CheckRequest } from './messages'

interface Job {
  request: number
  story: string
  ignored: ReadonlySet<string>
  isOpinion: boolean
  waiting: Passage[]
  done: ProofedPassage[]
  current: { passage: Passage; steps: Generator<void, ProofedPassage['marks']> } | null
}

type Check = (passage: Passage, story: Pick<Job, 'ignored' | 'isOpinion'>) => Generator<void, ProofedPassage['marks']>

export class CheckQueue {
  readonly #check: Check
  readonly #answer: (request: number, passages: ProofedPassage[]) => void
  /** Oldest first. */
  #jobs: Job[] = []

  constructor(check: Check, answer: (request: number, passages: ProofedPassage[]) => void) {
    this.#check = check
    this.#answer = answer
  }

  get isEmpty(): boolean {
    return this.#jobs.length === 0
  }

  add({ request, story, passages, ignored, isOpinion }: CheckRequest): void {
    const ids = new Set(passages.map(({ id }) => id))
    for (const job of this.#jobs) if (job.story === story) dropFrom(job, ids)
    const waiting = [...passages]
    this.#jobs.push({ request, story, ignored: new Set(ignored), isOpinion, waiting, done: [], current: null })
    // Those that have nothing left are answered when their turn comes, which costs nothing.
  }

  cancel(request: number): void {
    this.#jobs = this.#jobs.filter((job) => job.request !== request)
  }

  /** Starts every passage anew: the words have changed. */
  restart(): void {
    for (const job of this.#jobs) {
      if (job.current) job.waiting.unshift(job.current.passage)
      job.current = null
    }
  }

  /** Works for about so many milliseconds. */
  work(milliseconds: number): void {
    const until = performance.now() + milliseconds
    while (performance.now() < until) {
      const job = this.#jobs.at(-1)
      if (!job) return
      if (!this.#step(job)) {
        this.#jobs.pop()
        this.#answer(job.request, job.done)
      }
    }
  }

  /** A few steps of a job; false when it has none left. */
  #step(job: Job): boolean {
    if (!job.current) {
      const passage = job.waiting.shift()
      if (!passage) return false
      job.current = { passage, steps: this.#check(passage, job) }
    }
    const { passage, steps } = job.current
    for (let words = 0; words < WORDS_A_STEP; words++) {
      const { done, value } = steps.next()
      if (!done) continue
      job.done.push({ id: passage.id, marks: value })
      job.current = null
      return true
    }
    return true
  }
}

/** Between two looks at the clock. */
const WORDS_A_STEP = 20

function dropFrom(job: Job, ids: ReadonlySet<string>): void {
  job.waiting = job.waiting.filter(({ id }) => !ids.has(id))
  job.done = job.done.filter(({ id }) => !ids.has(id))
  if (job.current && ids.has(job.current.passage.id)) job.current = null
}
