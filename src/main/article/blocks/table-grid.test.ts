import { table } from '@shared/document/build'
import type { TableNode } from '@shared/document/schema'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { type GridCell, tableGrid } from './table-grid'

// Properties try many cases: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

type Spans = [row: number, column: number][][]
function spanned(spans: Spans, headers: boolean[] = []): TableNode {
  const node = table(
    spans.map((row) => row.map(() => 'x')),
    '',
    false,
  )
  node.children.forEach((row, y) => {
    if (row.type !== 'tablerow') return
    row.children.forEach((cell, x) => {
      if (cell.type !== 'tablecell') return
      ;[cell.rowSpan, cell.colSpan] = spans[y]?.[x] ?? [1, 1]
      cell.headerState = headers[y] ? 1 : 0
    })
  })
  return node
}

/** What the HTML standard asks of a table's grid ("forming a table"), for a group of rows. */
function faults(rows: GridCell[][], width: number): string[] {
  const taken = new Map<string, number>()
  for (const { row, column, rowSpan, colSpan } of rows.flat())
    for (let dy = 0; dy < rowSpan; dy++)
      for (let dx = 0; dx < colSpan; dx++) {
        const key = `${row + dy} ${column + dx}`
        taken.set(key, (taken.get(key) ?? 0) + 1)
      }
  const found: string[] = []
  if ([...taken.values()].some((times) => times > 1)) found.push('overlap')
  if (taken.size !== rows.length * width) found.push('uneven')
  if (rows.some((row) => row.length === 0)) found.push('row without cells')
  return found
}

describe('a grid is whole', () => {
  test.each<[string, Spans]>([
    [
      'uneven rows',
      [
        [
          [1, 1],
          [1, 1],
        ],
        [[1, 1]],
      ],
    ],
    [
      'a span past the last row',
      [
        [
          [9, 1],
          [1, 1],
        ],
        [[1, 1]],
      ],
    ],
    [
      'overlapping spans',
      [
        [
          [1, 1],
          [2, 1],
        ],
        [[1, 2]],
      ],
    ],
    ['columns nobody begins in', [[[1, 3]], [[1, 3]]]],
    [
      'rows nobody begins in',
      [
        [
          [2, 1],
          [2, 1],
        ],
        [],
      ],
    ],
  ])('%s', (_, spans) => {
    const { rows } = tableGrid(spanned(spans).children)
    const width = Math.max(...rows.flat().map(({ column, colSpan }) => column + colSpan))
    expect(faults(rows, width)).toEqual([])
  })

  test('whatever the spans', () => {
    const cell = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (spans, headers) => {
          const { rows, headRows } = tableGrid(spanned(spans, headers).children)
          if (rows.length === 0) return
          const width = Math.max(...rows.flat().map(({ column, colSpan }) => column + colSpan))
          expect(faults(rows, width)).toEqual([])
          const head = rows.slice(0, headRows).flat()
          expect(head.every(({ row, rowSpan }) => row + rowSpan <= headRows)).toBe(true)
          const begun = new Set(rows.flat().map(({ column }) => column))
          expect(begun.size).toBe(width)
          const words = spans.flat().length
          expect(rows.flat().filter((place) => place.cell !== null)).toHaveLength(words)
        },
      ),
    )
  })
})
