/**
 * Full-text search for any inverted index that can hold two keys a word. Every word is indexed under its folded key and
 * under its exact spelling, so that a result spelled as asked can be ranked above one that only folds alike (علي, على).
 */
import { exactKey, fold } from './fold'
import { type Range, wholeGraphemes } from './graphemes'
import { formsOf, type Vocabulary } from './stem'
import { variantOf } from './variants'

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:[.,٫٬]\p{N}+)*/gu
/** What may stand before a word that is still being typed. */
const PREFIXES_OF_UNFINISHED = ['ال', 'وال', 'بال', 'لل'] as const
const SHORTEST_UNFINISHED_WITH_PREFIX = 3

/** The words of a text as the index cuts them. A number keeps its separators (75.5). */
export function tokenize(text: string): string[] {
  return text.match(WORD) ?? []
}

/** The two keys under which a word is indexed. */
export interface WordKeys {
  /** Folded, with variants; it belongs to a vocabulary. */
  readonly folded: string
  readonly exact: string
}

/** Keys of the words met before: a newsroom writes the same words again, and folding is most of the work of a search. */
const met = new Map<string, WordKeys | null>()
const MOST_MET = 100_000

/** Null for a word that folds away. */
export function keysOf(word: string): WordKeys | null {
  const known = met.get(word)
  if (known !== undefined) return known
  const folded = variantOf(fold(word))
  const keys = folded === '' ? null : { folded, exact: exactKey(word) }
  if (met.size >= MOST_MET) met.clear()
  met.set(word, keys)
  return keys
}

/** The folded keys of a text's words. */
export const foldedKeys = (text: string): string[] => tokenize(text).flatMap((word) => keysOf(word)?.folded ?? [])

/** What is looked for in the place of one word a person typed: any of these. */
export interface SoughtWord {
  readonly exact: string
  /** Folded keys: the word itself first, then its forms that the library has. */
  readonly forms: readonly string[]
  /** Beginnings of folded keys, of a word that may be unfinished. */
  readonly starts: readonly string[]
}

/**
 * What is looked for in the place of what a person typed: every word of it, in any of its forms that the library has;
 * the last may be unfinished when `unfinished`. Empty where nothing is asked.
 */
export function soughtWords(text: string, vocabulary: Vocabulary, unfinished = true): SoughtWord[] {
  const words = tokenize(text).filter((word) => keysOf(word) !== null)
  return words.map((word, index) => soughtWord(word, vocabulary, unfinished && index === words.length - 1))
}

function soughtWord(word: string, vocabulary: Vocabulary, unfinished: boolean): SoughtWord {
  const { folded: key, exact } = keysOf(word) ?? { folded: '', exact: '' }
  const before = key.length < SHORTEST_UNFINISHED_WITH_PREFIX ? [] : PREFIXES_OF_UNFINISHED
  // The folded key without its variant too: a half-typed variant is not in the table yet.
  const starts = unfinished ? [...new Set([key, fold(word), ...before.map((prefix) => prefix + key)])] : []
  return { exact, forms: formsOf(key, vocabulary), starts }
}

/** Everything that `words` look for, to mark it in a text. */
export interface Sought {
  readonly exact: ReadonlySet<string>
  readonly folded: ReadonlySet<string>
  readonly starts: readonly string[]
}

export const sought = (words: readonly SoughtWord[]): Sought => ({
  exact: new Set(words.map(({ exact }) => exact)),
  folded: new Set(words.flatMap(({ forms }) => forms)),
  starts: words.flatMap(({ starts }) => starts),
})

export interface Highlight extends Range {
  /** Spelled as asked, not only alike after folding. */
  readonly exact: boolean
}

/**
 * The words of `source` that were looked for. Whole words: a mark inside an Arabic word breaks its joining in some
 * browsers. Ranges are in order, disjoint and cut no grapheme. Nothing is read past the one that `isEnough` accepts.
 */
export function highlight(
  source: string,
  { exact: spellings, folded, starts }: Sought,
  isEnough: (found: readonly Highlight[]) => boolean = () => false,
): Highlight[] {
  const found: Highlight[] = []
  for (const word of source.matchAll(WORD)) {
    const keys = keysOf(word[0])
    if (!keys) continue
    const exact = spellings.has(keys.exact)
    if (!exact && !folded.has(keys.folded) && !starts.some((start) => keys.folded.startsWith(start))) continue
    const range = wholeGraphemes(source, { start: word.index, end: word.index + word[0].length })
    const last = found.at(-1)
    if (last !== undefined && range.start < last.end) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, range.end), exact: last.exact && exact }
    } else found.push({ ...range, exact })
    if (isEnough(found)) break
  }
  return found
}
