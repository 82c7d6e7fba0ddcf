/** Text as it comes from elsewhere, made fit for the story. Pure. */
import { clean } from '@shared/arabic/clean'
import { withArabicMarks } from '@shared/arabic/punctuation'
import { withoutKashida } from '@shared/arabic/typing/kashida'

/** Tatweel that drew words out on another page goes, too. */
export const pastedText = (text: string): string => withArabicMarks(withoutKashida(clean(text)))

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
    paragraphs.push(withArabicMarks(withoutKashida(speaker + words)))
    speaker = ''
  }
  return paragraphs
}
