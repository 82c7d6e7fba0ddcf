/** What is said in words and numbers alone: big numbers, timeline, tables. */
import { timeOf } from '@shared/chart/cells'
import { cellText, countedText, valueText } from '@shared/chart/format'
import { type Reading, readChart } from '@shared/chart/series'
import type { Chart } from '@shared/chart/spec'
import type { Element, ElementContent } from 'hast'
import { h, s } from 'hastscript'
import { isBlank } from '../characters'
import { isolatedText } from '../inline'
import type { ChartScope } from './chart'

const words = (text: string, { chart, context }: ChartScope): ElementContent[] =>
  isolatedText(text, chart.direction ?? context.direction)

/** A number, read from the left also with a sign. */
const number = (text: string): Element => h('bdi', { dir: /٪/.test(text) ? null : 'ltr' }, text)

export function chartNumbers(scope: ChartScope): Element[] {
  const { chart, writing, context } = scope
  const items = readChart(chart, writing).rows.map(({ label, values: [value = null] }) => {
    const shown =
      value === null ? [h('span', { className: ['chart-none'] }, context.words('chart.none'))] : counted(value, scope)
    return h('div', {}, [h('dt', {}, words(label || '–', scope)), h('dd', {}, shown)])
  })
  return items.length > 0 ? [h('dl', { className: ['chart-numbers'] }, items)] : []
}

/** The number large, its unit after it in the form the number asks for. */
function counted(value: number, scope: ChartScope): ElementContent[] {
  const bare = valueText(value, scope.chart, scope.writing)
  const whole = countedText(value, scope.chart, scope.writing)
  const unit = whole.includes(bare) ? whole.replace(bare, '').trim() : ''
  if (unit === '' && whole !== bare) return [h('span', { className: ['chart-number'] }, words(whole, scope))]
  const large = h('span', { className: ['chart-number'] }, [number(bare)])
  return unit === ''
    ? [large]
    : [large, { type: 'text', value: ' ' }, h('span', { className: ['chart-number-unit'] }, words(unit, scope))]
}

export function timeline(scope: ChartScope): Element[] {
  const { chart, writing } = scope
  const texts = chart.data.columns.flatMap(({ kind }, i) => (i !== chart.label && kind === 'text' ? [i] : []))
  const events = readChart(chart, writing).rows.map(({ index, label }) => {
    const cells = chart.data.rows[index] ?? []
    const date = cells[chart.label]
    const [title = '', ...rest] = texts
      .map((column) => cellText(cells[column] ?? null, chart, column, writing))
      .filter((text) => !isBlank(text))
    return h('li', {}, [
      timeOf(date) === null
        ? h('span', { className: ['chart-when'] }, words(label || '–', scope))
        : h('time', { className: ['chart-when'], dateTime: String(date) }, words(label, scope)),
      ...(title === '' ? [] : [h('p', { className: ['chart-event'] }, words(title, scope))]),
      ...rest.map((text) => h('p', {}, words(text, scope))),
    ])
  })
  return events.length > 0 ? [h('ol', { className: ['chart-timeline'] }, events)] : []
}

/** Every column of the data; a wide table scrolls in its own frame, which takes the focus to be scrolled by keys. */
export const dataTable = (scope: ChartScope): Element => tableOf(scope, null)

/** The same with a bar in each cell that is shown; bars of a column are lengths of one scale. */
export function barTable(scope: ChartScope): Element[] {
  const reading = readChart(scope.chart, scope.writing)
  return reading.rows.length > 0 ? [tableOf(scope, reading)] : []
}

function tableOf(scope: ChartScope, bars: Reading | null): Element {
  const { chart, context, name } = scope
  const named = isBlank(chart.title) ? { ariaLabel: context.words('chart.data') } : { ariaLabelledBy: `${name}-title` }
  const order = [chart.label, ...chart.data.columns.map((_, i) => i).filter((i) => i !== chart.label)]
  const rows = bars ? bars.rows.map(({ index }) => chart.data.rows[index] ?? []) : chart.data.rows
  const hasHead = chart.data.columns.some((column) => !isBlank(column.name))
  const head = h(
    'tr',
    {},
    order.map((column) =>
      heading(
        words(chart.data.columns[column]?.name ?? '', scope),
        chart.data.columns[column]?.kind === 'number' ? ['chart-figure'] : [],
      ),
    ),
  )
  return h('div', { className: ['table'], role: 'group', tabIndex: 0, ...named }, [
    h('table', {}, [
      ...(hasHead ? [h('thead', {}, [head])] : []),
      h(
        'tbody',
        {},
        rows.map((cells) =>
          h(
            'tr',
            {},
            order.map((column, i) => cell(cells[column] ?? null, column, i === 0, scope, bars)),
          ),
        ),
      ),
    ]),
  ])
}

const heading = (content: ElementContent[], className: string[]): Element =>
  content.length > 0 ? h('th', { scope: 'col', className }, content) : h('td', { className })

function cell(
  value: Chart['data']['rows'][number][number],
  column: number,
  isName: boolean,
  scope: ChartScope,
  bars: Reading | null,
): Element {
  const { chart, writing, context } = scope
  const text = cellText(value, chart, column, writing)
  if (isName) {
    const name = words(text, scope)
    return name.length > 0 ? h('th', { scope: 'row' }, name) : h('td')
  }
  if (text === '') return h('td', { className: ['chart-none'] }, context.words('chart.none'))
  if (typeof value !== 'number') return h('td', {}, words(text, scope))
  const bar = bars ? barOf(value, column, scope, bars) : null
  return h('td', { className: bar ? ['chart-figure', 'chart-barred'] : ['chart-figure'] }, [
    number(text),
    ...(bar ? [bar] : []),
  ])
}

function barOf(value: number, column: number, { mirrored }: ChartScope, { rows, series }: Reading): Element | null {
  const at = series.findIndex((one) => one.column === column)
  const values = rows.flatMap(({ values: row }) => row[at] ?? [])
  if (at === -1 || values.length === 0) return null
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const span = high - low || 1
  const place = (n: number) => ((n - low) / span) * 100
  const [from, to] = [place(Math.min(0, value)), place(Math.max(0, value))]
  const tidy = (n: number) => Math.round(n * 100) / 100
  return s(
    'svg',
    { className: ['chart-bar-line'], viewBox: '0 0 100 8', preserveAspectRatio: 'none', ariaHidden: 'true' },
    [
      s('rect', {
        x: tidy(mirrored ? 100 - to : from),
        y: 0,
        width: tidy(to - from),
        height: 8,
        className: ['chart-fill-s0'],
      }),
    ],
  )
}
