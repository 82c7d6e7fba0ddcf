/** A plain search in headlines, for the moments before the index is ready: every word, folded, from its beginning. */
import { foldedKeys, sought } from '@shared/arabic/search'
import type { Entry } from './catalogue'
import type { Found } from './search-index'

export function headlinesWith(text: string, entries: readonly Entry[]): Found {
  const starts = foldedKeys(text)
  const scores = new Map<string, number>()
  for (const { summary } of entries) {
    const keys = foldedKeys(summary.headline)
    if (starts.every((start) => keys.some((key) => key.startsWith(start)))) scores.set(summary.id, 1)
  }
  return { scores, sought: { ...sought([]), starts } }
}
