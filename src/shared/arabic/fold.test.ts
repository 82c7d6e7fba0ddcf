import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactKey, fold, foldWithMap } from './fold'
import { arabicText, hostileText } from './text-arbitraries'
import vectors from './vectors.json'

const wellFormed = hostileText.map((text) => text.toWellFormed())

describe('fold', () => {
  it.each(vectors.fold)('$input', ({ input, expected }) => {
    expect(fold(input)).toBe(expected)
  })

  it('folds case and Latin accents', () => {
    expect(fold('Café NASA Ｆｕｌｌ')).toBe('cafe nasa full')
  })

  it('gives the same key however a hamza is encoded', () => {
    for (const word of ['أحمد', 'إلى', 'آب', 'مسؤول', 'رئيس']) expect(fold(word.normalize('NFD'))).toBe(fold(word))
  })

  it('folds every code point to something that folds no further', () => {
    const unstable: string[] = []
    for (let code = 0; code <= 0x1ffff; code++) {
      const key = fold(String.fromCodePoint(code))
      if (fold(key) !== key) unstable.push(code.toString(16))
    }
    expect(unstable).toEqual([])
  })

  it('is idempotent', () => {
    expect(vectors.fold_idempotent).toBe(true)
    fc.assert(
      fc.property(wellFormed, (text) => fold(fold(text)) === fold(text)),
      { numRuns: 3000 },
    )
  })
})

describe('foldWithMap', () => {
  it.each(vectors.fold_map)('$input', ({ input, text, map }) => {
    expect(foldWithMap(input)).toEqual({ text, map })
  })

  it('maps both letters of a ligature to the ligature', () => {
    expect(foldWithMap('سﻻم')).toEqual({ text: 'سلام', map: [0, 1, 1, 2] })
  })

  it('gives the text of fold, and maps every character to the code point that folds to it', () => {
    fc.assert(
      fc.property(wellFormed, (source) => {
        const { text, map } = foldWithMap(source)
        expect(text).toBe(fold(source))
        expect(map).toHaveLength(text.length)
        for (let index = 0; index < text.length; ) {
          const from = map[index] ?? -1
          const folded = fold(String.fromCodePoint(source.codePointAt(from) ?? 0))
          expect(text.slice(index, index + folded.length)).toBe(folded)
          expect(map.slice(index, index + folded.length).every((offset) => offset === from)).toBe(true)
          index += folded.length
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('exactKey', () => {
  it('tells apart what fold joins, but not tashkeel, tatweel, digits and case', () => {
    expect(exactKey('على')).not.toBe(exactKey('علي'))
    expect(exactKey('مدرسة')).not.toBe(exactKey('مدرسه'))
    expect(exactKey('أُحـمد'.normalize('NFD'))).toBe('أحمد')
    expect(exactKey('ﻷحمد')).toBe('لأحمد')
    expect(exactKey('Café ٢٥')).toBe('cafe 25')
  })

  it('is finer than fold and idempotent', () => {
    fc.assert(fc.property(arabicText, (text) => fold(exactKey(text)) === fold(text)))
    fc.assert(
      fc.property(wellFormed, (text) => exactKey(exactKey(text)) === exactKey(text)),
      { numRuns: 2000 },
    )
  })
})
