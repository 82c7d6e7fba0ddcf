import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARABIC_SLUG_LENGTH, arabicSlug, LATIN_SLUG_LENGTH, latinSlug } from './slug'
import lexicon from './slug-lexicon.json'
import { arabicText, hostileText } from './text-arbitraries'
import vectors from './vectors.json'

const ID = '01k3hz'

describe('slugs', () => {
  it.each(vectors.slugs)('$title', ({ title, ar, latn, encoded_length }) => {
    expect(arabicSlug(title, ID)).toBe(ar)
    expect(encodeURIComponent(arabicSlug(title, ID))).toHaveLength(encoded_length)
    expect(latinSlug(title, ID)).toBe(latn)
  })

  it('follow the rules', () => {
    const rules = vectors.slug_rules
    expect([ARABIC_SLUG_LENGTH, LATIN_SLUG_LENGTH]).toEqual([rules.max_ar, rules.max_latn])
    expect(lexicon).toEqual({ words: rules.lexicon, phrases: rules.phrases })
    for (const empty of ['', '  ', '—!؟', 'عاجل | ', '🎉', '\u202e']) {
      expect(arabicSlug(empty, ID)).toBe(ID)
      expect(latinSlug(empty, ID)).toBe(ID)
    }
  })

  it.each(Object.entries({ ...vectors.slug_rules.lexicon, ...vectors.slug_rules.phrases }))(
    '%s → %s',
    (arabic, latin) => {
      expect(latinSlug(arabic, ID)).toBe(latin)
    },
  )

  it('keep hamza and ta marbuta, drop tashkeel and tatweel, and make digits Western', () => {
    expect(arabicSlug('مُؤتمـر الأُسرة ٢٠٢٦ — نسبة ٧٥٫٥٪', ID)).toBe('مؤتمر-الأسرة-2026-نسبة-75-5')
    expect(latinSlug("Trump's Café in أربيل", ID)).toBe('trumps-cafe-in-erbil')
    expect(latinSlug('علي على الى اربيل', ID)).toBe('ali-erbil')
    expect(latinSlug('CON', ID)).toBe(`con-${ID}`)
  })

  it('end at a word, and cut only a single word that is too long', () => {
    const long = 'كلمة '.repeat(40)
    expect(arabicSlug(long, ID)).toBe(Array(14).fill('كلمة').join('-'))
    expect(arabicSlug('ا'.repeat(90), ID)).toBe('ا'.repeat(70))
  })

  it('never hold anything but letters, digits and single hyphens, and never grow', () => {
    fc.assert(
      fc.property(fc.oneof(arabicText, hostileText), (title) => {
        const arabic = arabicSlug(title, ID)
        expect(arabic).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u)
        expect([...arabic].length).toBeLessThanOrEqual(ARABIC_SLUG_LENGTH)
        expect(arabicSlug(arabic, ID)).toBe(arabic)
        const latin = latinSlug(title, ID)
        expect(latin).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
        expect(latin.length).toBeLessThanOrEqual(LATIN_SLUG_LENGTH)
      }),
      { numRuns: 2000 },
    )
  })
})
