import { describe, expect, it } from 'vitest'
import { boundedGrid, dataOf, hasHeader, readText, transposed, writtenAsPercents } from './paste'
import { MAX_COLUMNS, MAX_ROWS } from './spec'

describe('pasted text', () => {
  it('keeps Arabic separators inside numbers when a spreadsheet copied it', () =>
    expect(readText('بغداد\t١٬٢٣٤٫٥\nالبصرة\t٩٠٠،٥٠٠').grid).toEqual([
      ['بغداد', '١٬٢٣٤٫٥'],
      ['البصرة', '٩٠٠،٥٠٠'],
    ]))
  it('reads CSV with quotes, a mark at the start and Windows line ends', () =>
    expect(readText('\ufeffالاسم,العدد\r\n"شركة، قديمة","1,200"\r\n').grid).toEqual([
      ['الاسم', 'العدد'],
      ['شركة، قديمة', '1,200'],
    ]))
  it('reads semicolons', () => expect(readText('أ;1,5\nب;2,5').grid[1]).toEqual(['ب', '2,5']))
  it('makes rows even, leaves out empty ones, and says what was too much', () => {
    expect(
      boundedGrid([
        ['أ', ''],
        ['', ''],
        ['ب', '1', ''],
      ]).grid,
    ).toEqual([
      ['أ', ''],
      ['ب', '1'],
    ])
    const long = boundedGrid(Array.from({ length: MAX_ROWS + 11 }, () => Array(MAX_COLUMNS + 2).fill('1')))
    expect(long).toMatchObject({ droppedRows: 10, droppedColumns: 2 })
  })
})

describe('the first row', () => {
  it.each([
    [
      [
        ['المحافظة', 'العدد'],
        ['بغداد', '١٢'],
      ],
      true,
    ],
    [
      [
        ['المحافظة', '2024', '2025'],
        ['بغداد', '1200', '1300'],
      ],
      true,
    ],
    [
      [
        ['', 'ذكور'],
        ['بغداد', '5'],
      ],
      true,
    ],
    [
      [
        ['بغداد', '12'],
        ['البصرة', '9'],
      ],
      false,
    ],
    [
      [
        ['2024', '5'],
        ['2025', '6'],
      ],
      false,
    ],
    [[['بغداد', '12']], false],
  ])('%j', (grid, expected) => expect(hasHeader(grid)).toBe(expected))
})

describe('data', () => {
  const grid = [
    ['السنة', 'الصادرات', 'ملاحظة'],
    ['٢٠٢٤', '٣٫٣', 'تقدير'],
    ['٢٠٢٥', '-', ''],
  ]
  it('is typed, and what is missing is null', () =>
    expect(dataOf(grid, true)).toEqual({
      columns: [
        { name: 'السنة', kind: 'date' },
        { name: 'الصادرات', kind: 'number' },
        { name: 'ملاحظة', kind: 'text' },
      ],
      rows: [
        ['2024', 3.3, 'تقدير'],
        ['2025', null, null],
      ],
    }))
  it('takes a column as a person says', () => expect(dataOf(grid, true, ['text']).rows[0]?.[0]).toBe('٢٠٢٤'))
  it('loses no word to a guess', () =>
    expect(
      dataOf(
        [
          ['أ', '5'],
          ['ب', 'خمسة'],
        ],
        false,
      ).columns[1]?.kind,
    ).toBe('text'))
  it('turns over and back', () => expect(transposed(transposed(grid))).toEqual(grid))
  it('knows percents', () => {
    expect(
      writtenAsPercents([
        ['أ', '5%'],
        ['ب', '٧٪'],
      ]),
    ).toBe(true)
    expect(writtenAsPercents(grid)).toBe(false)
  })
})
