/**
 * House style over one passage. Nothing is ever changed in somebody else's words: in a quotation or a link an error is
 * told (`info`, without a fix) and a choice of this newsroom is not. Nothing at all is said about code, isolated runs,
 * addresses, verses, and paragraphs in Kurdish, Persian or Urdu.
 */
import type { Mark, Passage } from '../../proofing/passage'
import { findings, type RuleFinding } from './find'
import { meets } from './ranges'
import { type Reading, readingOf } from './reading'
import { CHOICES } from './rule'
import type { RuleSet } from './rule-set'

/** The marks of a passage, in the order of their start; they do not overlap. */
export function checkPassage(passage: Passage, rules: RuleSet): Mark[] {
  const reading = readingOf(passage)
  if (reading === null) return []
  const candidates = findings(rules, reading).flatMap((found) => candidateOf(found, reading))
  return withoutOverlaps(candidates.sort(bySureness), passage.text.length).map(({ mark }) => mark)
}

interface Candidate {
  readonly mark: Mark
  readonly confidence: number
  readonly order: number
}

function candidateOf({ rule, finding }: RuleFinding, { held }: Reading): Candidate[] {
  const { id, category, confidence } = rule.rule
  const { order } = rule
  const mark: Mark = { source: 'style', rule: id, level: rule.level, ...finding }
  if (!meets(held, finding.start, finding.end)) return [{ mark, confidence, order }]
  return CHOICES.has(category) ? [] : [{ mark: { ...mark, level: 'info', fix: null }, confidence, order }]
}

/** What can be mended at once comes first: no suggestion may stand in its way. Then the surer, then the earlier rule. */
function bySureness(a: Candidate, b: Candidate): number {
  const urgency = Number(b.mark.level === 'auto') - Number(a.mark.level === 'auto')
  return urgency || b.confidence - a.confidence || a.order - b.order || a.mark.start - b.mark.start
}

/** Of those that overlap, the first in the order given. The result is in the order of the text. */
function withoutOverlaps(candidates: readonly Candidate[], length: number): Candidate[] {
  const taken = new Uint8Array(length)
  const kept = candidates.filter(({ mark: { start, end } }) => {
    if (taken.subarray(start, end).includes(1)) return false
    taken.fill(1, start, end)
    return true
  })
  return kept.sort((a, b) => a.mark.start - b.mark.start)
}
