import { describe, expect, it } from 'vitest'
import { inSource } from './in-source'

const passage = (id: string, text: string) => ({ id, text, guards: [] })

describe('words of a passage in its file', () => {
  it('are found line by line, in order, whatever stands between them', () => {
    const source = 'عنوان\n\nقال **الوزير** إن الوضع\nمستقر فى بغداد.\n\nقال آخر فى البصرة.\n'
    const places = inSource(source, [
      passage('field:headline', 'عنوان'),
      passage('a', 'قال الوزير إن الوضع مستقر فى بغداد.'),
      passage('b', 'قال آخر فى البصرة.'),
    ])
    expect([places.line('field:headline', 0), places.line('a', 0), places.line('a', 24), places.line('b', 0)]).toEqual([
      1, 3, 4, 6,
    ])
    const second = source.lastIndexOf('فى')
    expect(places.stretch('b', 8, 10)).toEqual({ start: second, end: second + 2 })
  })

  it('have no place where the file holds other characters', () => {
    const source = 'قال الو**زير** إنه  بخير'
    const places = inSource(source, [passage('a', 'قال الوزير إنه  بخير')])
    expect(places.stretch('a', 4, 10)).toBeNull()
    expect(places.stretch('a', 3, 5)).toBeNull()
    expect(places.stretch('a', 14, 16)).toEqual({ start: 18, end: 20 })
    expect(places.line('a', 4)).toBe(1)
    expect(inSource(source, [passage('b', 'غريب')]).line('b', 0)).toBeNull()
  })
})
