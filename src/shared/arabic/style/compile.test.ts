import { describe, expect, it } from 'vitest'
import { checkPassage } from './check'
import { compilePack } from './compile'
import { applyFixes } from './fix'
import { DEFAULT_STYLE } from './options'
import { RuleSet } from './rule-set'

const rule = (change: Record<string, unknown> = {}) => ({
  id: 'own-1',
  category: 'usage',
  level: 'suggest',
  title: { ar: 'صيغة', en: 'Form' },
  type: 'regex',
  pattern: '$Bالرئيس الراحل$E',
  replacement: 'الراحل',
  examples: [{ wrong: 'نعى الرئيس الراحل', right: 'نعى الراحل' }],
  quiet: ['الرئيس'],
  ...change,
})
const compile = (...rules: unknown[]) => compilePack({ id: 'own', title: { ar: 'خاص', en: 'Own' }, rules })
const reasons = (...rules: unknown[]) => compile(...rules).faults.map(({ rule: id, reason }) => [id, reason])

describe('a pack', () => {
  it('works without the rules that fail, and names them', () => {
    const { rules, faults } = compile(
      rule(),
      rule({ id: 'blind', examples: [{ wrong: 'نعى الملك' }] }),
      rule({ id: 'other', examples: [{ wrong: 'نعى الرئيس الراحل', right: 'نعى الملك' }] }),
      rule({ id: 'loud', quiet: ['هذا الرئيس الراحل'] }),
    )
    expect(rules.map(({ rule: { id } }) => id)).toEqual(['own-1'])
    expect(faults).toEqual([
      { rule: 'blind', reason: 'example-not-found', detail: 'نعى الملك' },
      { rule: 'other', reason: 'example-not-fixed', detail: 'نعى الرئيس الراحل → نعى الراحل' },
      { rule: 'loud', reason: 'quiet-found', detail: expect.stringContaining('الرئيس الراحل') },
    ])
  })

  it('never throws, whatever it is', () => {
    for (const value of [null, 7, 'قواعد', [], {}, { id: 'x', title: { ar: '', en: '' }, rules: 'لا' }])
      expect(compilePack(value).faults).toMatchObject([{ reason: 'malformed' }])
    expect(reasons(null, 3, {}, rule({ pattern: '' }), rule({ level: 'loud' }), rule({ id: 'a b' }))).toEqual([
      ['?', 'malformed'],
      ['?', 'malformed'],
      ['?', 'malformed'],
      ['own-1', 'malformed'],
      ['own-1', 'malformed'],
      ['a b', 'malformed'],
    ])
    expect(reasons(rule(), rule())).toEqual([['own-1', 'duplicate']])
    expect(reasons(rule({ pattern: '(' }), rule({ id: 'm', pattern: '$NOTHING' }))).toEqual([
      ['own-1', 'bad-pattern'],
      ['m', 'bad-pattern'],
    ])
    expect(reasons(rule({ type: 'wordmap', entries: { الراحل: 'الرئيس' }, proclitics: '[وف]*' }))).toEqual([
      ['own-1', 'bad-pattern'],
    ])
  })

  it.each([
    '(ا+)+ب',
    '(?:[ا-ي]+\\s?)+$',
    '(ا|ا)*ب',
    '^(?:ا|ب|اب)+$',
    '\\s+$',
    '\\d+\\d+ب',
    '(?:ا{0,9}){0,10}ب',
    '(.*)(.*)(.*)ب',
    '(?:ا?){50}ب',
  ])('refuses a pattern that could freeze: %s', (pattern) => {
    const [fault] = compile(rule({ pattern })).faults
    expect(fault?.reason).toMatch(/^(?:nested|slow)-repetition$/)
  })

  it('writes the agency’s name where $AGENCY stands', () => {
    const own = rule({
      pattern: 'وكالة $AGENCY',
      replacement: '$AGENCY',
      examples: [{ wrong: 'وكالة $AGENCY', right: '$AGENCY' }],
    })
    const style = { ...DEFAULT_STYLE, agency: 'نبأ (1)' }
    const { rules, faults } = compilePack({ id: 'own', title: { ar: '', en: '' }, rules: [own] }, { style })
    expect(faults).toEqual([])
    const text = 'نقلت وكالة نبأ (1) عنه'
    const marks = checkPassage({ id: 'b', text, guards: [] }, new RuleSet(rules))
    expect(applyFixes(text, marks)).toBe('نقلت نبأ (1) عنه')
  })

  it('finds words with what is joined to them, and no part of a word', () => {
    const { rules } = compile(
      rule({
        type: 'wordmap',
        proclitics: '[وف]?(?:ب|لل)?',
        entries: { كلمه: 'كلمة', 'حين ما': 'حينما' },
        examples: [{ wrong: 'وبكلمه', right: 'وبكلمة' }],
        quiet: [],
      }),
    )
    const found = (text: string) =>
      checkPassage({ id: 'b', text, guards: [] }, new RuleSet(rules)).map((mark) => mark.found)
    expect(found('كلمه وكلمه فللكلمه')).toEqual(['كلمه', 'وكلمه', 'فللكلمه'])
    expect(found('مكلمه كلمها كـلمه 5كلمه x-كلمه')).toEqual([])
    expect(found('حين ما وحين ماء')).toEqual(['حين ما'])
  })
})
