/**
 * Rules of house style as data: a newsroom reads them, turns them on and off, and adds its own. A pack is a file of
 * `resources/rules` or the rules a newsroom keeps in its settings; it is tested whenever it is loaded (`compilePack`).
 */
import { z } from 'zod'
import { RULE_LEVELS } from '../../proofing/passage'

/** What a rule is about. The desk's settings show rules under these headings, in this order. */
export const CATEGORIES = [
  'spacing',
  'punctuation',
  'encoding',
  'hamza',
  'endings',
  'spelling',
  'digits',
  'dates',
  'grammar',
  'usage',
  'names',
  'agency',
] as const
export type Category = (typeof CATEGORIES)[number]

/**
 * Categories of choice rather than of error. In somebody else's words (a quotation, the words of a link) nothing is
 * said about them.
 */
export const CHOICES: ReadonlySet<Category> = new Set(['usage', 'dates', 'names', 'agency', 'digits'])

/** Where a rule looks: `headline` in the headlines of a story, `body` in its blocks, `all` in every passage. */
export const SCOPES = ['all', 'headline', 'body'] as const
export type Scope = (typeof SCOPES)[number]

/** `bare`: the text without tashkeel (tanween stays); `written`: as it stands. */
export const READS = ['bare', 'written'] as const
export type Reads = (typeof READS)[number]

export const ALGORITHMS = [
  'unbalanced',
  'quotes',
  'clean',
  'digits',
  'weekday',
  'invalid-date',
  'counted-noun',
  'ha-for-ta',
  'inna',
  'sign-off',
  'dateline',
  'headline-length',
] as const
export type AlgorithmName = (typeof ALGORITHMS)[number]

/** Words that the rule must find; with `right`, and must turn into this. Without it the rule only says something. */
const exampleSchema = z.object({ wrong: z.string().min(1), right: z.string().optional() })

const base = z.object({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/),
  category: z.enum(CATEGORIES),
  level: z.enum(RULE_LEVELS),
  /** How sure a finding is, 0 to 1: of two findings on one stretch the surer is shown. */
  confidence: z.number().min(0).max(1).default(0.9),
  scope: z.enum(SCOPES).default('all'),
  title: z.object({ ar: z.string().min(1), en: z.string().min(1) }),
  /** Why, and which form is right; in Arabic, as it is about Arabic. */
  explanation: z.string().default(''),
  /** Also in addresses, handles, hashtags and entities, which no rule reads otherwise. */
  everywhere: z.boolean().default(false),
  examples: z.array(exampleSchema).min(1),
  /** Right as they are: the rule must find nothing in them. */
  quiet: z.array(z.string()).default([]),
})

export const ruleSchema = z.discriminatedUnion('type', [
  base.extend({
    type: z.literal('regex'),
    /** ECMAScript with the flags `gu` and the macros of `macros.ts`. */
    pattern: z.string().min(1).max(4000),
    flags: z.enum(['', 'i']).default(''),
    reads: z.enum(READS).default('bare'),
    /** As in `String.replace` (`$1`); null where only a person can say. */
    replacement: z.string().nullable(),
    /** A passage that holds none of these is not looked at: much quicker than the pattern. */
    hints: z.array(z.string().min(1)).default([]),
  }),
  base.extend({
    type: z.literal('wordmap'),
    /** What may be joined before the word, as a pattern without repetition (`[وف]?`); see `proclitics.ts`. */
    proclitics: z.string().max(200).default(''),
    /** Whole words (or phrases with single spaces) and what they become. */
    entries: z.record(z.string().min(1), z.string()),
    /** Patterns that must match right before and right after the word. */
    before: z.string().max(200).optional(),
    after: z.string().max(200).optional(),
  }),
  base.extend({ type: z.literal('algorithm'), algorithm: z.enum(ALGORITHMS) }),
  /** Found with the dictionary, which only the proofreader has (`src/main/proofing/real-words.ts`). */
  base.extend({ type: z.literal('dictionary') }),
])
export type Rule = z.infer<typeof ruleSchema>
export type RegexRule = Extract<Rule, { type: 'regex' }>
export type WordmapRule = Extract<Rule, { type: 'wordmap' }>

/** A pack as it is read: its rules are parsed one by one, so that a bad one leaves the others. */
export const packSchema = z.object({
  id: z.string().min(1),
  title: z.object({ ar: z.string(), en: z.string() }),
  rules: z.array(z.unknown()),
})
export type Pack = z.infer<typeof packSchema>
