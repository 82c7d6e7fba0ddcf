/** A plain search in headlines, for the moments before the index is ready: every word, folded, from its beginning. */
import { isFoldedKey, processTerm, tokenize } from '@shared/arabic/search'
import type { Entry } from './catalogue'
import type { Found } from './search-index'

const foldedKeys = (text: string): string[] => tokenize(text).flatMap((word) => processTerm(word).filter(isFoldedKey))

export function headlinesWith(text: string, entries: readonly Entry[]): Map<string, Found> {
  const wanted = foldedKeys(text)
  const found = new Map<string, Found>()
  for (const { summary } of entries) {
    const keys = foldedKeys(summary.headline)
    const terms = wanted.map((start) => keys.filter((key) => key.startsWith(start)))
    if (terms.every((matching) => matching.length > 0)) found.set(summary.id, { score: 1, terms: terms.flat() })
  }
  return found
}
