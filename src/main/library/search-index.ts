/**
 * Full-text search over all stories, with the folding of the Arabic layer. The index is made in the background, in
 * slices short enough for typing to go on, and kept in `.derived/search.sqlite` with the stamp of every story it was
 * made from: what changed since is read again, the rest is not.
 */
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fold } from '@shared/arabic/fold'
import { neighbours } from '@shared/arabic/neighbours'
import { type Sought, type SoughtWord, sought, soughtWords, tokenize } from '@shared/arabic/search'
import { ulid } from 'ulid'
import { DERIVED } from './places'
import type { Scores, SearchDatabase } from './search-database'
import { foldedKeysOf, type SearchField, searchKeys } from './search-document'
import type { Stamp, StoryOnDisk } from './story-file'

export interface Found {
  scores: Scores
  /** What to mark. */
  sought: Sought
}

interface Change {
  story: StoryOnDisk
  stamp: Stamp
  /** As the index knows it, where that is known. */
  before: StoryOnDisk | undefined
}

/** A source of the stories to index: what stands on disk now. */
export interface Stories {
  stamps(): Map<string, Stamp>
  /** Null for a story that cannot be read. */
  read(id: string): Promise<StoryOnDisk | null>
}

export interface Progress {
  done: number
  total: number
}

export interface SearchIndexOptions {
  folder: string
  stories: Stories
  /** Whether the file in the folder is this program's to change, asked when the index is made. */
  isOwn: () => boolean
  onProgress?: (progress: Progress) => void
}

/** Stories from which on a library counts as large. */
const LARGE = 2_000
/** Changed stories that may wait for the next search: an import of hundreds is not held in memory. */
const MOST_WAITING = 20
/** Milliseconds of work after which others get their turn. */
const SLICE = 8
/** Milliseconds between two words of progress. */
const PROGRESS_INTERVAL = 200
/** Shorter words have too many neighbours. In letters. */
const SHORTEST_MISTYPED = 4

/** SQLite is there when it is needed: it would make the program's start wait. */
const databases = async () => (await import('./search-database')).SearchDatabase

export class SearchIndex {
  readonly #options: SearchIndexOptions
  readonly #path: string
  /** Where another program's index is copied to. */
  readonly #copy = join(tmpdir(), `muharrir-search-${ulid()}.sqlite`)
  #database: SearchDatabase | null = null
  /** In how many stories a folded word stands. An estimate: words of stories that went are counted on. */
  #vocabulary = new Map<string, number>()
  /** What happened to stories since the index last heard of them: a story that is saved every second is indexed once. */
  readonly #pending = new Map<string, Change | null>()
  readonly #stop = new AbortController()
  #size = 0
  #making: Promise<void> | null = null
  #ready = false

  constructor(options: SearchIndexOptions) {
    this.#options = options
    this.#path = join(options.folder, DERIVED, 'search.sqlite')
  }

  get ready(): boolean {
    return this.#ready
  }

  /** Makes the index, once; resolves when it is ready or the library was closed. */
  prepare(): Promise<void> {
    this.#making ??= this.#make().catch((error: unknown) => {
      this.#making = null
      throw error
    })
    return this.#making
  }

  async #make(): Promise<void> {
    const Database = await databases()
    try {
      await this.#fill(this.#open(Database))
    } catch {
      // A broken file shows when it is read: it is made again, once.
      this.#database?.close()
      this.#database = null
      if (this.#stop.signal.aborted) return
      if (this.#options.isOwn()) Database.remove(this.#path)
      else rmSync(this.#copy, { force: true })
      await this.#fill(this.#open(Database))
    }
  }

  #open(Database: typeof SearchDatabase): SearchDatabase {
    this.#database = Database.open(this.#path, this.#options.isOwn(), this.#copy)
    return this.#database
  }

  async #fill(database: SearchDatabase): Promise<void> {
    const { stories, onProgress } = this.#options
    const now = stories.stamps()
    const kept = database.stamps()
    database.together(() => {
      for (const id of kept.keys()) if (!now.has(id)) database.delete(id)
    })
    await this.#readVocabulary(database)
    this.#size = now.size
    const changed = [...now].filter(([id, stamp]) => kept.get(id) !== stamp)
    const turns = this.#turns()
    let told = 0
    for (let done = 0; done < changed.length; ) {
      const read: Change[] = []
      const started = performance.now()
      while (done < changed.length && performance.now() - started < SLICE / 2) {
        const [id, stamp] = changed[done] as [string, Stamp]
        const story = await stories.read(id)
        if (this.#stop.signal.aborted) return
        if (story) read.push({ story, stamp, before: undefined })
        done++
      }
      database.together(() => {
        for (const change of read) this.#add(database, change)
      })
      if (onProgress && performance.now() - told > PROGRESS_INTERVAL) {
        told = performance.now()
        onProgress({ done, total: changed.length })
      }
      if (!(await turns())) return
    }
    this.#ready = true
  }

  /** A pause as long as the work: a save under way takes many turns of the loop, and each would wait for a slice. */
  #turns(): () => Promise<boolean> {
    let since = performance.now()
    return async () => {
      if (performance.now() - since >= SLICE) {
        await wait(SLICE)
        since = performance.now()
      }
      return !this.#stop.signal.aborted
    }
  }

  async #readVocabulary(database: SearchDatabase): Promise<void> {
    this.#vocabulary = new Map()
    const turns = this.#turns()
    for (let last = ''; ; ) {
      const page = database.terms(last)
      for (const { term, doc } of page) if (fold(term) === term) this.#vocabulary.set(term, doc)
      last = page.at(-1)?.term ?? ''
      if (last === '' || !(await turns())) return
    }
  }

  /** A story as it now is; `before`, where known, keeps the vocabulary exact. */
  put(story: StoryOnDisk, stamp: Stamp, before?: StoryOnDisk): void {
    const waiting = this.#pending.get(story.id)
    this.#change(story.id, { story, stamp, before: waiting ? waiting.before : before })
  }

  drop(id: string): void {
    this.#change(id, null)
  }

  #change(id: string, change: Change | null): void {
    this.#pending.set(id, change)
    if (this.#ready && this.#pending.size > MOST_WAITING) this.#catchUp()
  }

  #catchUp(): void {
    const database = this.#database
    if (!database || this.#pending.size === 0) return
    database.together(() => {
      for (const [id, change] of this.#pending)
        if (change) this.#add(database, change)
        else if (database.delete(id)) this.#size--
    })
    this.#pending.clear()
  }

  #add(database: SearchDatabase, { story, stamp, before }: Change): void {
    const keys = searchKeys(story)
    database.put(story.id, stamp, keys)
    const gone = before ? foldedKeysOf(searchKeys(before)) : new Set<string>()
    for (const key of foldedKeysOf(keys)) if (!gone.delete(key)) this.#count(key, 1)
    for (const key of gone) this.#count(key, -1)
  }

  #count(key: string, by: number): void {
    this.#vocabulary.set(key, (this.#vocabulary.get(key) ?? 0) + by)
  }

  /**
   * Stories with every word of the search in any of its forms, exact spelling first; where there are none, those with
   * words that differ by a slip of the finger. Nothing while the index is not ready.
   */
  search(text: string, fields?: SearchField[]): Found {
    const database = this.#database
    const words = soughtWords(text, { count: (word) => this.#vocabulary.get(word) ?? 0 }, this.#mayBeUnfinished(text))
    if (!database || !this.#ready) return { scores: new Map(), sought: sought(words) }
    this.#catchUp()
    const scores = database.search(words, fields)
    if (scores.size > 0) return { scores, sought: sought(words) }
    const mistyped = words.map((word) => this.#mistyped(word))
    return { scores: database.search(mistyped, fields), sought: sought(mistyped) }
  }

  /** In a large library, the first two letters of a word begin a word of almost every story: those are no answer. */
  #mayBeUnfinished(text: string): boolean {
    const last = tokenize(text).at(-1) ?? ''
    return this.#size < LARGE || last.length > 2
  }

  /** The words of the library that differ from this one by one letter. A number is another number. */
  #mistyped(word: SoughtWord): SoughtWord {
    const key = word.forms[0] ?? ''
    if (key.length < SHORTEST_MISTYPED || /\p{N}/u.test(key)) return word
    const known = neighbours(key).filter((other) => (this.#vocabulary.get(other) ?? 0) > 0)
    return { exact: word.exact, forms: [key, ...known], starts: [] }
  }

  /** Brings what is new to the disk; waits for nothing else. */
  keep(): void {
    if (this.#ready) this.#catchUp()
  }

  /** Stops making, which only reads. `keep`: what is not yet in the index is brought there. */
  async close(keep: boolean): Promise<void> {
    this.#stop.abort()
    await this.#making?.catch(() => {
      // Whoever asked for the index was told.
    })
    if (keep) this.keep()
    this.#ready = false
    this.#database?.close()
    this.#database = null
    rmSync(this.#copy, { force: true })
  }
}
