/**
 * A look at Markdown before it is parsed. The parser's work grows with the square of the marks in one paragraph and
 * of the open containers: whatever is past these bounds is no text a person wrote.
 */
/** Characters of a Markdown file; a whole book has fewer. */
const MAX_CHARACTERS = 4_000_000
/** Marks that may open something, in one paragraph. */
const MAX_MARKS = 6_000

const MARKS = /[*_~[\]<:`!&]/g
/** Past 40 quotations and lists opened in one line. */
const CONTAINERS = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){41}/m

export type MarkdownFault = 'too-deep' | { limit: number } | null

export function markdownFault(source: string): MarkdownFault {
  if (source.length > MAX_CHARACTERS) return { limit: MAX_CHARACTERS }
  if (CONTAINERS.test(source)) return 'too-deep'
  let marks = 0
  for (const line of source.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') marks = 0
    marks += line.match(MARKS)?.length ?? 0
    if (marks > MAX_MARKS) return { limit: MAX_MARKS }
  }
  return null
}
