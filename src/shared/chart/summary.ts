/**
 * A first summary of a chart, drafted from its data for the reporter to edit. Names come from the data, so their gender
 * and case are unknown: the sentences are made of nouns in the nominative, with values in brackets, and agree with none.
 */
import { createTranslator } from '../i18n/translate'
import { countedText, numberText, valueText, type Writing } from './format'
import { type Reading, type Row, readChart } from './series'
import type { Chart } from './spec'

type Say = (key: string, fill: Record<string, string | number>) => string
interface Drafting {
  chart: Chart
  reading: Reading
  writing: Writing
  say: Say
  /** A value with its unit. */
  counted(value: number): string
}
type Known = { row: Row; value: number }

/** Empty while there is nothing to say. */
export function draftSummary(chart: Chart, writing: Writing): string {
  const reading = readChart(chart, writing)
  const translator = createTranslator(writing.language, undefined, (value) => numberText(value, writing))
  const say = translator.getFixedT(null, 'chart')
  const drafting: Drafting = {
    chart,
    reading,
    writing,
    say: (key, fill) => say(`summary.${key}`, fill),
    counted: (value) => countedText(value, chart, writing),
  }
  const sentences = sentencesOf(drafting)
  if (sentences.length === 0) return ''
  const missing = reading.rows.flatMap(({ values }) => values).filter((value) => value === null).length
  if (missing > 0) sentences.push(drafting.say('missing', { count: missing }))
  return sentences.join(' ')
}

function sentencesOf(drafting: Drafting): string[] {
  const { chart, reading } = drafting
  switch (chart.type) {
    case 'timeline':
      return events(drafting)
    case 'slope':
      return changes(drafting)
    case 'pie':
    case 'donut':
    case 'waffle':
      return shares(drafting, 0)
    case 'bubble':
      return extremes(drafting, 2)
    case 'numbers':
      return numbers(drafting)
    default:
      return reading.measured && reading.rows.length > 1
        ? reading.series.slice(0, 3).flatMap((_, i) => course(drafting, i))
        : reading.series.slice(0, 2).flatMap((_, i) => extremes(drafting, i))
  }
}

const knownValues = ({ rows }: Reading, series: number): Known[] =>
  rows.flatMap((row) => {
    const value = row.values[series]
    return typeof value === 'number' ? [{ row, value }] : []
  })

/** `اسم السلسلة: ` where there are several. */
const named = ({ reading, say }: Drafting, series: number, sentence: string): string => {
  const name = reading.series[series]?.name.trim() ?? ''
  return reading.series.length > 1 && name !== '' ? say('series', { name, sentence }) : sentence
}

/** Names of all that share a value, at most three of them. */
function namesAt(known: Known[], value: number, { writing, say }: Drafting): string {
  const names = known.filter((one) => one.value === value).map(({ row }) => row.label)
  const list = new Intl.ListFormat(writing.language, { type: 'conjunction' })
  return names.length <= 3
    ? list.format(names)
    : say('more', { names: names.slice(0, 2).join(writing.language === 'ar' ? '، ' : ', '), count: names.length - 2 })
}

function extremes(drafting: Drafting, series: number): string[] {
  const known = knownValues(drafting.reading, series)
  if (known.length === 0) return []
  const values = known.map(({ value }) => value)
  const [high, low] = [Math.max(...values), Math.min(...values)]
  const fill = {
    largest: namesAt(known, high, drafting),
    high: drafting.counted(high),
    smallest: namesAt(known, low, drafting),
    low: drafting.counted(low),
  }
  return [named(drafting, series, drafting.say(high === low ? 'equal' : 'extremes', fill))]
}

/** From the first to the last value that is known, and the peak where it is neither. */
function course(drafting: Drafting, series: number): string[] {
  const { say, counted } = drafting
  const known = knownValues(drafting.reading, series)
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last || first === last) return extremes(drafting, series)
  const way = last.value > first.value ? 'rise' : last.value < first.value ? 'fall' : 'same'
  const fill = {
    from: first.row.label,
    to: last.row.label,
    before: counted(first.value),
    after: counted(last.value),
    change: changeText(first.value, last.value, drafting),
  }
  const peak = known.reduce((best, one) => (one.value > best.value ? one : best))
  const isInside = peak.value > first.value && peak.value > last.value
  const extra = isInside ? ` ${say('peak', { at: peak.row.label, value: counted(peak.value) })}` : ''
  return [named(drafting, series, say(way, fill)) + extra]
}

/** In percent of the first value; in points for percents; as the difference where the first is not above zero. */
function changeText(before: number, after: number, { chart, writing, say, counted }: Drafting): string {
  const difference = Math.round(Math.abs(after - before) * 100) / 100
  if (chart.percent) return say('points', { count: difference })
  if (before <= 0) return counted(difference)
  return valueText(Math.round((Math.abs(after - before) / before) * 1000) / 10, { percent: true }, writing)
}

function shares(drafting: Drafting, series: number): string[] {
  const known = knownValues(drafting.reading, series)
  const sum = known.reduce((total, { value }) => total + value, 0)
  if (known.length === 0 || sum <= 0) return []
  const share = (value: number) => valueText(Math.round((value / sum) * 1000) / 10, { percent: true }, drafting.writing)
  const values = known.map(({ value }) => value)
  const [high, low] = [Math.max(...values), Math.min(...values)]
  return [
    drafting.say(high === low ? 'equalShares' : 'shares', {
      largest: namesAt(known, high, drafting),
      high: share(high),
      smallest: namesAt(known, low, drafting),
      low: share(low),
    }),
  ]
}

function changes(drafting: Drafting): string[] {
  const { reading, say, counted } = drafting
  const moved = reading.rows.flatMap((row) => {
    const [before, after] = [row.values[0] ?? null, row.values[1] ?? null]
    return before === null || after === null ? [] : [{ row, before, after, change: after - before }]
  })
  if (moved.length === 0) return []
  const most = moved.reduce((best, one) => (one.change > best.change ? one : best))
  const least = moved.reduce((best, one) => (one.change < best.change ? one : best))
  const sentence = (key: string, { row, before, after }: (typeof moved)[number]) =>
    say(key, { name: row.label, before: counted(before), after: counted(after) })
  return [
    ...(most.change > 0 ? [sentence('mostUp', most)] : []),
    ...(least.change < 0 ? [sentence('mostDown', least)] : []),
    ...(most.change <= 0 && least.change >= 0 ? [say('unchanged', {})] : []),
  ]
}

function events({ reading, say }: Drafting): string[] {
  const [first, last] = [reading.rows[0], reading.rows.at(-1)]
  if (!first || !last) return []
  return [say('events', { count: reading.rows.length, from: first.label, to: last.label })]
}

function numbers({ reading, say, counted, writing }: Drafting): string[] {
  const known = knownValues(reading, 0)
  const parts = known.map(({ row, value }) => say('number', { name: row.label, value: counted(value) }))
  return parts.length === 0 ? [] : [`${parts.join(writing.language === 'ar' ? '؛ ' : '; ')}.`]
}
