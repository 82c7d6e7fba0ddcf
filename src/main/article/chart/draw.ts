/**
 * A chart as an SVG element, drawn by Apache ECharts without a browser. The library places marks and text; what it
 * wrote is read as a tree and made a part of the page: colours become classes of the theme, text gets its direction,
 * and nothing but shapes and words is kept.
 */

import type { Writing } from '@shared/chart/format'
import { readChart } from '@shared/chart/series'
import type { Chart } from '@shared/chart/spec'
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components'
import { init, setPlatformAPI, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Element } from 'hast'
import { planBars } from './bars'
import { planLines, planSlopes } from './lines'
import { planMap } from './maps'
import { textWidth } from './measure'
import type { Plan, Sheet } from './plan'
import { planBubbles, planDots } from './points'
import { svgElement } from './svg'
import { planPie, planWaffle } from './wholes'

use([BarChart, LineChart, PieChart, ScatterChart, GridComponent, GraphicComponent, MarkLineComponent, SVGRenderer])
setPlatformAPI({
  measureText: (text: string, font = '') => ({
    width: textWidth(text, Number(/([\d.]+)px/.exec(font)?.[1] ?? 12), /\b(600|bold)\b/.test(font) ? 600 : 400),
  }),
})

const PLANS: Partial<Record<Chart['type'], (sheet: Sheet) => Plan>> = {
  bar: planBars,
  grouped: planBars,
  stacked: planBars,
  line: planLines,
  area: planLines,
  slope: planSlopes,
  dot: planDots,
  bubble: planBubbles,
  pie: planPie,
  donut: planPie,
  waffle: planWaffle,
  iraq: (sheet) => planMap(sheet, 'iraq'),
  arab: (sheet) => planMap(sheet, 'arab'),
}

export interface DrawRequest {
  chart: Chart
  writing: Writing
  /** Of the page. */
  direction: 'rtl' | 'ltr'
  /** Pixels. */
  width: number
  /** Begins the names of the drawing's own parts, unique on the page. */
  name: string
}

/** The drawing, or null for what is written in words alone (big numbers, timeline, table). Same request, same tree. */
export function drawChart({ chart, writing, direction, width, name }: DrawRequest): Element | null {
  const plan = PLANS[chart.type]
  const reading = readChart(chart, writing)
  if (!plan || reading.rows.length === 0 || reading.series.length === 0) return null
  const mirrored = (chart.direction ?? direction) === 'rtl'
  const { option, height } = plan({ chart, reading, writing, width, mirrored })
  const rounded = Math.ceil(height)
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height: rounded })
  try {
    drawing.setOption({ animation: false, textStyle: { fontFamily: 'inherit' }, ...option })
    return svgElement(drawing.renderToSVGString(), {
      width,
      height: rounded,
      name,
      direction: writing.language === 'ar' ? 'rtl' : 'ltr',
    })
  } finally {
    drawing.dispose()
  }
}
export type DrawChart = typeof drawChart
