/** Parts of regular expressions that the typing aids share. */

/** Letters of Arabic, inside a character class. */
export const ARABIC = '\\u0620-\\u063a\\u0641-\\u064a\\u0671-\\u06d3'
/** Vowel marks, inside a character class. */
export const MARKS = '\\u064b-\\u0652\\u0670'
/** The same as a test on any text. */
export const HAS_ARABIC = new RegExp(`[${ARABIC}]`)

const LAST_LETTER = /\p{L}(?=\P{L}*$)/u
const ADDRESS = /:\/\/|^www\.|@|^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[a-z]{2,}(?:[/?#:]|$)/
const LAST_TOKEN = /\S*$/

/** Whether what stands before the caret is Arabic, or nothing yet. */
export function isArabicContext(text: string): boolean {
  const letter = LAST_LETTER.exec(text)?.[0]
  return letter === undefined || HAS_ARABIC.test(letter)
}

/** Whether the caret stands in an address of the web, of mail, or in a handle. */
export const endsInAddress = (text: string): boolean => ADDRESS.test(LAST_TOKEN.exec(text)?.[0] ?? '')
