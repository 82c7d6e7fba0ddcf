/** Direction of text by its letters. Directions are never stored as characters (see `clean`). */

export type Direction = 'ltr' | 'rtl'

const RTL_LETTER = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const LETTER = /\p{L}/gu
const WORD = /[\p{L}\p{M}\p{N}'’]*\p{L}[\p{L}\p{M}\p{N}'’]*/gu

/** The direction of the first letter, as HTML's `dir="auto"` decides; null when there is no letter. */
export function firstStrongDirection(text: string): Direction | null {
  LETTER.lastIndex = 0
  const letter = LETTER.exec(text)?.[0]
  if (letter === undefined) return null
  return RTL_LETTER.test(letter) ? 'rtl' : 'ltr'
}

/**
 * The direction a block should have in a right-to-left newsroom. `dir="auto"` is wrong too often: a headline that begins
 * with a Latin name is still Arabic. A block is left-to-right only when Latin words outnumber Arabic ones two to one;
 * without letters it keeps `base`.
 */
export function blockDirection(text: string, base: Direction = 'rtl'): Direction {
  let rtl = 0
  let ltr = 0
  for (const [word] of text.matchAll(WORD)) {
    if (RTL_LETTER.test(word)) rtl++
    else ltr++
  }
  if (rtl === 0 && ltr === 0) return base
  return ltr > 2 * rtl ? 'ltr' : 'rtl'
}
