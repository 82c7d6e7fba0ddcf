/** Dots on a line for each row, and bubbles between two measures. */
import { numbersShown } from '@shared/chart/series'
import type { LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import { ink } from './ink'
import { widest, wrapText } from './measure'
import {
  GAP,
  isNarrow,
  LABEL_LINE,
  nameColumn,
  type Plan,
  rowInk,
  type Sheet,
  SMALL,
  scaleOf,
  scaleWithin,
  seriesInk,
  shown,
  textStyle,
  valueAxis,
} from './plan'

const BETWEEN = 16
export const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'circle', 'rect', 'triangle', 'diamond'] as const

export function planDots(sheet: Sheet): Plan {
  const { reading, width, mirrored } = sheet
  const { rows, series } = reading
  const names = nameColumn(sheet)
  const values = numbersShown(reading)
  const band = Math.max(1, ...names.lines.map((lines) => lines.length)) * LABEL_LINE + BETWEEN
  const scale = scaleWithin(sheet, values, false, width - names.width - 60)
  const half = Math.ceil(
    widest(
      scale.ticks.map((tick) => shown(tick, sheet)),
      SMALL,
    ) / 2,
  )
  const start = names.width + GAP + Math.max(half, 8)
  const end = Math.max(half, 8) + 2
  return {
    height: 24 + rows.length * band + 6,
    option: {
      grid: { top: 24, bottom: 6, ...(mirrored ? { right: start, left: end } : { left: start, right: end }) },
      xAxis: { ...valueAxis(sheet, scale, { labels: true, lines: true }), inverse: mirrored, position: 'top' },
      yAxis: {
        type: 'category',
        inverse: true,
        position: mirrored ? 'right' : 'left',
        data: rows.map((_, i) => String(i)),
        axisTick: { show: false },
        axisLine: { show: false, onZero: false },
        axisLabel: {
          interval: 0,
          // Flush with the title, not with the axis.
          margin: start - 1,
          align: mirrored ? 'right' : 'left',
          ...textStyle('ink'),
          formatter: (_: string, i: number) => (names.lines[i] ?? []).join('\n'),
        },
      },
      series: [
        ...rows.flatMap((row, i): LineSeriesOption[] => {
          const known = row.values.filter((value) => value !== null)
          if (known.length < 2) return []
          const ends = [Math.min(...known), Math.max(...known)]
          return [
            {
              type: 'line',
              symbol: 'none',
              silent: true,
              lineStyle: { color: ink('muted'), width: 3 },
              data: ends.map((value) => [value, i]),
            },
          ]
        }),
        ...series.map(
          (one, s): ScatterSeriesOption => ({
            type: 'scatter',
            symbol: SYMBOLS[s % SYMBOLS.length] ?? 'circle',
            symbolSize: 13,
            data: rows.flatMap((row, i) => {
              const value = row.values[s] ?? null
              const color = series.length > 1 ? seriesInk(one) : rowInk(sheet, one, row.index)
              return value === null
                ? []
                : [
                    {
                      value: [value, i],
                      itemStyle: { color, opacity: 1, borderColor: ink('ground'), borderWidth: 1.5 },
                    },
                  ]
            }),
          }),
        ),
      ] as (LineSeriesOption | ScatterSeriesOption)[],
    },
  }
}

interface Box {
  x: number
  y: number
  width: number
  height: number
}
const squareOf = ({ x, y, r }: { x: number; y: number; r: number }): Box => ({
  x: x - r,
  y: y - r,
  width: 2 * r,
  height: 2 * r,
})
const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + 2 && b.x < a.x + a.width + 2 && a.y < b.y + b.height && b.y < a.y + a.height

export function planBubbles(sheet: Sheet): Plan {
  const { reading, width, mirrored } = sheet
  const rows = reading.rows.filter(({ values }) => values.slice(0, 3).every((value) => value !== null))
  const at = (s: number) => rows.map(({ values }) => values[s] ?? 0)
  const plot = isNarrow(sheet) ? 300 : 400
  const up = scaleOf(padded(at(1)), false, null, 5)
  const margin =
    Math.ceil(
      widest(
        up.ticks.map((tick) => shown(tick, sheet)),
        SMALL,
      ),
    ) + GAP
  const across = scaleWithin({ ...sheet, chart: { ...sheet.chart, start: null } }, padded(at(0)), false, width - margin)
  const half =
    Math.ceil(
      widest(
        across.ticks.map((tick) => shown(tick, sheet)),
        SMALL,
      ) / 2,
    ) + 2
  const start = Math.max(margin, half)
  const inner = width - start - half
  const biggest = Math.max(...at(2).map(Math.abs), 0) || 1
  const largest = isNarrow(sheet) ? 44 : 64
  // Areas are compared, so the diameter follows the root.
  const diameters = at(2).map((size) => Math.max(6, Math.sqrt(Math.abs(size) / biggest) * largest))
  const centre = (i: number) => {
    const share = ((at(0)[i] ?? 0) - across.min) / (across.max - across.min)
    return {
      x: mirrored ? half + (1 - share) * inner : start + share * inner,
      y: 12 + ((up.max - (at(1)[i] ?? 0)) / (up.max - up.min)) * plot,
    }
  }
  const labels = placeLabels(
    rows.map(({ label }) => label),
    rows.map((_, i) => ({ ...centre(i), r: (diameters[i] ?? 6) / 2 })),
    {
      x: 2,
      y: 2,
      width: width - 4,
      height: plot + 20,
    },
  )
  return {
    height: plot + 12 + 28,
    option: {
      grid: { top: 12, bottom: 28, ...(mirrored ? { right: start, left: half } : { left: start, right: half }) },
      xAxis: {
        ...valueAxis(sheet, across, { labels: true, lines: true }),
        inverse: mirrored,
        axisLine: { show: true, onZero: false, lineStyle: { color: ink('ink-2'), width: 1 } },
      },
      yAxis: { ...valueAxis(sheet, up, { labels: true, lines: true }), position: mirrored ? 'right' : 'left' },
      series: [
        {
          type: 'scatter',
          clip: false,
          data: rows.map((row, i) => ({
            value: [row.values[0] ?? 0, row.values[1] ?? 0],
            symbolSize: diameters[i] ?? 6,
            itemStyle: {
              color: rowInk(sheet, { column: 0, name: '', colour: sheet.chart.colours[0] ?? 0 }, row.index),
              opacity: 0.75,
              borderColor: ink('ground'),
              borderWidth: 1,
            },
          })),
        },
      ],
      graphic: labels.map(({ x, y, lines }) => ({
        type: 'text' as const,
        silent: true,
        x,
        y,
        style: {
          text: lines.join('\n'),
          fill: ink('ink'),
          fontSize: SMALL,
          lineHeight: SMALL + 4,
          align: 'center' as const,
          verticalAlign: 'middle' as const,
        },
      })),
    },
  }
}

/** Bubbles at the edge stay within the plot. */
function padded(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const room = (high - low) * 0.08
  const floor = low >= 0 ? Math.max(0, low - room) : low - room
  return [floor, high + room]
}

/** A name above, below or beside its bubble, the largest bubbles first; those without room stand in the table only. */
function placeLabels(names: readonly string[], bubbles: readonly { x: number; y: number; r: number }[], bounds: Box) {
  const placed: (Box & { lines: string[] })[] = []
  const order = bubbles.map((bubble, i) => ({ ...bubble, i })).sort((a, b) => b.r - a.r)
  for (const { x, y, r, i } of order) {
    const lines = wrapText(names[i] ?? '', 130, SMALL)
    const width = widest(lines, SMALL)
    const height = lines.length * (SMALL + 4)
    const spots = [
      { x: x - width / 2, y: y - r - height - 2 },
      { x: x - width / 2, y: y + r + 2 },
      { x: x - r - width - 4, y: y - height / 2 },
      { x: x + r + 4, y: y - height / 2 },
    ]
    const spot = spots
      .map((place): Box => ({ ...place, width, height }))
      .find(
        (box) =>
          box.x >= bounds.x &&
          box.y >= bounds.y &&
          box.x + box.width <= bounds.x + bounds.width &&
          box.y + box.height <= bounds.y + bounds.height &&
          placed.every((other) => !meets(box, other)) &&
          bubbles.every((other, n) => n === i || !meets(box, squareOf(other))),
      )
    if (spot) placed.push({ ...spot, lines })
  }
  return placed.map(({ x, y, width, height, lines }) => ({ x: x + width / 2, y: y + height / 2, lines }))
}
