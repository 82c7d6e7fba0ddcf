import { wholeGraphemes } from '../../graphemes'
import { HEADLINE_HARD_LIMIT, headlineFit } from '../../headline-length'
import type { Algorithm } from './algorithm'

/** What a search result cuts off a headline. */
export const headlineLength: Algorithm = ({ written: { text } }) => {
  if (text.length <= HEADLINE_HARD_LIMIT || text.length > LONGEST || headlineFit(text) !== 'long') return []
  const { start } = wholeGraphemes(text, { start: HEADLINE_HARD_LIMIT, end: text.length })
  return [{ start, end: text.length, fix: null }]
}
/** A longer one is no headline, and the checks before publishing refuse it. In UTF-16 units. */
const LONGEST = 1000
