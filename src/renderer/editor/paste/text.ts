/** Text as it comes from elsewhere, made fit for the story. Pure. */
import { clean, hasKurdish } from '@shared/arabic/clean'

const ARABIC_MARKS: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' }
const ARABIC = '\\u0621-\\u064a\\u0671-\\u06d3'
/** After an Arabic letter, with a vowel, a closing sign or one space between at most. */
const AFTER_ARABIC = new RegExp(`(?<=[${ARABIC}][\\u064b-\\u0652]*[)»”"]?\\s?)[,;?](?![\\p{N}\\p{Script=Latin}])`, 'gu')
/** Before an Arabic letter, where nothing Latin and no number stands before it. */
const BEFORE_ARABIC = new RegExp(`(?<![\\p{N}\\p{Script=Latin}]\\s?)[,;?](?=\\s?[«"“(]?[${ARABIC}])`, 'gu')
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\S+@\S+/g

/** Latin `, ; ?` beside Arabic letters become `، ؛ ؟`; addresses and Kurdish stay as they are. */
export function withArabicMarks(text: string): string {
  if (!/[,;?]/.test(text) || hasKurdish(text)) return text
  const turn = (part: string) =>
    part
      .replace(AFTER_ARABIC, (mark) => ARABIC_MARKS[mark] ?? mark)
      .replace(BEFORE_ARABIC, (mark) => ARABIC_MARKS[mark] ?? mark)
  let result = ''
  let from = 0
  for (const address of text.matchAll(ADDRESS)) {
    result += turn(text.slice(from, address.index)) + address[0]
    from = address.index + address[0].length
  }
  return result + turn(text.slice(from))
}

export const pastedText = (text: string): string => withArabicMarks(clean(text))

/** `[14:12, 19/8/2026] زينب: …` and its kin: WhatsApp stamps every message with its time. */
const WHATSAPP = /^\[[^\]\n]*\d{1,2}:\d{2}[^\]\n]*\]\s*([^:\n]{1,60}:\s)?/
/** `زينب, [19.08.2026 14:12]` on a line of its own: Telegram Desktop, before each message. */
const TELEGRAM = /^(.{1,60}), \[\d{1,2}[./]\d{1,2}[./]\d{2,4}[ ,]+\d{1,2}:\d{2}(?::\d{2})?\]$/

/**
 * Plain text as paragraphs: a line each, empty ones left out. Times that messengers put before messages go; who spoke
 * stays.
 */
export function pastedParagraphs(text: string): string[] {
  const paragraphs: string[] = []
  let speaker = ''
  for (const line of clean(text).split('\n')) {
    const telegram = TELEGRAM.exec(line.trim())
    if (telegram) {
      speaker = `${telegram[1]}: `
      continue
    }
    const words = line.trim().replace(WHATSAPP, '$1').trim()
    if (words === '') continue
    paragraphs.push(withArabicMarks(speaker + words))
    speaker = ''
  }
  return paragraphs
}
