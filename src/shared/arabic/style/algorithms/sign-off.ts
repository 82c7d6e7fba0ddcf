import { formatSignOff, parseSignOff } from '../../agency'
import { toArabicIndicDigits } from '../../numbers'
import type { Algorithm } from './algorithm'

/** A paragraph that is a sign-off, in the agency's form. */
export const signOff: Algorithm = ({ written: { text } }, { endWord, digits }) => {
  if (text.length > LONGEST) return []
  const parsed = parseSignOff(text, endWord)
  if (parsed === null) return []
  const western = formatSignOff(parsed)
  const fix = digits === 'arab' ? toArabicIndicDigits(western) : western
  return fix === text.trim() ? [] : [{ start: 0, end: text.length, fix }]
}
const LONGEST = 60
