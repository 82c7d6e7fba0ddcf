/**
 * The thread that proofreads. Between slices of work it listens, so that a long text never keeps a short one waiting,
 * and an answer that nobody wants any more is not looked for.
 */
import { isDeepStrictEqual } from 'node:util'
import { parentPort, workerData } from 'node:worker_threads'
import { effectiveRules } from '@shared/arabic/style/effective-rules'
import type { RuleSet } from '@shared/arabic/style/rule-set'
import { checkPassage } from './check'
import type { Answer, Ask, FromWorker, ProofingLibrary, SuggestRequest, ToWorker, WorkerData } from './messages'
import { CheckQueue } from './queue'
import { loadPacks } from './rules'
import { Speller, type SpellingLibrary } from './speller'

/** Milliseconds of work between two looks for messages. */
const SLICE = 8

const { resources, library } = workerData as WorkerData
const tell = (message: FromWorker) => parentPort?.postMessage(message)
const answer = (request: number, value: Answer) => tell({ kind: 'answer', request, answer: value })

class Desk {
  readonly #packs: readonly unknown[]
  #speller: Speller
  #rules: RuleSet
  #library: ProofingLibrary
  #next: ProofingLibrary | null = null
  /** Newest last. */
  #questions: Exclude<Ask, { kind: 'check' }>[] = []
  readonly #checks = new CheckQueue(
    (passage, { ignored, isOpinion }) =>
      checkPassage(passage, { speller: this.#speller, rules: this.#rules, ignored, isOpinion }),
    answer,
  )
  #isWorking = false

  constructor(speller: Speller, packs: readonly unknown[], known: ProofingLibrary) {
    this.#speller = speller
    this.#packs = packs
    this.#library = known
    this.#rules = effectiveRules(packs, known.style).rules
  }

  hear(message: ToWorker): void {
    if (message.kind === 'check') this.#checks.add(message)
    else if (message.kind === 'library') this.#next = message.library
    else if (message.kind === 'cancel') {
      this.#questions = this.#questions.filter(({ request }) => request !== message.request)
      this.#checks.cancel(message.request)
    } else this.#questions.push(message)
    this.#start()
  }

  #start(): void {
    if (this.#isWorking) return
    this.#isWorking = true
    setImmediate(() => void this.#turn())
  }

  async #turn(): Promise<void> {
    try {
      if (this.#next) await this.#adopt(this.#next)
      const question = this.#questions.pop()
      if (question) answer(question.request, this.#reply(question))
      else this.#checks.work(SLICE)
    } finally {
      this.#isWorking = false
    }
    if (this.#next || this.#questions.length > 0 || !this.#checks.isEmpty) this.#start()
  }

  #reply(question: SuggestRequest | { kind: 'model'; word: string }): Answer {
    if (question.kind === 'model') return this.#speller.canBeModel(question.word)
    return this.#speller.suggest(question.word, question.context)
  }

  async #adopt(next: ProofingLibrary): Promise<void> {
    this.#next = null
    const before = this.#library
    this.#library = next
    if (!isDeepStrictEqual(before.style, next.style)) this.#rules = effectiveRules(this.#packs, next.style).rules
    await this.#spell(before.spelling, next.spelling)
    this.#checks.restart()
  }

  /** New words are learnt; for a word less, or other dictionaries, the speller is made anew. */
  async #spell(old: SpellingLibrary, next: SpellingLibrary): Promise<void> {
    const nameOf = ({ word, like = '' }: { word: string; like?: string | undefined }) => `${word}\t${like}`
    const before = new Set(old.words.map(nameOf))
    const added = next.words.filter((word) => !before.has(nameOf(word)))
    const isMore = next.words.length === before.size + added.length && next.dictionaries === old.dictionaries
    if (isMore) this.#speller.learn(added)
    else {
      const speller = await Speller.open(resources, next)
      this.#speller.close()
      this.#speller = speller
    }
  }
}

/** What was said before the dictionary was read. */
const early: ToWorker[] = []
let desk: Desk | null = null
parentPort?.on('message', (message: ToWorker) => {
  if (desk) desk.hear(message)
  else early.push(message)
})
try {
  const [speller, packs] = await Promise.all([Speller.open(resources, library.spelling), loadPacks(resources)])
  desk = new Desk(speller, packs, library)
  tell({ kind: 'ready' })
  for (const message of early.splice(0)) desk.hear(message)
} catch (error) {
  tell({ kind: 'unable', reason: error instanceof Error ? error.message : String(error) })
  parentPort?.close()
}
