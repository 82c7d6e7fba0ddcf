/** For tests: the packs that come with the program. */
import { compilePack } from './compile'
import { type CompiledRule, RuleSet } from './rule-set'

const files = import.meta.glob<unknown>('../../../../resources/rules/*.json', { eager: true, import: 'default' })

export const packs: readonly (readonly [name: string, pack: unknown])[] = Object.entries(files)
  .map(([path, pack]) => [path.slice(path.lastIndexOf('/') + 1), pack] as const)
  .filter(([name]) => name !== 'reviewed.json')

export const packRules: readonly CompiledRule[] = packs.flatMap(
  ([, pack]) => compilePack(pack, { trusted: true }).rules,
)

export const packRuleSet = new RuleSet(packRules)
