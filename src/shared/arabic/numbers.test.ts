import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripBidiControls } from './clean'
import { compareText } from './collation'
import { formatNumber, formatPercent, intlLocale, toArabicIndicDigits, toWesternDigits } from './numbers'
import { countLabel, minutesLabel, pluralCategory } from './plurals'
import vectors from './vectors.json'

describe('numbers', () => {
  it('are written without hidden marks, the percent sign after the number', () => {
    expect(formatNumber(-5, 'ar')).toBe('-5')
    expect(formatNumber(-5, 'ar', 'arab')).toBe('-٥')
    expect(formatNumber(1234.56, 'ar')).toBe('1,234.56')
    expect(formatNumber(1234.56, 'en', 'arab')).toBe('1,234.56')
    expect(formatPercent(0.25, 'ar')).toBe('25%')
    expect(formatPercent(0.255, 'ar', 'arab')).toBe('٢٥٫٥٪')
  })

  it('change digits both ways, with the separators between them only', () => {
    expect(toWesternDigits('٢٥٫٥٪، ١٬٢٥٠ و۲۵')).toBe('25.5%، 1,250 و25')
    expect(toArabicIndicDigits('25.5%, 1,250.')).toBe('٢٥٫٥٪, ١٬٢٥٠.')
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = formatNumber(value, 'ar')
        expect(toWesternDigits(toArabicIndicDigits(text))).toBe(text)
        expect(formatNumber(value, 'ar', 'arab')).toBe(toArabicIndicDigits(text))
      }),
    )
  })

  it('would have hidden marks if the platform wrote them', () => {
    const { hidden_controls: hidden } = vectors.icu
    expect(new Intl.NumberFormat(intlLocale('ar')).format(-5)).toBe(hidden.negative_latn)
    expect(stripBidiControls(hidden.percent_latn)).toBe(formatPercent(0.5, 'ar'))
    expect(stripBidiControls(hidden.negative_arab)).toBe(formatNumber(-5, 'ar', 'arab'))
  })
})

describe('plurals', () => {
  const rows = Object.entries(vectors.icu.plural).flatMap(([category, counts]) => counts.map((n) => ({ n, category })))

  it.each(rows)('$n is $category', ({ n, category }) => {
    expect(pluralCategory(n, 'ar')).toBe(category)
  })

  it.each(vectors.reading.label)('$n: $expected', ({ n, expected }) => {
    expect(minutesLabel(n, 'ar')).toBe(expected)
  })

  it('label in English, in other digits, and with only the form that is given', () => {
    expect([1, 2].map((n) => minutesLabel(n, 'en'))).toEqual(['1 minute', '2 minutes'])
    expect(minutesLabel(11, 'ar', 'arab')).toBe('١١ دقيقة')
    expect(countLabel(3, { other: '# خبر' }, 'ar')).toBe('3 خبر')
    expect(minutesLabel(0, 'ar')).toBe('أقل من دقيقة')
  })
})

describe('compareText', () => {
  it('sorts as a dictionary', () => {
    const { sorted } = vectors.icu.collation
    expect([...sorted].reverse().sort(compareText)).toEqual(sorted)
    expect(['خبر 10', 'خبر 9'].sort(compareText)).toEqual(['خبر 9', 'خبر 10'])
  })

  it.each(vectors.icu.collation.compare_search_base)('the platform compares %s and %s as %s', (a, b, expected) => {
    const result = new Intl.Collator('ar', { usage: 'search', sensitivity: 'base' }).compare(String(a), String(b))
    if (expected === 'nonzero') expect(result).not.toBe(0)
    else expect(result).toBe(expected)
  })

  it.each(vectors.icu.list)('the platform joins a list with و: %j', (names, joined) => {
    expect(new Intl.ListFormat(intlLocale('ar')).format(names as string[])).toBe(joined)
  })
})
