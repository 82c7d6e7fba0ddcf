/**
 * What keeps a chart from being honest, complete or readable. Each problem is a rule of the checklist: its sentence
 * stands in i18n under `checks:chart-<code>` and says what to do.
 */
import type { Level } from '../story/checks'
import { confusedPairs } from './colours'
import type { Writing } from './format'
import { PALETTE } from './palette'
import { MAPS, type MapName, tileOf } from './places'
import { numbersShown, type Reading, readChart } from './series'
import type { Chart, ChartType } from './spec'

export interface Problem {
  code: string
  level: Level
  details?: Record<string, string | number>
}

/** Types whose marks are lengths or areas: the eye compares them whole, so they begin at zero. */
const LENGTHS: ReadonlySet<ChartType> = new Set(['bar', 'grouped', 'stacked', 'area', 'table'])
/** Types that show parts of a whole. */
const WHOLES: ReadonlySet<ChartType> = new Set(['pie', 'donut', 'waffle', 'stacked', 'area'])
const CIRCLES: ReadonlySet<ChartType> = new Set(['pie', 'donut', 'waffle'])
/** Types that show the first value column only. */
const SINGLE: ReadonlySet<ChartType> = new Set(['pie', 'donut', 'waffle', 'iraq', 'arab', 'timeline'])

const MAX_SLICES = 7
const MAX_BAR_ROWS = 40
/** How many columns a type cannot do without. */
const NEEDED: Partial<Record<ChartType, number>> = { slope: 2, bubble: 3, timeline: 0 }

const WRITING: Writing = { language: 'ar', digits: 'latn' }

/** The gravest first. */
export function problemsOf(chart: Chart): Problem[] {
  const reading = readChart(chart, WRITING)
  const found = [...words(chart), ...data(chart, reading), ...honesty(chart, reading), ...colours(chart, reading)]
  const order: Level[] = ['block', 'warning', 'advice']
  return found.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level))
}

function words(chart: Chart): Problem[] {
  const missing = (value: string, code: string): Problem[] => (value.trim() === '' ? [{ code, level: 'block' }] : [])
  return [
    ...missing(chart.title, 'no-title'),
    ...missing(chart.source, 'no-source'),
    ...missing(chart.summary, 'no-summary'),
  ]
}

function data(chart: Chart, reading: Reading): Problem[] {
  const { type } = chart
  const needed = NEEDED[type] ?? 1
  if (chart.data.rows.length === 0) return [{ code: 'no-data', level: 'block' }]
  if (reading.series.length < needed) return [{ code: 'few-columns', level: 'block', details: { count: needed } }]
  const found: Problem[] = []
  if (type !== 'timeline' && numbersShown(reading).length === 0) found.push({ code: 'no-numbers', level: 'block' })
  if ((type === 'line' || type === 'area') && reading.rows.length < 2) found.push({ code: 'one-point', level: 'block' })
  if (type === 'timeline' && !reading.dated) found.push({ code: 'no-dates', level: 'block' })
  if (SINGLE.has(type) && reading.series.length > 1) found.push({ code: 'one-column-shown', level: 'warning' })
  if (type in MAPS) found.push(...places(type as MapName, reading))
  const repeated = reading.rows.length - new Set(reading.rows.map(({ label }) => label)).size
  if (type !== 'timeline' && type !== 'bubble' && repeated > 0)
    found.push({ code: 'repeated-labels', level: 'warning', details: { count: repeated } })
  return found
}

function places(map: MapName, { rows }: Reading): Problem[] {
  const strange = rows.filter(({ label }) => tileOf(map, label) === null).map(({ label }) => label)
  return strange.length === 0
    ? []
    : [
        {
          code: 'unknown-places',
          level: 'block',
          details: { names: strange.slice(0, 5).join('، '), count: strange.length },
        },
      ]
}

function honesty(chart: Chart, reading: Reading): Problem[] {
  const { type } = chart
  const found: Problem[] = []
  const values = numbersShown(reading)
  if (LENGTHS.has(type) && chart.start !== null && chart.start !== 0)
    found.push({ code: 'not-from-zero', level: 'block' })
  if (WHOLES.has(type) && values.some((value) => value < 0)) found.push({ code: 'negative-part', level: 'block' })
  const missing = reading.rows.flatMap(({ values: row }) => row).filter((value) => value === null).length
  if (missing > 0)
    found.push({
      code: WHOLES.has(type) ? 'missing-part' : 'missing-values',
      level: WHOLES.has(type) ? 'warning' : 'advice',
      details: { count: missing },
    })
  if (CIRCLES.has(type)) found.push(...slices(chart, reading))
  if ((type === 'bar' || type === 'grouped' || type === 'stacked') && reading.rows.length > MAX_BAR_ROWS)
    found.push({ code: 'many-bars', level: 'warning', details: { count: reading.rows.length } })
  return found
}

function slices(chart: Chart, { rows }: Reading): Problem[] {
  const parts = rows.flatMap(({ values: [value] }) => (typeof value === 'number' ? [value] : []))
  const sum = parts.reduce((total, value) => total + value, 0)
  const found: Problem[] = []
  if (sum === 0) found.push({ code: 'empty-whole', level: 'block' })
  if (parts.length > MAX_SLICES) found.push({ code: 'many-slices', level: 'warning', details: { count: parts.length } })
  if (chart.percent && Math.abs(sum - 100) > 1)
    found.push({ code: 'not-hundred', level: 'warning', details: { sum: Math.round(sum * 10) / 10 } })
  return found
}

function colours(chart: Chart, { series, rows }: Reading): Problem[] {
  const used = CIRCLES.has(chart.type) ? rows.map((_, i) => chart.colours[i] ?? i) : series.map(({ colour }) => colour)
  const coloured = CIRCLES.has(chart.type) || ['grouped', 'stacked', 'line', 'area', 'dot'].includes(chart.type)
  if (!coloured) return []
  const repeated = new Set(used.map((colour) => colour % PALETTE.length)).size < used.length
  return [
    ...(repeated ? [{ code: 'repeated-colours', level: 'warning' as const }] : []),
    ...(confusedPairs(used).length > 0 ? [{ code: 'confused-colours', level: 'warning' as const }] : []),
  ]
}

export const blocksChart = (problems: readonly Problem[]): boolean => problems.some(({ level }) => level === 'block')
