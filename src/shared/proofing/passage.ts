/**
 * What proofreading reads and what it says: passages in, marks out. A passage is the text of one leaf of a story (a
 * paragraph, a heading, a list item, a caption, a table cell's paragraph, a field), read by itself. All offsets are
 * UTF-16 offsets into the passage's text, half open.
 */

import { z } from 'zod'

/** Why a stretch is not to be changed by a rule of itself, or not to be read at all. */
export const GUARDS = ['quotation', 'link', 'code', 'isolated'] as const
export type GuardKind = (typeof GUARDS)[number]

export const guardSchema = z.object({
  kind: z.enum(GUARDS),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
})
export type Guard = z.infer<typeof guardSchema>

export const passageSchema = z.object({
  /** Unique within the request: a block's id, `<block id>/<slot>`, or `field:<name>`. */
  id: z.string(),
  text: z.string(),
  /** Stretches known from the structure (a link, a quotation block, an isolated run); those known from the text alone are found by the rules. */
  guards: z.array(guardSchema),
})
export type Passage = z.infer<typeof passageSchema>

/** How a rule acts. `auto`: safe to apply in one step; `suggest`: a person decides; `info`: only said; `off`: not looked for. */
export const RULE_LEVELS = ['auto', 'suggest', 'info', 'off'] as const
export type RuleLevel = (typeof RULE_LEVELS)[number]

/** Something found in a passage. */
export interface Mark {
  source: 'spelling' | 'style'
  /** Id of the rule; `spelling` for a word that no dictionary knows. */
  rule: string
  level: Exclude<RuleLevel, 'off'>
  start: number
  end: number
  /** The text between `start` and `end`. */
  found: string
  /** What to put in its place; null where only a person can say (spelling gives its suggestions on demand). */
  fix: string | null
}

export interface ProofedPassage {
  id: string
  /**
   * In the order of their start. Marks of one source do not overlap; one of spelling under one of style is for whoever
   * does not look at style (`mergeMarks` leaves out those that are covered).
   */
  marks: Mark[]
}
