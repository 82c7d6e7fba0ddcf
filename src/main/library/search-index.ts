/**
 * Full-text search over all stories: MiniSearch with the folding of the Arabic layer. The index is made in the
 * background, in slices short enough for typing to go on. It is kept in `.derived/search.ndjson` with the stamp of
 * every story it was made from; what changed since is read again, the rest is not.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { isFoldedKey, processTerm, searchQuery, tokenize } from '@shared/arabic/search'
import MiniSearch, { type Query, type SearchResult } from 'minisearch'
import { keysOf, OPTIONS, type SearchDocument, type SearchField, searchDocument } from './search-document'
import { IndexFile } from './search-file'
import type { Stamp, StoryOnDisk } from './story-file'

export interface Found {
  score: number
  /** Keys of the words that matched, for highlighting. */
  terms: string[]
}

const foldedKeys = ({ headline, about, text }: SearchDocument): Set<string> =>
  new Set([headline, about, text].flatMap((part) => tokenize(part).flatMap(keysOf).filter(isFoldedKey)))

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

/** Stories from which on a library counts as large. */
const LARGE = 2_000
/** Changed stories that may wait for the next search: an import of hundreds is not held in memory. */
const MOST_WAITING = 20
/** Changes after which the kept index is written anew at closing: fewer are read again faster than that. */
const WORTH_WRITING = 50
/** Milliseconds of work after which others get their turn. */
const SLICE = 8

export class SearchIndex {
  readonly #file: IndexFile
  readonly #stories: Stories
  /** In how many stories a folded word stands. An estimate: words of stories that went are counted on. */
  #vocabulary = new Map<string, number>()
  #index = new MiniSearch<SearchDocument>(OPTIONS)
  readonly #stamps = new Map<string, Stamp>()
  /** What happened to stories since the index last heard of them: a story that is saved every second is indexed once. */
  readonly #pending = new Map<string, Change | null>()
  readonly #stop = new AbortController()
  #making: Promise<void> | null = null
  #ready = false
  #unwritten = 0
  #keeping: Promise<void> = Promise.resolve()

  constructor(folder: string, stories: Stories) {
    this.#file = new IndexFile(folder)
    this.#stories = stories
  }

  get ready(): boolean {
    return this.#ready
  }

  /** Makes the index, once; resolves when it is ready or the library was closed. */
  prepare(): Promise<void> {
    this.#making ??= this.#make()
    return this.#making
  }

  async #make(): Promise<void> {
    const { signal } = this.#stop
    const now = this.#stories.stamps()
    const kept = await this.#file.load(signal)
    if (kept) {
      this.#index = kept.index
      this.#vocabulary = kept.vocabulary
      for (const [id, stamp] of kept.stamps)
        if (now.get(id) === stamp) this.#stamps.set(id, stamp)
        else if (this.#index.has(id)) this.#index.discard(id)
    }
    let since = performance.now()
    for (const [id, stamp] of now) {
      if (signal.aborted) return
      if (this.#stamps.has(id)) continue
      const story = await this.#stories.read(id)
      if (story) this.#add(story, stamp)
      if (performance.now() - since < SLICE) continue
      // A pause as long as the work: a save under way takes many turns of the loop, and each would wait for a slice.
      await wait(SLICE)
      since = performance.now()
    }
    this.#ready = true
  }

  #catchUp(): void {
    for (const [id, change] of this.#pending) {
      if (change) this.#add(change.story, change.stamp, change.before)
      else this.#discard(id)
    }
    this.#pending.clear()
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

  #add(story: StoryOnDisk, stamp: Stamp, before?: StoryOnDisk): void {
    const document = searchDocument(story)
    const had = this.#index.has(story.id)
    if (had) this.#index.replace(document)
    else this.#index.add(document)
    this.#stamps.set(story.id, stamp)
    this.#unwritten++
    if (had && !before) return
    const gone = before ? foldedKeys(searchDocument(before)) : new Set<string>()
    for (const key of foldedKeys(document)) if (!gone.delete(key)) this.#count(key, 1)
    for (const key of gone) this.#count(key, -1)
  }

  #discard(id: string): void {
    if (this.#index.has(id)) this.#index.discard(id)
    this.#stamps.delete(id)
    this.#unwritten++
  }

  #count(key: string, by: number): void {
    this.#vocabulary.set(key, (this.#vocabulary.get(key) ?? 0) + by)
  }

  /**
   * Stories with every word of the search in any of its forms, exact spelling first; where there are none, those with
   * words that differ by a slip of the finger. Empty while the index is not ready.
   */
  search(text: string, fields?: SearchField[]): Map<string, Found> {
    this.#catchUp()
    const vocabulary = { count: (word: string) => this.#vocabulary.get(word) ?? 0 }
    const only = fields ? { fields } : {}
    const found = this.#index.search(searchQuery(text, vocabulary, this.#mayBeUnfinished(text)) as Query, only)
    const results = found.length > 0 ? found : this.#search(text, only)
    return new Map(results.map(({ id, score, terms }) => [id as string, { score, terms }]))
  }

  /** In a large library, the first two letters of a word begin a word of almost every story: those are no answer. */
  #mayBeUnfinished(text: string): boolean {
    const last = tokenize(text).at(-1) ?? ''
    return this.#index.documentCount < LARGE || last.length > 2
  }

  #search(text: string, only: { fields?: string[] }): SearchResult[] {
    const keys = tokenize(text).flatMap((word) => processTerm(word).filter(isFoldedKey))
    if (keys.length === 0) return []
    return this.#index.search(keys.join(' '), {
      ...only,
      combineWith: 'AND',
      processTerm: (term) => term,
      // Short words have too many neighbours, and a number is another number.
      fuzzy: (term) => (term.length < 4 || /\p{N}/u.test(term) ? false : 1),
    })
  }

  /** Keeps the index on disk where enough of it is new. */
  keep(): Promise<void> {
    if (!this.#ready) return this.#keeping
    this.#catchUp()
    if (this.#unwritten < WORTH_WRITING) return this.#keeping
    this.#unwritten = 0
    const before = this.#keeping
    this.#keeping = before.then(() => this.#file.store(this.#index, this.#stamps))
    return this.#keeping
  }

  /**
   * Stops making, which only reads and so need not be waited for; waits for what is being written, and writes what is
   * worth it where `keep` allows.
   */
  async close(keep: boolean): Promise<void> {
    this.#stop.abort()
    await (keep ? this.keep() : this.#keeping)
  }
}
