/**
 * Packs into rules that can be run. A newsroom's rule is tested with its own examples when it is loaded: one that does
 * not do what it says is left out and named, and the others work. Our tests do the same with the program's packs.
 */
import type { z } from 'zod'
import { ALGORITHM } from './algorithms/algorithms'
import { findings } from './find'
import type { Finding, Hit } from './finding'
import { applyFixes } from './fix'
import { expandMacros } from './macros'
import { DEFAULT_STYLE, type StyleOptions } from './options'
import { type Reading, readingOf } from './reading'
import { type Pack, packSchema, type RegexRule, type Rule, ruleSchema } from './rule'
import { type CompiledRule, RuleSet } from './rule-set'
import { type PatternFault, patternFault } from './safety'
import { wordEntries } from './word-index'

/** Why a rule (or a whole pack) was left out. */
export interface RuleFault {
  readonly rule: string
  readonly reason:
    | 'malformed'
    | 'duplicate'
    | 'bad-pattern'
    | PatternFault
    | 'example-not-found'
    | 'example-not-fixed'
    | 'quiet-found'
  /** What exactly: the example, the key of the malformed value, the pattern's error. */
  readonly detail: string
}

export interface CompiledPack {
  readonly rules: readonly CompiledRule[]
  readonly faults: readonly RuleFault[]
}

export interface CompileOptions {
  readonly style?: StyleOptions
  /** Rules that came with the program were examined and proved when it was made; a newsroom's are when they are loaded. */
  readonly trusted?: boolean
}

class Faulty extends Error {
  readonly reason: RuleFault['reason']

  constructor(reason: RuleFault['reason'], detail: string) {
    super(detail)
    this.reason = reason
  }
}

/** Never throws: whatever is wrong with a pack or a rule is one of its faults. */
export function compilePack(
  value: unknown,
  { style = DEFAULT_STYLE, trusted = false }: CompileOptions = {},
): CompiledPack {
  const pack = packSchema.safeParse(value)
  if (!pack.success)
    return { rules: [], faults: [{ rule: nameOf(value), reason: 'malformed', detail: complaint(pack.error) }] }
  return compileRules(pack.data.rules, { style, trusted })
}

export function compileRules(
  values: Pack['rules'],
  { style = DEFAULT_STYLE, trusted = false }: CompileOptions = {},
): CompiledPack {
  const rules: CompiledRule[] = []
  const faults: RuleFault[] = []
  for (const value of values) {
    // What is said about the agency's name means nothing where it has none.
    if (style.agency === '' && JSON.stringify(value)?.includes('$AGENCY')) continue
    try {
      const compiled = compileRule(value, style, trusted)
      if (rules.some(({ rule }) => rule.id === compiled.rule.id)) throw new Faulty('duplicate', compiled.rule.id)
      rules.push(compiled)
    } catch (error) {
      if (!(error instanceof Faulty)) throw error
      faults.push({ rule: nameOf(value), reason: error.reason, detail: error.message })
    }
  }
  return { rules, faults }
}

function compileRule(value: unknown, style: StyleOptions, trusted: boolean): CompiledRule {
  const parsed = ruleSchema.safeParse(value)
  if (!parsed.success) throw new Faulty('malformed', complaint(parsed.error))
  const rule = withAgency(parsed.data, style.agency)
  const compiled = { rule, level: rule.level, ...working(rule, style, trusted) }
  // Only the proofreader can look for what needs a dictionary: its tests prove that, as ours prove the program's packs.
  if (trusted || rule.type === 'dictionary') return compiled
  // Examples of algorithms are written for Western digits and the usual end word, whatever this newsroom has chosen.
  prove(
    rule.type === 'algorithm'
      ? { ...compiled, ...working(rule, { ...DEFAULT_STYLE, agency: style.agency }, trusted) }
      : compiled,
  )
  return compiled
}

/** `$AGENCY` in examples stands for the agency's name, as in patterns. */
function withAgency(rule: Rule, agency: string): Rule {
  const named = (text: string): string => text.replaceAll('$AGENCY', agency)
  return {
    ...rule,
    examples: rule.examples.map(({ wrong, right }) => ({
      wrong: named(wrong),
      ...(right === undefined ? {} : { right: named(right) }),
    })),
    quiet: rule.quiet.map(named),
  }
}

function working(rule: Rule, style: StyleOptions, trusted: boolean): Pick<CompiledRule, 'find' | 'reads' | 'entries'> {
  if (rule.type === 'algorithm') {
    const { find, reads } = ALGORITHM[rule.algorithm]
    return { find: (reading) => find(reading, style), reads, entries: [] }
  }
  if (rule.type === 'dictionary') return { find: null, reads: 'bare', entries: [] }
  try {
    if (rule.type === 'wordmap') return { find: null, reads: 'bare', entries: wordEntries(rule) }
    return { find: regexFinder(rule, style, trusted), reads: rule.reads, entries: [] }
  } catch (error) {
    if (error instanceof Faulty) throw error
    throw new Faulty('bad-pattern', error instanceof Error ? error.message : String(error))
  }
}

function regexFinder(rule: RegexRule, { agency }: StyleOptions, trusted: boolean): (reading: Reading) => Iterable<Hit> {
  const pattern = new RegExp(expandMacros(rule.pattern, agency), `gu${rule.flags}`)
  const fault = trusted ? null : patternFault(pattern)
  if (fault) throw new Faulty(fault, rule.pattern)
  const hints = rule.hints.map((hint) => hint.replaceAll('$AGENCY', agency))
  const fixOf = replacer(rule, agency)
  return function* (reading) {
    const { text } = reading[rule.reads]
    if (hints.length > 0 && !hints.some((hint) => text.includes(hint))) return
    for (const match of text.matchAll(pattern)) {
      yield { start: match.index, end: match.index + match[0].length, fix: fixOf(match) }
    }
  }
}

/** The replacement, with `$1` to `$9` and `$$` as `String.replace` has them. */
function replacer({ replacement }: RegexRule, agency: string): (match: RegExpExecArray) => string | null {
  if (replacement === null) return () => null
  const text = replacement.replaceAll('$AGENCY', agency.replaceAll('$', '$$$$'))
  if (!text.includes('$')) return () => text
  return (match) => text.replace(/\$([1-9$])/g, (_, sign: string) => (sign === '$' ? '$' : (match[Number(sign)] ?? '')))
}

/** Every example must be found, and be right after its fixes; in what is right already nothing may be found. */
function prove(compiled: CompiledRule): void {
  const { rule } = compiled
  const alone = new RuleSet([{ ...compiled, level: 'info' }])
  for (const { wrong, right } of rule.examples) {
    const found = findAlone(alone, rule, wrong)
    if (found.length === 0) throw new Faulty('example-not-found', wrong)
    if (right === undefined) continue
    const fixed = applyFixes(wrong, found)
    if (fixed !== right) throw new Faulty('example-not-fixed', `${wrong} → ${fixed}`)
  }
  for (const right of rule.quiet) {
    const [finding] = findAlone(alone, rule, right)
    if (finding) throw new Faulty('quiet-found', `${right}: ${finding.found}`)
  }
}

/** What one rule finds in a text that stands where the rule looks. */
function findAlone(alone: RuleSet, { scope }: Rule, text: string): Finding[] {
  const reading = readingOf({ id: scope === 'headline' ? 'field:headline' : 'block', text, guards: [] })
  if (reading === null) return []
  return findings(alone, reading)
    .map(({ finding }) => finding)
    .sort((a, b) => a.start - b.start)
}

function nameOf(value: unknown): string {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : '?'
}

const complaint = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')
