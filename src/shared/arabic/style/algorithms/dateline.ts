import { formatDateline, parseDateline } from '../../agency'
import { fold } from '../../fold'
import type { Algorithm } from './algorithm'

/** A paragraph that is this agency's dateline, in the agency's form. */
export const dateline: Algorithm = ({ written: { text } }, { agency }) => {
  if (text.length > LONGEST || agency === '') return []
  const parsed = parseDateline(text)
  if (parsed === null || fold(parsed.agency) !== fold(agency)) return []
  const fix = formatDateline({ ...parsed, agency })
  return fix === text.trim() ? [] : [{ start: 0, end: text.length, fix }]
}
const LONGEST = 100
