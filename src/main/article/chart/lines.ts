/** Lines, areas and slopes: what changes from one time to another. */
import { numbersShown } from '@shared/chart/series'
import type { LineSeriesOption } from 'echarts/charts'
import { dodge } from './dodge'
import { ink } from './ink'
import { widest, wrapText } from './measure'
import {
  GAP,
  isNarrow,
  LABEL,
  LABEL_LINE,
  type Plan,
  rowInk,
  type Scale,
  type Sheet,
  SMALL,
  scaleOf,
  seriesInk,
  shown,
  textStyle,
  valueAxis,
} from './plan'

/** Whether the names of the series stand at the ends of their lines: then no legend is needed. */
export const namesAtEnds = (sheet: Pick<Sheet, 'chart' | 'reading' | 'width'>): boolean =>
  sheet.chart.type === 'line' &&
  sheet.width >= 500 &&
  sheet.reading.series.length > 1 &&
  sheet.reading.series.length <= 8

const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'circle', 'rect', 'triangle', 'diamond']

export function planLines(sheet: Sheet): Plan {
  const { reading, width, mirrored, chart } = sheet
  const { rows, series } = reading
  const area = chart.type === 'area'
  const values = area
    ? rows.map((row) => row.values.reduce<number>((sum, value) => sum + (value ?? 0), 0))
    : numbersShown(reading)
  const scale = scaleOf(values, area, chart.start, 5)
  const plot = isNarrow(sheet) ? 230 : 320
  const margin =
    Math.ceil(
      widest(
        scale.ticks.map((tick) => shown(tick, sheet)),
        SMALL,
      ),
    ) + GAP
  const ends = namesAtEnds(sheet) ? endLabels(sheet, scale, plot) : null
  const end = ends ? ends.width + 2 * GAP : 14
  const axis = positionAxis(sheet, width - margin - end)
  const top = 10
  const dense = rows.length > 14
  return {
    height: top + plot + axis.height,
    option: {
      grid: { top, bottom: axis.height, ...(mirrored ? { right: margin, left: end } : { left: margin, right: end }) },
      xAxis: { ...axis.option, inverse: mirrored },
      yAxis: { ...valueAxis(sheet, scale, { labels: true, lines: true }), position: mirrored ? 'right' : 'left' },
      series: series.map(
        (one, s): LineSeriesOption => ({
          type: 'line',
          connectNulls: false,
          ...(area
            ? { stack: 'whole', areaStyle: { color: seriesInk(one), opacity: series.length > 1 ? 0.85 : 0.35 } }
            : {}),
          lineStyle: { color: seriesInk(one), width: 2.5, cap: 'round', join: 'round' },
          itemStyle: { color: seriesInk(one) },
          symbol: SYMBOLS[s % SYMBOLS.length] ?? 'circle',
          data: rows.map((row, i) => ({
            value: [axis.at(i), row.values[s] ?? '-'] as [number, number],
            symbolSize: area || (dense && !isAlone(rows, i, s)) ? 0 : 6,
          })),
          ...(ends?.labels[s]
            ? {
                endLabel: {
                  show: true,
                  ...textStyle('ink', LABEL, 600),
                  formatter: ends.labels[s]?.text ?? '',
                  distance: GAP,
                  offset: [0, ends.labels[s]?.shift ?? 0],
                  align: mirrored ? ('right' as const) : ('left' as const),
                },
              }
            : {}),
        }),
      ),
    },
  }
}

/** A value between missing ones has no line: only its point shows it. */
const isAlone = (rows: Sheet['reading']['rows'], i: number, s: number): boolean =>
  (rows[i - 1]?.values[s] ?? null) === null && (rows[i + 1]?.values[s] ?? null) === null

function endLabels(sheet: Sheet, { min, max }: Scale, plot: number) {
  const { rows, series } = sheet.reading
  const room = sheet.width * 0.26
  const found = series.map((one, s) => {
    const last = rows.findLast((row) => (row.values[s] ?? null) !== null)
    const value = last?.values[s] ?? min
    const lines = wrapText(one.name, room, LABEL, 600)
    return { lines, at: ((max - value) / (max - min)) * plot, isAtEnd: last === rows.at(-1) }
  })
  if (!found.every(({ isAtEnd }) => isAtEnd)) return null
  const middles = dodge(
    found.map(({ lines, at }) => ({ at: at + 10, height: lines.length * LABEL_LINE })),
    plot + 20,
  )
  if (!middles) return null
  return {
    width: Math.ceil(
      widest(
        found.flatMap(({ lines }) => lines),
        LABEL,
        600,
      ),
    ),
    labels: found.map(({ lines, at }, s) => ({ text: lines.join('\n'), shift: (middles[s] ?? at) - 10 - at })),
  }
}

/** Time and numbers to scale, names at equal steps; as many labels as have room. */
function positionAxis(sheet: Sheet, pixels: number) {
  const { rows, measured, dated } = sheet.reading
  const positions = rows.map((row, i) => (measured ? (row.position ?? i) : i))
  const [first, last] = [positions[0] ?? 0, positions.at(-1) ?? 1]
  const span = last - first || 1
  const labelAt = (i: number): string => rows[i]?.label ?? ''
  const lines = rows.map((_, i) => wrapText(labelAt(i), Math.max(70, pixels / 8), SMALL))
  const wide = (i: number) => widest(lines[i] ?? [], SMALL)
  /** Where a label begins and ends along the axis: at the first place it begins there, at the last it ends there. */
  const spanOf = (i: number): [number, number] => {
    const at = (((positions[i] ?? 0) - first) / span) * pixels
    if (i === 0) return [at, at + wide(i)]
    return i === rows.length - 1 ? [at - wide(i), at] : [at - wide(i) / 2, at + wide(i) / 2]
  }
  const follows = (i: number, before: number | undefined) =>
    before === undefined || spanOf(i)[0] >= spanOf(before)[1] + 10
  const every = (step: number) => {
    const kept = rows.flatMap((_, i) => (i % step === 0 && i < rows.length - 1 ? [i] : []))
    while (kept.length > 1 && !follows(rows.length - 1, kept.at(-1))) kept.pop()
    return follows(rows.length - 1, kept.at(-1)) ? [...kept, rows.length - 1] : kept
  }
  const isFree = (kept: readonly number[]) => kept.every((i, n) => follows(i, kept[n - 1]))
  const step = rows.findIndex((_, n) => isFree(every(n + 1))) + 1
  const kept = every(step)
  const most = Math.max(1, ...kept.map((i) => lines[i]?.length ?? 1))
  const byPosition = new Map(kept.map((i) => [positions[i] ?? 0, (lines[i] ?? []).join('\n')]))
  const at = kept.map((i) => positions[i] ?? 0)
  return {
    at: (i: number) => positions[i] ?? 0,
    height: most * (SMALL + 4) + 12,
    dated,
    option: {
      type: 'value' as const,
      min: first,
      max: first + span,
      axisLine: { show: true, onZero: false, lineStyle: { color: ink('ink-2'), width: 1 } },
      axisTick: { show: true, length: 4, lineStyle: { color: ink('ink-2') }, customValues: at },
      splitLine: { show: false },
      axisLabel: {
        customValues: at,
        margin: 8,
        showMinLabel: true,
        showMaxLabel: true,
        hideOverlap: false,
        alignMinLabel: sheet.mirrored ? ('right' as const) : ('left' as const),
        alignMaxLabel: sheet.mirrored ? ('left' as const) : ('right' as const),
        ...textStyle('ink-2', SMALL),
        formatter: (value: number) => byPosition.get(value) ?? '',
      },
    },
  }
}

/** Two columns, a line for each row from the one to the other. */
export function planSlopes(sheet: Sheet): Plan {
  const { reading, width, mirrored } = sheet
  const rows = reading.rows.filter(({ values }) => values[0] !== null && values[1] !== null)
  const values = rows.flatMap((row) => row.values.slice(0, 2)).filter((value) => value !== null)
  const scale = { ...scaleOf(values, false, sheet.chart.start, 4), step: 1 }
  const [low, high] = [Math.min(...values, scale.max), Math.max(...values, scale.min)]
  const room = width * (isNarrow(sheet) ? 0.4 : 0.34)
  const after = rows.map((row) =>
    wrapText(`${shown(row.values[1] ?? 0, sheet)}  ${row.label}`.replace(/\s+/g, ' '), room, LABEL),
  )
  const before = rows.map((row) => shown(row.values[0] ?? 0, sheet))
  const plot = Math.max(isNarrow(sheet) ? 260 : 320, after.flat().length * LABEL_LINE + 8, rows.length * LABEL_LINE + 8)
  const pixel = (value: number | null) => (high === low ? plot / 2 : ((high - (value ?? low)) / (high - low)) * plot)
  const middles = [0, 1].map((side) =>
    dodge(
      rows.map((row, i) => ({
        at: pixel(row.values[side] ?? null) + 12,
        height: (side === 1 ? (after[i]?.length ?? 1) : 1) * LABEL_LINE,
      })),
      plot + 24,
    ),
  )
  const names = [0, 1].map((side) => reading.series[side]?.name ?? '')
  const start = Math.ceil(Math.max(widest(before, LABEL, 600), 20)) + 2 * GAP
  const end = Math.ceil(widest(after.flat(), LABEL)) + 2 * GAP
  const plotWidth = width - start - end
  const heads = names.map((name, side) =>
    wrapText(name, Math.min(2 * (side === 0 ? start : end), plotWidth - 12) / 1.1, SMALL, 600),
  )
  const top = Math.max(...heads.map((lines) => lines.length)) * (SMALL + 4) + 26
  const edge = { left: mirrored ? end : start, right: mirrored ? start : end }
  return {
    height: top + plot + 16,
    option: {
      grid: { top, bottom: 16, ...edge },
      xAxis: {
        type: 'category',
        inverse: mirrored,
        boundaryGap: false,
        position: 'top',
        data: ['0', '1'],
        axisTick: { show: false },
        axisLine: { show: false },
        splitLine: { show: true, lineStyle: { color: ink('line'), width: 1 } },
        axisLabel: {
          interval: 0,
          margin: 18,
          ...textStyle('ink', SMALL, 600),
          formatter: (_: string, i: number) => (heads[i] ?? []).join('\n'),
        },
      },
      yAxis: { type: 'value', show: false, min: low, max: high === low ? low + 1 : high },
      series: rows.flatMap((row, i): LineSeriesOption[] => {
        const colour = rowInk(sheet, { column: 0, name: '', colour: 0 }, row.index)
        const label = (side: 0 | 1, text: string) => ({
          show: true,
          position: (side === 0) === mirrored ? ('right' as const) : ('left' as const),
          distance: GAP,
          offset: [0, (middles[side]?.[i] ?? 0) - 12 - pixel(row.values[side] ?? null)] as [number, number],
          formatter: text,
          ...textStyle('ink', LABEL, side === 0 ? 600 : 400),
        })
        return [
          {
            type: 'line',
            symbol: 'circle',
            symbolSize: 8,
            lineStyle: { color: colour, width: 2.5 },
            itemStyle: { color: colour },
            data: [
              { value: row.values[0] ?? 0, label: label(0, before[i] ?? '') },
              { value: row.values[1] ?? 0, label: label(1, (after[i] ?? []).join('\n')) },
            ],
          },
        ]
      }),
    },
  }
}
