/** Rules ready to be run together: those that are on, and one index of all their words. */
import type { RuleLevel } from '../../proofing/passage'
import type { Hit } from './finding'
import type { Reading } from './reading'
import type { Reads, Rule, Scope } from './rule'
import { addEntries, type WordEntry, type WordIndex } from './word-index'

export interface CompiledRule {
  readonly rule: Rule
  /** The rule's own level, or what the newsroom made of it. */
  readonly level: RuleLevel
  /** Null for a word map: its entries are looked up with those of all others. */
  readonly find: ((reading: Reading) => Iterable<Hit>) | null
  /** Of which text the offsets of its hits are. */
  readonly reads: Reads
  readonly entries: readonly [word: string, entry: WordEntry][]
}

export type ActiveRule = CompiledRule & { readonly level: Exclude<RuleLevel, 'off'>; readonly order: number }

const isOn = (rule: CompiledRule & { order: number }): rule is ActiveRule => rule.level !== 'off'

/** Passages that are headlines; the other fields are neither headline nor body. */
const HEADLINES = new Set(['field:headline', 'field:socialHeadline', 'field:searchTitle'])

/** Where a passage stands, by its id. */
export function scopeOf(passage: string): Scope {
  if (HEADLINES.has(passage)) return 'headline'
  return passage.startsWith('field:') ? 'all' : 'body'
}

export class RuleSet {
  /** Rules that look for themselves, in their order. */
  readonly finders: readonly ActiveRule[]
  readonly words: WordIndex = new Map()
  readonly #byId: ReadonlyMap<string, ActiveRule>

  /** Rules that are off are left out. */
  constructor(rules: readonly CompiledRule[]) {
    const active = rules.map((rule, order) => ({ ...rule, order })).filter(isOn)
    this.finders = active.filter(({ find }) => find !== null)
    for (const { entries } of active) addEntries(this.words, entries)
    this.#byId = new Map(active.map((rule) => [rule.rule.id, rule]))
  }

  get(id: string): ActiveRule | undefined {
    return this.#byId.get(id)
  }
}
