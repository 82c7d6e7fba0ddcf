/** Parts of a whole: pie, donut and waffle. Their names stand in the legend, where they have room and are words. */
import { valueText } from '@shared/chart/format'
import { paletteIndex } from '@shared/chart/palette'
import { ink } from './ink'
import { textWidth, wrapText } from './measure'
import { isNarrow, type Plan, type Sheet, SMALL, textStyle } from './plan'

export interface Part {
  index: number
  label: string
  value: number
  /** Percent of the whole. */
  share: number
  /** Place in the palette. */
  colour: number
}

/** The parts that are known, in the order of the rows. */
export function partsOf({ chart, reading }: Pick<Sheet, 'chart' | 'reading'>): Part[] {
  const known = reading.rows.flatMap((row, i) => {
    const value = row.values[0] ?? null
    return value === null || value < 0
      ? []
      : [{ index: row.index, label: row.label, value, colour: chart.colours[i] ?? i }]
  })
  const sum = known.reduce((total, { value }) => total + value, 0)
  return sum === 0 ? [] : known.map((part) => ({ ...part, share: (part.value / sum) * 100 }))
}

export const shareText = (share: number, { writing }: Pick<Sheet, 'writing'>): string =>
  valueText(Math.round(share * 10) / 10, { percent: true }, writing)

const partInk = ({ colour }: Part): string => ink(`s${paletteIndex(colour)}`)

export function planPie(sheet: Sheet): Plan {
  const parts = partsOf(sheet)
  const size = isNarrow(sheet) ? Math.min(sheet.width - 16, 280) : 320
  const isDonut = sheet.chart.type === 'donut'
  const radius = size / 2
  const inner = isDonut ? radius * 0.58 : 0
  const where = isDonut ? (radius + inner) / 2 : radius * 0.68
  return {
    height: size + 8,
    option: {
      series: [
        {
          type: 'pie',
          center: [sheet.width / 2, size / 2 + 4],
          radius: [inner, radius],
          clockwise: !sheet.mirrored,
          startAngle: 90,
          labelLine: { show: false },
          avoidLabelOverlap: false,
          itemStyle: { borderColor: ink('ground'), borderWidth: 2 },
          data: parts.map((part) => {
            const text = shareText(part.share, sheet)
            const arc = (part.share / 100) * 2 * Math.PI * where
            const fits =
              textWidth(text, SMALL + 1, 600) + 10 <= Math.min(arc, isDonut ? radius - inner : Number.POSITIVE_INFINITY)
            return {
              value: part.value,
              itemStyle: { color: partInk(part) },
              label: { show: fits, position: 'inside' as const, formatter: text, ...textStyle('on', SMALL + 1, 600) },
            }
          }),
        },
      ],
      ...(isDonut ? { graphic: centreOf(sheet, parts, inner, size) } : {}),
    },
  }
}

/** The whole, in the middle of the ring. */
function centreOf(sheet: Sheet, parts: readonly Part[], inner: number, size: number) {
  if (sheet.chart.percent) return []
  const sum = parts.reduce((total, { value }) => total + value, 0)
  const text = valueText(Math.round(sum * 100) / 100, sheet.chart, sheet.writing)
  const lines = wrapText(text, inner * 1.6, 26, 600)
  if (lines.length > 1) return []
  return [
    {
      type: 'text' as const,
      silent: true,
      x: sheet.width / 2,
      y: size / 2 + 4,
      style: {
        text,
        fill: ink('ink'),
        fontSize: 26,
        fontWeight: 600,
        align: 'center' as const,
        verticalAlign: 'middle' as const,
      },
    },
  ]
}

/** How many of a hundred squares each part fills: the largest remainders get what rounding leaves. */
export function squaresOf(shares: readonly number[]): number[] {
  const whole = shares.map(Math.floor)
  let left = 100 - whole.reduce((sum, n) => sum + n, 0)
  const order = shares
    .map((share, i) => ({ i, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of order) if (left-- > 0) whole[i] = (whole[i] ?? 0) + 1
  return whole
}

const SIDE = 10

export function planWaffle(sheet: Sheet): Plan {
  const parts = partsOf(sheet)
  const squares = squaresOf(parts.map(({ share }) => share)).flatMap((count, i) => Array<number>(count).fill(i))
  const size = Math.min(sheet.width - 8, 320)
  const cell = size / SIDE
  return {
    height: size + 8,
    option: {
      grid: { left: (sheet.width - size) / 2, top: 4, width: size, height: size },
      xAxis: { type: 'value', show: false, min: 0, max: SIDE, inverse: sheet.mirrored },
      yAxis: { type: 'value', show: false, min: 0, max: SIDE, inverse: true },
      series: [
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: cell - 3,
          data: squares.map((part, i) => ({
            value: [(i % SIDE) + 0.5, Math.floor(i / SIDE) + 0.5],
            itemStyle: { opacity: 1, color: parts[part] ? partInk(parts[part]) : ink('muted') },
          })),
        },
      ],
    },
  }
}
