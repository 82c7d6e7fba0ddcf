/**
 * Dates as an Iraqi newsroom writes them: Levantine months, day before month, Baghdad's clock, Western digits unless the
 * newsroom says otherwise, the week from Saturday. Months and weekdays are data of ours, so that an update of the
 * platform's locale data changes no published page.
 */
import { stripBidiControls } from './clean'
import { DEFAULT_DIGITS, type Digits, intlLocale, type Language, toArabicIndicDigits } from './numbers'

export const NEWSROOM_TIME_ZONE = 'Asia/Baghdad'

/** January first. */
export const MONTHS: Readonly<Record<Language, readonly string[]>> = {
  ar: [
    'كانون الثاني',
    'شباط',
    'آذار',
    'نيسان',
    'أيار',
    'حزيران',
    'تموز',
    'آب',
    'أيلول',
    'تشرين الأول',
    'تشرين الثاني',
    'كانون الأول',
  ],
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** Sunday first, as `Date` numbers them. */
export const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  ar: ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'],
  en: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' '),
}

/** The first day of the week, as `Date` numbers days: Saturday. */
export const FIRST_WEEKDAY = 6

/** A day of the Gregorian calendar; month 1 is January. */
export interface CalendarDay {
  readonly y: number
  readonly m: number
  readonly d: number
}

/** A day and a time of day on the clock of one time zone. */
export interface ClockTime extends CalendarDay {
  readonly hour: number
  readonly minute: number
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** What clock and calendar show at an instant. Throws RangeError for an invalid date or an unknown zone. */
export function clockTime(instant: Date, timeZone: string = NEWSROOM_TIME_ZONE): ClockTime {
  let clock = clocks.get(timeZone)
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      hourCycle: 'h23',
      timeZone,
    })
    clocks.set(timeZone, clock)
  }
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0 }
  for (const { type, value } of clock.formatToParts(instant)) {
    if (type in parts) parts[type as keyof typeof parts] = Number(value)
  }
  return { y: parts.year, m: parts.month, d: parts.day, hour: parts.hour, minute: parts.minute }
}

/** 0 (Sunday) to 6 (Saturday). */
export function weekdayOf({ y, m, d }: CalendarDay): number {
  return new Date(Date.UTC(y, m - 1, d)).getUTCDay()
}

/** The Saturday that begins the week of a day. */
export function startOfWeek(day: CalendarDay): CalendarDay {
  const back = (weekdayOf(day) - FIRST_WEEKDAY + 7) % 7
  const start = new Date(Date.UTC(day.y, day.m - 1, day.d - back))
  return { y: start.getUTCFullYear(), m: start.getUTCMonth() + 1, d: start.getUTCDate() }
}

/** Whether the calendar has such a day (no 31 نيسان). */
export function isCalendarDay({ y, m, d }: CalendarDay): boolean {
  if (!Number.isInteger(y) || y < 1 || y > 9999) return false
  const date = new Date(Date.UTC(2000, 0, 1))
  date.setUTCFullYear(y, m - 1, d)
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d
}

export interface DateOptions {
  readonly language?: Language
  readonly digits?: Digits
  readonly timeZone?: string
}

export interface LongDateOptions extends DateOptions {
  readonly weekday?: boolean
  readonly time?: boolean
}

/** `25 آب 2026`, `الثلاثاء 25 آب 2026`, `الثلاثاء 25 آب 2026 14:30`; in English `Tuesday 25 August 2026`. */
export function formatDate(instant: Date, options: LongDateOptions = {}): string {
  const clock = clockTime(instant, options.timeZone)
  const parts = [String(clock.d), monthOf(clock, options), String(clock.y)]
  if (options.weekday === true) parts.unshift(WEEKDAYS[options.language ?? 'ar'][weekdayOf(clock)] ?? '')
  if (options.time === true) parts.push(timeOf(clock))
  return inDigits(parts.join(' '), options)
}

/** For lists: `19 آب 14:12`, with the year when it is not the year of `now`. */
export function formatShortDate(instant: Date, now: Date, options: DateOptions = {}): string {
  const clock = clockTime(instant, options.timeZone)
  const sameYear = clock.y === clockTime(now, options.timeZone).y
  const parts = [String(clock.d), monthOf(clock, options), ...(sameYear ? [] : [String(clock.y)]), timeOf(clock)]
  return inDigits(parts.join(' '), options)
}

/** `14:12`. */
export function formatTime(instant: Date, options: DateOptions = {}): string {
  return inDigits(timeOf(clockTime(instant, options.timeZone)), options)
}

const twelveHourClocks = new Map<string, Intl.DateTimeFormat>()

/** `2:30 م`, in English `2:30 pm`. */
export function formatTwelveHourTime(instant: Date, options: DateOptions = {}): string {
  const { language = 'ar', digits = DEFAULT_DIGITS, timeZone = NEWSROOM_TIME_ZONE } = options
  const locale = intlLocale(language, digits)
  const key = `${locale} ${timeZone}`
  let format = twelveHourClocks.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', hour12: true, timeZone })
    twelveHourClocks.set(key, format)
  }
  return stripBidiControls(format.format(instant)).replace(/[\u00a0\u202f]/g, ' ')
}

function monthOf(day: CalendarDay, { language = 'ar' }: DateOptions): string {
  return MONTHS[language][day.m - 1] ?? ''
}

function timeOf({ hour, minute }: ClockTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

function inDigits(text: string, { language = 'ar', digits = DEFAULT_DIGITS }: DateOptions): string {
  return language === 'ar' && digits === 'arab' ? toArabicIndicDigits(text) : text
}
