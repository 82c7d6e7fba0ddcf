import { describe, expect, it } from 'vitest'
import { blankDraft, draftOf, faultsOf, freshRuleId, packOf, ruleOf, rulesIn } from './rule-draft'

const draft = {
  ...blankDraft('own-1'),
  titleAr: 'اسم المحافظة',
  entries: 'ذي قار = محافظة ذي قار\n',
  examples: 'زار ذي قار = زار محافظة ذي قار',
  quiet: 'زار ميسان',
}

describe('a rule in a form', () => {
  it('becomes a rule that passes its examples', () => {
    expect(faultsOf(ruleOf(draft, null))).toEqual([])
  })
  it('says which example it fails', () => {
    expect(faultsOf(ruleOf({ ...draft, quiet: 'في ذي قار' }, null))).toMatchObject([{ reason: 'quiet-found' }])
    expect(faultsOf(ruleOf({ ...draft, examples: 'زار ميسان = زار' }, null))).toMatchObject([
      { reason: 'example-not-found' },
    ])
    expect(faultsOf(ruleOf({ ...draft, examples: '' }, null))).toMatchObject([{ reason: 'malformed' }])
  })
  it('refuses a pattern that is none, or could freeze the program', () => {
    const pattern = (text: string) => ({ ...draft, type: 'regex' as const, pattern: text, replacement: 'ب' })
    expect(faultsOf(ruleOf(pattern('('), null))).toMatchObject([{ reason: 'bad-pattern' }])
    expect(faultsOf(ruleOf(pattern('(ا+)+ب'), null))).toMatchObject([{ reason: 'nested-repetition' }])
  })
  it('is read back as it was written, with what the form does not show', () => {
    const rule = { ...ruleOf(draft, null), confidence: 0.5, scope: 'body' } as never
    expect(ruleOf(draftOf(rule), rule)).toMatchObject({
      confidence: 0.5,
      scope: 'body',
      entries: { 'ذي قار': 'محافظة ذي قار' },
    })
  })
  it('has an id of its own', () => {
    expect(freshRuleId(['own-1', 'H01'])).toBe('own-2')
  })
})

describe('a pack', () => {
  it('is read as it was written, and nothing else is', () => {
    const rules = [ruleOf(draft, null)]
    expect(rulesIn(packOf(rules))).toEqual(rules)
    for (const text of ['', '{}', '[]', packOf([]), packOf([{}])]) expect(rulesIn(text)).toBeNull()
  })
})
