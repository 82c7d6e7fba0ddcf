/** From the cells and choices of the builder to a chart: what a person chose stays as long as the data allow it. */
import { boundedGrid, dataOf, type Grid, writtenAsPercents } from '@shared/chart/paste'
import { type Chart, type ColumnKind, numbersOf } from '@shared/chart/spec'
import { filled } from './grid'

/** The chart over new cells. */
export function withCells(chart: Chart, grid: Grid, header: boolean, kinds: readonly (ColumnKind | null)[]): Chart {
  const cells = filled(grid)
  const data = dataOf(boundedGrid(cells).grid, header, kinds)
  const isFirst = chart.data.rows.length === 0
  const label =
    data.columns[chart.label] && !isFirst
      ? chart.label
      : Math.max(
          0,
          data.columns.findIndex(({ kind }) => kind !== 'number'),
        )
  const numbers = numbersOf(data, label)
  const kept = chart.values.filter((column) => numbers.includes(column))
  const added = numbers.filter((column) => !chart.data.columns[column])
  return {
    ...chart,
    data,
    label,
    values: isFirst || kept.length === 0 ? numbers : [...kept, ...added],
    percent: isFirst ? writtenAsPercents(cells) : chart.percent,
    highlight: chart.highlight.filter((row) => row < data.rows.length),
  }
}

/** Shows or hides a column; shown ones stand in the order of the data. */
export const withColumn = (chart: Chart, column: number, on: boolean): Chart => ({
  ...chart,
  values: on ? [...chart.values, column].sort((a, b) => a - b) : chart.values.filter((other) => other !== column),
})

export const withLabel = (chart: Chart, label: number): Chart => ({
  ...chart,
  label,
  values: numbersOf(chart.data, label),
})
