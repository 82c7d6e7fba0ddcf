/** Bars: one series, several beside each other, or on top of each other. Lying unless they run along time. */
import type { BarSeriesOption } from 'echarts/charts'
import { ink } from './ink'
import { textWidth, widest } from './measure'
import {
  GAP,
  isNarrow,
  LABEL_LINE,
  nameColumn,
  type Plan,
  rowInk,
  type Scale,
  type Sheet,
  SMALL,
  scaleOf,
  scaleWithin,
  seriesInk,
  shown,
  textStyle,
  valueAxis,
  wrapped,
} from './plan'

export function planBars(sheet: Sheet): Plan {
  const upright = sheet.reading.dated ? uprightBars(sheet) : null
  return upright ?? lyingBars(sheet)
}

const isStacked = ({ chart }: Sheet): boolean => chart.type === 'stacked'

/** The values that the axis must reach. */
function reach(sheet: Sheet): number[] {
  const values = sheet.reading.rows.map(({ values: row }) => row.filter((value) => value !== null))
  return isStacked(sheet) ? values.map((row) => row.reduce((sum, value) => sum + value, 0)) : values.flat()
}

const BAR = 22
const BESIDE = 18
const BETWEEN = 12

function lyingBars(sheet: Sheet): Plan {
  const { reading, width, mirrored } = sheet
  const { rows, series } = reading
  const names = nameColumn(sheet)
  const stacked = isStacked(sheet)
  const values = reach(sheet)
  const beside = stacked ? 1 : Math.max(1, series.length)
  const thick = beside === 1 ? BAR : BESIDE
  const most = Math.max(1, ...names.lines.map((lines) => lines.length))
  const band = Math.max(beside * thick, most * LABEL_LINE) + BETWEEN
  const labels = values.map((value) => shown(value, sheet))
  // A missing value says so where its bar would stand.
  const none = reading.rows.some((row) => row.values.includes(null)) ? NONE[sheet.writing.language] : ''
  const tip = stacked ? 4 : Math.ceil(widest([...labels, none], SMALL, 600)) + GAP
  const room = width - names.width - 2 * GAP
  const scale = stacked ? scaleWithin(sheet, values, true, room) : { ...tight(values), step: 1, ticks: [] as number[] }
  const side = values.some((value) => value < 0) ? tip : 2
  const half = stacked
    ? Math.ceil(
        widest(
          scale.ticks.map((tick) => shown(tick, sheet)),
          SMALL,
        ) / 2,
      )
    : 0
  const start = names.width + GAP + Math.max(side, half)
  const end = Math.max(tip, half) + 2
  const head = stacked ? 22 : 2
  return {
    height: head + rows.length * band + 4,
    option: {
      grid: { top: head, bottom: 4, ...(mirrored ? { right: start, left: end } : { left: start, right: end }) },
      xAxis: { ...valueAxis(sheet, scale, { labels: stacked, lines: stacked }), inverse: mirrored, position: 'top' },
      yAxis: {
        type: 'category',
        inverse: true,
        position: mirrored ? 'right' : 'left',
        data: rows.map((_, i) => String(i)),
        axisTick: { show: false },
        axisLine: { show: scale.min >= 0, onZero: false, lineStyle: { color: ink('ink-2'), width: 1 } },
        axisLabel: {
          interval: 0,
          // Flush with the title, not with the axis.
          margin: start - 1,
          align: mirrored ? 'right' : 'left',
          ...textStyle('ink'),
          formatter: (_: string, i: number) => (names.lines[i] ?? []).join('\n'),
        },
      },
      series: series.map(
        (one, s): BarSeriesOption => ({
          type: 'bar',
          ...(stacked
            ? { stack: 'whole', barWidth: BAR }
            : { barWidth: thick - (beside > 1 ? 3 : 0), barGap: beside > 1 ? '18%' : '0%' }),
          ...(scale.min < 0 && s === 0 ? { markLine: zeroLine } : {}),
          itemStyle: { color: seriesInk(one) },
          data: rows.map((row) => {
            const value = row.values[s] ?? null
            const place = stacked ? insideLabel(value, scale, width - start - end, sheet) : tipLabel(value, sheet)
            return {
              value: value ?? 0,
              itemStyle: { color: beside > 1 || stacked ? seriesInk(one) : rowInk(sheet, one, row.index) },
              label: place,
            }
          }),
        }),
      ),
    },
  }
}

const NONE = { ar: 'لا بيانات', en: 'no data' } as const

const zeroLine = {
  silent: true,
  symbol: 'none',
  label: { show: false },
  lineStyle: { color: ink('ink-2'), width: 1, type: 'solid' as const },
  data: [{ xAxis: 0 }],
}

const tight = (values: readonly number[]) => ({ min: Math.min(0, ...values), max: Math.max(0, ...values) || 1 })

function tipLabel(value: number | null, sheet: Sheet) {
  const outward = sheet.mirrored === (value ?? 0) >= 0 ? ('left' as const) : ('right' as const)
  return value === null
    ? {
        show: true,
        position: outward,
        distance: 5,
        formatter: NONE[sheet.writing.language],
        ...textStyle('ink-2', SMALL),
      }
    : { show: true, position: outward, distance: 5, formatter: shown(value, sheet), ...textStyle('ink', SMALL, 600) }
}

/** In a segment where it has room; the table has the others. */
function insideLabel(value: number | null, { min, max }: Pick<Scale, 'min' | 'max'>, pixels: number, sheet: Sheet) {
  const text = value === null ? '' : shown(value, sheet)
  const length = ((value ?? 0) / (max - min)) * pixels
  return {
    show: text !== '' && textWidth(text, SMALL) + 8 <= length,
    position: 'inside' as const,
    formatter: text,
    ...textStyle('on', SMALL),
  }
}

/** Along time; null where the bars would be too thin. */
function uprightBars(sheet: Sheet): Plan | null {
  const { reading, width, mirrored } = sheet
  const { rows, series } = reading
  const stacked = isStacked(sheet)
  const values = reach(sheet)
  const scale = scaleOf(values, true, null, 4)
  const margin =
    Math.ceil(
      widest(
        scale.ticks.map((tick) => shown(tick, sheet)),
        SMALL,
      ),
    ) + GAP
  const band = (width - margin - 12) / rows.length
  const beside = stacked ? 1 : series.length
  if (band / beside < 7) return null
  const tips =
    !stacked && beside === 1 && values.every((value) => textWidth(shown(value, sheet), SMALL, 600) + 6 <= band)
  const step = Math.ceil(
    (widest(
      rows.map(({ label }) => shortest(label)),
      SMALL,
    ) +
      10) /
      band,
  )
  const lines = rows.map(({ label }, i) => (i % step === 0 ? wrapped(label, band * step - 6, SMALL) : ''))
  const most = Math.max(1, ...lines.map((text) => text.split('\n').length))
  const edge = Math.max(
    12,
    step > 1
      ? Math.ceil(
          widest(
            lines.flatMap((text) => text.split('\n')),
            SMALL,
          ) /
            2 -
            band / 2,
        )
      : 0,
  )
  const height = isNarrow(sheet) ? 260 : 320
  const bottom = most * (SMALL + 4) + GAP
  const start = tips ? 2 : margin
  return {
    height: height + bottom,
    option: {
      grid: {
        top: tips ? 22 : 12,
        bottom,
        ...(mirrored ? { right: Math.max(start, edge), left: edge } : { left: Math.max(start, edge), right: edge }),
      },
      xAxis: {
        type: 'category',
        inverse: mirrored,
        data: rows.map((_, i) => String(i)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: ink('ink-2'), width: 1 } },
        axisLabel: {
          interval: 0,
          margin: 6,
          ...textStyle('ink-2', SMALL),
          formatter: (_: string, i: number) => lines[i] ?? '',
        },
      },
      yAxis: { ...valueAxis(sheet, scale, { labels: !tips, lines: !tips }), position: mirrored ? 'right' : 'left' },
      series: series.map(
        (one, s): BarSeriesOption => ({
          type: 'bar',
          ...(stacked ? { stack: 'whole' } : {}),
          barCategoryGap: '28%',
          barGap: '8%',
          barMaxWidth: 56,
          itemStyle: { color: seriesInk(one) },
          data: rows.map((row) => {
            const value = row.values[s] ?? null
            const text = value === null ? '' : shown(value, sheet)
            return {
              value: value ?? 0,
              itemStyle: { color: beside === 1 && !stacked ? rowInk(sheet, one, row.index) : seriesInk(one) },
              label: {
                show: tips && text !== '',
                position: (value ?? 0) < 0 ? ('bottom' as const) : ('top' as const),
                distance: 4,
                formatter: text,
                ...textStyle('ink', SMALL, 600),
              },
            }
          }),
        }),
      ),
    },
  }
}

/** The widest word that a label cannot do without. */
const shortest = (label: string): string =>
  label.split(' ').reduce((long, word) => (word.length > long.length ? word : long), '')
