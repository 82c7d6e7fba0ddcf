import { describe, expect, it } from 'vitest'
import { dataOf, readText } from './paste'
import { type Chart, type ChartType, chartOf } from './spec'
import { draftSummary } from './summary'

const AR = { language: 'ar', digits: 'latn' } as const
const made = (type: ChartType, table: string, own: Partial<Chart> = {}): Chart => ({
  ...chartOf(dataOf(readText(table).grid, true), type),
  ...own,
})
const SCHOOLS = { other: '# مدرسة', one: 'مدرسة واحدة', two: 'مدرستان', few: '# مدارس', many: '# مدرسة' }
const PLACES = 'المحافظة\tالمدارس\nبغداد\t14\nالمثنى\t2\nميسان\t5'

describe('a drafted summary', () => {
  it('names the largest and the smallest with the unit in its form', () =>
    expect(draftSummary(made('bar', PLACES, { unit: SCHOOLS }), AR)).toBe(
      'الأعلى: بغداد (14 مدرسة)، والأدنى: المثنى (مدرستان).',
    ))
  it('in the digits of the newsroom', () =>
    expect(draftSummary(made('bar', PLACES), { language: 'ar', digits: 'arab' })).toBe(
      'الأعلى: بغداد (١٤)، والأدنى: المثنى (٢).',
    ))
  it('in English', () =>
    expect(draftSummary(made('bar', PLACES), { language: 'en', digits: 'latn' })).toBe(
      'Highest: بغداد (14); lowest: المثنى (2).',
    ))
  it('says who shares a place, and what is missing', () =>
    expect(draftSummary(made('bar', 'م\tع\nبغداد\t9\nالبصرة\t9\nميسان\t1\nدهوك\t-\nواسط\t-'), AR)).toBe(
      'الأعلى: بغداد والبصرة (9)، والأدنى: ميسان (1). قيمتان لا بيانات عنهما.',
    ))
  it('tells the change over time and the peak', () =>
    expect(draftSummary(made('line', 'السنة\tالإنتاج\n2023\t4\n2024\t6\n2025\t5'), AR)).toBe(
      'ارتفاع مقداره 25% بين 2023 (4) و2025 (5). الذروة: 2024 (6).',
    ))
  it('tells change of percents in points', () =>
    expect(draftSummary(made('line', 'السنة\tالبطالة\n2023\t16.5\n2024\t13.5', { percent: true }), AR)).toBe(
      'انخفاض مقداره 3 نقاط مئوية بين 2023 (16.5%) و2024 (13.5%).',
    ))
  it('does not divide by zero', () =>
    expect(draftSummary(made('line', 'السنة\tالعدد\n2023\t0\n2024\t3'), AR)).toContain('ارتفاع مقداره 3 '))
  it('tells shares of a whole', () =>
    expect(draftSummary(made('pie', 'المصدر\tالمبلغ\nالنفط\t90\nالضرائب\t10'), AR)).toBe(
      'الحصة الأكبر: النفط (90%)، والأصغر: الضرائب (10%).',
    ))
  it('tells moves between two times', () =>
    expect(draftSummary(made('slope', 'م\t2014\t2025\nأربيل\t9\t11\nبغداد\t12\t10'), AR)).toBe(
      'أكبر ارتفاع: أربيل (من 9 إلى 11). أكبر انخفاض: بغداد (من 12 إلى 10).',
    ))
  it('counts events', () =>
    expect(draftSummary(made('timeline', 'التاريخ\tالحدث\n2007\tأ\nآذار 2022\tب\n2025\tج'), AR)).toBe(
      '3 أحداث بين 2007 و2025.',
    ))
  it('is empty without data', () => expect(draftSummary(made('bar', ''), AR)).toBe(''))
})
