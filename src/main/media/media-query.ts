/** Which records a query wants, and in which order. Pure. */
import { compareText } from '@shared/arabic/collation'
import type { ReadMediaQuery } from '@shared/contract/media'
import { type Asset, kindOf } from '@shared/media/asset'

/** Milliseconds within which rights count as ending soon. */
const EXPIRING = 30 * 24 * 60 * 60 * 1000

export interface Known {
  asset: Asset
  uses: number
  /** Higher is better; 0 without a search. */
  score: number
}

const isBlank = (text: string): boolean => text.trim() === ''
const someOf = (wanted: readonly string[], has: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((value) => has.includes(value))

/** @param now milliseconds since the epoch */
export function isWanted({ asset, uses }: Known, query: ReadMediaQuery, now: number): boolean {
  const { kinds, people, places, keywords, credits, use, minWidth } = query
  return (
    (query.place === 'trash') === (asset.trashed !== null) &&
    (kinds.length === 0 || kinds.includes(kindOf(asset.format))) &&
    someOf(people, asset.people) &&
    someOf(places, [asset.place]) &&
    someOf(keywords, asset.keywords) &&
    someOf(credits, [asset.credit, asset.creator]) &&
    (use === 'any' || (use === 'used') === uses > 0) &&
    asset.width >= minWidth &&
    hasRights(asset, query.rights, now) &&
    query.lacking.every((field) => isBlank(asset[field]) && !(field === 'alt' && asset.decorative)) &&
    hasOrientation(asset, query.orientation) &&
    isWithin(dateOf(asset), query)
  )
}

function hasRights({ rightsExpire, rights, licence }: Asset, wanted: ReadMediaQuery['rights'], now: number): boolean {
  if (wanted === 'any') return true
  if (wanted === 'unknown') return isBlank(rights) && isBlank(licence)
  const left = rightsExpire ? Date.parse(rightsExpire) - now : Number.POSITIVE_INFINITY
  return wanted === 'expired' ? left <= 0 : left > 0 && left <= EXPIRING
}

/** Sides that differ by less than a twentieth make a square. */
function hasOrientation({ width, height }: Asset, wanted: ReadMediaQuery['orientation']): boolean {
  if (wanted === 'any') return true
  if (width === 0 || height === 0) return false
  const ratio = width / height
  return wanted === (Math.abs(ratio - 1) < 0.05 ? 'square' : ratio > 1 ? 'landscape' : 'portrait')
}

/** When it was taken, else when it was added; a camera's time without a zone counts as UTC. */
const dateOf = ({ taken, added }: Asset): number => {
  const time = taken
    ? Date.parse(/T.*(Z|[+-]\d{2}:\d{2})$/.test(taken) || !taken.includes('T') ? taken : `${taken}Z`)
    : Number.NaN
  return Number.isNaN(time) ? Date.parse(added) : time
}
const isWithin = (time: number, { from, until }: ReadMediaQuery): boolean =>
  (from === null || time >= Date.parse(from)) && (until === null || time <= Date.parse(until))

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const ORDERS: Record<Exclude<ReadMediaQuery['sort'], 'relevance'>, (a: Known, b: Known) => number> = {
  added: (a, b) => byCode(a.asset.added, b.asset.added),
  changed: (a, b) => byCode(a.asset.changed, b.asset.changed),
  taken: (a, b) => dateOf(a.asset) - dateOf(b.asset),
  title: (a, b) => compareText(a.asset.title || a.asset.name, b.asset.title || b.asset.name),
  size: (a, b) => a.asset.size - b.asset.size,
  uses: (a, b) => a.uses - b.uses,
}

/** Total and the same every time: equals are told apart by when they were added, then by hash. */
export function inOrder(found: Known[], { sort, search, descending }: ReadMediaQuery): Known[] {
  const compare =
    sort !== 'relevance'
      ? ORDERS[sort]
      : search.trim() === ''
        ? ORDERS.added
        : (a: Known, b: Known) => a.score - b.score
  const way = descending ? -1 : 1
  return found.sort((a, b) => way * (compare(a, b) || ORDERS.added(a, b) || byCode(a.asset.hash, b.asset.hash)))
}
