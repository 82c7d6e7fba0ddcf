/** The cells of the data grid and their history. Pure: every change gives a new grid; undo and redo are the grid's own. */
import { type Grid, readText } from '@shared/chart/paste'
import { type Chart, MAX_COLUMNS, MAX_ROWS } from '@shared/chart/spec'

export interface Place {
  row: number
  column: number
}
export interface History {
  grid: Grid
  past: readonly Grid[]
  future: readonly Grid[]
}

const MAX_STEPS = 100
export const EMPTY_GRID: Grid = Array.from({ length: 6 }, () => ['', '', ''])

export const begin = (grid: Grid): History => ({ grid, past: [], future: [] })
export const change = ({ grid, past }: History, next: Grid): History =>
  next === grid ? { grid, past, future: [] } : { grid: next, past: [...past, grid].slice(-MAX_STEPS), future: [] }

export function undo(history: History): History {
  const last = history.past.at(-1)
  return last ? { grid: last, past: history.past.slice(0, -1), future: [history.grid, ...history.future] } : history
}
export function redo(history: History): History {
  const [next, ...future] = history.future
  return next ? { grid: next, past: [...history.past, history.grid], future } : history
}

export const cellAt = (grid: Grid, { row, column }: Place): string => grid[row]?.[column] ?? ''

/** Writes a block of cells with its first at `at`; the grid grows to hold it, within its bounds. */
export function write(grid: Grid, at: Place, cells: Grid): Grid {
  const rows = Math.min(MAX_ROWS + 1, Math.max(grid.length, at.row + cells.length))
  const columns = Math.min(MAX_COLUMNS, Math.max(grid[0]?.length ?? 0, at.column + (cells[0]?.length ?? 0)))
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const written = cells[row - at.row]?.[column - at.column]
      return written === undefined || row < at.row || column < at.column ? cellAt(grid, { row, column }) : written
    }),
  )
}

/** Pasted words as cells; a single cell keeps its commas. */
export const pasted = (text: string): Grid => (/[\t\n]/.test(text.trim()) ? readText(text).grid : [[text.trim()]])

export const isBlankGrid = (grid: Grid): boolean => grid.every((row) => row.every((cell) => cell.trim() === ''))

/** Without the empty rows and columns at the end, which are room to write in. */
export function filled(grid: Grid): Grid {
  const rows = grid.slice(0, grid.findLastIndex((row) => row.some((cell) => cell.trim() !== '')) + 1)
  const columns = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell.trim() !== '') + 1))
  return rows.map((row) => row.slice(0, columns))
}

/** A chart's data as cells again, with the names of the columns on top. */
export const gridOf = ({ data }: Chart): Grid =>
  data.columns.length === 0
    ? EMPTY_GRID
    : [
        data.columns.map(({ name }) => name),
        ...data.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
      ]
