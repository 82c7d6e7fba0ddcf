/**
 * Names to complete, by their Arabic form folded or by their Latin form. Sorted once; a look-up is a binary search and
 * costs the same however many names there are.
 */
import { fold } from '../fold'
import type { TextEdit } from './edit'

export interface LexiconName {
  /** In the one spelling the newsroom uses. */
  readonly arabic: string
  /** The preferred transliteration, or empty. */
  readonly latin: string
  /** Of this library: its people, bylines and words come before those of the gazetteer. */
  readonly own: boolean
}

export interface NameOffer extends TextEdit {
  readonly latin: string
}

interface Row {
  readonly key: string
  readonly name: LexiconName
  /** The place in what was given. */
  readonly place: number
}

const FEWEST_LETTERS = 3
const MOST_WORDS = 5
/** Rows that are looked at for one beginning: the best of so many are shown. */
const MOST_ROWS = 200
const SHOWN = 4
/** The article says nothing of a name yet. */
const NOT_OF_NAME = /^ال|\P{L}/gu
const WORD = /[\p{L}\p{M}ـ'’-]+/gu
/** What is written on to the front of a name: وبغداد. */
const PROCLITIC = /^[وفبلك]/

export class NameIndex {
  readonly #arabic: readonly Row[]
  readonly #latin: readonly Row[]

  /** @param names the likeliest first */
  constructor(names: readonly LexiconName[]) {
    const rows = names.map((name, place) => ({ name, place }))
    this.#arabic = sorted(rows.map((row) => ({ key: fold(row.name.arabic), ...row })))
    this.#latin = sorted(rows.flatMap((row) => (row.name.latin === '' ? [] : [{ key: fold(row.name.latin), ...row }])))
  }

  /** What to offer for the beginning of a name before the caret, this library's names first. */
  complete(before: string): NameOffer[] {
    const words = lastWords(before)
    for (const start of words) {
      const offers = this.#offers(before, start)
      if (offers.length > 0) return offers
    }
    const start = words.at(-1)
    if (start === undefined || !PROCLITIC.test(before.slice(start))) return []
    return this.#offers(before, start + 1)
  }

  /** The Latin form of the name that ends at the caret, the longest name first; null where none is known. */
  latinOf(before: string): string | null {
    for (const start of lastWords(before)) {
      for (const from of [start, start + 1]) {
        const key = fold(before.slice(from))
        const row = startingWith(this.#arabic, key).find((found) => found.key === key && found.name.latin !== '')
        if (row) return row.name.latin
        if (!PROCLITIC.test(before.slice(start))) break
      }
    }
    return null
  }

  #offers(before: string, start: number): NameOffer[] {
    const typed = before.slice(start)
    const key = fold(typed)
    if (key.replace(NOT_OF_NAME, '').length < FEWEST_LETTERS) return []
    const rows = startingWith(/^[a-z]/.test(key) ? this.#latin : this.#arabic, key)
    // What is written out already, and rightly, needs no offer.
    const names = [...rows].sort(byRank(key)).flatMap(({ name }) => (name.arabic === typed ? [] : [name]))
    const shown = [...new Map(names.map((name) => [name.arabic, name])).values()].slice(0, SHOWN)
    return shown.map(({ arabic, latin }) => ({ start, end: before.length, text: arabic, latin }))
  }
}

const sorted = (rows: Row[]): Row[] => rows.sort((a, b) => compare(a.key, b.key))
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
/** The whole name in another spelling first, then the library's own names, then as they were given. */
const byRank =
  (typed: string) =>
  (a: Row, b: Row): number =>
    Number(b.key === typed) - Number(a.key === typed) || Number(b.name.own) - Number(a.name.own) || a.place - b.place

/** Where the last words before the caret begin, the longest stretch first; none where the caret is not at a word's end. */
function lastWords(before: string): number[] {
  const starts: number[] = []
  let end = before.length
  for (const match of [...before.matchAll(WORD)].reverse()) {
    const isNext = match.index + match[0].length === end
    if (!isNext || starts.length === MOST_WORDS) break
    starts.unshift(match.index)
    if (before[match.index - 1] !== ' ') break
    end = match.index - 1
  }
  return starts
}

function startingWith(rows: readonly Row[], key: string): Row[] {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.key ?? '') < key) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < rows.length && end - low < MOST_ROWS && rows[end]?.key.startsWith(key)) end++
  return rows.slice(low, end)
}
