import { type Finding, findingOf } from './finding'
import { meets } from './ranges'
import type { Reading } from './reading'
import { type ActiveRule, type RuleSet, scopeOf } from './rule-set'
import { findWords } from './word-index'

export interface RuleFinding {
  readonly rule: ActiveRule
  readonly finding: Finding
}

/** What rules find in a passage, in no order and still overlapping. Nothing in what is never read. */
export function findings(rules: RuleSet, reading: Reading): RuleFinding[] {
  const found: RuleFinding[] = []
  const { passage, entities, closed, bare } = reading
  const scope = scopeOf(passage.id)
  const isHere = ({ rule }: ActiveRule): boolean => rule.scope === 'all' || rule.scope === scope
  const add = (rule: ActiveRule, finding: Finding | null): void => {
    if (finding === null || meets(closed, finding.start, finding.end)) return
    if (rule.rule.everywhere || !meets(entities, finding.start, finding.end)) found.push({ rule, finding })
  }
  for (const rule of rules.finders) {
    if (rule.find === null || !isHere(rule)) continue
    const haystack = reading[rule.reads]
    for (const hit of rule.find(reading)) add(rule, findingOf(haystack, passage.text, hit))
  }
  findWords(bare.text, rules.words, ({ rule: id, ...hit }) => {
    const rule = rules.get(id)
    if (rule && isHere(rule)) add(rule, findingOf(bare, passage.text, hit))
  })
  return found
}
