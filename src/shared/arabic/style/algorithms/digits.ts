import { toArabicIndicDigits, toWesternDigits } from '../../numbers'
import type { Hit } from '../finding'
import type { Algorithm } from './algorithm'

const EASTERN = /[0-9]{0,20}[٠-٩۰-۹](?:[0-9٠-٩۰-۹٫٬]{0,20}[0-9٠-٩۰-۹])?٪?/g
/** Not in names and codes with Latin letters: F-16, G20, 4K. */
const WESTERN = /(?<![A-Za-z0-9.,-]|[A-Za-z]-)[0-9]{1,20}(?:[.,][0-9]{1,20}){0,8}%?(?![A-Za-z0-9]|-[A-Za-z])/g

/** Digits of one kind, as the newsroom has chosen. */
export const digits: Algorithm = function* ({ written: { text } }, options): Iterable<Hit> {
  const [pattern, convert] = options.digits === 'latn' ? [EASTERN, toWesternDigits] : [WESTERN, toArabicIndicDigits]
  for (const { 0: number, index } of text.matchAll(pattern)) {
    const fix = convert(number)
    if (fix !== number) yield { start: index, end: index + number.length, fix }
  }
}
