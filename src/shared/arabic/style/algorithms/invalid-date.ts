import { parseDate } from '../../date-parsing'
import type { Hit } from '../finding'
import type { Algorithm } from './algorithm'
import { NAMED_DATE, NOT_IN_NUMBER, NUMBERED_DATE } from './date-patterns'

const DATES = [new RegExp(NOT_IN_NUMBER + NAMED_DATE, 'gu'), new RegExp(NOT_IN_NUMBER + NUMBERED_DATE, 'gu')]

/** A day that its month does not have: with another day the date can be read, with its own it cannot. */
export const invalidDate: Algorithm = function* ({ bare: { text } }): Iterable<Hit> {
  for (const pattern of DATES) {
    for (const { 0: date, 2: rest, index } of text.matchAll(pattern)) {
      const isWrong = parseDate(`1${rest}`) !== null && parseDate(date) === null
      if (isWrong) yield { start: index, end: index + date.length, fix: null }
    }
  }
}
