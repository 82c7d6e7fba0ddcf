/**
 * Punctuation put right while typing: Arabic marks, quotation marks, dashes, the ellipsis, the percent sign after its
 * number, and the spaces around marks. Nothing happens in Latin runs, addresses and numbers; whoever types against it
 * takes it back with one undo.
 */
import type { Typed } from './edit'
import { ARABIC, endsInAddress, isArabicContext, MARKS } from './letters'
import { withTurnedQuote } from './quotes'

const ARABIC_MARKS: Readonly<Record<string, string>> = { ',': '،', ';': '؛', '?': '؟' }
const LATIN_MARK = new RegExp(`(?<=[${ARABIC}][${MARKS}]*[)»”]? ?)[,;?]$`)
const SPACE_BEFORE_MARK = new RegExp(`(?<=[${ARABIC}${MARKS})»”%]) (?=[،؛؟:]$)`)
const ENDS_IN_MARK = new RegExp(`[${ARABIC}${MARKS})»”][،؛؟:]$`)
const LETTERS = new RegExp(`^[${ARABIC}]+$`)
const TWO_HYPHENS = /(?<![-A-Za-z])--$/
const THREE_DOTS = /(?<![.A-Za-z0-9])\.\.\.$/
const PERCENT_FIRST = /(?<=^|[\s(])([%٪])([0-9٠-٩]+(?:[.,٫][0-9٠-٩]+)?)(?=[\s،؛)]$)/

/** The text before the caret as it should be, or the same text. */
export function withTidyPunctuation({ before, length }: Typed): string {
  const typed = before.slice(-length)
  const text = before.slice(0, before.length - length)
  if (endsInAddress(text)) return before
  switch (typed) {
    case '"':
      return withTurnedQuote(before)
    case '-':
      return isArabicContext(before) ? before.replace(TWO_HYPHENS, '–') : before
    case '.':
      return isArabicContext(before) ? before.replace(THREE_DOTS, '…') : before
    case ' ':
    case ')':
      return before.replace(PERCENT_FIRST, '$2$1')
    case ',':
    case ';':
    case '?':
    case '،':
    case '؛':
    case '؟':
    case ':':
      return before
        .replace(LATIN_MARK, (mark) => ARABIC_MARKS[mark] ?? mark)
        .replace(PERCENT_FIRST, '$2$1')
        .replace(SPACE_BEFORE_MARK, '')
    default:
      return LETTERS.test(typed) && ENDS_IN_MARK.test(text) ? `${text} ${typed}` : before
  }
}

/** The text in « », or in “ ” where it holds « » already. White space at its ends stays outside. */
export function inQuotationMarks(text: string): string {
  const words = text.trim()
  const lead = text.slice(0, text.length - text.trimStart().length)
  const trail = words === '' ? '' : text.slice(text.trimEnd().length)
  return `${lead}${/[«»]/.test(words) ? `“${words}”` : `«${words}»`}${trail}`
}
