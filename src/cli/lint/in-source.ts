/**
 * Where the words of imported passages stand in the file they came from. Import takes markup away and joins lines, so a
 * passage is found whole where it can be, and otherwise word by word; what is not found has no place.
 */
import type { Passage } from '@shared/proofing/passage'

export interface InSource {
  /** Offsets in the file of a stretch of a passage, or null where the file does not hold exactly these words. */
  stretch(passage: string, start: number, end: number): { start: number; end: number } | null
  /** Line of the file, from 1, in which a stretch begins; null where it is not known. */
  line(passage: string, start: number): number | null
}

/** How far after the last word found the next one is looked for. In UTF-16 units. */
const WINDOW = 2000
const NOWHERE = -1
const WORD = /\S+/g
const JOINED = /[\p{L}\p{M}\p{N}]/u

export function inSource(source: string, passages: readonly Passage[]): InSource {
  const places = new Map<string, Int32Array>()
  const texts = new Map(passages.map(({ id, text }) => [id, text]))
  let from = 0
  for (const { id, text } of passages) {
    const offsets = located(source, text, from) ?? located(source, text, 0)
    if (!offsets) continue
    places.set(id, offsets)
    from = Math.max(
      from,
      offsets.reduce((last, at) => Math.max(last, at + 1), 0),
    )
  }
  return {
    stretch(passage, start, end) {
      const first = places.get(passage)?.[start] ?? NOWHERE
      const last = places.get(passage)?.[end - 1] ?? NOWHERE
      if (first === NOWHERE || last === NOWHERE) return null
      const isSame = source.slice(first, last + 1) === texts.get(passage)?.slice(start, end)
      return isSame ? { start: first, end: last + 1 } : null
    },
    line(passage, start) {
      const at = places
        .get(passage)
        ?.subarray(start)
        .find((offset) => offset !== NOWHERE)
      return at === undefined ? null : source.slice(0, at).split('\n').length
    },
  }
}

/** The offset in the source of each unit of a text, or -1; null where not even its first word is there. */
function located(source: string, text: string, from: number): Int32Array | null {
  const whole = source.indexOf(text, from)
  if (whole !== -1 && whole - from <= WINDOW)
    return Int32Array.from({ length: text.length }, (_, index) => whole + index)
  const offsets = new Int32Array(text.length).fill(NOWHERE)
  let at = from
  let before = { end: NOWHERE, source: NOWHERE }
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const found = wordAt(source, word, at)
    if (found === NOWHERE) continue
    for (let unit = 0; unit < word.length; unit++) offsets[index + unit] = found + unit
    const gap = text.slice(before.end, index)
    if (before.end !== NOWHERE && source.slice(before.source, found) === gap)
      for (let unit = 0; unit < gap.length; unit++) offsets[before.end + unit] = before.source + unit
    at = found + word.length
    before = { end: index + word.length, source: at }
  }
  return before.end === NOWHERE ? null : offsets
}

/** The next place where the word stands by itself. */
function wordAt(source: string, word: string, from: number): number {
  for (let at = source.indexOf(word, from); at !== -1 && at - from <= WINDOW; at = source.indexOf(word, at + 1)) {
    const isPart = JOINED.test(source.charAt(at - 1)) || JOINED.test(source.charAt(at + word.length))
    if (!isPart) return at
  }
  return NOWHERE
}
