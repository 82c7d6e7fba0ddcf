/** A passage made ready for rules: once for all of them. */
import type { Guard, Passage } from '../../proofing/passage'
import { isForeignParagraph } from '../languages'
import { asWritten, type Haystack, withoutTashkeel } from './bare'
import { type Pairs, pairsOf, quotedStretches } from './pairs'
import { merged, type Range, trimmed } from './ranges'
import { quranicStretches } from './verses'

/** What is no prose: addresses, e-mails, handles, hashtags, entities, code. Bounded, so that hostile text is quick. */
const ENTITIES = new RegExp(
  [
    '(?<![A-Za-z0-9])(?:[a-z][a-z0-9+.-]{1,15}://|www\\.)[^\\s"<>«»“”]+',
    '(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}',
    '(?<![A-Za-z0-9@.-])(?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\\.){1,5}[a-z]{2,24}(?![A-Za-z0-9])(?:[/?#][^\\s\\u0600-\\u06ff"<>«»“”]*)?',
    '(?<![\\p{L}\\p{N}_&])[@#][\\p{L}\\p{M}\\p{N}_]+',
    '&(?:#[0-9]{1,7}|#x[0-9a-f]{1,6}|[A-Za-z]{2,31});',
    '`[^`\\n]{1,500}`',
  ].join('|'),
  'gu',
)
const MAY_HOLD_ENTITIES = /[@#&`]|[A-Za-z]\.|\/\//

export interface Reading {
  readonly passage: Passage
  readonly written: Haystack
  readonly bare: Haystack
  readonly pairs: Pairs
  /** Addresses and the like: only rules for them read these. */
  readonly entities: readonly Range[]
  /** Never read: code, isolated runs, verses. */
  readonly closed: readonly Range[]
  /** Somebody else's words: quotations and links. Nothing is changed there. */
  readonly held: readonly Range[]
}

/** Null where there is nothing to read: an empty passage, or one in Kurdish, Persian or Urdu. */
export function readingOf(passage: Passage): Reading | null {
  const { text, guards } = passage
  if (text === '' || isForeignParagraph(text)) return null
  const pairs = pairsOf(text)
  const of = (...kinds: Guard['kind'][]): Range[] => guards.filter(({ kind }) => kinds.includes(kind))
  const quotations = quotedStretches(text, pairs).map((range) => trimmed(text, range))
  return {
    passage,
    written: asWritten(text),
    bare: withoutTashkeel(text),
    pairs,
    entities: merged(entitiesOf(text)),
    closed: merged([...of('code', 'isolated'), ...quranicStretches(text)]),
    held: merged([...of('quotation', 'link'), ...quotations]),
  }
}

function entitiesOf(text: string): Range[] {
  if (!MAY_HOLD_ENTITIES.test(text)) return []
  return Array.from(text.matchAll(ENTITIES), ({ 0: found, index }) => ({ start: index, end: index + found.length }))
}
