/** Right words in the wrong place, with the dictionary of the program. */
import { join } from 'node:path'
import type { Guard, RuleLevel } from '@shared/proofing/passage'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkPassage } from './check'
import { loadRules, NO_CHOICES } from './rules'
import { Speller } from './speller'

const RESOURCES = join(import.meta.dirname, '../../../resources')
let speller: Speller
beforeAll(async () => {
  speller = await Speller.open(RESOURCES, { words: [{ word: 'شركه' }], dictionaries: null })
})
afterAll(() => speller.close())

async function shown(
  text: string,
  {
    guards = [],
    levels = {},
    isOpinion = false,
  }: { guards?: Guard[]; levels?: Record<string, RuleLevel>; isOpinion?: boolean } = {},
) {
  const { rules } = await loadRules(RESOURCES, { ...NO_CHOICES, style: { levels, rules: [] } })
  const steps = checkPassage({ id: 'block', text, guards }, { speller, rules, ignored: new Set(['اصل']), isOpinion })
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value.map(({ rule, level, found, fix }) => [rule, level, found, fix])
  }
}

describe('a right word that is rare in the news', () => {
  it.each([
    ['وأستقبل الوزير الوفد', 'وأستقبل', 'واستقبل'],
    ['واغلب العائلات عادت', 'واغلب', 'وأغلب'],
    ['وصل المنحة ألى المدينة', 'ألى', 'إلى'],
    ['تسلم إلف دينار', 'إلف', 'ألف'],
    ['تدخل منطقه زراعية', 'منطقه', 'منطقة'],
    ['بناية زجاجيه', 'زجاجيه', 'زجاجية'],
  ])('%s', async (text, found, fix) => {
    expect(await shown(text)).toEqual([['R01', 'suggest', found, fix]])
  })

  it.each([
    'عاد إلى عمله وكتابه ودوره',
    'أكتب هذا وأعتقد أن أستقبل ضيوفي خير من أن أغلب خصومي، وأنا في بيتي',
    'قال «اغلب خوفك» ومضى',
    'استعان بفريقه وأسرته',
    'في شركه',
    'اصل',
    'أليس هذا وقت العمل؟ وانظر بعد عام',
  ])('is none in %s', async (text) => {
    expect((await shown(text)).filter(([rule]) => rule === 'R01')).toEqual([])
  })

  it('is none in a quotation or a link', async () => {
    const text = 'اغلب الأسر عادت'
    for (const kind of ['quotation', 'link', 'isolated'] as const)
      expect(await shown(text, { guards: [{ kind, start: 0, end: text.length }] })).toEqual([])
  })

  it('leaves an opinion its first person', async () => {
    expect(await shown('أستقبل الناس في بيتي', { isOpinion: true })).toEqual([])
    expect(await shown('أستقبل الناس في بيتي')).toMatchObject([{ 0: 'R01' }])
  })

  it('is one rule, which a newsroom turns off', async () => {
    expect(await shown('اغلب الأسر عادت', { levels: { R01: 'off' } })).toEqual([])
    expect(await shown('اغلب الأسر عادت', { levels: { R01: 'info' } })).toEqual([['R01', 'info', 'اغلب', 'أغلب']])
  })

  it('does what its examples say', async () => {
    const { all } = await loadRules(RESOURCES)
    const rule = all.find(({ rule: { id } }) => id === 'R01')?.rule
    expect(rule?.examples.length).toBeGreaterThan(2)
    for (const { wrong } of rule?.examples.filter(({ wrong }) => !wrong.includes('شركه')) ?? [])
      expect((await shown(wrong)).map(([id]) => id)).toEqual(['R01'])
    for (const text of rule?.quiet ?? []) expect(await shown(text)).toEqual([])
  })
})

describe('a question', () => {
  it('makes no word of a misspelled one', async () => {
    expect(await shown('عقد أجتماع وأتفاق')).toMatchObject([{ 0: 'spelling' }, { 0: 'spelling' }])
  })
})

it('shows spelling where a rule of style is off', async () => {
  const text = 'جرى الإجتماع'
  expect((await shown(text)).map(([rule]) => rule)).toEqual(['H01', 'spelling'])
  expect((await shown(text, { levels: { H01: 'off' } })).map(([rule]) => rule)).toEqual(['spelling'])
})
