import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate, weekdayConflict } from './date-parsing'
import {
  clockTime,
  FIRST_WEEKDAY,
  formatDate,
  formatShortDate,
  formatTime,
  formatTwelveHourTime,
  isCalendarDay,
  MONTHS,
  startOfWeek,
  weekdayOf,
} from './dates'
import { formatHijri } from './hijri'
import { intlLocale } from './numbers'
import { formatRelative, formatRelativeUnit } from './relative-time'
import vectors from './vectors.json'

const when = new Date('2026-08-25T11:30:00Z')

describe('formatDate', () => {
  it.each(vectors.dates.format)('$iso $opts: $expected', ({ iso, opts, expected }) => {
    const instant = new Date(iso)
    const options = opts as { weekday?: boolean; calendar?: string }
    const isHijri = options.calendar === 'islamic-umalqura'
    expect(isHijri ? formatHijri(instant) : formatDate(instant, options)).toBe(expected)
  })

  it('writes English, other digits, the time and other zones', () => {
    expect(formatDate(when, { language: 'en', weekday: true, time: true })).toBe('Tuesday 25 August 2026 14:30')
    expect(formatDate(when, { digits: 'arab', time: true })).toBe('٢٥ آب ٢٠٢٦ ١٤:٣٠')
    expect(formatDate(when, { timeZone: 'America/New_York', time: true })).toBe('25 آب 2026 07:30')
    expect(() => formatDate(new Date('nonsense'))).toThrow(RangeError)
  })

  it('writes the short form of a list', () => {
    const now = new Date('2026-09-01T00:00:00Z')
    expect(formatShortDate(new Date('2026-08-19T11:12:00Z'), now)).toBe('19 آب 14:12')
    expect(formatShortDate(new Date('2026-08-19T11:12:00Z'), now, { language: 'en' })).toBe('19 August 14:12')
    expect(formatShortDate(new Date('2025-08-19T21:02:00Z'), now)).toBe('20 آب 2025 00:02')
    expect(formatTime(when)).toBe('14:30')
    expect(formatTwelveHourTime(when)).toBe(vectors.icu.timeShort)
    expect(formatTwelveHourTime(when, { language: 'en' })).toBe('2:30 pm')
  })

  it('names the months as the platform does for Iraq', () => {
    expect(MONTHS.ar).toEqual(vectors.icu.months_ar_IQ)
  })

  it.each(Object.entries(vectors.icu.dateFull))(
    'the platform’s %s is still what our choice was made on',
    (locale, full) => {
      const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'Asia/Baghdad' })
      expect(format.format(when)).toBe(full)
    },
  )

  it('has no hidden mark where the platform has one', () => {
    const platform = new Intl.DateTimeFormat(intlLocale('ar'), { timeZone: 'Asia/Baghdad' }).format(when)
    expect(platform).toBe(vectors.icu.hidden_controls.short_date_latn)
    for (const text of [formatDate(when), formatShortDate(when, when), formatHijri(when), formatTwelveHourTime(when)]) {
      expect(text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202f\u00a0]/)
    }
  })
})

describe('the week', () => {
  it('begins on Saturday', () => {
    const locale = new Intl.Locale('ar-IQ') as Intl.Locale & { weekInfo?: object; getWeekInfo?: () => object }
    const { firstDay, weekend } = vectors.icu.weekInfo
    expect(locale.getWeekInfo?.() ?? locale.weekInfo).toMatchObject({ firstDay, weekend })
    expect(FIRST_WEEKDAY).toBe(firstDay % 7)
    expect(startOfWeek({ y: 2026, m: 8, d: 25 })).toEqual({ y: 2026, m: 8, d: 22 })
    expect(startOfWeek({ y: 2026, m: 8, d: 22 })).toEqual({ y: 2026, m: 8, d: 22 })
    expect(startOfWeek({ y: 2026, m: 1, d: 2 })).toEqual({ y: 2025, m: 12, d: 27 })
  })
})

describe('formatHijri', () => {
  it('is Umm al-Qura with an offset', () => {
    expect(formatHijri(when)).toBe(vectors.icu.hijri['islamic-umalqura'])
    expect(formatHijri(when, { offset: -1 })).toBe(vectors.icu.hijri['islamic-civil'])
    expect(formatHijri(when, { offset: 2, digits: 'arab' })).toBe('١٤ ربيع الأول ١٤٤٨ هـ')
    expect(formatHijri(when, { language: 'en' })).toMatch(/^12 Rabi.+ 1448 AH$/)
    expect(() => formatHijri(when, { offset: 3 })).toThrow(RangeError)
    expect(() => formatHijri(when, { offset: 0.5 })).toThrow(RangeError)
  })
})

describe('relative time', () => {
  it.each(vectors.icu.relative)('%i %s: %s', (value, unit, expected) => {
    expect(formatRelativeUnit(Number(value), unit as Intl.RelativeTimeFormatUnit)).toBe(expected)
  })

  it('says what a person would say', () => {
    const ago = (ms: number, language: 'ar' | 'en') => formatRelative(new Date(when.getTime() - ms), when, { language })
    const minute = 60_000
    expect(ago(20_000, 'ar')).toBe('الآن')
    expect(ago(3 * minute, 'ar')).toBe('قبل 3 دقائق')
    expect(ago(3 * minute, 'en')).toBe('3 minutes ago')
    expect(ago(11 * minute, 'ar')).toBe('قبل 11 دقيقة')
    expect(ago(-120 * minute, 'ar')).toBe('خلال ساعتين')
    expect(ago(26 * 60 * minute, 'ar')).toBe('أمس')
    expect(ago(35 * 60 * minute, 'ar')).toBe('أمس')
    expect(ago(40 * 60 * minute, 'ar')).toBe('أول أمس')
    expect(ago(5 * 1440 * minute, 'en')).toBe('5 days ago')
    expect(ago(9 * 1440 * minute, 'ar')).toBe('16 آب 2026')
  })
})

describe('parseDate', () => {
  it.each(vectors.dates.parse)('$input', ({ input, expected }) => {
    expect(parseDate(input)).toEqual(expected)
  })

  it('reads other names, ISO and English, and refuses days that do not exist', () => {
    expect(parseDate('بتاريخ 2026-08-25')).toEqual({ d: 25, m: 8, y: 2026 })
    expect(parseDate('25 August 2026')).toEqual({ d: 25, m: 8, y: 2026 })
    expect(parseDate('14 جويلية 1962')).toEqual({ d: 14, m: 7, y: 1962 })
    expect(parseDate('25 آب (أغسطس) 2026')).toEqual({ d: 25, m: 8, y: 2026 })
    expect(parseDate('29 شباط 2028')).toEqual({ d: 29, m: 2, y: 2028 })
    expect(parseDate('29 شباط 2026')).toBeNull()
    expect(parseDate('31 نيسان 2026')).toBeNull()
    expect(parseDate('9 شباط/كانون الثاني 2022')).toBeNull()
    expect(parseDate('13/13/2026')).toBeNull()
  })

  it('reads back what formatDate writes', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(days, fc.constantFrom('ar' as const, 'en' as const), fc.boolean(), (date, language, weekday) => {
        const { y, m, d } = clockTime(date)
        const text = formatDate(date, { language, weekday, digits: weekday ? 'arab' : 'latn' })
        expect(parseDate(text)).toEqual({ y, m, d })
        expect(weekdayConflict(text)).toBeNull()
      }),
    )
  })

  it('finds a weekday that is not the weekday of its date', () => {
    expect(weekdayConflict('اليوم الاثنين (25 آب 2026)')).toEqual({ written: 1, actual: 2 })
    expect(weekdayConflict('اليوم الخميس ( 29 كانون الثاني 2026 )')).toBeNull()
    expect(weekdayConflict('اليوم الإثنين')).toBeNull()
    expect(weekdayOf({ y: 2026, m: 8, d: 25 })).toBe(2)
    expect(isCalendarDay({ y: 2026, m: 0, d: 1 })).toBe(false)
  })
})
