/** From what a rule matched to a mark: whole words, exact offsets in the source, the tashkeel that can stay kept. */
import type { Haystack } from './bare'

/** What a rule found, in offsets of the haystack it reads. */
export interface Hit {
  readonly start: number
  readonly end: number
  /** What to put there; null where only a person can say. */
  readonly fix: string | null
}

/** A hit in offsets of the passage. */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly found: string
  readonly fix: string | null
}

const WORD_CHARACTER = /[\p{L}\p{M}]/u
const BLANK = /\s/
const SPACED = /\S\s*$/
const SPACED_AFTER = /^\s*\S/
/** A longer word is shown from where it was matched. */
const LONGEST_WORD = 64

const isWord = (text: string, at: number): boolean => WORD_CHARACTER.test(text.charAt(at))

/** How far a word reaches from an offset inside it, in steps of `by`; no way where it is too long to be one. */
function reach(text: string, from: number, by: 1 | -1): number {
  for (let steps = 0; steps <= LONGEST_WORD; steps++) if (!isWord(text, from + by * steps)) return steps
  return 0
}

/**
 * The hit as a person sees it. A match inside a word is shown as the word; whole words at either end that stay as they
 * are are left out, so that two findings beside each other do not collide.
 */
export function findingOf(haystack: Haystack, source: string, hit: Hit): Finding | null {
  const { text } = haystack
  let { start, end, fix } = hit
  if (start >= end) return null
  if (isWord(text, start) && isWord(text, start - 1)) {
    const back = reach(text, start - 1, -1)
    if (fix !== null) fix = text.slice(start - back, start) + fix
    start -= back
  }
  if (isWord(text, end - 1) && isWord(text, end)) {
    const on = reach(text, end, 1)
    if (fix !== null) fix += text.slice(end, end + on)
    end += on
  }
  const found = text.slice(start, end)
  if (fix === found) return null
  if (fix !== null) {
    const { lead, tail } = unchangedWords(found, fix)
    fix = fix.slice(lead, fix.length - tail)
    start += lead
    end -= tail
  }
  return inSource(haystack, source, { start, end, fix })
}

function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a.charCodeAt(length) === b.charCodeAt(length)) length++
  return length
}

function commonSuffix(a: string, b: string, most: number): number {
  let length = 0
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length++
  return length
}

/** Lengths of what stays the same at both ends, in whole words with the space between them and the change. */
function unchangedWords(found: string, fix: string): { lead: number; tail: number } {
  let lead = commonPrefix(found, fix)
  while (lead > 0 && !BLANK.test(found.charAt(lead - 1))) lead--
  if (!SPACED.test(found.slice(0, lead))) lead = 0
  let tail = commonSuffix(found, fix, Math.min(found.length, fix.length) - lead)
  while (tail > 0 && !BLANK.test(found.charAt(found.length - tail))) tail--
  if (!SPACED_AFTER.test(found.slice(found.length - tail))) tail = 0
  return lead + tail < found.length ? { lead, tail } : { lead: 0, tail: 0 }
}

/** Only what changes is replaced in the source: tashkeel before and after it stays. */
function inSource(haystack: Haystack, source: string, { start, end, fix }: Hit): Finding {
  const from = haystack.sourceOf(start)
  const to = haystack.sourceOf(end)
  const found = source.slice(from, to)
  const bare = haystack.text.slice(start, end)
  if (fix === null || found === bare) return { start: from, end: to, found, fix }
  const lead = commonPrefix(bare, fix)
  const tail = commonSuffix(bare, fix, Math.min(bare.length, fix.length) - lead)
  const before = source.slice(from, haystack.sourceOf(start + lead))
  const after = source.slice(haystack.sourceOf(end - tail), to)
  return { start: from, end: to, found, fix: before + fix.slice(lead, fix.length - tail) + after }
}
