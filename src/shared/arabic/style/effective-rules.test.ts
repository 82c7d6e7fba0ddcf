import { describe, expect, it } from 'vitest'
import guide from '../../../../docs/house-style.md?raw'
import { librarySchema } from '../../story/library'
import { checkPassage } from './check'
import { effectiveRules } from './effective-rules'
import { fixText } from './fix'
import { packs } from './packs-fixture'

const values = packs.map(([, pack]) => pack)
const settings = (change: Record<string, unknown> = {}) =>
  librarySchema.parse({
    schema: 1,
    id: 'x',
    agency: { name: { ar: 'وكالة الرافد', en: '' }, short: { ar: 'الرافد', en: '' }, url: '' },
    ...change,
  })
const found = (text: string, change: Record<string, unknown> = {}) =>
  checkPassage({ id: 'b', text, guards: [] }, effectiveRules(values, settings(change)).rules).map(({ rule, level }) => [
    rule,
    level,
  ])

const own = {
  id: 'own-1',
  category: 'names',
  level: 'auto',
  type: 'wordmap',
  title: { ar: 'اسم الوزير', en: 'The minister’s name' },
  entries: { 'حيدر علوان': 'حيدر العلوان' },
  examples: [{ wrong: 'قال حيدر علوان', right: 'قال حيدر العلوان' }],
}

describe('rules of a newsroom', () => {
  it('are those of the packs where it has chosen nothing', () => {
    const { rules, all, faults } = effectiveRules(values, settings())
    expect(faults).toEqual([])
    expect(all.length).toBeGreaterThan(110)
    expect(rules.get('G16')).toBeUndefined()
    expect(rules.get('H06')?.level).toBe('auto')
  })

  it('have the levels it chose', () => {
    expect(found('توجه الى بغداد')).toEqual([['H06', 'auto']])
    expect(found('توجه الى بغداد', { style: { levels: { H06: 'info' }, rules: [] } })).toEqual([['H06', 'info']])
    expect(found('توجه الى بغداد', { style: { levels: { H06: 'off', nothing: 'auto' }, rules: [] } })).toEqual([])
    expect(found('العمل سوياً', { style: { levels: { G17: 'suggest' }, rules: [] } })).toEqual([['G17', 'suggest']])
  })

  it('are also its own, tested when loaded, and over those of the packs', () => {
    expect(found('قال حيدر علوان', { style: { levels: {}, rules: [own] } })).toEqual([['own-1', 'auto']])
    const broken = { ...own, id: 'H06', type: 'regex', pattern: '(ا+)+ب', replacement: '' }
    const { rules, faults } = effectiveRules(
      values,
      settings({ style: { levels: {}, rules: [broken, { ...own, id: 'P10' }] } }),
    )
    expect(faults).toMatchObject([{ rule: 'H06', reason: 'nested-repetition' }])
    expect(rules.get('H06')).toBeDefined()
    expect(rules.get('P10')?.rule.title.en).toBe('The minister’s name')
  })

  it('know the agency’s name, its end word and its digits', () => {
    const { rules, faults } = effectiveRules(values, settings({ signoffWord: 'تمت', digits: 'arab' }))
    expect(faults).toEqual([])
    expect(fixText('نسبة 25%', rules)).toBe('نسبة ٢٥٪')
    const suggested = (text: string) => checkPassage({ id: 'b', text, guards: [] }, rules).map(({ fix }) => fix)
    expect(suggested('تمت / ٧ م.')).toContain('تمت/٧م')
    expect(suggested('الرافد/بغداد..')).toContain('الرافد / بغداد')
    expect(suggested('المعلومة/بغداد..')).not.toContain('المعلومة / بغداد')
  })

  it('say nothing of the agency’s name where it has none', () => {
    const nameless = { agency: { name: { ar: '', en: '' }, short: { ar: '', en: '' }, url: '' } }
    const { rules, faults } = effectiveRules(values, settings(nameless))
    expect(faults).toEqual([])
    expect(rules.get('P08')).toBeUndefined()
    expect(found('لـ/ / و // هنا', nameless).filter(([rule]) => rule === 'P08')).toEqual([])
  })

  it('may be copied from the guide', () => {
    const [, example = ''] = /```json\n([^`]+)```/.exec(guide) ?? []
    const { rules, faults } = effectiveRules(values, settings(JSON.parse(`{${example}}`)))
    expect(faults).toEqual([])
    expect(rules.get('own-river')).toBeDefined()
    expect(rules.get('P14')).toBeUndefined()
  })
})
