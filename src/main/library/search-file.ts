/**
 * The search index on disk: one JSON value a line, so that reading and writing it go in slices. First a head (what it
 * was made from, and MiniSearch's own head), then the terms.
 */
import { createReadStream } from 'node:fs'
import { mkdir, open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { isFoldedKey } from '@shared/arabic/search'
import MiniSearch, { type AsPlainObject } from 'minisearch'
import { DERIVED } from './places'
import { OPTIONS, type SearchDocument } from './search-document'
import type { Stamp } from './story-file'

/** Raised when the documents or the keys of words change meaning. */
const INDEX_SCHEMA = 1
const TERMS_A_LINE = 400

export interface KeptIndex {
  index: MiniSearch<SearchDocument>
  stamps: Map<string, Stamp>
  vocabulary: Map<string, number>
}

interface Head {
  schema: number
  stamps: [string, Stamp][]
  terms: number
  mini: Omit<AsPlainObject, 'index'>
}
type Term = AsPlainObject['index'][number]

export class IndexFile {
  readonly #path: string

  constructor(folder: string) {
    this.#path = join(folder, DERIVED, 'search.ndjson')
  }

  /** Null when there is none, or none that is whole and of our schema: it can be made again. */
  async load(signal: AbortSignal): Promise<KeptIndex | null> {
    const vocabulary = new Map<string, number>()
    const terms: Term[] = []
    let head: Head | null = null
    try {
      const lines = createInterface({
        input: createReadStream(this.#path, 'utf8'),
        crlfDelay: Number.POSITIVE_INFINITY,
      })
      for await (const line of lines) {
        if (signal.aborted) return null
        if (!head) {
          head = JSON.parse(line) as Head
          if (head.schema !== INDEX_SCHEMA) return null
          continue
        }
        for (const term of JSON.parse(line) as Term[]) {
          terms.push(term)
          if (isFoldedKey(term[0])) vocabulary.set(term[0], storiesWith(term))
        }
      }
      if (!head || terms.length !== head.terms) return null
      const index = await MiniSearch.loadJSAsync<SearchDocument>({ ...head.mini, index: terms }, OPTIONS)
      return { index, stamps: new Map(head.stamps), vocabulary }
    } catch {
      return null
    }
  }

  async store(index: MiniSearch<SearchDocument>, stamps: ReadonlyMap<string, Stamp>): Promise<void> {
    const { index: terms, ...mini } = index.toJSON()
    const head: Head = { schema: INDEX_SCHEMA, stamps: [...stamps], terms: terms.length, mini }
    await mkdir(join(this.#path, '..'), { recursive: true })
    const temporary = `${this.#path}.new`
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(`${JSON.stringify(head)}\n`)
      for (let at = 0; at < terms.length; at += TERMS_A_LINE)
        await file.writeFile(`${JSON.stringify(terms.slice(at, at + TERMS_A_LINE))}\n`)
    } finally {
      await file.close()
    }
    await rename(temporary, this.#path)
  }
}

const storiesWith = ([, byField]: Term): number => {
  const stories = new Set<string>()
  for (const postings of Object.values(byField)) for (const story of Object.keys(postings)) stories.add(story)
  return stories.size
}
