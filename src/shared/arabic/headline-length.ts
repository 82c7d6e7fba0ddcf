import { countGraphemes } from './graphemes'

/** What a 600-pixel search result shows of an Arabic headline: from the soft limit on it may be cut, past the hard it is. */
export const HEADLINE_SOFT_LIMIT = 65
export const HEADLINE_HARD_LIMIT = 70

export type HeadlineFit = 'fits' | 'tight' | 'long'

/** How a headline fits a search result, by the characters a reader sees. */
export function headlineFit(headline: string): HeadlineFit {
  const length = countGraphemes(headline)
  if (length > HEADLINE_HARD_LIMIT) return 'long'
  return length > HEADLINE_SOFT_LIMIT ? 'tight' : 'fits'
}
