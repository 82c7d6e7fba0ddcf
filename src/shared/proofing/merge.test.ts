import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeMarks } from './merge'
import type { Mark } from './passage'

const mark = (source: Mark['source'], start: number, end: number): Mark => ({
  source,
  rule: source,
  level: 'suggest',
  start,
  end,
  found: '',
  fix: null,
})
const marks = (source: Mark['source']) =>
  fc.array(
    fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 10 })).map(([start, length]) => mark(source, start, start + length)),
    { maxLength: 8 },
  )
const overlap = (a: Mark, b: Mark) => a.start < b.end && b.start < a.end

it('prefers style to spelling on the same stretch', () => {
  const style = [mark('style', 4, 9)]
  const spelling = [mark('spelling', 0, 4), mark('spelling', 8, 12), mark('spelling', 12, 14)]
  expect(mergeMarks([...spelling, ...style]).map(({ source, start }) => [source, start])).toEqual([
    ['spelling', 0],
    ['style', 4],
    ['spelling', 12],
  ])
})

it('gives marks in order without overlap, and drops none without a reason', () => {
  fc.assert(
    fc.property(marks('style'), marks('spelling'), (style, spelling) => {
      const merged = mergeMarks([...spelling, ...style])
      for (const [index, one] of merged.entries()) expect(one.start).toBeGreaterThanOrEqual(merged[index - 1]?.end ?? 0)
      for (const one of [...style, ...spelling])
        expect(merged.includes(one) || merged.some((kept) => overlap(kept, one))).toBe(true)
      for (const one of merged.filter(({ source }) => source === 'spelling'))
        expect(merged.some((kept) => kept.source === 'style' && overlap(kept, one))).toBe(false)
    }),
  )
})
