import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Guard, Passage } from '../../proofing/passage'
import { arabicText, hostileText } from '../text-arbitraries'
import { checkPassage } from './check'
import { applyFixes, fixText } from './fix'
import { packRuleSet } from './packs-fixture'

const check = (text: string, guards: Guard[] = [], id = 'block') => checkPassage({ id, text, guards }, packRuleSet)
const shown = (text: string, guards: Guard[] = []) =>
  check(text, guards).map(({ rule, level, found, fix }) => [rule, level, found, fix])

describe('what a mark covers', () => {
  it('is the whole word, and only the words that change', () => {
    expect(shown('بدأ الإجتماع')).toEqual([['H01', 'auto', 'الإجتماع', 'الاجتماع']])
    expect(shown('وقال الوزير وأشار أن العمل مستمر')).toEqual([['G05', 'suggest', 'أن', 'إلى أن']])
    expect(shown('وقالت انها وصلت')).toEqual([['G01', 'suggest', 'انها', 'إنها']])
  })

  it('is found under tashkeel, which stays', () => {
    expect(shown('بدأ الإجْتِمَاعُ أمس')).toEqual([['H01', 'auto', 'الإجْتِمَاعُ', 'الاجْتِمَاعُ']])
    expect(shown('توجّه الى بغداد')).toEqual([['H06', 'auto', 'الى', 'إلى']])
  })

  it('keeps to one finding on one stretch', () => {
    for (const text of ['قالت انها', 'قال اننا', 'القوات الامنيه', '٢٥ %', 'بالإضافة الى ذلك,ان']) {
      const marks = check(text)
      for (const [index, mark] of marks.entries()) expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0)
    }
  })

  it('never opens a verb of saying with أن of itself', () => {
    expect(fixText('قال اننا سنعمل', packRuleSet)).toBe('قال اننا سنعمل')
  })
})

describe('somebody else’s words', () => {
  it('are not changed: an error is told, a choice is not', () => {
    expect(shown('قال «توجهت الى بغداد في 25 أغسطس»')).toEqual([['H06', 'info', 'الى', null]])
    expect(shown('قال "توجهت الى بغداد" ثم غادر الى البصرة').filter(([rule]) => rule === 'H06')).toEqual([
      ['H06', 'info', 'الى', null],
      ['H06', 'auto', 'الى', 'إلى'],
    ])
    expect(shown('قال “وصلنا الى بغداد')).toContainEqual(['H06', 'info', 'الى', null])
  })

  it('are also those of a quotation block and of a link', () => {
    const text = 'توجه الى بغداد'
    for (const kind of ['quotation', 'link'] as const) {
      expect(shown(text, [{ kind, start: 0, end: text.length }])).toEqual([['H06', 'info', 'الى', null]])
    }
  })

  it('may be mended at their edge', () => {
    expect(fixText('قال « نعم » ثم غادر', packRuleSet)).toBe('قال «نعم» ثم غادر')
  })
})

describe('what is not read', () => {
  it.each([
    ['a Kurdish paragraph', 'سەرۆکی حکومەت الى هەولێر گەیشت'],
    ['a Persian paragraph', 'این کتاب را که از پدرم گرفتم الى فى'],
    ['a Persian paragraph that was cleaned', 'اين كتاب را كه از پدرم گرفتم الى فى'],
    ['an Urdu paragraph', 'وہ کل بغداد گئے تھے الى'],
    ['an address', 'ftp://example.iq/الى?id=5'],
    ['a handle', '@الى_بغداد'],
    ['a hashtag', 'تحت وسم #الى_الامام'],
    ['an e-mail', 'info@example.iq'],
    ['a verse', '﴿ الى ربك فى الاجتماع ﴾'],
    ['a verse without brackets', 'ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَـٰلَمِينَ'],
    ['an entity', 'الأمن&nbsp;والسلام'],
  ])('%s', (_, text) => {
    expect(shown(text)).toEqual([])
  })

  it('is what the structure says is code or of another language', () => {
    const text = 'توجه الى بغداد'
    for (const kind of ['code', 'isolated'] as const) {
      expect(shown(text, [{ kind, start: 0, end: text.length }])).toEqual([])
    }
  })

  it('leaves names in Iraqi letters to the rules', () => {
    expect(shown('وصل چاسب الى بغداد')).toEqual([['H06', 'auto', 'الى', 'إلى']])
  })
})

describe('rules of a place', () => {
  it('look in headlines only, or in the body only', () => {
    const text = 'مجلس النواب يصوت على الموازنة.'
    expect(check(text, [], 'field:headline').map(({ rule }) => rule)).toEqual(['P10'])
    expect(check(text)).toEqual([])
    expect(check(text, [], 'field:summary')).toEqual([])
  })
})

describe('long, edited texts', () => {
  it.each([
    'أعلنت وزارة الموارد المائية، اليوم الاثنين، أن الإطلاقات المائية في نهر دجلة بلغت 340 متراً مكعباً في الثانية، مؤكدة أن الخزين الاستراتيجي يكفي حاجة الموسم الشتوي كاملاً.',
    'وقال المتحدث باسم الوزارة إن «الخطة الزراعية لم تتغير»، مشيراً إلى أن اللجان الفنية ستبدأ جولاتها في محافظات ميسان وذي قار والبصرة خلال الأسبوع المقبل.',
    'وأضاف أن العراق تسلّم 3 شحنات من المضخات الحديثة، وأن 12 محطة ستدخل الخدمة قبل نهاية العام، لافتاً إلى أن كلفة المشروع لا تتجاوز 4.5 مليارات دينار.',
    'وحذّر خبراء من أن استمرار الجفاف قد يدفع مزيداً من العائلات إلى النزوح، فيما شدد نواب على أن الحل يبدأ باتفاق عادل مع دول المنبع.',
    'ولا يزال سكان الأهوار ينتظرون عودة المياه؛ فمنذ سنوات لم تعرف «الحويزة» موسماً كهذا، بحسب ما يقول أبو علي، وهو صياد في الستين من عمره.',
    'يُذكر أن منظمة الأغذية والزراعة (FAO) كانت قد أطلقت، في تشرين الثاني 2025، برنامجاً لدعم 2500 أسرة، وفق موقعها الرسمي.',
  ])('show nothing: %s', (text) => {
    expect(shown(text)).toEqual([])
  })
})

const passages = fc.oneof(arabicText, hostileText).chain((text) =>
  fc.record({
    id: fc.constantFrom('block', 'field:headline', 'field:summary'),
    text: fc.constant(text),
    guards: fc.array(
      fc
        .tuple(
          fc.constantFrom('quotation' as const, 'link' as const, 'code' as const, 'isolated' as const),
          fc.nat(text.length),
          fc.nat(text.length),
        )
        .map(([kind, a, b]) => ({ kind, start: Math.min(a, b), end: Math.max(a, b) })),
      { maxLength: 3 },
    ),
  }),
)
const wrongWords = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'الإجتماع',
        'الى',
        'فى',
        'هاذا',
        'لايزال',
        '٢٥',
        '%',
        ',',
        '،',
        ' ',
        '  ',
        '«',
        '»',
        '"',
        '(',
        ')',
        '.',
        'ﻻ',
        'ـ',
        'شكرًا',
        'مساءاً',
        'قال',
        'ان',
        'و',
        'الامنيه',
        '25مليون',
        '\u200b',
        '\u00a0',
        '؟',
        '!',
        '\n',
      ),
      hostileText,
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

describe('for any text', () => {
  const isSound = (passage: Passage): void => {
    const marks = checkPassage(passage, packRuleSet)
    let end = 0
    for (const mark of marks) {
      expect(mark.start).toBeGreaterThanOrEqual(end)
      expect(mark.end).toBeGreaterThan(mark.start)
      expect(mark.end).toBeLessThanOrEqual(passage.text.length)
      expect(passage.text.slice(mark.start, mark.end)).toBe(mark.found)
      expect(mark.fix).not.toBe(mark.found)
      end = mark.end
    }
    const together = applyFixes(passage.text, marks)
    const byOne = marks.toReversed().reduce((text, mark) => applyFixes(text, [mark]), passage.text)
    expect(byOne).toBe(together)
  }

  it('offsets are exact, marks apart, and fixes the same one by one or together', () => {
    fc.assert(fc.property(passages, isSound), { numRuns: 400 })
    fc.assert(
      fc.property(wrongWords, (text) => isSound({ id: 'block', text, guards: [] })),
      { numRuns: 400 },
    )
  })

  it('a mended text has nothing left to mend', () => {
    fc.assert(
      fc.property(fc.oneof(wrongWords, hostileText), (text) => {
        const fixed = fixText(text, packRuleSet)
        expect(check(fixed).filter(({ level }) => level === 'auto')).toEqual([])
        expect(fixText(fixed, packRuleSet)).toBe(fixed)
      }),
      { numRuns: 400 },
    )
  })

  it('nothing is changed in a quotation', () => {
    fc.assert(
      fc.property(wrongWords, (text) => {
        const marks = checkPassage(
          { id: 'block', text, guards: [{ kind: 'quotation', start: 0, end: text.length }] },
          packRuleSet,
        )
        expect(applyFixes(text, marks)).toBe(text)
      }),
    )
  })
})
