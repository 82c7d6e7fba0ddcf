import { stripBidiControls } from './clean'
import { DEFAULT_DIGITS, type Digits, intlLocale, type Language } from './numbers'

const DAY = 86_400_000

export interface HijriOptions {
  readonly language?: Language
  readonly digits?: Digits
  readonly timeZone?: string
  /** Days to add where the moon was seen earlier or later than the calendar says: -2 to 2. */
  readonly offset?: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The day by the Umm al-Qura calendar with its era: `12 ربيع الأول 1448 هـ`.
 * Throws RangeError for an offset that is not a whole number from -2 to 2.
 */
export function formatHijri(instant: Date, options: HijriOptions = {}): string {
  const { language = 'ar', digits = DEFAULT_DIGITS, timeZone = 'Asia/Baghdad', offset = 0 } = options
  if (!Number.isInteger(offset) || Math.abs(offset) > 2) throw new RangeError('Hijri offset must be from -2 to 2 days')
  const locale = intlLocale(language, digits)
  const key = `${locale} ${timeZone}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, {
      calendar: 'islamic-umalqura',
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      era: 'short',
      timeZone,
    })
    formats.set(key, format)
  }
  return stripBidiControls(format.format(new Date(instant.getTime() + offset * DAY)))
}
