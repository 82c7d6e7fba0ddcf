/**
 * Whether a pattern can be run on any text in reasonable time. A backtracking engine needs a time that grows
 * exponentially with the text where a repetition can match the same characters in several ways, and quadratically
 * where two repetitions can share them or where a repetition is tried anew from each of its characters.
 *
 * Exponential patterns are kept out by their form: whatever is repeated without bound must be one fixed sequence, with
 * no repetition and no choice inside, so that it matches a given stretch in one way only. Quadratic ones are found by
 * `scslre`. Both refuse some harmless patterns; the fault says how to write them.
 */
import { type AST, RegExpParser, visitRegExpAST } from '@eslint-community/regexpp'
import { analyse } from 'scslre'

export type PatternFault = 'nested-repetition' | 'slow-repetition'

/** A repetition of at most so many ways (outer times inner) is no danger, whatever is in it. */
const HARMLESS = 20

/** Null for a safe pattern. Throws SyntaxError for one that is no pattern. */
export function patternFault(pattern: RegExp): PatternFault | null {
  const parsed = new RegExpParser().parsePattern(pattern.source, 0, pattern.source.length, { unicode: pattern.unicode })
  if (repetitionsOf(parsed).some(isDangerous)) return 'nested-repetition'
  const { reports } = analyse(pattern, { reportTypes: { Move: true, Self: true, Trade: true } })
  return reports.length > 0 ? 'slow-repetition' : null
}

function repetitionsOf(node: AST.Node): AST.Quantifier[] {
  const found: AST.Quantifier[] = []
  visitRegExpAST(node, { onQuantifierEnter: (quantifier) => found.push(quantifier) })
  return found
}

function isDangerous(outer: AST.Quantifier): boolean {
  if (outer.max <= 1) return false
  const inner = repetitionsOf(outer.element).filter(({ min, max }) => min !== max)
  const choices = hasChoice(outer.element)
  if (outer.max === Number.POSITIVE_INFINITY) return inner.length > 0 || choices
  return inner.some(({ max }) => outer.max * max > HARMLESS) || (choices && outer.max > HARMLESS)
}

function hasChoice(node: AST.Node): boolean {
  let found = false
  const look = ({ alternatives }: { alternatives: AST.Alternative[] }) => {
    found ||= alternatives.length > 1
  }
  visitRegExpAST(node, { onGroupEnter: look, onCapturingGroupEnter: look })
  return found
}
