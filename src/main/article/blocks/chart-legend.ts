/** Which colour is whose: a list of words beside the drawing, so that long names wrap and are read. */
import { valueText } from '@shared/chart/format'
import { paletteIndex } from '@shared/chart/palette'
import { MAPS, type MapName } from '@shared/chart/places'
import { readChart } from '@shared/chart/series'
import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import { namesAtEnds } from '../chart/lines'
import { stepsOf, tileValues } from '../chart/maps'
import { texture } from '../chart/svg'
import { partsOf, shareText } from '../chart/wholes'
import { WIDE } from '../chart/widths'
import { isolatedText } from '../inline'
import type { ChartScope } from './chart'

interface Entry {
  /** Class of the swatch's colour. */
  ink: string
  label: string
  value?: string
}

export function chartLegend(scope: ChartScope): Element[] {
  const { chart, writing } = scope
  const reading = readChart(chart, writing)
  switch (chart.type) {
    case 'pie':
    case 'donut':
    case 'waffle':
      return list(
        partsOf({ chart, reading }).map(({ label, share, colour }) => ({
          ink: `s${paletteIndex(colour)}`,
          label,
          value: shareText(share, { writing }),
        })),
        scope,
      )
    case 'iraq':
    case 'arab':
      return list(steps(scope, chart.type), scope)
    case 'slope':
    case 'bubble':
      return []
    default: {
      if (reading.series.length < 2) return []
      const entries = reading.series.map(({ name, colour }) => ({ ink: `s${paletteIndex(colour)}`, label: name }))
      return list(entries, scope, namesAtEnds({ chart, reading, width: WIDE }) ? 'chart-narrow' : null)
    }
  }
}

function steps(scope: ChartScope, map: MapName): Entry[] {
  const { chart, writing, context } = scope
  const values = tileValues({ chart, reading: readChart(chart, writing) }, map)
  const shown = (value: number) => valueText(value, chart, writing)
  const entries = stepsOf([...values.values()]).map(({ step, from, to }) => ({
    ink: `step${step}`,
    label: from === to ? shown(from) : context.words('chart.range', { from: shown(from), to: shown(to) }),
  }))
  return values.size < MAPS[map].tiles.length
    ? [...entries, { ink: 'none', label: context.words('chart.none') }]
    : entries
}

function list(entries: readonly Entry[], scope: ChartScope, only: string | null = null): Element[] {
  if (entries.length === 0) return []
  const { chart, context, name } = scope
  const words = (text: string): ElementContent[] => isolatedText(text, chart.direction ?? context.direction)
  const items = entries.map(({ ink, label, value }, i) =>
    h('li', {}, [
      swatch(ink, `${name}-key${i}`, chart.type === 'line'),
      h('span', {}, words(label)),
      ...(value === undefined ? [] : [h('b', {}, words(value))]),
    ]),
  )
  return [h('ul', { className: ['chart-legend', ...(only ? [only] : [])] }, items)]
}

function swatch(ink: string, name: string, isLine: boolean): Element {
  const size = { viewBox: '0 0 16 16', width: 16, height: 16, ariaHidden: 'true' }
  if (isLine) return s('svg', size, [s('path', { d: 'M0 8H16', className: [`chart-line-${ink}`], strokeWidth: 3 })])
  const square = { x: 1, y: 1, width: 14, height: 14, rx: 2 }
  const series = /^s([1-9])$/.exec(ink)?.[1]
  if (series === undefined) return s('svg', size, [s('rect', { ...square, className: [`chart-fill-${ink}`] })])
  return s('svg', size, [
    s('defs', {}, [texture(series, name)]),
    s('rect', { ...square, className: [`chart-fill-${ink}`] }),
    s('rect', { ...square, className: ['chart-texture'], fill: `url(#${name}-t${series})` }),
  ])
}
