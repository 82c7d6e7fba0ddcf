/** A table of words (pasted, or read from a file) as typed data. */
import Papa from 'papaparse'
import { isMissing, readDate, readNumber } from './cells'
import { type Cell, type ChartData, type ColumnKind, MAX_COLUMNS, MAX_ROWS } from './spec'

/** Cells as they were written, every row as long as the first. */
export type Grid = string[][]

/** They do not stand inside numbers, as commas do: where every line has as many of one, it divides. */
const SURE = [';', '؛', '|']

function surely(text: string): string | null {
  // A spreadsheet copied it.
  if (text.includes('\t')) return '\t'
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const counts = (sign: string) => new Set(lines.map((line) => line.split(sign).length - 1))
  return SURE.find((sign) => counts(sign).size === 1 && !counts(sign).has(0)) ?? null
}

export interface ReadGrid {
  grid: Grid
  /** Rows and columns that were left out because there were too many. */
  droppedRows: number
  droppedColumns: number
}

/** Spreadsheet cells (tabs), CSV or TSV. Empty rows and columns at the edges are left out. */
export function readText(text: string): ReadGrid {
  const clean = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const delimiter = surely(clean)
  const { data } = Papa.parse<string[]>(clean, {
    ...(delimiter === null ? { delimitersToGuess: [',', '،'] } : { delimiter }),
    skipEmptyLines: 'greedy',
  })
  return boundedGrid(data)
}

/** Rectangular, trimmed and within bounds. */
export function boundedGrid(rows: readonly (readonly string[])[]): ReadGrid {
  const trimmed = rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(0, ...trimmed.map((row) => row.findLastIndex((cell) => cell !== '') + 1))
  const grid = trimmed
    .slice(0, MAX_ROWS + 1)
    .map((row) => Array.from({ length: Math.min(width, MAX_COLUMNS) }, (_, i) => (row[i] ?? '').slice(0, 500)))
  return {
    grid,
    droppedRows: Math.max(0, trimmed.length - grid.length),
    droppedColumns: Math.max(0, width - MAX_COLUMNS),
  }
}

/**
 * Whether the first row names the columns: it holds words where the rows below hold numbers or dates. Years across the
 * top are names too: they are the only numbers without anything to count.
 */
export function hasHeader(grid: Grid): boolean {
  const [first, ...rest] = grid
  if (!first || rest.length === 0) return false
  if (first.some((cell) => cell === '') && first.slice(1).every((cell) => cell !== '')) return true
  if (namesYears(grid)) return true
  return first.some((cell, i) => {
    const below = rest.map((row) => row[i] ?? '').filter((other) => !isMissing(other))
    if (below.length === 0 || isMissing(cell)) return false
    const counts = below.every((other) => readNumber(other) !== null)
    const dated = below.every((other) => readDate(other) !== null)
    if (counts && !dated) return readNumber(cell) === null || readDate(cell) !== null
    return dated && readDate(cell) === null
  })
}

/** A word, then years in order: `المحافظة 2024 2025` over rows that begin with words. */
function namesYears([first = [], ...rest]: Grid): boolean {
  const [corner = '', ...years] = first
  const inOrder = years.every((year, i) => readDate(year) !== null && (i === 0 || year > (years[i - 1] ?? '')))
  const isWord = (cell: string) => readNumber(cell) === null && readDate(cell) === null
  return years.length > 1 && inOrder && isWord(corner) && rest.every(([name = '']) => isWord(name))
}

/** Rows become columns. */
export const transposed = (grid: Grid): Grid => (grid[0] ?? []).map((_, column) => grid.map((row) => row[column] ?? ''))

/** What most of a column's cells are; a single one that is something else makes it text, so that nothing is lost. */
export function kindOf(cells: readonly string[]): ColumnKind {
  const written = cells.filter((cell) => !isMissing(cell))
  if (written.length === 0) return 'number'
  if (written.every((cell) => readDate(cell) !== null)) return 'date'
  return written.every((cell) => readNumber(cell) !== null) ? 'number' : 'text'
}

export function readCell(text: string, kind: ColumnKind): Cell {
  if (isMissing(text)) return null
  if (kind === 'number') return readNumber(text)?.value ?? null
  if (kind === 'date') return readDate(text)
  return text
}

/** @param kinds what the person said a column is, by its place; the others are guessed. */
export function dataOf(grid: Grid, header: boolean, kinds: readonly (ColumnKind | null)[] = []): ChartData {
  const [names, ...below] = grid
  const rows = header ? below : grid
  const columns = (names ?? []).map((name, i) => ({
    name: header ? name : '',
    kind: kinds[i] ?? columnKind(i, rows),
  }))
  return { columns, rows: rows.map((row) => columns.map(({ kind }, i) => readCell(row[i] ?? '', kind))) }
}

/** Years are dates only where they name the rows: in a column of values they are numbers like others. */
function columnKind(index: number, rows: Grid): ColumnKind {
  const cells = rows.map((row) => row[index] ?? '')
  const kind = kindOf(cells)
  return kind === 'date' && index > 0 && cells.every((cell) => isMissing(cell) || readNumber(cell) !== null)
    ? 'number'
    : kind
}

/** Whether the numbers of a grid are written as percents, most of them. */
export function writtenAsPercents(grid: Grid): boolean {
  const numbers = grid.flat().flatMap((cell) => readNumber(cell) ?? [])
  return numbers.length > 0 && numbers.filter(({ percent }) => percent).length * 2 > numbers.length
}
