/**
 * Every record in memory, with its folded words: made when it is first asked for, never at start, and kept in
 * `.derived/media.json` with the stamp of each record, so that only what changed since is read again.
 */
import { readFile } from 'node:fs/promises'
import { keysOf, type SoughtWord, soughtWords, tokenize } from '@shared/arabic/search'
import type { MediaPage, ReadMediaQuery } from '@shared/contract/media'
import { type Asset, assetSchema, kindOf } from '@shared/media/asset'
import { z } from 'zod'
import { writeDerived } from '../library/durable'
import { eachOf } from '../library/scan'
import { stampOf } from '../library/story-file'
import { inOrder, isWanted, type Known } from './media-query'
import { type Hashed, similarTo } from './similar'
import type { MediaStore } from './store'

const INDEX_SCHEMA = 1
const keptSchema = z.object({
  schema: z.literal(INDEX_SCHEMA),
  entries: z.array(z.object({ stamp: z.string(), asset: z.unknown() })),
})
/** Milliseconds after a change until the index is kept: after a crash the rest is read from the records. */
const KEEP_DELAY = 10_000
/** Values offered for a filter. */
const MOST_VALUES = 200

interface Entry {
  asset: Asset
  stamp: string
  folded: ReadonlySet<string>
  exact: ReadonlySet<string>
}

export class MediaIndex {
  readonly #media: MediaStore
  readonly #entries = new Map<string, Entry>()
  /** In how many records a folded word stands. */
  readonly #vocabulary = new Map<string, number>()
  readonly #stop: () => void
  #making: Promise<void> | null = null
  #timer: NodeJS.Timeout | null = null
  #catchingUp: Promise<unknown> = Promise.resolve()

  constructor(media: MediaStore) {
    this.#media = media
    this.#stop = media.onChange((hashes) => {
      // Before it is made there is nothing to keep in step: it will read them all.
      if (!this.#making) return
      this.#catchingUp = Promise.all([this.#catchingUp, ...hashes.map((hash) => this.#read(hash))])
      this.#keepLater()
    })
  }

  async query(query: ReadMediaQuery, uses: (hash: string) => number, now = Date.now()): Promise<MediaPage> {
    await this.#ready()
    const words = soughtWords(query.search, { count: (word) => this.#vocabulary.get(word) ?? 0 })
    const isSearching = query.search.trim() !== ''
    const found: Known[] = []
    for (const entry of this.#entries.values()) {
      const score = isSearching ? scoreOf(entry, words) : 0
      if (isSearching && score === 0) continue
      const known = { asset: entry.asset, uses: uses(entry.asset.hash), score }
      if (isWanted(known, query, now)) found.push(known)
    }
    const items = inOrder(found, query)
      .slice(query.offset, query.offset + query.limit)
      .map(({ asset, uses }) => ({ ...asset, uses }))
    return { total: found.length, items, ...this.#overview() }
  }

  /** Others that look like it, the nearest first. */
  async similar(asset: Asset): Promise<{ hash: string; distance: number }[]> {
    const { hash, perceptual } = asset
    return perceptual === null ? [] : similarTo({ hash, perceptual }, await this.hashed())
  }

  /** Pictures that can be compared, those in the trash left out. */
  async hashed(): Promise<Hashed[]> {
    await this.#ready()
    return [...this.#entries.values()].flatMap(({ asset: { hash, perceptual, trashed } }) =>
      perceptual === null || trashed ? [] : { hash, perceptual },
    )
  }

  /** Pictures that an older program took in, without looking at them as closely. */
  async unseen(): Promise<string[]> {
    await this.#ready()
    return [...this.#entries.values()].flatMap(({ asset: { hash, format, perceptual } }) =>
      perceptual === null && kindOf(format) === 'picture' ? hash : [],
    )
  }

  async close(): Promise<void> {
    this.#stop()
    if (this.#timer) clearTimeout(this.#timer)
    await this.#making?.catch(() => {
      // Whoever asked for it was told.
    })
    await this.#catchingUp
    if (this.#timer) await this.#keep()
    this.#timer = null
  }

  async #ready(): Promise<void> {
    this.#making ??= this.#make().catch((error: unknown) => {
      this.#making = null
      throw error
    })
    await this.#making
    await this.#catchingUp
  }

  async #make(): Promise<void> {
    await this.#media.sweep()
    const known = await this.#kept()
    const hashes = await this.#media.hashes()
    let isNew = known.size !== hashes.length
    await eachOf(hashes, undefined, async (hash) => {
      const stamp = await stampOf(this.#media.places.record(hash))
      const before = known.get(hash)
      if (before && before.stamp === stamp) return this.#put(before.asset, stamp)
      isNew = true
      await this.#read(hash)
    })
    if (isNew) this.#keepLater()
  }

  /** What was kept before; empty when it is missing, of another schema or damaged: it can be made again. */
  async #kept(): Promise<Map<string, { asset: Asset; stamp: string }>> {
    const text = await readFile(this.#media.places.index, 'utf8').catch(() => '')
    try {
      const { entries } = keptSchema.parse(JSON.parse(text))
      // This program wrote the file: the first record is looked at for all.
      if (entries[0]) assetSchema.parse(entries[0].asset)
      return new Map((entries as { asset: Asset; stamp: string }[]).map((entry) => [entry.asset.hash, entry]))
    } catch {
      return new Map()
    }
  }

  async #read(hash: string): Promise<void> {
    const asset = await this.#media.asset(hash)
    const stamp = asset && (await stampOf(this.#media.places.record(hash)))
    this.#drop(hash)
    if (asset) this.#put(asset, stamp ?? '')
  }

  #put(asset: Asset, stamp: string): void {
    const words = wordsOf(asset)
    const keys = words.flatMap((word) => keysOf(word) ?? [])
    const folded = new Set(keys.map((key) => key.folded))
    this.#entries.set(asset.hash, { asset, stamp, folded, exact: new Set(keys.map(({ exact }) => exact)) })
    for (const key of folded) this.#vocabulary.set(key, (this.#vocabulary.get(key) ?? 0) + 1)
  }

  #drop(hash: string): void {
    const entry = this.#entries.get(hash)
    this.#entries.delete(hash)
    for (const key of entry?.folded ?? []) this.#vocabulary.set(key, (this.#vocabulary.get(key) ?? 1) - 1)
  }

  #overview(): Omit<MediaPage, 'total' | 'items'> {
    const counts = { library: 0, trash: 0, picture: 0, video: 0, audio: 0 }
    const values = { people: new Map<string, number>(), places: new Map(), keywords: new Map(), credits: new Map() }
    const count = (map: Map<string, number>, value: string) => value !== '' && map.set(value, (map.get(value) ?? 0) + 1)
    for (const { asset } of this.#entries.values()) {
      counts[asset.trashed ? 'trash' : 'library']++
      if (asset.trashed) continue
      counts[kindOf(asset.format)]++
      for (const person of asset.people) count(values.people, person)
      for (const keyword of asset.keywords) count(values.keywords, keyword)
      count(values.places, asset.place)
      for (const name of new Set([asset.credit, asset.creator])) count(values.credits, name)
    }
    const frequent = (map: Map<string, number>) =>
      [...map]
        .sort((a, b) => b[1] - a[1])
        .slice(0, MOST_VALUES)
        .map(([value]) => value)
    const { people, places, keywords, credits } = values
    return {
      counts,
      people: frequent(people),
      places: frequent(places),
      keywords: frequent(keywords),
      credits: frequent(credits),
    }
  }

  #keepLater(): void {
    if (this.#media.readOnly || this.#timer) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      void this.#keep()
    }, KEEP_DELAY)
    this.#timer.unref()
  }

  /** A disk that fails is told by the next write of a record; this can be made again. */
  async #keep(): Promise<void> {
    const entries = [...this.#entries.values()].map(({ asset, stamp }) => ({ stamp, asset }))
    await writeDerived(this.#media.places.index, JSON.stringify({ schema: INDEX_SCHEMA, entries })).catch(() => {})
  }
}

function wordsOf(asset: Asset): string[] {
  const { title, alt, caption, credit, creator, source, rights, licence, place, people, keywords, name } = asset
  const file = name.replace(/\.[a-z0-9]{2,5}$/i, '').replaceAll(/[_-]+/g, ' ')
  return [title, alt, caption, credit, creator, source, rights, licence, place, ...people, ...keywords, file].flatMap(
    tokenize,
  )
}

/** 0 where a word is missing; more the more of them are spelled as asked. */
function scoreOf({ folded, exact }: Entry, words: readonly SoughtWord[]): number {
  let score = 0
  for (const word of words) {
    const hasForm = word.forms.some((form) => folded.has(form))
    const hasStart = hasForm || word.starts.some((start) => [...folded].some((key) => key.startsWith(start)))
    if (!hasStart) return 0
    score += exact.has(word.exact) ? 3 : hasForm ? 2 : 1
  }
  return score
}
