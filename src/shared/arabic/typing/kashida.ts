/**
 * No kashida inside words: a tatweel between two letters draws a word out, and search, slugs and spelling stumble over
 * it. At an end it is right (هـ، الـBBC، ـها) and stays.
 */
import { hasKurdish } from '../clean'
import type { Typed } from './edit'
import { ARABIC, MARKS } from './letters'

const INSIDE_A_WORD = new RegExp(`(?<=[${ARABIC}][${MARKS}]*)ـ+(?=[${ARABIC}])`, 'g')
const AT_THE_END = new RegExp(`(?<=[${ARABIC}][${MARKS}]*)ـ+$`)
const BEGINS_WITH_LETTER = new RegExp(`^[${ARABIC}]`)

/** The text before the caret without the tatweel that would stand inside a word, or the same text. */
export function withoutTypedKashida({ before, after, length }: Typed): string {
  if (before.endsWith('ـ')) return BEGINS_WITH_LETTER.test(after) ? before.replace(AT_THE_END, '') : before
  const typed = before.slice(-length)
  if (!BEGINS_WITH_LETTER.test(typed)) return before
  return before.slice(0, before.length - length).replace(AT_THE_END, '') + typed
}

/** A pasted text without tatweel inside words; paragraphs in Kurdish stay as they are. */
export function withoutKashida(text: string): string {
  if (!text.includes('ـ')) return text
  const shorten = (paragraph: string) => (hasKurdish(paragraph) ? paragraph : paragraph.replace(INSIDE_A_WORD, ''))
  return text.split('\n').map(shorten).join('\n')
}
