/** What a reader calls a character: a letter with its marks, a whole emoji (Unicode UAX #29). */

const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })

/** Every code point is its own grapheme in such a text, so counting needs no segmenter. */
const SIMPLE =
  /^[\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u0606-\u060f\u061b-\u064a\u0660-\u066f\u0671-\u06d3\u2010-\u2027\u2030-\u205e]*$/

/** The number of characters a reader sees. */
export function countGraphemes(text: string): number {
  if (SIMPLE.test(text)) return text.length
  let count = 0
  for (const _ of segmenter.segment(text)) count++
  return count
}

export interface Range {
  readonly start: number
  readonly end: number
}

/** The smallest range around `range` that cuts no grapheme. Offsets are UTF-16. */
export function wholeGraphemes(text: string, range: Range): Range {
  if (range.start >= range.end) return range
  const segments = segmenter.segment(text)
  const first = segments.containing(range.start)
  const last = segments.containing(range.end - 1)
  return {
    start: first?.index ?? range.start,
    end: last === undefined ? range.end : last.index + last.segment.length,
  }
}
