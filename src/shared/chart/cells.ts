/** What is meant by the words of a cell: a number, a date, nothing, or text. */
import { parseDate } from '../arabic/date-parsing'
import { MONTHS } from '../arabic/dates'
import { fold } from '../arabic/fold'
import { toWesternDigits } from '../arabic/numbers'

const MISSING = new Set(
  ['', '-', '–', '—', '...', '…', 'n/a', 'na', 'null', 'nan', '#n/a', 'غير متوفر', 'لا يوجد', 'غ م', 'م.غ'].map(fold),
)
const SIGN = /^[-\u2212\u2013\ufe63\uff0d]/
const HIDDEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g
const SPACES = /[\s\u00a0\u2007\u2009\u202f']/g
/** Groups of three by commas (١٬٢٣٤ is written with them too), with a point for the fraction. */
const POINT = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?$/
/** The other habit, told only where it cannot be the first: 1.234.567 or 1.234,5. */
const COMMA = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:\.\d{3}){2,})$|^(\d+),(\d{1,2}|\d{4,})$/

export const isMissing = (text: string): boolean => MISSING.has(fold(text.replace(HIDDEN, '').trim()))

export interface ReadNumber {
  value: number
  /** The number had a percent sign. */
  percent: boolean
}

/**
 * A number as people write it: any digits, `٫ ٬ ،` and their Latin kin, signs on either side, accountants' brackets,
 * percent sign, spaces between groups. Null when it is none; words beside the number make it text.
 */
export function readNumber(text: string): ReadNumber | null {
  let rest = toWesternDigits(text.replace(HIDDEN, '').replace(/،(?=[\d٠-٩۰-۹])/g, ',')).replace(SPACES, '')
  rest = rest.replaceAll('٬', ',').replaceAll('٫', '.')
  const percent = /^[%٪]|[%٪]$/.test(rest)
  rest = rest.replace(/^[%٪]|[%٪]$/g, '')
  const inBrackets = /^\(.+\)$/.test(rest)
  if (inBrackets) rest = rest.slice(1, -1)
  let negative = inBrackets
  if (SIGN.test(rest)) {
    negative = true
    rest = rest.slice(1)
  } else if (/[-\u2212]$/.test(rest)) {
    negative = true
    rest = rest.slice(0, -1)
  } else rest = rest.replace(/^\+|\+$/g, '')
  const value = magnitude(rest)
  if (value === null) return null
  return { value: negative && value !== 0 ? -value : value, percent }
}

function magnitude(text: string): number | null {
  const point = POINT.exec(text)
  if (point && (point[1] !== undefined || point[2] !== undefined))
    return Number(`${(point[1] ?? '0').replaceAll(',', '')}.${point[2] ?? '0'}`)
  const comma = COMMA.exec(text)
  if (!comma) return null
  const whole = comma[1] ?? comma[3] ?? comma[4] ?? '0'
  return Number(`${whole.replaceAll('.', '')}.${comma[2] ?? comma[5] ?? '0'}`)
}

const MONTH_WORDS = new Map(
  [MONTHS.ar, MONTHS.en].flatMap((names) => names.map((name, i) => [fold(name), i + 1] as const)),
)
const two = (n: number): string => String(n).padStart(2, '0')

/** A day, a month or a year as ISO 8601 of that precision, or null. Only years from 1800 to 2199 are: others are numbers. */
export function readDate(text: string): string | null {
  const plain = toWesternDigits(text.replace(HIDDEN, '')).trim()
  if (/^(?:1[89]|2[01])\d{2}$/.test(plain)) return plain
  const iso = /^([12]\d{3})[-/](\d{1,2})$/.exec(plain) ?? null
  if (iso) return monthOf(Number(iso[1]), Number(iso[2]))
  const reversed = /^(\d{1,2})[-/]([12]\d{3})$/.exec(plain)
  if (reversed) return monthOf(Number(reversed[2]), Number(reversed[1]))
  const named = /^(.+?)[\s,،]+([12]\d{3})$/u.exec(plain)
  const month = named ? MONTH_WORDS.get(fold(named[1] ?? '').trim()) : undefined
  if (named && month !== undefined) return monthOf(Number(named[2]), month)
  if (plain.length > 40) return null
  const day = parseDate(plain)
  return day ? `${day.y}-${two(day.m)}-${two(day.d)}` : null
}

const monthOf = (y: number, m: number): string | null => (m >= 1 && m <= 12 ? `${y}-${two(m)}` : null)

/** Milliseconds since the epoch at the start of a date of any precision (UTC), or null. */
export function timeOf(date: unknown): number | null {
  const match = typeof date === 'string' ? /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date) : null
  return match ? Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)) : null
}
