import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isForeignParagraph } from '../arabic/languages'
import { arabicText, hostileText } from '../arabic/text-arbitraries'
import { bareWord, spelledWords } from './words'

const wordsOf = (text: string, guards?: Parameters<typeof spelledWords>[1]) =>
  [...spelledWords(text, guards)].map(({ start, end }) => text.slice(start, end))

describe('spelledWords', () => {
  it('reads words without their punctuation, and their letters without marks', () => {
    const text = 'قال الوزيـــر: «مُحَمَّدٌ (وصل)»، ثمّ…'
    expect([...spelledWords(text)].map(({ bare }) => bare)).toEqual(['قال', 'الوزير', 'محمد', 'وصل', 'ثم'])
    expect(wordsOf(text)).toEqual(['قال', 'الوزيـــر', 'مُحَمَّدٌ', 'وصل', 'ثمّ'])
  })

  it('reads the words within hashtags and between strokes', () => {
    expect(wordsOf('#العراق_ينتصر بغداد/الأنبار د.محمد')).toEqual(['العراق', 'ينتصر', 'بغداد', 'الأنبار', 'محمد'])
  })

  it('skips addresses, handles, digits, abbreviations and halves of words', () => {
    const text =
      'https://x.com/خبر www.وكالة.com muharrir.org/خبر hr@example.org @بغداد_اليوم 25م F-16 أ.ف.ب الـBBC لـ 20ألف ـها'
    expect(wordsOf(text)).toEqual([])
  })

  it('skips links, code and verses, and reads quotations', () => {
    const text = 'كلمة رابط شفرة ﴿آية من القرآن﴾ بِسۡمِ ٱللَّهِ ٱلرَّحۡمَٰنِ ٱلرَّحِيمِ اقتباس نهاية'
    const guard = (kind: 'link' | 'code' | 'quotation', word: string) => {
      const start = text.indexOf(word)
      return { kind, start, end: start + word.length }
    }
    const guards = [guard('quotation', 'اقتباس'), guard('code', 'شفرة'), guard('link', 'رابط')]
    expect(wordsOf(text, guards)).toEqual(['كلمة', 'اقتباس', 'نهاية'])
  })

  it('reads lower-case Latin words only: others are names', () => {
    expect(wordsOf("the Prime minister of NATO doesn't say iPhone")).toEqual(['the', 'minister', "doesn't", 'say'])
  })

  it('skips paragraphs of other languages, line by line', () => {
    const text = 'قال الوزير\nسەرۆکی حکومەتی هەرێمی کوردستان لەگەڵ وەزیر کۆبووەوە\nوأضاف'
    expect(wordsOf(text)).toEqual(['قال', 'الوزير', 'وأضاف'])
  })

  it('reads what the keyboard wrote: presentation forms and letters of a Persian layout', () => {
    expect([...spelledWords('ﺍﻟﻌﺮﺍﻕ کتاب یوم')].map(({ bare }) => bare)).toEqual(['العراق', 'كتاب', 'يوم'])
  })

  it('is never wrong about an offset', () => {
    const guards = fc.array(
      fc.record({ kind: fc.constantFrom('link', 'code'), start: fc.nat(60), length: fc.integer({ min: 1, max: 20 }) }),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(arabicText, hostileText), { maxLength: 4 }), guards, (parts, drawn) => {
        const text = parts.join('\n')
        const skipped = drawn.map(({ kind, start, length }) => ({ kind: kind as 'link', start, end: start + length }))
        let last = 0
        for (const { start, end, bare } of spelledWords(text, skipped)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(bareWord(text.slice(start, end)).replaceAll('’', "'")).toBe(bare)
          expect(bare.isWellFormed()).toBe(true)
          expect(skipped.some((guard) => guard.start < end && start < guard.end)).toBe(false)
          last = end
        }
      }),
      { numRuns: 3000 },
    )
  })

  it('is linear in hostile text', () => {
    for (const text of [
      'ا'.repeat(1_000_000),
      '!'.repeat(500_000),
      'ـ'.repeat(500_000),
      `ب${'.'.repeat(500_000)}ب`,
      '\n'.repeat(500_000),
    ])
      expect(wordsOf(text).length).toBeLessThan(3)
  })
})

describe('isForeignParagraph', () => {
  it.each([
    ['Kurdish', 'سەرۆکی حکومەت لە هەولێر لەگەڵ وەفدێکی بازرگانی کۆبووەوە و باسی پرۆژەکانیان کرد'],
    ['Persian', 'وزیر امور خارجه گفت که این سفر برای گسترش روابط است و ادامه دارد'],
    ['cleaned Persian', 'رئيس جمهور گفت كه اين تصميم در جلسه امروز گرفته شده است'],
    ['Urdu', 'وزیر اعظم نے کہا ہے کہ یہ منصوبہ اگلے سال تک مکمل ہو جائے گا'],
  ])('knows %s', (_, text) => expect(isForeignParagraph(text)).toBe(true))

  it.each([
    'قال رئيس الوزراء إن الحكومة ماضية في تنفيذ برنامجها من دون تأخير.',
    'وصل الوفد إلى ھەولێر صباح اليوم والتقى رئيس الحكومة هناك.',
    'هاي السوالف ما تمشي، گال الحجي وهو يضحك، والچاي على النار.',
    'به',
    '',
  ])('knows Arabic: %s', (text) => expect(isForeignParagraph(text)).toBe(false))
})
