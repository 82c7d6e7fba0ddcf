import { formatSignOff, parseSignOff } from '../../agency'
import type { Algorithm } from './algorithm'

/** A paragraph that is a sign-off, in the agency's form. */
export const signOff: Algorithm = ({ written: { text } }, { endWord }) => {
  if (text.length > LONGEST) return []
  const parsed = parseSignOff(text, endWord)
  const fix = parsed && formatSignOff(parsed)
  return fix === null || fix === text.trim() ? [] : [{ start: 0, end: text.length, fix }]
}
const LONGEST = 60
