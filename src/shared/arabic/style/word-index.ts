/** All word maps in one index: a passage's words are looked up once, however many rules and words there are. */

import type { Hit } from './finding'
import { allProclitics } from './proclitics'
import type { WordmapRule } from './rule'

export interface WordEntry {
  readonly rule: string
  /** What follows the first word, with its space; empty for one word. */
  readonly rest: string
  readonly fix: string
  readonly before: RegExp | null
  readonly after: RegExp | null
}
export type WordIndex = Map<string, WordEntry[]>

export interface WordHit extends Hit {
  readonly rule: string
}

const WORD = /[\p{L}\p{M}]+/gu
const WORD_CHARACTER = /[\p{L}\p{M}]/u
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const DIGIT = /\p{N}/u
const ARABIC = /^[\u0621-\u064a]/

/** The entries of a rule by their first word. Throws where its proclitics or patterns cannot be read. */
export function wordEntries(rule: WordmapRule): [word: string, entry: WordEntry][] {
  const before = rule.before === undefined ? null : new RegExp(rule.before, 'uy')
  const after = rule.after === undefined ? null : new RegExp(rule.after, 'uy')
  const entries: [string, WordEntry][] = []
  for (const proclitic of allProclitics(rule.proclitics)) {
    for (const [wrong, right] of Object.entries(rule.entries)) {
      const space = wrong.indexOf(' ')
      const first = space === -1 ? wrong : wrong.slice(0, space)
      const rest = space === -1 ? '' : wrong.slice(space)
      entries.push([proclitic + first, { rule: rule.id, rest, fix: proclitic + right, before, after }])
    }
  }
  return entries
}

export function addEntries(index: WordIndex, entries: readonly [string, WordEntry][]): void {
  for (const [word, entry] of entries) {
    const known = index.get(word)
    if (known) known.push(entry)
    else index.set(word, [entry])
  }
}

export function findWords(text: string, index: WordIndex, found: (hit: WordHit) => void): void {
  if (index.size === 0) return
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    if (!ARABIC.test(word)) continue
    const entries = index.get(word)
    if (entries === undefined || isJoined(text, start)) continue
    for (const { rule, rest, fix, before, after } of entries) {
      const end = start + word.length + rest.length
      if (rest !== '' && (!text.startsWith(rest, start + word.length) || WORD_CHARACTER.test(text.charAt(end))))
        continue
      if (matchesAt(before, text, start) && matchesAt(after, text, end)) found({ rule, start, end, fix })
    }
  }
}

/** Whether a digit, or a hyphen after a letter, stands right before: then the word is a part of something else. */
function isJoined(text: string, start: number): boolean {
  const before = text.charAt(start - 1)
  if (before === '-' || before === '_') return LETTER_OR_DIGIT.test(text.charAt(start - 2))
  return DIGIT.test(before)
}

function matchesAt(pattern: RegExp | null, text: string, at: number): boolean {
  if (pattern === null) return true
  pattern.lastIndex = at
  return pattern.test(text)
}
