import { exactKey, fold, foldWithMap } from './fold'
import { type Range, wholeGraphemes } from './graphemes'

export interface FindOptions {
  /** Only matches with no letter, mark or digit on either side. */
  readonly wholeWord?: boolean
  /** Only matches with the needle's own hamza, ta marbuta and alef maqsura; tashkeel still does not count. */
  readonly exactSpelling?: boolean
}

const WORD_BEFORE = /[\p{L}\p{N}\p{M}]$/u
const WORD_AFTER = /^[\p{L}\p{N}\p{M}]/u

/** Find in a text, folded: the ranges of `needle` in `source`, in order, disjoint, cutting no grapheme. */
export function findFolded(source: string, needle: string, options: FindOptions = {}): Range[] {
  const key = fold(needle)
  if (key === '') return []
  const { text, map } = foldWithMap(source)
  const ranges: Range[] = []
  for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + 1)) {
    const first = map[at] ?? 0
    const last = map[at + key.length - 1] ?? first
    const range = wholeGraphemes(source, { start: first, end: last + 1 })
    if (range.start < (ranges.at(-1)?.end ?? 0)) continue
    if (options.wholeWord === true && !isWholeWord(source, range)) continue
    if (options.exactSpelling === true && exactKey(source.slice(range.start, range.end)) !== exactKey(needle)) continue
    ranges.push(range)
  }
  return ranges
}

function isWholeWord(source: string, { start, end }: Range): boolean {
  const before = source.slice(Math.max(0, start - 2), start)
  return !WORD_BEFORE.test(before) && !WORD_AFTER.test(source.slice(end, end + 2))
}
