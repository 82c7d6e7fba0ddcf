import type { AlgorithmName, Reads } from '../rule'
import type { Algorithm } from './algorithm'
import { cleanLetters } from './clean-letters'
import { countedNoun } from './counted-noun'
import { dateline } from './dateline'
import { digits } from './digits'
import { haForTa } from './ha-for-ta'
import { headlineLength } from './headline-length'
import { inna } from './inna'
import { invalidDate } from './invalid-date'
import { quotes } from './quotes'
import { signOff } from './sign-off'
import { unbalanced } from './unbalanced'
import { weekday } from './weekday'

export const ALGORITHM: Readonly<Record<AlgorithmName, { find: Algorithm; reads: Reads }>> = {
  unbalanced: { find: unbalanced, reads: 'written' },
  quotes: { find: quotes, reads: 'written' },
  clean: { find: cleanLetters, reads: 'written' },
  digits: { find: digits, reads: 'written' },
  weekday: { find: weekday, reads: 'bare' },
  'invalid-date': { find: invalidDate, reads: 'bare' },
  'counted-noun': { find: countedNoun, reads: 'bare' },
  'ha-for-ta': { find: haForTa, reads: 'bare' },
  inna: { find: inna, reads: 'bare' },
  'sign-off': { find: signOff, reads: 'written' },
  dateline: { find: dateline, reads: 'written' },
  'headline-length': { find: headlineLength, reads: 'written' },
}
