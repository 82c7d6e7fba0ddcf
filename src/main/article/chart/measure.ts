/**
 * How wide words will be in the page's typeface, from measured advances (`scripts/text-advances.mjs`): the layout must be
 * the same on every machine and in the window, and main has no browser to ask.
 */
import advances from './advances.json' with { type: 'json' }

export type Weight = 400 | 600
type Forms = [alone: number, first: number, middle: number, last: number]
const TABLES = advances as unknown as Record<Weight, Record<string, number | Forms>>

/** A theme may have another typeface, a reader a larger letter: room that costs little. */
const SAFETY = 1.12
/** As wide as the widest letters, for those outside the table. */
const UNKNOWN = 900
const MARK = /\p{M}|[\u200b-\u200f\u2066-\u2069\u202a-\u202e]/u
const segmenter = new Intl.Segmenter('ar', { granularity: 'grapheme' })
/** Letters that do not join the one after them. */
const ENDS_JOINING = /[ءآأؤإاةدذرزوىٱژڕۆە]/

/** Pixels of a line of text; `size` in pixels. Letters outside the table count as wide ones. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const table = TABLES[weight]
  const letters = [...text].filter((letter) => !MARK.test(letter))
  let sum = 0
  letters.forEach((letter, i) => {
    const known = table[letter]
    if (typeof known === 'number') sum += known
    else if (known === undefined) sum += UNKNOWN
    else sum += known[formOf(letters, i, table)] ?? UNKNOWN
  })
  return (sum / 1000) * size * SAFETY
}

function formOf(letters: readonly string[], i: number, table: Record<string, number | Forms>): 0 | 1 | 2 | 3 {
  const joins = (letter: string | undefined): letter is string => letter !== undefined && Array.isArray(table[letter])
  const before = letters[i - 1]
  const after = letters[i + 1]
  const isJoined = joins(before) && !ENDS_JOINING.test(before) && letters[i] !== 'ء'
  const joinsNext = joins(after) && after !== 'ء' && !ENDS_JOINING.test(letters[i] ?? '')
  if (isJoined) return joinsNext ? 2 : 3
  return joinsNext ? 1 : 0
}

/** Lines no wider than `width`, cut between words, and inside a word only where it alone is wider. Never shortened. */
export function wrapText(text: string, width: number, size: number, weight: Weight = 400): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((word) => piecesOf(word, width, size, weight))) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && textWidth(longer, size, weight) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  if (line !== '') lines.push(line)
  return lines
}

function piecesOf(word: string, width: number, size: number, weight: Weight): string[] {
  if (textWidth(word, size, weight) <= width) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const { segment: letter } of segmenter.segment(word)) {
    if (piece !== '' && textWidth(piece + letter, size, weight) > width) {
      pieces.push(piece)
      piece = letter
    } else piece += letter
  }
  return [...pieces, piece]
}

export const widest = (texts: readonly string[], size: number, weight: Weight = 400): number =>
  Math.max(0, ...texts.map((text) => textWidth(text, size, weight)))
