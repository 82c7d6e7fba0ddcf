/** A piece of a text around the first words that a search matched. */
import { highlight, type Sought } from '@shared/arabic/search'
import type { Range } from '@shared/contract/contract'

/** Characters before the first match, and in all. */
const BEFORE = 50
const LENGTH = 180

/** Null when the text holds none of the words. Ranges are of the snippet's own text. */
export function snippetOf(text: string, sought: Sought): { text: string; matches: Range[] } | null {
  // Line by line: a match in the first lines of a long text costs no walk through the rest.
  for (const line of text.split('\n')) {
    const matches = highlight(line, sought, ([first, ...more]) => (more.at(-1)?.end ?? 0) > (first?.end ?? 0) + LENGTH)
    const first = matches[0]
    if (!first) continue
    const start = Math.min(first.start, wordStart(line, first.start - BEFORE))
    const end = Math.max(first.end, wordEnd(line, start + LENGTH))
    const before = start > 0 ? '… ' : ''
    const shift = before.length - start
    return {
      text: `${before}${line.slice(start, end)}${end < line.length ? ' …' : ''}`,
      matches: matches
        .filter((match) => match.end <= end)
        .map((match): Range => [match.start + shift, match.end + shift]),
    }
  }
  return null
}

const wordStart = (line: string, at: number): number => (at <= 0 ? 0 : line.indexOf(' ', at) + 1)
const wordEnd = (line: string, at: number): number => {
  if (at >= line.length) return line.length
  const space = line.lastIndexOf(' ', at)
  return space === -1 ? line.length : space
}
