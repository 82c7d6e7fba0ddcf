/** Findings as lists: what is the same, what comes next, how they stand below one another. */
import type { Finding } from './session'

/** Whether two lists show the same, wherever their words have moved. */
export function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every(({ key, passage }, n) => b[n]?.key === key && b[n]?.passage === passage)
}
