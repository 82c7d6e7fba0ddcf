/** Straight quotation marks become « » while typing, and “ ” within them. */
import { HAS_ARABIC, isArabicContext } from './letters'

const BEGINS_A_WORD = /(?:^|[\s([{«“/:–—-])$/
/** A conjunction or preposition is written on to the mark: و«قال»، بـ«قرار». */
const AFTER_PROCLITIC = /(?:^|[\s([{«“])(?:[وفبلك]|[وفبلك]?[بلك]?ـ|الـ)$/
const TWO_LATIN_WORDS = /[A-Za-z]+ [A-Za-z]+ $/

const count = (text: string, sign: string): number => text.split(sign).length - 1
const isOpen = (text: string, opening: string, closing: string): boolean => count(text, opening) > count(text, closing)

/** The text with the `"` at its end turned, or the same text where it is to stay. */
export function withTurnedQuote(before: string): string {
  if (!before.endsWith('"')) return before
  const text = before.slice(0, -1)
  const isIn = { guillemets: isOpen(text, '«', '»'), curly: isOpen(text, '“', '”') }
  if (BEGINS_A_WORD.test(text) || AFTER_PROCLITIC.test(text)) {
    const isArabic = isArabicContext(text) || (HAS_ARABIC.test(text) && !TWO_LATIN_WORDS.test(text))
    return isArabic ? `${text}${isIn.guillemets ? '“' : '«'}` : before
  }
  if (isIn.curly) return `${text}”`
  return isIn.guillemets ? `${text}»` : before
}
