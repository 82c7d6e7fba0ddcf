/** Findings as lists: what is the same, what comes next, what stands together. */
import type { Finding } from './session'

/** Whether two lists show the same, wherever their words have moved. */
export function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every(({ key, passage }, n) => b[n]?.key === key && b[n]?.passage === passage)
}

/**
 * The place in the list of the finding to go to: from the one that is shown, else from the caret; round the end.
 * @param passages in the order of the story
 */
export function nextFinding(
  findings: readonly Finding[],
  by: 1 | -1,
  shown: number | null,
  caret: { passage: string; offset: number } | null,
  passages: readonly string[],
): number | null {
  const { length } = findings
  if (length === 0) return null
  const here = findings.findIndex(({ key }) => key === shown)
  if (here !== -1) return (here + by + length) % length
  if (!caret) return by === 1 ? 0 : length - 1
  const order = new Map(passages.map((id, n) => [id, n]))
  const at = order.get(caret.passage) ?? -1
  const isBehind = ({ passage, mark }: Finding): boolean => {
    const place = order.get(passage) ?? -1
    if (place !== at) return place > at
    // The finding that the caret stands behind was the last one.
    return by === 1 ? mark.start >= caret.offset : mark.end >= caret.offset
  }
  const next = findings.findIndex(isBehind)
  if (by === 1) return next === -1 ? 0 : next
  return ((next === -1 ? length : next) - 1 + length) % length
}

export interface FindingGroup {
  passage: string
  findings: readonly Finding[]
}

/** Findings of one passage together, in the order in which they come. */
export function groupedFindings(findings: readonly Finding[]): FindingGroup[] {
  return [...Map.groupBy(findings, ({ passage }) => passage)].map(([passage, own]) => ({ passage, findings: own }))
}
