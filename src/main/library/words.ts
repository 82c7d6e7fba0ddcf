/**
 * The newsroom's words, in `words.json`. Read when they are first needed. A copy is kept beside the file, as words have
 * no versions: a damaged file is set aside and made again from the copy.
 */
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import {
  type NewsroomWord,
  type NewsroomWords,
  newsroomWordsSchema,
  WORDS_SCHEMA,
} from '@shared/proofing/newsroom-words'
import { bareWord } from '@shared/proofing/words'
import type { Person } from '@shared/story/people'
import { Low } from 'lowdb'
import type { Context } from './context'
import { DurableJson, moveDurably, NotJson } from './durable'
import { type Lineage, migrate } from './migrations'

const FILE = 'words.json'
const COPY = 'words.copy.json'
const LINEAGE: Lineage = { current: WORDS_SCHEMA, steps: {} }
const NONE: NewsroomWords = { schema: WORDS_SCHEMA, words: [] }

/** One Arabic or Latin word, with the marks that may stand within it. */
const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u
const LONGEST = 60

type Found = { state: 'ok' | 'newer'; words: NewsroomWords } | { state: 'missing' | 'broken' }

export class Words {
  readonly #context: Context
  #file: Promise<Low<NewsroomWords>> | null = null
  /** A newer program's file is read as far as it can be, and never changed. */
  #isNewer = false

  constructor(context: Context) {
    this.#context = context
  }

  async all(): Promise<NewsroomWord[]> {
    return (await this.#open()).data.words
  }

  /**
   * Adds a word, or says anew what it is inflected like. Throws `proofing.word`, `library.newer`, or what
   * `Context.writing` throws.
   */
  async add({ word, like = '' }: { word: string; like?: string }, by: Person): Promise<NewsroomWord> {
    const bare = bareWord(word.trim())
    if (!WORD.test(bare) || bare.length > LONGEST) throw new MuharrirError('proofing.word', { word: word.trim() })
    const added = { word: bare, like: bareWord(like.trim()), added: new Date().toISOString(), by: by.id }
    await this.#change((words) => [...words.filter((known) => known.word !== bare), added])
    return added
  }

  /** A word that is not there is no fault: it is gone, as was wanted. */
  async remove(word: string): Promise<void> {
    const bare = bareWord(word.trim())
    await this.#change((words) => words.filter((known) => known.word !== bare))
  }

  #change(edit: (words: NewsroomWord[]) => NewsroomWord[]): Promise<void> {
    const path = join(this.#context.folder, FILE)
    return this.#context.inTurn('words', async () => {
      const db = await this.#open()
      if (this.#isNewer) throw new MuharrirError('library.newer')
      const before = db.data
      const next = { ...before, words: edit(before.words) }
      await this.#context.writing(path, async () => {
        try {
          db.data = next
          await db.write()
        } catch (error) {
          db.data = before
          throw error
        }
        await new DurableJson(join(this.#context.folder, COPY)).write(next)
      })
      this.#context.emit('words-changed', next.words)
    })
  }

  #open(): Promise<Low<NewsroomWords>> {
    this.#file ??= this.#read().catch((error: unknown) => {
      this.#file = null
      throw error
    })
    return this.#file
  }

  async #read(): Promise<Low<NewsroomWords>> {
    const { folder, readOnly } = this.#context
    const path = join(folder, FILE)
    const found = await this.#context.reading(path, () => find(path))
    const copy = found.state === 'broken' || found.state === 'missing' ? await find(join(folder, COPY)) : found
    this.#isNewer = found.state === 'newer'
    const words = 'words' in copy ? copy.words : NONE
    const db = new Low(new DurableJson<NewsroomWords>(path), words)
    if (found.state === 'broken' && !readOnly) {
      const aside = `${path}.broken-${new Date().toISOString().replaceAll(':', '-')}`
      await this.#context.writing(path, () => moveDurably(path, aside))
      await this.#context.writing(path, () => db.write())
    }
    return db
  }
}

async function find(path: string): Promise<Found> {
  const raw = await new DurableJson<unknown>(path).read().catch((error: unknown) => {
    if (error instanceof NotJson) return undefined
    throw error
  })
  if (raw === null) return { state: 'missing' }
  const migrated = migrate(raw, LINEAGE)
  if (migrated.state === 'fault') return { state: 'broken' }
  const parsed = newsroomWordsSchema.safeParse(migrated.value)
  if (migrated.state === 'newer') return { state: 'newer', words: parsed.success ? parsed.data : NONE }
  return parsed.success ? { state: 'ok', words: parsed.data } : { state: 'broken' }
}
