/** A chart's data as its drawing reads it: named rows in order, and a series for each column that is shown. */
import { timeOf } from './cells'
import { cellText, type Writing } from './format'
import type { Chart } from './spec'

export interface Row {
  /** Place in the data. */
  index: number
  label: string
  /** For dates and numbers along an axis. */
  position: number | null
  values: (number | null)[]
}
export interface Series {
  column: number
  name: string
  /** Place in the palette. */
  colour: number
}
export interface Reading {
  rows: Row[]
  series: Series[]
  /** The rows stand along a measure: time, or numbers. */
  measured: boolean
  dated: boolean
}

export function readChart(chart: Chart, writing: Writing): Reading {
  const { columns } = chart.data
  const shown = chart.values.filter((column) => columns[column] !== undefined && column !== chart.label)
  const kind = columns[chart.label]?.kind ?? 'text'
  const rows = chart.data.rows.map((cells, index): Row => {
    const cell = cells[chart.label] ?? null
    return {
      index,
      label: cellText(cell, chart, chart.label, writing),
      position: kind === 'date' ? timeOf(cell) : typeof cell === 'number' ? cell : null,
      values: shown.map((column) => {
        const value = cells[column]
        return typeof value === 'number' ? value : null
      }),
    }
  })
  const measured = kind !== 'text' && rows.every(({ position }) => position !== null)
  return {
    rows: inOrder(rows, chart, measured),
    series: shown.map((column, i) => ({
      column,
      name: columns[column]?.name ?? '',
      colour: chart.colours[i] ?? i,
    })),
    measured,
    dated: kind === 'date' && measured,
  }
}

const ALONG_TIME = new Set(['line', 'area', 'timeline'])

function inOrder(rows: Row[], chart: Chart, measured: boolean): Row[] {
  if (measured && (ALONG_TIME.has(chart.type) || chart.sort === 'given'))
    return [...rows].sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
  if (chart.sort === 'given') return rows
  const step = chart.sort === 'ascending' ? 1 : -1
  // Missing values stand last whatever the order.
  return [...rows].sort((a, b) => {
    const [one, other] = [a.values[0] ?? null, b.values[0] ?? null]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return step * (one - other)
  })
}

/** All numbers that are shown. */
export const numbersShown = ({ rows }: Reading): number[] =>
  rows.flatMap(({ values }) => values.filter((value) => value !== null))
