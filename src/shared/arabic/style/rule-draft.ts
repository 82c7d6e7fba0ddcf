/** A rule as it is written in a form, and the rule that it makes. */
import type { RuleLevel } from '../../proofing/passage'
import { compileRules, type RuleFault } from './compile'
import { type Category, type Pack, packSchema, type Rule } from './rule'

export interface RuleDraft {
  id: string
  type: 'wordmap' | 'regex'
  category: Category
  level: Exclude<RuleLevel, 'off'>
  titleAr: string
  titleEn: string
  explanation: string
  /** A word a line: `found = right`. */
  entries: string
  proclitics: string
  pattern: string
  /** Empty: the rule only tells. */
  replacement: string
  /** An example a line: `wrong = right`. */
  examples: string
  quiet: string
}

const BLANK: Omit<RuleDraft, 'id'> = {
  type: 'wordmap',
  category: 'usage',
  level: 'suggest',
  titleAr: '',
  titleEn: '',
  explanation: '',
  entries: '',
  proclitics: '[وف]?',
  pattern: '',
  replacement: '',
  examples: '',
  quiet: '',
}

export const blankDraft = (id: string): RuleDraft => ({ id, ...BLANK })

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')
const pairOf = (line: string): [string, string | undefined] => {
  const at = line.indexOf('=')
  return at === -1 ? [line.trim(), undefined] : [line.slice(0, at).trim(), line.slice(at + 1).trim()]
}
const lineOf = (wrong: string, right: string | undefined): string =>
  right === undefined ? wrong : `${wrong} = ${right}`

export function draftOf(rule: Rule): RuleDraft {
  return {
    ...blankDraft(rule.id),
    type: rule.type === 'regex' ? 'regex' : 'wordmap',
    category: rule.category,
    level: rule.level === 'off' ? 'suggest' : rule.level,
    titleAr: rule.title.ar,
    titleEn: rule.title.en,
    explanation: rule.explanation,
    examples: rule.examples.map(({ wrong, right }) => lineOf(wrong, right)).join('\n'),
    quiet: rule.quiet.join('\n'),
    ...(rule.type === 'wordmap' && {
      entries: Object.entries(rule.entries)
        .map(([found, right]) => lineOf(found, right))
        .join('\n'),
      proclitics: rule.proclitics,
    }),
    ...(rule.type === 'regex' && { pattern: rule.pattern, replacement: rule.replacement ?? '' }),
  }
}

/** The rule that a draft makes, as it is saved. What the form does not show of the rule before stays. */
export function ruleOf(draft: RuleDraft, before: Rule | null): { id: string } & Record<string, unknown> {
  const { id, type, category, level, titleAr, titleEn } = draft
  const kept = before?.type === type ? before : null
  return {
    ...kept,
    id,
    type,
    category,
    level,
    title: { ar: titleAr.trim(), en: titleEn.trim() || titleAr.trim() },
    explanation: draft.explanation.trim(),
    examples: lines(draft.examples).map((line) => {
      const [wrong, right] = pairOf(line)
      return right === undefined ? { wrong } : { wrong, right }
    }),
    quiet: lines(draft.quiet).map((line) => line.trim()),
    ...(type === 'wordmap'
      ? {
          proclitics: draft.proclitics.trim(),
          entries: Object.fromEntries(lines(draft.entries).map((line) => pairOf(line).map((side) => side ?? ''))),
        }
      : { pattern: draft.pattern, replacement: draft.replacement === '' ? null : draft.replacement }),
  }
}

/** What is wrong with a rule; empty when it does what its examples say. */
export const faultsOf = (rule: Record<string, unknown>): readonly RuleFault[] => compileRules([rule]).faults

/** An id that no rule has. */
export function freshRuleId(ids: readonly string[]): string {
  for (let n = 1; ; n++) if (!ids.includes(`own-${n}`)) return `own-${n}`
}

const PACK = { id: 'newsroom', title: { ar: 'قواعد غرفة الأخبار', en: 'Newsroom rules' } }

/** The newsroom's own rules as a pack, to give to another newsroom. */
export const packOf = (rules: Pack['rules']): string => JSON.stringify({ ...PACK, rules }, null, 2)

const hasId = (rule: unknown): rule is { id: string } =>
  typeof rule === 'object' && rule !== null && 'id' in rule && typeof rule.id === 'string'

/** The rules of a pack's text, or null when it is none. */
export function rulesIn(text: string): { id: string }[] | null {
  try {
    const pack = packSchema.safeParse(JSON.parse(text))
    return pack.success && pack.data.rules.length > 0 && pack.data.rules.every(hasId) ? pack.data.rules : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
