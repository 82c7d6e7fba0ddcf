/** Abbreviations that a reporter defines: written out when a space or a mark follows them. */
import { cleanLine } from '../clean'
import type { Typed } from './edit'

export interface Abbreviation {
  /** What is typed: letters and digits, one word. */
  readonly short: string
  /** What it stands for. */
  readonly full: string
}

/** Why an abbreviation cannot be taken. Each is a sentence in i18n. */
export type AbbreviationFault = 'empty' | 'word' | 'same' | 'duplicate'

const WORD = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*$/u
const TYPED_WORD = /(?<![\p{L}\p{M}\p{N}@#_/.-])([\p{L}\p{N}][\p{L}\p{M}\p{N}]*)$/u
const ENDS_A_WORD = /^[\s.,;:!?،؛؟)»”…"]$/
const PARTED = /\t|\s*[=:←→]\s*|\s+[-–—]\s+/

/** The text before the caret with the abbreviation written out, or the same text. */
export function withAbbreviation({ before, length }: Typed, known: ReadonlyMap<string, string>): string {
  const typed = before.slice(-length)
  if (known.size === 0 || !ENDS_A_WORD.test(typed)) return before
  const text = before.slice(0, before.length - length)
  const word = TYPED_WORD.exec(text)?.[1]
  const full = word === undefined ? undefined : known.get(word)
  return word === undefined || full === undefined ? before : text.slice(0, -word.length) + full + typed
}

export const tidyAbbreviation = ({ short, full }: Abbreviation): Abbreviation => ({
  short: cleanLine(short),
  full: cleanLine(full),
})

/** What is wrong with an abbreviation beside the others, or null. */
export function abbreviationFault(given: Abbreviation, others: readonly Abbreviation[]): AbbreviationFault | null {
  const { short, full } = tidyAbbreviation(given)
  if (short === '' || full === '') return 'empty'
  if (!WORD.test(short)) return 'word'
  if (short === full) return 'same'
  return others.some((other) => other.short === short) ? 'duplicate' : null
}

export interface ReadAbbreviations {
  readonly taken: readonly Abbreviation[]
  /** Lines that were not taken, by number from 1. */
  readonly refused: readonly { readonly line: number; readonly fault: AbbreviationFault }[]
}

/** Reads lines such as `مصأ = مصدر أمني`, parted by a tab, an equals sign, a colon, an arrow or a dash. */
export function readAbbreviations(lines: string, known: readonly Abbreviation[]): ReadAbbreviations {
  const taken: Abbreviation[] = []
  const refused: { line: number; fault: AbbreviationFault }[] = []
  for (const [index, line] of lines.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const at = PARTED.exec(line)
    const given = tidyAbbreviation(
      at ? { short: line.slice(0, at.index), full: line.slice(at.index + at[0].length) } : { short: line, full: '' },
    )
    const fault = abbreviationFault(given, [...known, ...taken])
    if (fault === null) taken.push(given)
    else refused.push({ line: index + 1, fault })
  }
  return { taken, refused }
}
