import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { editOf, shifted } from './shift'

const mark = (text: string, found: string) => {
  const start = text.indexOf(found)
  return { start, end: start + found.length, found }
}
const later = (before: string, found: string, now: string) =>
  shifted([mark(before, found)], before, now).map(({ start, end }) => now.slice(start, end))

describe('shifted', () => {
  const text = 'ذهب الوزير الى المدرسه صباحاً'

  it('moves a mark with its word when something before it changes', () => {
    expect(later(text, 'المدرسه', 'ذهب الوزير الجديد الى المدرسه صباحاً')).toEqual(['المدرسه'])
    expect(later(text, 'المدرسه', 'الوزير الى المدرسه صباحاً')).toEqual(['المدرسه'])
    expect(later(text, 'المدرسه', '😀😀 ذهب الوزير الى المدرسه صباحاً')).toEqual(['المدرسه'])
  })

  it('leaves a mark alone when something behind it changes', () => {
    expect(later(text, 'الى', 'ذهب الوزير الى البيت')).toEqual(['الى'])
    expect(later('الى', 'الى', 'الى ')).toEqual(['الى'])
    expect(later('الى', 'الى', 'الى، ثم')).toEqual(['الى'])
  })

  it('drops a mark whose word changed, grew or joined another', () => {
    expect(later(text, 'المدرسه', 'ذهب الوزير الى المدرسة صباحاً')).toEqual([])
    expect(later('الى', 'الى', 'الىها')).toEqual([])
    expect(later('في الى', 'الى', 'فيالى')).toEqual([])
    expect(later('كتب الى', 'الى', 'كتب والى')).toEqual([])
    expect(later(text, 'المدرسه', '')).toEqual([])
  })

  it('never says that other words are the found ones', () => {
    const word = fc.constantFrom('الى', 'المدرسه', 'في', '😀', '،', ' ', 'BBC')
    const words = fc.array(word, { maxLength: 8 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(words, words, (before, now) => {
        const marks = [...before.matchAll(/\S+/gu)].map((match) => ({
          start: match.index,
          end: match.index + match[0].length,
          found: match[0],
        }))
        for (const { start, end, found } of shifted(marks, before, now)) expect(now.slice(start, end)).toBe(found)
      }),
    )
  })
})

it('finds the edit between two texts', () => {
  expect(editOf('abcd', 'abXYd')).toEqual({ start: 2, end: 3, length: 2 })
  expect(editOf('aa', 'aaa')).toEqual({ start: 2, end: 2, length: 1 })
  expect(editOf('', 'a')).toEqual({ start: 0, end: 0, length: 1 })
})
