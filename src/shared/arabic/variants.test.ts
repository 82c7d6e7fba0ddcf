import { describe, expect, it } from 'vitest'
import { fold } from './fold'
import { matches, VARIANTS, variantOf } from './variants'
import vectors from './vectors.json'

describe('variants', () => {
  it.each(Object.entries(vectors.variants))('%s → %s', (word, common) => {
    expect(variantOf(word)).toBe(common)
  })

  it('holds folded words only, and no value that is itself replaced', () => {
    for (const [word, common] of Object.entries(VARIANTS)) {
      expect(fold(word)).toBe(word)
      expect(fold(common)).toBe(common)
      expect(variantOf(common)).toBe(common)
    }
  })

  it('finds the word behind proclitics, but not a short word that may be another', () => {
    expect(variantOf('والامريكيه')).toBe('والاميركيه')
    expect(variantOf('للشيون')).toBe('للشوون')
    expect(variantOf('وشي')).toBe('وشي')
  })
})

describe('matches', () => {
  it.each(vectors.match)('$a ~ $b: $match', ({ a, b, match }) => {
    expect(matches(a, b)).toBe(match)
    expect(matches(b, a)).toBe(match)
  })

  it('matches variants inside a phrase', () => {
    expect(matches('وزارة الشئون الأمريكيّة', 'وزاره الشؤون الأميركية')).toBe(true)
  })
})
