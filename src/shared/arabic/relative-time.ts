import { stripBidiControls } from './clean'
import { clockTime, type DateOptions, formatDate } from './dates'
import { DEFAULT_DIGITS, type Digits, intlLocale, type Language } from './numbers'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** From here on the date says more than a count of days. */
const LAST_DAY = 6

const NOW: Record<Language, string> = { ar: 'الآن', en: 'now' }

const formats = new Map<string, Intl.RelativeTimeFormat>()

/** One relative expression: `قبل دقيقتين`, `أمس`, `in 3 hours`. Negative is the past. */
export function formatRelativeUnit(
  value: number,
  unit: Intl.RelativeTimeFormatUnit,
  language: Language = 'ar',
  digits: Digits = DEFAULT_DIGITS,
): string {
  const locale = intlLocale(language, digits)
  let format = formats.get(locale)
  if (format === undefined) {
    format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
    formats.set(locale, format)
  }
  return stripBidiControls(format.format(value, unit))
}

/**
 * How long ago or ahead, as a person says it: now, minutes, hours up to a day, then days by the calendar of the time
 * zone (so that yesterday is yesterday), and the date itself beyond six days.
 */
export function formatRelative(instant: Date, now: Date, options: DateOptions = {}): string {
  const { language = 'ar', digits = DEFAULT_DIGITS, timeZone } = options
  const distance = instant.getTime() - now.getTime()
  const size = Math.abs(distance)
  if (size < MINUTE) return NOW[language]
  if (size < HOUR) return formatRelativeUnit(Math.trunc(distance / MINUTE), 'minute', language, digits)
  if (size < DAY) return formatRelativeUnit(Math.trunc(distance / HOUR), 'hour', language, digits)
  const days = dayNumber(instant, timeZone) - dayNumber(now, timeZone)
  if (Math.abs(days) > LAST_DAY) return formatDate(instant, options)
  return formatRelativeUnit(days, 'day', language, digits)
}

function dayNumber(instant: Date, timeZone?: string): number {
  const { y, m, d } = clockTime(instant, timeZone)
  return Date.UTC(y, m - 1, d) / DAY
}
