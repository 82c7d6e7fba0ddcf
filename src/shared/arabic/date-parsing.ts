import { type CalendarDay, isCalendarDay, MONTHS, WEEKDAYS, weekdayOf } from './dates'
import { fold } from './fold'
import { toWesternDigits } from './numbers'

/** The names of each month besides ours: Egyptian and Gulf, Maghrebi, Iraqi, and the spellings people type. */
const OTHER_MONTH_NAMES: readonly (readonly string[])[] = [
  ['يناير', 'جانفي', 'كانون ثاني', 'jan'],
  ['فبراير', 'فيفري', 'feb'],
  ['مارس', 'mar'],
  ['أبريل', 'إبريل', 'أفريل', 'apr'],
  ['مايو', 'مايس', 'ماي'],
  ['يونيو', 'جوان', 'jun'],
  ['يوليو', 'جويلية', 'يوليوز', 'jul'],
  ['أغسطس', 'غشت', 'أوت', 'aug'],
  ['سبتمبر', 'شتنبر', 'sep', 'sept'],
  ['أكتوبر', 'تشرين أول', 'oct'],
  ['نوفمبر', 'نونبر', 'تشرين ثاني', 'nov'],
  ['ديسمبر', 'دجنبر', 'كانون أول', 'dec'],
]

const MONTH_NUMBERS = new Map(
  OTHER_MONTH_NAMES.flatMap((names, index) =>
    [...names, MONTHS.ar[index] ?? '', MONTHS.en[index] ?? ''].map((name) => [fold(name), index + 1] as const),
  ),
)
/** Longest first: كانون الثاني before any shorter name it could hold. */
const MONTH = [...MONTH_NUMBERS.keys()].sort((a, b) => b.length - a.length).join('|')
const NOT_LETTER_BEFORE = '(?<![\\p{L}\\p{N}])'
const NOT_LETTER_AFTER = '(?![\\p{L}\\p{N}])'

const WITH_MONTH_NAME = new RegExp(
  `${NOT_LETTER_BEFORE}(\\d{1,2}) ?(?:من )?(${MONTH})(?: ?[/(] ?(${MONTH}))?\\)?,? (\\d{4})${NOT_LETTER_AFTER}`,
  'u',
)
const DAY_FIRST = /(?<![\p{L}\p{N}/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\p{L}\p{N}/-])/u
const YEAR_FIRST = /(?<![\p{L}\p{N}/.-])(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?![\p{N}/-])/u

const WEEKDAY_NUMBERS = new Map([
  ...WEEKDAYS.ar.map((name, index) => [fold(name), index] as const),
  ...WEEKDAYS.en.map((name, index) => [fold(name), index] as const),
  ['الثلثاء', 2] as const,
])
const WEEKDAY = new RegExp(
  `(?<![\\p{L}\\p{N}])[وفبل]?(${[...WEEKDAY_NUMBERS.keys()].join('|')})${NOT_LETTER_AFTER}`,
  'u',
)

/**
 * The first full date in a text: month by name (of any Arab country, two names of one month, or English) or by number
 * with the day first, or ISO 8601. Null when there is none, when the calendar has no such day, or when two month names
 * disagree.
 */
export function parseDate(text: string): CalendarDay | null {
  const key = fold(toWesternDigits(text)).replace(/\s+/g, ' ')
  const day = byMonthName(key) ?? byNumbers(key)
  return day !== null && isCalendarDay(day) ? day : null
}

function byMonthName(key: string): CalendarDay | null {
  const [, d, month, sameMonth, y] = WITH_MONTH_NAME.exec(key) ?? []
  if (d === undefined || month === undefined || y === undefined) return null
  const m = MONTH_NUMBERS.get(month) ?? 0
  if (sameMonth !== undefined && MONTH_NUMBERS.get(sameMonth) !== m) return null
  return { d: Number(d), m, y: Number(y) }
}

function byNumbers(key: string): CalendarDay | null {
  const dayFirst = DAY_FIRST.exec(key)
  if (dayFirst !== null) return { d: Number(dayFirst[1]), m: Number(dayFirst[3]), y: Number(dayFirst[4]) }
  const yearFirst = YEAR_FIRST.exec(key)
  if (yearFirst !== null) return { d: Number(yearFirst[4]), m: Number(yearFirst[3]), y: Number(yearFirst[1]) }
  return null
}

/** A weekday that is not the weekday of its date, as in `الاثنين (25 آب 2026)`; null when all is well. */
export interface WeekdayConflict {
  /** As `Date` numbers days: 0 is Sunday. */
  readonly written: number
  readonly actual: number
}

/** Looks at one date expression: its weekday, if it names one, against its date. */
export function weekdayConflict(text: string): WeekdayConflict | null {
  const day = parseDate(text)
  const name = WEEKDAY.exec(fold(text))?.[1]
  const written = name === undefined ? undefined : WEEKDAY_NUMBERS.get(name)
  if (day === null || written === undefined) return null
  const actual = weekdayOf(day)
  return written === actual ? null : { written, actual }
}
