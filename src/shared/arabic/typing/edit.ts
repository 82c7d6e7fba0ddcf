/**
 * What an aid changes, as one stretch of the text before the caret. Aids are pure: they are given the last characters
 * before the caret, the typed ones at their end, and never more than a window of the text.
 */
export interface TextEdit {
  /** UTF-16 offsets in the text before the caret; `end` is exclusive. */
  readonly start: number
  readonly end: number
  readonly text: string
}

/** How far an aid looks back from the caret, in UTF-16 units. */
export const WINDOW = 80

/** What an aid reads: the text on both sides of the caret. */
export interface Typed {
  /** Ends with what was just typed. */
  readonly before: string
  /** A few characters are enough. */
  readonly after: string
  /** How many UTF-16 units of `before` were just typed: a key of the Arabic layout may type two letters. */
  readonly length: number
}

export const applyEdit = (before: string, { start, end, text }: TextEdit): string =>
  before.slice(0, start) + text + before.slice(end)

/** The smallest edit that makes one text of another, or null when they are the same. Never splits a surrogate pair. */
export function editBetween(from: string, to: string): TextEdit | null {
  if (from === to) return null
  let start = 0
  const shorter = Math.min(from.length, to.length)
  while (start < shorter && from[start] === to[start]) start++
  if (isHighSurrogate(from, start - 1)) start--
  let same = 0
  while (same < shorter - start && from[from.length - 1 - same] === to[to.length - 1 - same]) same++
  if (isLowSurrogate(from, from.length - same)) same--
  return { start, end: from.length - same, text: to.slice(start, to.length - same) }
}

const isHighSurrogate = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text[at] ?? '')
const isLowSurrogate = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '')
