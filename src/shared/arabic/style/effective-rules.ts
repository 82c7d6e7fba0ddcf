/** The rules of a newsroom: the packs of the program, its own rules over them, and the levels it has chosen. */
import type { LibrarySettings } from '../../story/library'
import { compilePack, compileRules, type RuleFault } from './compile'
import type { StyleOptions } from './options'
import { type CompiledRule, RuleSet } from './rule-set'

/** What of a library's settings rules depend on. */
export type StyleChoices = Pick<LibrarySettings, 'agency' | 'signoffWord' | 'digits' | 'style'>

export interface EffectiveRules {
  /** The rules that are on. */
  readonly rules: RuleSet
  /** Every rule with its effective level, those that are off too: for a list of them. */
  readonly all: readonly CompiledRule[]
  readonly faults: readonly RuleFault[]
}

export const styleOptions = ({ agency, signoffWord, digits }: StyleChoices): StyleOptions => ({
  agency: agency.short.ar.trim() || agency.name.ar.trim(),
  endWord: signoffWord,
  digits,
})

/**
 * @param packs as read from `resources/rules`; examined and tested when the program was made
 * A rule of the newsroom's own replaces the one of the same id. Levels for rules that are not there change nothing.
 */
export function effectiveRules(packs: readonly unknown[], choices: StyleChoices): EffectiveRules {
  const style = styleOptions(choices)
  const own = compileRules(choices.style.rules, { style })
  const compiled = packs.map((pack) => compilePack(pack, { style, trusted: true }))
  const replaced = new Set(own.rules.map(({ rule }) => rule.id))
  const all = [
    ...compiled.flatMap(({ rules }) => rules).filter(({ rule }) => !replaced.has(rule.id)),
    ...own.rules,
  ].map((rule) => ({ ...rule, level: choices.style.levels[rule.rule.id] ?? rule.level }))
  return { rules: new RuleSet(all), all, faults: [...compiled, own].flatMap(({ faults }) => faults) }
}
