import { DEFAULT_END_WORD } from '../agency'
import { DEFAULT_DIGITS, type Digits } from '../numbers'

/** What a newsroom has chosen, as far as rules depend on it. */
export interface StyleOptions {
  /** The agency's short name, which opens datelines; empty where it has none. */
  readonly agency: string
  readonly endWord: string
  readonly digits: Digits
}

export const DEFAULT_STYLE: StyleOptions = { agency: 'المعلومة', endWord: DEFAULT_END_WORD, digits: DEFAULT_DIGITS }
