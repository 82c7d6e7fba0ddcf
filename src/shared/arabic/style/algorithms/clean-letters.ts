import { clean } from '../../clean'
import type { Hit } from '../finding'
import type { Algorithm } from './algorithm'

/** Words with presentation forms or Persian letters, bounded so that a run without spaces is read in pieces. */
const WORD = /[^\s\ufb50-\ufdff\ufe70-\ufefcکی]{0,64}[\ufb50-\ufd3d\ufd50-\ufdf9\ufdfc\ufe70-\ufefcکی]\S{0,64}/gu

/** Letters of other keyboards and of old files become the Arabic ones. */
export const cleanLetters: Algorithm = function* ({ written: { text } }): Iterable<Hit> {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const fix = clean(word)
    if (fix !== word) yield { start: index, end: index + word.length, fix }
  }
}
