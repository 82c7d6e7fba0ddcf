/**
 * Full-text search for an inverted index that takes a tokenizer and a term processor and answers nested AND/OR queries
 * (MiniSearch is one). Every word is indexed twice: under its folded key and, behind `=`, under its exact spelling, so
 * that a result spelled as asked can be ranked above one that only folds alike (علي, على).
 */
import { exactKey, fold } from './fold'
import { type Range, wholeGraphemes } from './graphemes'
import { formsOf, type Vocabulary } from './stem'
import type { Token } from './tokens'
import { variantOf } from './variants'

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*(?:[.,٫٬]\p{N}+)*/gu
const EXACT = '='
/** An exact spelling counts on top of the folded match of the same word. */
const EXACT_BOOST = 2
/** What may stand before a word that is still being typed. */
const PREFIXES_OF_UNFINISHED = ['ال', 'وال', 'بال', 'لل'] as const
const SHORTEST_UNFINISHED_WITH_PREFIX = 3

/** The words of a text as the index cuts them, with their offsets. A number keeps its separators (75.5). */
export function searchTokens(text: string): Token[] {
  return Array.from(text.matchAll(WORD), (word) => ({
    text: word[0],
    start: word.index,
    end: word.index + word[0].length,
  }))
}

/** The words of a text as the index cuts them. */
export function tokenize(text: string): string[] {
  return text.match(WORD) ?? []
}

/** The two keys a word is indexed under: folded with variants, and exact. Empty for a word that folds away. */
export function processTerm(word: string): string[] {
  const key = keyOf(word)
  return key === '' ? [] : [key, EXACT + exactKey(word)]
}

function keyOf(word: string): string {
  return variantOf(fold(word))
}

/** Whether a key of the index is a folded one, and so belongs to a vocabulary. */
export function isFoldedKey(term: string): boolean {
  return !term.startsWith(EXACT)
}

/** A query as a tree. Its words are finished keys: the index must not cut or process them again. */
export interface SearchQuery {
  readonly combineWith: 'AND' | 'OR'
  readonly queries: (string | SearchQuery)[]
  readonly prefix?: boolean
  readonly tokenize?: (text: string) => string[]
  readonly processTerm?: (term: string) => string
  readonly boostTerm?: (term: string) => number
}

/**
 * The query of what a person typed: every word must be found, in any of its forms that the library has; the last word
 * may be unfinished when `unfinished`. No words give a query that finds nothing.
 */
export function searchQuery(text: string, vocabulary: Vocabulary, unfinished = true): Required<SearchQuery> {
  const words = tokenize(text).filter((word) => keyOf(word) !== '')
  return {
    combineWith: 'AND',
    queries: words.map((word, index) => wordQuery(word, vocabulary, unfinished && index === words.length - 1)),
    prefix: false,
    tokenize: (term) => [term],
    processTerm: (term) => term,
    boostTerm: (term) => (isFoldedKey(term) ? 1 : EXACT_BOOST),
  }
}

function wordQuery(word: string, vocabulary: Vocabulary, unfinished: boolean): SearchQuery {
  const key = keyOf(word)
  const queries: (string | SearchQuery)[] = [EXACT + exactKey(word), ...formsOf(key, vocabulary)]
  if (unfinished) {
    const before = key.length < SHORTEST_UNFINISHED_WITH_PREFIX ? [] : PREFIXES_OF_UNFINISHED
    // The folded key without its variant too: a half-typed variant is not in the table yet.
    const starts = new Set([key, fold(word), ...before.map((prefix) => prefix + key)])
    queries.push({ combineWith: 'OR', prefix: true, queries: [...starts] })
  }
  return { combineWith: 'OR', queries }
}

export interface Highlight extends Range {
  /** Spelled as asked, not only alike after folding. */
  readonly exact: boolean
}

/**
 * The words of `source` to highlight for keys the index matched (a result's `terms`). Whole words: a mark inside an
 * Arabic word breaks its joining in some browsers. Ranges are in order, disjoint and cut no grapheme.
 */
export function highlight(source: string, terms: Iterable<string>): Highlight[] {
  const wanted = new Set(terms)
  const found: Highlight[] = []
  for (const token of searchTokens(source)) {
    const exact = wanted.has(EXACT + exactKey(token.text))
    if (!exact && !wanted.has(keyOf(token.text))) continue
    const range = wholeGraphemes(source, token)
    const last = found.at(-1)
    if (last !== undefined && range.start < last.end) {
      found[found.length - 1] = { start: last.start, end: Math.max(last.end, range.end), exact: last.exact && exact }
    } else found.push({ ...range, exact })
  }
  return found
}
