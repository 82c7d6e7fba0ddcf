import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDateline, formatSignOff, parseDateline, parseSignOff, splitDateline } from './agency'
import { HEADLINE_HARD_LIMIT, HEADLINE_SOFT_LIMIT, headlineFit } from './headline-length'
import { hostileText } from './text-arbitraries'
import vectors from './vectors.json'

describe('dateline', () => {
  it.each(vectors.agency.dateline)('$input', ({ input, expected }) => {
    const dateline = parseDateline(input)
    expect(dateline && formatDateline(dateline)).toBe(expected)
    expect(parseDateline(expected)).toEqual(dateline)
  })

  it('opens a paragraph', () => {
    expect(splitDateline('المعلومة/ ذي قار.. أفاد مصدر أمني')).toEqual({
      dateline: { agency: 'المعلومة', place: 'ذي قار' },
      rest: 'أفاد مصدر أمني',
    })
    expect(splitDateline('أفاد مصدر أمني.. بإصابة شخصين')).toBeNull()
    expect(splitDateline('قال لـ/المعلومة/ إن الوضع مستقر.')).toBeNull()
    expect(parseDateline('المعلومة / تقرير ...')).toEqual({ agency: 'المعلومة', place: 'تقرير' })
    expect(parseDateline('النتيجة 3/1')).toBeNull()
  })
})

describe('sign-off', () => {
  it.each(vectors.agency.signoff)('$input', ({ input, expected }) => {
    const signOff = parseSignOff(input)
    expect(signOff === null ? input : formatSignOff(signOff)).toBe(expected)
  })

  it('reads other digits and other end words, and nothing that is a sentence', () => {
    expect(parseSignOff('انتهى /٢٥ م')).toEqual({ endWord: 'انتهى', code: '25م' })
    expect(parseSignOff('تمت/7', 'تمت')).toEqual({ endWord: 'تمت', code: '7' })
    expect(parseSignOff('انتهى')).toBeNull()
    expect(parseSignOff('انتهى/25 مليوناً')).toBeNull()
  })

  it('parses what it formats', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('', 'م', 'أ', 'ع'), (number, letter) => {
        const signOff = { endWord: 'انتهى', code: `${number}${letter}` }
        expect(parseSignOff(formatSignOff(signOff))).toEqual(signOff)
      }),
    )
    fc.assert(
      fc.property(hostileText, (text) => [parseSignOff(text), parseDateline(text), splitDateline(text)].length === 3),
    )
  })
})

describe('headline length', () => {
  it('has the measured limits', () => {
    const { headline_soft, headline_hard } = vectors.limits
    expect([HEADLINE_SOFT_LIMIT, HEADLINE_HARD_LIMIT]).toEqual([headline_soft, headline_hard])
    for (const shown of Object.values(vectors.limits.measured_chars_in_600px_at_20px)) {
      expect(shown).toBeGreaterThan(HEADLINE_SOFT_LIMIT)
    }
  })

  it('counts what a reader sees', () => {
    expect([65, 66, 70, 71].map((length) => headlineFit('ا'.repeat(length)))).toEqual([
      'fits',
      'tight',
      'tight',
      'long',
    ])
    expect(headlineFit('اَ'.repeat(65))).toBe('fits')
  })
})
