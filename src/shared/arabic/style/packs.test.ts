import { describe, expect, it } from 'vitest'
import vectors from '../vectors.json'
import { checkPassage } from './check'
import { compilePack } from './compile'
import { applyFixes, fixText } from './fix'
import { packRuleSet, packRules, packs } from './packs-fixture'
import { RuleSet } from './rule-set'

describe('the packs that come with the program', () => {
  it.each(packs)('%s does what it says, with patterns that are safe on any text', (_, pack) => {
    expect(compilePack(pack).faults).toEqual([])
  })

  it('names every rule once', () => {
    const ids = packRules.map(({ rule }) => rule.id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('says of every rule what it is for, in both languages', () => {
    for (const { rule } of packRules) {
      expect(rule.title.ar, rule.id).toMatch(/[\u0621-\u064a]/)
      expect(rule.title.en, rule.id).not.toBe('')
      expect(rule.explanation.length, rule.id).toBeGreaterThan(10)
    }
  })
})

interface VectorTest {
  wrong: string
  right?: string
}

/** Rows whose `right` is not what we do, and why. */
const OTHERWISE: Record<string, string> = {
  A04: 'the row deletes the address: it is to become a link, so it is only told',
}

describe.each(vectors.linter.rules)('vector $id', ({ id, fix, tests, negatives }) => {
  const compiled = packRules.find(({ rule }) => rule.id === id)
  const alone = new RuleSet(compiled ? [{ ...compiled, level: 'suggest' }] : [])
  const place = compiled?.rule.scope === 'headline' ? 'field:headline' : 'block'
  const check = (text: string) => checkPassage({ id: place, text, guards: [] }, alone)

  it('has its level', () => {
    expect(compiled?.level).toBe(fix)
  })
  it.each(tests as VectorTest[])('$wrong', ({ wrong, right }) => {
    const marks = check(wrong)
    expect(marks).not.toEqual([])
    if (right !== undefined && !OTHERWISE[id]) expect(applyFixes(wrong, marks)).toBe(right)
  })
  it.each(negatives.map((text) => ({ text })))('is quiet in $text', ({ text }) => {
    expect(check(text)).toEqual([])
  })
})

describe('whole paragraphs', () => {
  it.each(vectors.passages)('$wrong', ({ wrong, auto, hits }) => {
    const marks = checkPassage({ id: 'block', text: wrong, guards: [] }, packRuleSet)
    expect([...new Set(marks.map(({ rule }) => rule))].sort()).toEqual(hits.toSorted())
    expect(fixText(wrong, packRuleSet)).toBe(auto)
    expect(fixText(auto, packRuleSet)).toBe(auto)
  })
  it.each(vectors.clean_passages.map((text) => ({ text })))('finds nothing in $text', ({ text }) => {
    expect(checkPassage({ id: 'block', text, guards: [] }, packRuleSet)).toEqual([])
  })
})

const corpus = Object.entries(
  import.meta.glob<string>('../../../../tests/fixtures/corpus/*.txt', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
)

describe('a careful newsroom’s texts', () => {
  it.each(corpus)('%s shows nothing', (_, text) => {
    const [headline = '', ...paragraphs] = text.split('\n').filter((line) => line !== '')
    const passages = [
      { id: 'field:headline', text: headline, guards: [] },
      ...paragraphs.map((line, index) => ({ id: `block-${index}`, text: line, guards: [] })),
    ]
    expect(passages.flatMap((passage) => checkPassage(passage, packRuleSet))).toEqual([])
  })
})
