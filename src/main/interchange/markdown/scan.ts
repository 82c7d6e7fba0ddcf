/**
 * A look at Markdown before it is parsed. The parser's work grows with the square of the marks in one paragraph and
 * of the open containers: whatever is past these bounds is no text a person wrote.
 */
/** Characters of a Markdown file; a whole book has fewer. */
const MAX_CHARACTERS = 4_000_000
const MAX_LINES = 50_000
/** Lists inside lists. */
const MAX_LEVELS = 30
/** Bars of one line, which part the cells of a table. */
const MAX_BARS = 500
/** Marks that may open something, in one paragraph. */
const MAX_MARKS = 6_000

const MARKS = /[*_~[\]<:`!&]/g
/** Past 40 quotations and lists opened in one line. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){41}/m

export type MarkdownFault = 'too-deep' | { limit: number } | null

export function markdownFault(source: string): MarkdownFault {
  if (source.length > MAX_CHARACTERS) return { limit: MAX_CHARACTERS }
  if (CONTAINERS.test(source)) return 'too-deep'
  const lines = source.split(/\r\n|\r|\n/)
  if (lines.length > MAX_LINES) return { limit: MAX_LINES }
  if (deepestList(lines) > MAX_LEVELS) return 'too-deep'
  let marks = 0
  for (const line of lines) {
    if (line.trim() === '') marks = 0
    marks += line.match(MARKS)?.length ?? 0
    if (marks > MAX_MARKS) return { limit: MAX_MARKS }
    if ((line.match(/\|/g)?.length ?? 0) > MAX_BARS) return { limit: MAX_BARS }
  }
  return null
}

/** How many lists stand inside each other, by the indent of their items. */
function deepestList(lines: readonly string[]): number {
  const open: number[] = []
  let deepest = 0
  for (const line of lines) {
    const indent = /^[ \t>]*(?=([-*+]|\d{1,9}[.)])[ \t])/.exec(line)?.[0].length
    if (indent === undefined) continue
    while (open.length > 0 && (open.at(-1) ?? 0) >= indent) open.pop()
    open.push(indent)
    deepest = Math.max(deepest, open.length)
  }
  return deepest
}
