/**
 * The grid of a table, made whole. Documents may hold spans that overlap or reach outside; the HTML standard wants
 * every row and column to have a cell that begins in it, no overlap, and rows of one width.
 */
import type { DocumentNode, TableCellNode } from '@shared/document/schema'

export interface GridCell {
  /** Null for a place no cell fills. */
  cell: TableCellNode | null
  row: number
  column: number
  rowSpan: number
  colSpan: number
}

const MAX_COLUMNS = 200
const span = (value: unknown): number =>
  typeof value === 'number' && Number.isInteger(value) && value > 1 ? Math.min(value, MAX_COLUMNS) : 1

/** Rows of cells in order; none when the table has no cell. `headRows` is how many rows at the top are all headers. */
export function tableGrid(rows: readonly DocumentNode[]): { rows: GridCell[][]; headRows: number } {
  const cells = placed(rows)
  const kept = withoutUnbegun(withoutUnbegun(cells, 'column', 'colSpan'), 'row', 'rowSpan')
  if (kept.length === 0) return { rows: [], headRows: 0 }
  const height = Math.max(...kept.map((cell) => cell.row)) + 1
  const width = Math.max(...kept.map((cell) => cell.column + cell.colSpan))
  const grid = Array.from({ length: height }, (_, row) => kept.filter((cell) => cell.row === row))
  const headRows = headOf(grid)
  const whole = grid.map((row, index) => {
    const end = index < headRows ? headRows : height
    return row.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, end - index) }))
  })
  return { rows: padded(whole, width), headRows }
}

function placed(rows: readonly DocumentNode[]): GridCell[] {
  const taken = new Set<string>()
  const cells: GridCell[] = []
  rows.forEach((row, y) => {
    let x = 0
    for (const cell of row.type === 'tablerow' ? row.children : []) {
      if (cell.type !== 'tablecell') continue
      while (taken.has(`${y} ${x}`)) x++
      if (x >= MAX_COLUMNS) return
      const rowSpan = Math.min(span(cell.rowSpan), rows.length - y)
      let colSpan = 1
      while (colSpan < span(cell.colSpan) && x + colSpan < MAX_COLUMNS && !taken.has(`${y} ${x + colSpan}`)) colSpan++
      for (let dy = 0; dy < rowSpan; dy++) for (let dx = 0; dx < colSpan; dx++) taken.add(`${y + dy} ${x + dx}`)
      cells.push({ cell, row: y, column: x, rowSpan, colSpan })
      x += colSpan
    }
  })
  return cells
}

/** Takes out the rows (or columns) in which no cell begins: they exist only in spans. */
function withoutUnbegun(cells: GridCell[], place: 'row' | 'column', size: 'rowSpan' | 'colSpan'): GridCell[] {
  const begun = [...new Set(cells.map((cell) => cell[place]))].sort((a, b) => a - b)
  const index = new Map(begun.map((at, i) => [at, i]))
  return cells.map((cell) => ({
    ...cell,
    [place]: index.get(cell[place]) ?? 0,
    [size]: begun.filter((at) => at >= cell[place] && at < cell[place] + cell[size]).length,
  }))
}

function headOf(grid: GridCell[][]): number {
  const first = grid.findIndex((row) => !row.every(({ cell }) => cell !== null && (cell.headerState & 1) === 1))
  // A table of headers only has no head: HTML wants a body.
  return first === -1 ? 0 : first
}

function padded(rows: GridCell[][], width: number): GridCell[][] {
  const taken = new Set<string>()
  for (const { row, column, rowSpan, colSpan } of rows.flat())
    for (let dy = 0; dy < rowSpan; dy++) for (let dx = 0; dx < colSpan; dx++) taken.add(`${row + dy} ${column + dx}`)
  return rows.map((row, y) => {
    const missing = Array.from({ length: width }, (_, x) => x).filter((x) => !taken.has(`${y} ${x}`))
    const filler = missing.map((x): GridCell => ({ cell: null, row: y, column: x, rowSpan: 1, colSpan: 1 }))
    return [...row, ...filler].sort((a, b) => a.column - b.column)
  })
}
