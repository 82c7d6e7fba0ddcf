import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arabicText, hostileText } from '../text-arbitraries'
import vectors from '../vectors.json'
import { abbreviationFault, readAbbreviations } from './abbreviations'
import { dateOffers, dayInWords } from './date-offers'
import { applyEdit } from './edit'
import { convertedLastRun, latinRunBefore, onOtherLayout } from './layout'
import { type LexiconName, NameIndex } from './names'

describe('the other layout', () => {
  it.each(vectors.keyboard.latin_to_arabic)('reads $input as $expected', ({ input, expected }) =>
    expect(onOtherLayout(input)).toBe(expected),
  )
  it.each(vectors.keyboard.arabic_to_latin)('reads $input as $expected', ({ input, expected }) =>
    expect(onOtherLayout(input)).toBe(expected),
  )
  it.each([
    ['قال hgsghl ugd;l', 'قال السلام عليكم'],
    ['قال hgsghl ugd;l ', 'قال السلام عليكم '],
    ['قالت NASA hgsghl', 'قالت NASA السلام'],
    ['قال اثممخ', 'قال hello'],
    ['hgHlk', 'الأمن'],
  ])('of the last run: %s', (before, expected) => {
    const edit = convertedLastRun(before)
    expect(edit && applyEdit(before, edit)).toBe(expected)
  })
  it.each(['', ' ', '25', 'https://example.org', 'نور@example.org'])('finds no run in “%s”', (before) =>
    expect(convertedLastRun(before)).toBeNull(),
  )
  it('finds the Latin keys before the caret', () => {
    expect(latinRunBefore('قال hgsghl ugd;l ')).toEqual({ start: 4, text: 'hgsghl ugd;l' })
    expect(latinRunBefore('hgsghl  ')).toBeNull()
  })
})

describe('dates', () => {
  const now = new Date('2026-08-25T11:30:00Z')
  const options = { language: 'ar', digits: 'latn' } as const
  const offered = (before: string, at = now) => dateOffers(before, at, options).map((edit) => applyEdit(before, edit))

  it('offers a typed date plain and with its weekday', () => {
    expect(offered('في 25/8')).toEqual(['في 25 آب 2026', 'في الثلاثاء 25 آب 2026'])
    expect(offered('في ٢٥/٨')).toEqual(['في 25 آب 2026', 'في الثلاثاء 25 آب 2026'])
    expect(offered('(7/11/2025')).toEqual(['(7 تشرين الثاني 2025', '(الجمعة 7 تشرين الثاني 2025'])
  })
  it('takes the nearest year', () => {
    expect(offered('28/12', new Date('2026-01-03T09:00:00Z'))[0]).toBe('28 كانون الأول 2025')
    expect(offered('3/1', new Date('2026-12-28T09:00:00Z'))[0]).toBe('3 كانون الثاني 2027')
    expect(offered('29/2')).toEqual([])
  })
  it.each(['31/4', '13/13', 'انتهى/25', '1/25/8', '25/8/', '25/8م', 'a25/8'])('offers none for %s', (before) =>
    expect(offered(before)).toEqual([]),
  )
  it('writes the digits and the language that are wanted', () => {
    expect(dateOffers('25/8', now, { language: 'ar', digits: 'arab' })[0]?.text).toBe('٢٥ آب ٢٠٢٦')
    expect(dateOffers('25/8', now, { language: 'en', digits: 'latn' })[1]?.text).toBe('Tuesday 25 August 2026')
  })
  it('names days on the newsroom’s clock, and the Hijri day with its offset', () => {
    const late = new Date('2026-08-25T22:30:00Z')
    expect(dayInWords('today', now, options)).toBe('الثلاثاء 25 آب 2026')
    expect(dayInWords('today', late, options)).toBe('الأربعاء 26 آب 2026')
    expect(dayInWords('yesterday', now, options)).toBe('أمس الاثنين 24 آب 2026')
    expect(dayInWords('tomorrow', now, options)).toBe('غداً الأربعاء 26 آب 2026')
    expect(dayInWords('hijri', now, options)).toBe('12 ربيع الأول 1448 هـ')
    expect(dayInWords('hijri', now, { ...options, hijriOffset: -1 })).toBe('11 ربيع الأول 1448 هـ')
  })
})

describe('abbreviations', () => {
  const known = [{ short: 'مصأ', full: 'مصدر أمني' }]
  it.each([
    [{ short: ' ', full: 'شيء' }, 'empty'],
    [{ short: 'شي', full: '' }, 'empty'],
    [{ short: 'كلمة كلمة', full: 'شيء' }, 'word'],
    [{ short: 'شي', full: 'شي' }, 'same'],
    [{ short: 'مصأ ', full: 'مصدر آخر' }, 'duplicate'],
    [{ short: 'رو', full: 'رئيس الوزراء' }, null],
  ])('%o is %s', (given, fault) => expect(abbreviationFault(given, known)).toBe(fault))

  it('are read from lines, and what is refused is told with its line', () => {
    const lines = 'رو = رئيس الوزراء\nمصأ: مصدر ثان\n\nمج\tمجلس النواب\nرو → آخر\nوحدها\nوز - وزارة الداخلية'
    expect(readAbbreviations(lines, known)).toEqual({
      taken: [
        { short: 'رو', full: 'رئيس الوزراء' },
        { short: 'مج', full: 'مجلس النواب' },
        { short: 'وز', full: 'وزارة الداخلية' },
      ],
      refused: [
        { line: 2, fault: 'duplicate' },
        { line: 5, fault: 'duplicate' },
        { line: 6, fault: 'empty' },
      ],
    })
  })
})

describe('names', () => {
  const name = (arabic: string, latin = '', own = false): LexiconName => ({ arabic, latin, own })
  const index = new NameIndex([
    name('بغداد', 'Baghdad'),
    name('بغدادي', 'Baghdadi'),
    name('أبو غريب', 'Abu Ghraib'),
    name('مجلس الوزراء', 'Council of Ministers'),
    name('مجلس النواب', 'Council of Representatives'),
    name('محمود البغدادي', '', true),
    name('محمد', 'Mohammed'),
  ])
  const offered = (before: string) => index.complete(before).map((edit) => [applyEdit(before, edit), edit.latin])

  it('are offered from three letters on, folded, in the order given and those of the library before all', () => {
    expect(offered('بغ')).toEqual([])
    expect(new NameIndex([name('البصرة')]).complete('في الب')).toEqual([])
    expect(new NameIndex([name('البصرة')]).complete('في البصر')).toHaveLength(1)
    expect(offered('في بغد')).toEqual([
      ['في بغداد', 'Baghdad'],
      ['في بغدادي', 'Baghdadi'],
    ])
    expect(offered('سجن ابو')).toEqual([['سجن أبو غريب', 'Abu Ghraib']])
    expect(offered('قال محم')[0]).toEqual(['قال محمود البغدادي', ''])
  })
  it('are completed over several words and behind a conjunction', () => {
    expect(offered('رئيس مجلس الن')).toEqual([['رئيس مجلس النواب', 'Council of Representatives']])
    expect(offered('وبغدا')[0]).toEqual(['وبغداد', 'Baghdad'])
  })
  it('are found by their Latin form', () => {
    expect(offered('مدينة bagh')[0]).toEqual(['مدينة بغداد', 'Baghdad'])
    expect(offered('Abu Gh')).toEqual([['أبو غريب', 'Abu Ghraib']])
  })
  it('are not offered when they stand there, within a word, or after it', () => {
    expect(offered('بغدادي')).toEqual([])
    expect(offered('بغد ')).toEqual([])
    expect(offered('xبغد')).toEqual([])
  })
  it('have a Latin form to put beside them', () => {
    expect(index.latinOf('سجن أبو غريب')).toBe('Abu Ghraib')
    expect(index.latinOf('وبغداد')).toBe('Baghdad')
    expect(index.latinOf('سجن')).toBeNull()
    expect(index.latinOf('بغداد ')).toBeNull()
  })
})

it('every offer replaces a stretch that ends at the caret, for any text', () => {
  const index = new NameIndex([{ arabic: 'محمد', latin: 'Mohammed', own: false }])
  fc.assert(
    fc.property(
      fc.oneof(arabicText, hostileText),
      fc.constantFrom('', ' محم', ' Moh', ' 25/8', ' hgsghl'),
      (text, end) => {
        const before = text + end
        const options = { language: 'ar', digits: 'latn' } as const
        const offers = [...index.complete(before), ...dateOffers(before, new Date(0), options)]
        for (const edit of offers) {
          expect(edit.start >= 0 && edit.start < edit.end).toBe(true)
          expect(edit.end).toBe(before.length)
        }
        const run = convertedLastRun(before)
        if (run) expect(before.slice(run.end).trim()).toBe('')
      },
    ),
  )
})
