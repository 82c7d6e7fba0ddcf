/** Dateline and sign-off: fields with a meaning, and the way an agency writes them when they arrive as text. */
import { cleanLine } from './clean'
import { toWesternDigits } from './numbers'

/** `المعلومة / بغداد`: who reports, and from where (or a kind, as in `المعلومة / تقرير`). */
export interface Dateline {
  readonly agency: string
  readonly place: string
}

/** `انتهى/25م`: the end word and the editor's code. */
export interface SignOff {
  readonly endWord: string
  readonly code: string
}

export const DEFAULT_END_WORD = 'انتهى'

const NAME = '[\\p{L}\\p{M}ـ][\\p{L}\\p{M}\\p{N}ـ .-]{0,39}?'
const DATELINE = new RegExp(`^/?(${NAME})/? ?/ ?(${NAME}) ?(?:[.…:]|-+$)*$`, 'u')
const OPENING = new RegExp(`^/?(${NAME})/? ?/ ?(${NAME}) ?(?:\\.{2,}|…|:)\\.* ?`, 'u')

/** A line that is a dateline and nothing else, in any spacing and with any dots after it; else null. */
export function parseDateline(line: string): Dateline | null {
  return datelineOf(DATELINE.exec(cleanLine(line)))
}

/** The dateline that opens a paragraph (`المعلومة/ بغداد.. أفاد مصدر`), and the paragraph without it; else null. */
export function splitDateline(paragraph: string): { readonly dateline: Dateline; readonly rest: string } | null {
  const text = cleanLine(paragraph)
  const opening = OPENING.exec(text)
  const dateline = datelineOf(opening)
  if (opening === null || dateline === null) return null
  return { dateline, rest: text.slice(opening[0].length) }
}

function datelineOf(match: RegExpExecArray | null): Dateline | null {
  const [, agency, place] = match ?? []
  return agency === undefined || place === undefined ? null : { agency: agency.trim(), place: place.trim() }
}

export function formatDateline({ agency, place }: Dateline): string {
  return `${agency} / ${place}`
}

/** A line that is a sign-off and nothing else; the code is a number and, mostly, a letter. Else null. */
export function parseSignOff(line: string, endWord: string = DEFAULT_END_WORD): SignOff | null {
  const text = toWesternDigits(cleanLine(line))
  if (!text.startsWith(endWord)) return null
  const [, digits, letter] = /^ ?\/ ?(\d{1,4}) ?(\p{L}?) ?[.…]*$/u.exec(text.slice(endWord.length)) ?? []
  return digits === undefined ? null : { endWord, code: digits + (letter ?? '') }
}

export function formatSignOff({ endWord, code }: SignOff): string {
  return `${endWord}/${code}`
}
