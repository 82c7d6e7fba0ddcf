/** Words typed on the wrong keyboard layout, found before the caret and read on the other layout. */
import { retypedInArabic, retypedInLatin } from '../keyboard'
import type { TextEdit } from './edit'
import { ARABIC, endsInAddress } from './letters'

const LATIN_KEYS = /(?<!\S)[!-~]+(?: [!-~]+)*(?= ?$)/
const ARABIC_WORD = new RegExp(`[${ARABIC}\\u0640\\u064b-\\u0652،؛؟]+(?= ?$)`)
/** What is written so is a name or an abbreviation, hardly a word of the other layout. */
const NAME = /^[A-Z]{2,}$|^[A-Z][a-z]+$/
const ARABIC_LETTERS = new RegExp(`[${ARABIC}]`, 'g')
const LATIN_LETTERS = /[A-Za-z]/g

/** A text read on the other layout: on the Arabic one where Latin letters are more, else on the Latin one. */
export function onOtherLayout(text: string): string {
  const arabic = text.match(ARABIC_LETTERS)?.length ?? 0
  const latin = text.match(LATIN_LETTERS)?.length ?? 0
  if (arabic === 0 && latin === 0) return /[؀-ۿ]/.test(text) ? retypedInLatin(text) : retypedInArabic(text)
  return latin >= arabic ? retypedInArabic(text) : retypedInLatin(text)
}

/** The Latin keys right before the caret, a space after them at most; null where there are none, or an address. */
export function latinRunBefore(before: string): { readonly start: number; readonly text: string } | null {
  const run = LATIN_KEYS.exec(before)
  if (!run || !/[A-Za-z]/.test(run[0]) || endsInAddress(before.trimEnd())) return null
  return { start: run.index, text: run[0] }
}

/** The last run before the caret on the other layout: Latin words back to the first that is a name, or one Arabic word. */
export function convertedLastRun(before: string): TextEdit | null {
  const latin = latinRunBefore(before)
  const run = latin ? withoutNames(latin) : arabicWord(before)
  if (!run) return null
  return { start: run.start, end: run.start + run.text.length, text: onOtherLayout(run.text) }
}

function withoutNames({ start, text }: { start: number; text: string }): { start: number; text: string } {
  const words = text.split(' ')
  let kept = words.length - 1
  while (kept > 0 && !NAME.test(words[kept - 1] ?? '')) kept--
  const rest = words.slice(kept).join(' ')
  return { start: start + text.length - rest.length, text: rest }
}

function arabicWord(before: string): { start: number; text: string } | null {
  const word = ARABIC_WORD.exec(before)
  return word && { start: word.index, text: word[0] }
}
