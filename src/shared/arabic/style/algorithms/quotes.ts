import type { Hit } from '../finding'
import type { Algorithm } from './algorithm'

/** Pairs of straight quotation marks, or of one straight and one not, become « ». */
export const quotes: Algorithm = function* ({ written: { text }, pairs }): Iterable<Hit> {
  for (const { open, close } of pairs.quotations) {
    if (close === null) continue
    const opened = text.charAt(open)
    const closed = text.charAt(close)
    if (opened === '"') yield { start: open, end: open + 1, fix: closed === '”' ? '“' : '«' }
    if (closed === '"') yield { start: close, end: close + 1, fix: opened === '“' ? '”' : '»' }
  }
}
