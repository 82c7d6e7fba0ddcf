/** Tile maps in five steps of one colour. Never mirrored: east is at the right in every language. */

import { STEPS } from '@shared/chart/palette'
import { MAPS, type MapName, type Tile, tileOf } from '@shared/chart/places'
import { type InkName, ink } from './ink'
import { wrapText } from './measure'
import { type Plan, type Sheet, shown } from './plan'

export interface Step {
  /** Place in `STEPS`. */
  step: number
  from: number
  to: number
}

/** Equal steps from the least to the most; values that are all one need one step. */
export function stepsOf(values: readonly number[]): Step[] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (values.length === 0) return []
  if (low === high) return [{ step: 2, from: low, to: high }]
  const size = (high - low) / STEPS.length
  const tidy = (value: number) => Number(value.toPrecision(3))
  return STEPS.map((_, step) => ({
    step,
    from: step === 0 ? low : tidy(low + step * size),
    to: step === STEPS.length - 1 ? high : tidy(low + (step + 1) * size),
  }))
}

export const stepOf = (value: number, steps: readonly Step[]): number =>
  (steps.findLast(({ from }) => value >= from) ?? steps[0])?.step ?? 0

/** The value of each tile that the data name. */
export function tileValues(sheet: Pick<Sheet, 'chart' | 'reading'>, map: MapName): Map<Tile, number> {
  const values = new Map<Tile, number>()
  for (const row of sheet.reading.rows) {
    const tile = tileOf(map, row.label)
    const value = row.values[0] ?? null
    if (tile && value !== null && !values.has(tile)) values.set(tile, value)
  }
  return values
}

const WIDEST = 96
const TALL = 0.84

export function planMap(sheet: Sheet, map: MapName): Plan {
  const { tiles, columns, rows } = MAPS[map]
  const values = tileValues(sheet, map)
  const steps = stepsOf([...values.values()])
  const cell = Math.min(sheet.width / columns, WIDEST)
  const tall = Math.max(cell * TALL, 56)
  const size = cell < 64 ? 11 : 12
  const inside = cell - 8
  return {
    height: rows * tall + 4,
    option: {
      grid: { left: (sheet.width - columns * cell) / 2, top: 2, width: columns * cell, height: rows * tall },
      xAxis: { type: 'value', show: false, min: 0, max: columns },
      yAxis: { type: 'value', show: false, min: 0, max: rows, inverse: true },
      series: [
        {
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [cell - 3, tall - 3],
          data: tiles.map((tile) => {
            const value = values.get(tile) ?? null
            const step = value === null ? null : stepOf(value, steps)
            const words: InkName = step === null ? 'ink-2' : `on-step${step}`
            const name = wrapText(tile.name[sheet.writing.language], inside, size)
            const number = value === null ? [] : [shown(value, sheet)]
            return {
              value: [tile.column + 0.5, tile.row + 0.5],
              itemStyle:
                step === null
                  ? { opacity: 1, color: ink('none'), borderColor: ink('muted'), borderWidth: 1 }
                  : { opacity: 1, color: ink(`step${step}`) },
              label: {
                show: true,
                position: 'inside' as const,
                formatter: [...name.map((line) => `{n|${line}}`), ...number.map((text) => `{v|${text}}`)].join('\n'),
                color: ink(words),
                textBorderWidth: 0,
                rich: {
                  n: { fontSize: size, lineHeight: size + 3, color: ink(words), align: 'center' as const },
                  v: {
                    fontSize: size,
                    lineHeight: size + 4,
                    fontWeight: 600,
                    color: ink(words),
                    align: 'center' as const,
                  },
                },
              },
            }
          }),
        },
      ],
    },
  }
}
