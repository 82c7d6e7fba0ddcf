/**
 * The stories of an open library in memory: a summary each, and their orders. Orders are kept and mended, not made
 * anew: a save moves one story, and sorting an almost sorted list is cheap.
 */
import { compareText } from '@shared/arabic/collation'
import type { SORTS } from '@shared/contract/contract'
import { type Summary, WORKFLOW_STATES } from '@shared/story/story'
import type { Place } from './places'
import type { Stamp } from './story-file'

export interface Entry {
  summary: Summary
  place: Place
  /** Of the story's file when it was summarized; empty for a story that has none. */
  stamp: Stamp
  /** People (ids). */
  createdBy: string
  editedBy: string
  /** Hashes of the media that it shows. */
  media: string[]
}

export type Sort = (typeof SORTS)[number]
type Compare = (a: Summary, b: Summary) => number

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const stateRank = (state: string): number => {
  const rank = (WORKFLOW_STATES as readonly string[]).indexOf(state)
  return rank === -1 ? WORKFLOW_STATES.length : rank
}
const COMPARE: Record<Sort, Compare> = {
  updated: (a, b) => byCode(a.updated, b.updated),
  created: (a, b) => byCode(a.created, b.created),
  published: (a, b) => byCode(a.published ?? '', b.published ?? ''),
  headline: (a, b) => compareText(a.headline, b.headline),
  workflow: (a, b) => stateRank(a.workflow) - stateRank(b.workflow),
  type: (a, b) => byCode(a.type, b.type),
  section: (a, b) => byCode(a.section, b.section),
  words: (a, b) => a.words - b.words,
}

/** Total and the same every time: equals are told apart by their last change, then by id. */
const comparing =
  (sort: Sort) =>
  ({ summary: a }: Entry, { summary: b }: Entry): number =>
    COMPARE[sort](a, b) || byCode(a.updated, b.updated) || byCode(a.id, b.id)

interface Order {
  entries: Entry[]
  /** Ids that changed since the order was made. */
  changed: Set<string>
}

/** More changes than these are sorted in at once. */
const FEW = 64

function merged(sorted: Entry[], fresh: Entry[], compare: (a: Entry, b: Entry) => number): Entry[] {
  if (fresh.length > FEW) return [...sorted, ...fresh].sort(compare)
  for (const entry of fresh) {
    let [from, to] = [0, sorted.length]
    while (from < to) {
      const middle = (from + to) >> 1
      const other = sorted[middle]
      if (other && compare(other, entry) < 0) from = middle + 1
      else to = middle
    }
    sorted.splice(from, 0, entry)
  }
  return sorted
}

export class Catalogue {
  readonly #entries = new Map<string, Entry>()
  readonly #orders = new Map<string, Order>()
  #uses: { at: number; byMedia: ReadonlyMap<string, readonly string[]> } | null = null
  /** Grows with every change: what is computed from the catalogue is good as long as it stands. */
  changes = 0

  get(id: string): Entry | undefined {
    return this.#entries.get(id)
  }

  set(entry: Entry): void {
    this.#entries.set(entry.summary.id, entry)
    this.#touch(entry.summary.id)
  }

  delete(id: string): void {
    this.#entries.delete(id)
    this.#touch(id)
  }

  all(): Entry[] {
    return [...this.#entries.values()]
  }

  /** Ids of the stories that show each medium, in any place. Made when it is asked for. */
  mediaUses(): ReadonlyMap<string, readonly string[]> {
    if (this.#uses?.at === this.changes) return this.#uses.byMedia
    const byMedia = new Map<string, string[]>()
    for (const { summary, media } of this.#entries.values())
      for (const hash of media) {
        const known = byMedia.get(hash)
        if (known) known.push(summary.id)
        else byMedia.set(hash, [summary.id])
      }
    this.#uses = { at: this.changes, byMedia }
    return byMedia
  }

  /** The stories of a place in ascending order. Not to be changed by the caller. */
  ordered(place: Place, sort: Sort): readonly Entry[] {
    const key = `${place} ${sort}`
    let order = this.#orders.get(key)
    if (!order) {
      order = { entries: this.all().filter((entry) => entry.place === place), changed: new Set() }
      order.entries.sort(comparing(sort))
      this.#orders.set(key, order)
    }
    if (order.changed.size > 0) {
      const { changed } = order
      const still = order.entries.filter(({ summary }) => !changed.has(summary.id))
      const fresh = [...changed].flatMap((id) => this.#entries.get(id) ?? []).filter((entry) => entry.place === place)
      order.entries = merged(still, fresh, comparing(sort))
      order.changed = new Set()
    }
    return order.entries
  }

  #touch(id: string): void {
    this.changes++
    for (const { changed } of this.#orders.values()) changed.add(id)
  }
}
