import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areNeighbours, retypedInArabic, retypedInLatin } from './keyboard'
import vectors from './vectors.json'

const { keyboard } = vectors

describe('the wrong layout', () => {
  it.each(Object.entries(keyboard.map))('types with %s what Arabic (101) types: %s', (key, typed) => {
    expect(retypedInArabic(key)).toBe(typed)
  })

  it.each(keyboard.latin_to_arabic)('reads $input as $expected', ({ input, expected }) => {
    expect(retypedInArabic(input)).toBe(expected)
  })

  it.each(keyboard.arabic_to_latin)('reads $input as $expected', ({ input, expected }) => {
    expect(retypedInLatin(input)).toBe(expected)
  })

  it('comes back from Arabic to the same Arabic', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآؤئءىة '), maxLength: 20 })
    fc.assert(fc.property(letters, (text) => retypedInArabic(retypedInLatin(text)) === text))
  })

  it('leaves what no key types', () => {
    expect(retypedInArabic('é 25 🎉')).toBe('é 25 🎉')
    expect(retypedInLatin('\ud800 25 é')).toBe('\ud800 25 é')
  })
})

describe('neighbours', () => {
  it('are the keys around a key', () => {
    expect(['ل', 'ت', 'غ', 'ع', 'ى'].map((letter) => areNeighbours('ا', letter))).toEqual(Array(5).fill(true))
    expect(['ا', 'م', 'ض', '؟', ' '].map((letter) => areNeighbours('ا', letter))).toEqual(Array(5).fill(false))
    expect(areNeighbours('ر', ' ')).toBe(false)
  })
})
