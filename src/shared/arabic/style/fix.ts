import type { Mark, Passage } from '../../proofing/passage'
import { checkPassage } from './check'
import type { RuleSet } from './rule-set'

/** A replacement in a text. */
export type Fix = Pick<Mark, 'start' | 'end' | 'fix'>

/** The text with the fixes of marks that do not overlap, in whatever order they come; those without a fix change nothing. */
export function applyFixes(text: string, marks: readonly Fix[]): string {
  let result = ''
  let copied = 0
  for (const { start, end, fix } of marks.toSorted((a, b) => a.start - b.start)) {
    if (fix === null || start < copied) continue
    result += text.slice(copied, start) + fix
    copied = end
  }
  return result + text.slice(copied)
}

/** A fix can uncover another (`٢٥ %`, then `25 %`), so a text is read again; more rounds than this never help. */
export const MOST_ROUNDS = 10

/**
 * The text with everything mended that is safe to mend (`auto`), read again until nothing is left.
 * @param read what passage a changed text is: the guards of the first one do not fit it
 */
export function fixText(text: string, rules: RuleSet, read: (text: string) => Passage = plain): string {
  let current = text
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const marks = checkPassage(read(current), rules).filter(({ level }) => level === 'auto')
    const next = applyFixes(current, marks)
    if (next === current) break
    current = next
  }
  return current
}

const plain = (text: string): Passage => ({ id: 'text', text, guards: [] })
