/** What every layout is given, and what it gives: options of the drawing library for one width. */

import { valueText, type Writing } from '@shared/chart/format'
import { paletteIndex } from '@shared/chart/palette'
import type { Reading, Series } from '@shared/chart/series'
import type { Chart } from '@shared/chart/spec'
import type { EChartsOption } from 'echarts'
import { type InkName, ink } from './ink'
import { textWidth, wrapText } from './measure'

export interface Sheet {
  chart: Chart
  reading: Reading
  writing: Writing
  /** Pixels. */
  width: number
  /** Read from the right: categories stand at the right, values and time run from there. */
  mirrored: boolean
}
export interface Plan {
  option: EChartsOption
  /** Pixels. */
  height: number
}

export const LABEL = 13
export const LABEL_LINE = 18
export const SMALL = 12
/** Between words and marks, pixels. */
export const GAP = 8
export const isNarrow = (sheet: Sheet): boolean => sheet.width < 500

export const textStyle = (name: InkName, size = LABEL, weight: 400 | 600 = 400) => ({
  color: ink(name),
  fontSize: size,
  fontWeight: weight,
  lineHeight: size === LABEL ? LABEL_LINE : size + 4,
  textBorderWidth: 0,
})

export const seriesInk = ({ colour }: Pick<Series, 'colour'>): string => ink(`s${paletteIndex(colour)}`)

/** The colour of a row's mark: grey where others are to stand out. */
export function rowInk(sheet: Sheet, series: Series, row: number): string {
  const { highlight } = sheet.chart
  return highlight.length > 0 && !highlight.includes(row) ? ink('muted') : seriesInk(series)
}

export const shown = (value: number, { chart, writing }: Sheet): string => valueText(value, chart, writing)

export const wrapped = (text: string, width: number, size = LABEL): string => wrapText(text, width, size).join('\n')

/** The column of names beside horizontal marks: as wide as they need, two fifths at most. */
export function nameColumn(sheet: Sheet): { width: number; lines: string[][] } {
  const limit = sheet.width * (isNarrow(sheet) ? 0.4 : 0.36)
  const lines = sheet.reading.rows.map(({ label }) => wrapText(label || '–', limit, LABEL))
  const width = Math.ceil(Math.max(20, ...lines.flat().map((line) => textWidth(line, LABEL))))
  return { width, lines }
}

export interface Scale {
  min: number
  max: number
  step: number
  ticks: number[]
}

/** Round steps (1, 2, 2.5, 5 times a power of ten) over the values; from zero where lengths are compared. */
export function scaleOf(values: readonly number[], fromZero: boolean, start: number | null, count = 5): Scale {
  let low = Math.min(...values)
  let high = Math.max(...values)
  if (!Number.isFinite(low) || !Number.isFinite(high)) [low, high] = [0, 1]
  if (fromZero) [low, high] = [Math.min(0, low), Math.max(0, high)]
  if (start !== null && !fromZero && start < high) low = start
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(low, 0), Math.max(high, 0)]
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((times) => times * power >= rough) ?? 10) * power
  const tidy = (value: number) => Number(value.toPrecision(12))
  const min = tidy(Math.floor(low / step + 1e-9) * step)
  const max = tidy(Math.ceil(high / step - 1e-9) * step)
  const ticks = Array.from({ length: Math.round((max - min) / step) + 1 }, (_, i) => tidy(min + i * step))
  return { min, max, step, ticks }
}

/** As many ticks as have room beside each other. */
export function scaleWithin(sheet: Sheet, values: readonly number[], fromZero: boolean, room: number): Scale {
  for (const count of [6, 5, 4, 3, 2]) {
    const scale = scaleOf(values, fromZero, sheet.chart.start, count)
    const needed = Math.max(...scale.ticks.map((tick) => textWidth(shown(tick, sheet), SMALL))) + 12
    if (needed * scale.ticks.length <= room) return scale
  }
  return scaleOf(values, fromZero, sheet.chart.start, 1)
}

/** The axis of values, as every layout wants it. */
export const valueAxis = (sheet: Sheet, scale: Scale, look: { labels: boolean; lines: boolean }) => ({
  type: 'value' as const,
  min: scale.min,
  max: scale.max,
  interval: scale.step,
  axisLine: { show: false },
  axisTick: { show: false },
  splitLine: { show: look.lines, lineStyle: { color: ink('line'), width: 1 } },
  axisLabel: {
    show: look.labels,
    hideOverlap: false,
    showMinLabel: true,
    showMaxLabel: true,
    ...textStyle('ink-2', SMALL),
    formatter: (value: number) => shown(value, sheet),
  },
})
