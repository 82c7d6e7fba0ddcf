/** Dates in words: what is offered for `25/8`, and the days that can be inserted. */
import { formatDate, isCalendarDay } from '../dates'
import { formatHijri } from '../hijri'
import { type Digits, type Language, toWesternDigits } from '../numbers'
import type { TextEdit } from './edit'

export interface DayOptions {
  readonly language: Language
  readonly digits: Digits
  readonly timeZone?: string
  /** Days to add to the Hijri calendar, from -2 to 2. */
  readonly hijriOffset?: number
}

export type InsertedDay = 'today' | 'hijri' | 'yesterday' | 'tomorrow'

const DAY = 86_400_000
const RELATIVE = {
  ar: { yesterday: 'أمس', tomorrow: 'غداً' },
  en: { yesterday: 'yesterday,', tomorrow: 'tomorrow,' },
} as const

/** `الثلاثاء 25 آب 2026`, `12 ربيع الأول 1448 هـ`, `أمس الاثنين 24 آب 2026`, `غداً الأربعاء 26 آب 2026`. */
export function dayInWords(day: InsertedDay, now: Date, { hijriOffset = 0, ...options }: DayOptions): string {
  if (day === 'hijri') return formatHijri(now, { ...options, offset: hijriOffset })
  if (day === 'today') return formatDate(now, { ...options, weekday: true })
  const instant = new Date(now.getTime() + (day === 'yesterday' ? -DAY : DAY))
  return `${RELATIVE[options.language][day]} ${formatDate(instant, { ...options, weekday: true })}`
}

const NUMBERS = /(?<=^|[\s(«])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?$/

/**
 * The date before the caret in words, plain and with its weekday; none where the calendar has no such day. Without a
 * year, the one that is nearest to `now`.
 */
export function dateOffers(before: string, now: Date, options: DayOptions): TextEdit[] {
  const match = NUMBERS.exec(toWesternDigits(before))
  if (!match) return []
  const [text, d, m, y] = match
  const instant = y === undefined ? nearest(Number(d), Number(m), now) : utc(Number(d), Number(m), Number(y))
  if (instant === null) return []
  const format = { language: options.language, digits: options.digits, timeZone: 'UTC' }
  const span = { start: match.index, end: match.index + text.length }
  return [false, true].map((weekday) => ({ ...span, text: formatDate(instant, { ...format, weekday }) }))
}

const utc = (d: number, m: number, y: number): Date | null =>
  isCalendarDay({ y, m, d }) ? new Date(Date.UTC(y, m - 1, d)) : null

function nearest(d: number, m: number, now: Date): Date | null {
  const year = now.getUTCFullYear()
  const days = [year, year - 1, year + 1].flatMap((y) => utc(d, m, y) ?? [])
  const distance = (day: Date) => Math.abs(day.getTime() - now.getTime())
  return days.reduce<Date | null>((best, day) => (best && distance(best) <= distance(day) ? best : day), null)
}
