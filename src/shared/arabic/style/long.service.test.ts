/** Texts that no person wrote, so long that anything quadratic would never end. */
import { describe, expect, it } from 'vitest'
import { checkPassage } from './check'
import { packRuleSet } from './packs-fixture'

const check = (text: string) => checkPassage({ id: 'block', text, guards: [] }, packRuleSet)

describe('a great many characters', () => {
  it('a million, in words with errors, are read to the end', () => {
    const marks = check('الإجتماع '.repeat(1_000_000 / 9))
    expect(marks).toHaveLength(Math.floor(1_000_000 / 9) + 1)
  })

  const LENGTH = 300_000
  it.each([
    ['of spaces', ' '],
    ['of digits and commas', '1,'],
    ['of tatweel', 'ـ'],
    ['of letters', 'ا'],
    ['of brackets that never close', '(['],
    ['of quotation marks', '"'],
    ['of open and straight marks', '«"'],
    ['of wrong partners', '«]'],
    ['of lone surrogates', '\ud83d'],
    ['of vowel marks', 'مَ'],
    ['of commas and spaces', '،  '],
    ['of percent signs', '% 1'],
    ['of Latin', 'a.b-'],
    ['of at signs', 'a@'],
    ['of presentation forms', 'ﻻ'],
    ['of joined words', 'اـ'],
    ['of dates', '31 نيسان 2026 '],
    ['of the same word', 'إلى '],
  ])('%s are read to the end', (_, part) => {
    const text = part.repeat(LENGTH / part.length)
    expect(check(text).filter(({ start, end, found }) => text.slice(start, end) !== found)).toEqual([])
  })
})
