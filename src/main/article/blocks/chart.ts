/**
 * A chart: its title and summary, the drawing in two widths (the style sheet shows the one that fits), note, source, and
 * the data as a table. The drawing is a picture to a screen reader, named by the title and described by the summary.
 */
import { unitName, type Writing } from '@shared/chart/format'
import { readChart } from '@shared/chart/series'
import { type Chart, chartSchema } from '@shared/chart/spec'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isBlank } from '../characters'
import { NARROW, WIDE } from '../chart/widths'
import type { ArticleContext } from '../context'
import { isolatedText } from '../inline'
import type { RenderBlock } from './block'
import { chartLegend } from './chart-legend'
import { barTable, chartNumbers, dataTable, timeline } from './chart-words'

/** What the parts of a chart are made from. */
export interface ChartScope {
  chart: Chart
  context: ArticleContext
  writing: Writing
  mirrored: boolean
  /** Begins the names of parts, unique on the page. */
  name: string
}

export const renderChart: RenderBlock<'chart'> = (node, scope) => {
  const { context } = scope
  const chart = chartSchema.parse(node.chart)
  const parts: ChartScope = {
    chart,
    context,
    writing: { language: context.language, digits: context.digits },
    mirrored: (chart.direction ?? context.direction) === 'rtl',
    name: scope.name(node),
  }
  const shown = chart.data.rows.length > 0 ? body(parts) : []
  const caption = captionOf(parts)
  if (shown.length === 0 && caption.length === 0) return []
  const dir = chart.direction && chart.direction !== context.direction ? chart.direction : null
  return [
    h('figure', { className: ['chart', `chart-type-${chart.type}`], dir }, [
      ...caption,
      ...shown,
      ...line('chart-note', chart.note, parts),
      ...sourceLine(parts),
      ...disclosure(parts),
    ]),
  ]
}

const text = (words: string, { context, chart }: ChartScope): ElementContent[] =>
  isolatedText(words, chart.direction ?? context.direction)

const line = (className: string, words: string, scope: ChartScope): Element[] => {
  const content = text(words, scope)
  return content.length > 0 ? [h('p', { className: [className] }, content)] : []
}

function captionOf(scope: ChartScope): Element[] {
  const { chart, name } = scope
  const title = text(chart.title, scope)
  const summary = text(chart.summary, scope)
  if (title.length + summary.length === 0) return []
  return [
    h('figcaption', {}, [
      ...(title.length > 0 ? [h('p', { className: ['chart-title'], id: `${name}-title` }, title)] : []),
      ...(summary.length > 0 ? [h('p', { className: ['chart-summary'], id: `${name}-summary` }, summary)] : []),
    ]),
  ]
}

const sourceLine = (scope: ChartScope): Element[] =>
  isBlank(scope.chart.source)
    ? []
    : line('chart-source', scope.context.words('chart.source', { source: scope.chart.source }), scope)

function body(scope: ChartScope): ElementContent[] {
  switch (scope.chart.type) {
    case 'numbers':
      return chartNumbers(scope)
    case 'timeline':
      return timeline(scope)
    case 'table':
      return [...unitLine(scope), ...barTable(scope)]
    default:
      return [...unitLine(scope), ...chartLegend(scope), ...drawings(scope)]
  }
}

function unitLine(scope: ChartScope): Element[] {
  const { chart, context, writing } = scope
  const unit = unitName(chart)
  if (chart.type === 'bubble') {
    const [across, up, size] = readChart(chart, writing).series.map(({ name }) => name)
    return line(
      'chart-unit',
      context.words('chart.axes', { across: across ?? '', up: up ?? '', size: size ?? '' }),
      scope,
    )
  }
  return unit === '' ? [] : line('chart-unit', context.words('chart.unit', { unit }), scope)
}

function drawings({ chart, context, writing, name }: ChartScope): Element[] {
  const { drawChart, words, direction } = context
  if (!drawChart) throw new Error('a chart is rendered, but drawing was not loaded')
  const isNamed = !isBlank(chart.title)
  const said = {
    role: 'img',
    ...(isNamed ? { ariaLabelledBy: [`${name}-title`] } : { ariaLabel: words('chart') }),
    ...(isBlank(chart.summary) ? {} : { ariaDescribedBy: [`${name}-summary`] }),
  }
  const widths = [
    { width: WIDE, size: 'wide' },
    { width: NARROW, size: 'narrow' },
  ]
  const drawn = widths.flatMap(({ width, size }) => {
    const svg = drawChart({ chart, writing, direction, width, name: `${name}-${size}` })
    if (!svg) return []
    svg.properties = { className: [`chart-${size}`], ...svg.properties, ...said }
    return [svg]
  })
  return drawn.length > 0 ? [h('div', { className: ['chart-drawing'] }, drawn)] : []
}

function disclosure(scope: ChartScope): Element[] {
  const { chart, context } = scope
  if (chart.type === 'table' || chart.type === 'timeline' || chart.data.rows.length === 0) return []
  return [
    h('details', { className: ['chart-data'] }, [h('summary', {}, [context.words('chart.data')]), dataTable(scope)]),
  ]
}
