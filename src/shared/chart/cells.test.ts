import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber } from '../arabic/numbers'
import { isMissing, readDate, readNumber, timeOf } from './cells'

describe('a number as people write it', () => {
  it.each([
    ['١٬٢٣٤٫٥٦', 1234.56],
    ['۱۲۳', 123],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1.234,5', 1234.5],
    ['12,5', 12.5],
    ['١٢،٥٠٠', 12500],
    ['2 450', 2450],
    ['2\u00a0450\u202f000', 2450000],
    ['-3', -3],
    ['\u2212٣٫٥', -3.5],
    ['٣-', -3],
    ['(1,200)', -1200],
    ['+7', 7],
    ['\u200f-15\u200e', -15],
    ['.5', 0.5],
    ['0', 0],
    ['-0', 0],
  ])('%s', (text, value) => expect(readNumber(text)).toEqual({ value, percent: false }))
  it.each([
    ['25%', 25],
    ['٢٥٪', 25],
    ['%12.5', 12.5],
    ['-٣٫٢٪', -3.2],
  ])('%s is a percent', (text, value) => expect(readNumber(text)).toEqual({ value, percent: true }))
  it.each(['', '-', 'بغداد', '12 مدرسة', '1,23,4', '1.2.3', '2026-11-05', '٫', '%', '1e5'])('%j is none', (text) =>
    expect(readNumber(text)).toBeNull(),
  )
  it('reads back what the newsroom writes, in both kinds of digits', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('latn' as const, 'arab' as const),
        (value, digits) => {
          expect(readNumber(formatNumber(value, 'ar', digits))?.value).toBe(value)
        },
      ),
    ))
})

describe('a missing value', () => {
  it.each(['', ' ', '-', '—', 'N/A', 'غير متوفر', '…'])('%j', (text) => expect(isMissing(text)).toBe(true))
  it.each(['0', '٠', 'لا'])('%j is none', (text) => expect(isMissing(text)).toBe(false))
})

describe('a date', () => {
  it.each([
    ['٢٠٢٦', '2026'],
    ['2026-11', '2026-11'],
    ['11/2026', '2026-11'],
    ['آب 2026', '2026-08'],
    ['كانون الثاني ٢٠٢٦', '2026-01'],
    ['5/11/2026', '2026-11-05'],
    ['19 آب 2026', '2026-08-19'],
  ])('%s', (text, iso) => expect(readDate(text)).toBe(iso))
  it.each(['13/2026', '31/2/2026', '999', '3500', 'آب', ''])('%j is none', (text) => expect(readDate(text)).toBeNull())
  it('stands in time at its beginning', () => {
    expect(timeOf('2026')).toBe(Date.UTC(2026, 0, 1))
    expect(timeOf('2026-08')).toBe(Date.UTC(2026, 7, 1))
    expect(timeOf('آب')).toBeNull()
  })
})
