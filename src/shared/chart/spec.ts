/**
 * A chart as a story keeps it: its data, what of it is shown and how, and its words. Drawing, table and checks are all
 * made from this alone. A missing value is null and is never drawn as zero.
 */
import { z } from 'zod'
import type { PluralForms } from '../arabic/plurals'

/** In the order in which they are offered. */
export const CHART_TYPES = [
  'bar',
  'grouped',
  'stacked',
  'line',
  'area',
  'slope',
  'dot',
  'pie',
  'donut',
  'waffle',
  'numbers',
  'timeline',
  'bubble',
  'table',
  'iraq',
  'arab',
] as const
export type ChartType = (typeof CHART_TYPES)[number]

export const COLUMN_KINDS = ['text', 'number', 'date'] as const
export type ColumnKind = (typeof COLUMN_KINDS)[number]

export const MAX_ROWS = 1000
export const MAX_COLUMNS = 40
const MAX_CELL = 500

const cellSchema = z.union([z.string().max(MAX_CELL), z.number(), z.null()])
/** Text, a number, a date (`2026`, `2026-11` or `2026-11-05`), or null for a missing value. */
export type Cell = z.infer<typeof cellSchema>

const columnSchema = z.object({ name: z.string().max(MAX_CELL), kind: z.enum(COLUMN_KINDS) })
export type Column = z.infer<typeof columnSchema>

export const dataSchema = z.object({
  columns: z.array(columnSchema).max(MAX_COLUMNS),
  rows: z.array(z.array(cellSchema).max(MAX_COLUMNS)).max(MAX_ROWS),
})
export type ChartData = z.infer<typeof dataSchema>

/** Forms of the counted noun, `#` for the number (see `PluralForms`); `other` alone may be given. */
const unitSchema = z.object({
  zero: z.string().optional(),
  one: z.string().optional(),
  two: z.string().optional(),
  few: z.string().optional(),
  many: z.string().optional(),
  other: z.string(),
})

const place = z.number().int().nonnegative()
export const chartSchema = z.looseObject({
  /** A type of a newer program is shown as a table. */
  type: z.enum(CHART_TYPES).catch('table'),
  data: dataSchema,
  /** The column that names the rows: categories, times, places. */
  label: place,
  /** The columns that are shown, in order. A bubble has its place across, its place upwards and its size. */
  values: z.array(place).max(MAX_COLUMNS),
  /** What one value counts; null where the numbers say it themselves. */
  unit: unitSchema.nullable(),
  /** Values are percents (25 is 25%). */
  percent: z.boolean(),
  title: z.string(),
  /** One or two sentences that say what the chart shows, for everyone who does not see it. */
  summary: z.string(),
  source: z.string(),
  note: z.string(),
  sort: z.enum(['given', 'descending', 'ascending']),
  /** Where the value axis begins; null for the rule of the type (zero for lengths, the data for places). */
  start: z.number().nullable(),
  /** Places in the palette, one a value column (or slice); those without one follow the palette's order. */
  colours: z.array(place),
  /** Rows that stand out, the others grey; none for all alike. */
  highlight: z.array(place),
  /** The way it is read; null for that of the page. */
  direction: z.enum(['rtl', 'ltr']).nullable(),
})
export type Chart = z.infer<typeof chartSchema>
export type Unit = PluralForms

export const emptyChart = (type: ChartType = 'bar'): Chart => ({
  type,
  data: { columns: [], rows: [] },
  label: 0,
  values: [],
  unit: null,
  percent: false,
  title: '',
  summary: '',
  source: '',
  note: '',
  sort: 'given',
  start: null,
  colours: [],
  highlight: [],
  direction: null,
})

/** A new chart of data that came without choices: the first column names the rows, the numbers after it are shown. */
export function chartOf(data: ChartData, type: ChartType = 'bar'): Chart {
  const firstWords = data.columns.findIndex(({ kind }) => kind !== 'number')
  const label = Math.max(0, firstWords)
  return { ...emptyChart(type), data, label, values: numbersOf(data, label) }
}

/** The number columns beside the one that names the rows. */
export const numbersOf = (data: ChartData, label: number): number[] =>
  data.columns.flatMap(({ kind }, i) => (kind === 'number' && i !== label ? [i] : []))
