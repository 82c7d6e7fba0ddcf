import { describe, expect, it } from 'vitest'
import { sharedMessages } from '../i18n/translate'
import { dataOf, readText } from './paste'
import { problemsOf } from './problems'
import { type Chart, type ChartType, chartOf } from './spec'

const WORDS = { title: 'عنوان', summary: 'خلاصة', source: 'مصدر' }
const made = (type: ChartType, table: string, own: Partial<Chart> = {}): Chart => ({
  ...chartOf(dataOf(readText(table).grid, true), type),
  ...WORDS,
  ...own,
})
const codes = (chart: Chart) => problemsOf(chart).map(({ code, level }) => `${level} ${code}`)
const GOOD = 'المحافظة\tالعدد\nبغداد\t14\nالبصرة\t5'

describe('problems of a chart', () => {
  it('are none where all is well', () => expect(codes(made('bar', GOOD))).toEqual([]))
  it.each<[string, Chart]>([
    ['block no-title', made('bar', GOOD, { title: ' ' })],
    ['block no-source', made('bar', GOOD, { source: '' })],
    ['block no-summary', made('bar', GOOD, { summary: '' })],
    ['block no-data', made('bar', '')],
    ['block no-numbers', made('bar', 'م\tع\nبغداد\t-\nالبصرة\t-')],
    ['block few-columns', made('slope', GOOD)],
    ['block few-columns', made('bubble', GOOD)],
    ['block one-point', made('line', 'السنة\tع\n2024\t5')],
    ['block no-dates', made('timeline', GOOD)],
    ['block not-from-zero', made('bar', GOOD, { start: 4 })],
    ['block negative-part', made('pie', 'م\tع\nأ\t-5\nب\t9')],
    ['block empty-whole', made('donut', 'م\tع\nأ\t0\nب\t0')],
    ['block unknown-places', made('iraq', 'م\tع\nبغداد\t5\nطهران\t9')],
    ['warning not-hundred', made('pie', 'م\tع\nأ\t50\nب\t60', { percent: true })],
    ['warning missing-part', made('waffle', 'م\tع\nأ\t5\nب\t-')],
    ['warning many-slices', made('pie', `م\tع\n${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `ج${n}\t${n}`).join('\n')}`)],
    ['warning one-column-shown', made('iraq', 'م\tأ\tب\nبغداد\t5\t6')],
    ['warning repeated-labels', made('bar', 'م\tع\nبغداد\t5\nبغداد\t6')],
    ['warning confused-colours', made('grouped', 'م\tأ\tب\nبغداد\t5\t6', { colours: [6, 7] })],
    ['advice missing-values', made('bar', 'م\tع\nبغداد\t5\nالبصرة\t-')],
  ])('%s', (problem, chart) => expect(codes(chart)).toContain(problem))
  it('let a line begin where its data do', () =>
    expect(codes(made('line', 'السنة\tع\n2024\t95\n2025\t98', { start: 90 }))).toEqual([]))
  it('find governorates whatever their spelling', () =>
    expect(codes(made('iraq', 'م\tع\nمحافظة الانبار\t5\nالسليمانيه\t6\nDhi Qar\t7\nالديوانية\t8\nحلبجة\t1'))).toEqual(
      [],
    ))
  it('have a sentence each, in both languages', () => {
    const said = Object.keys(sharedMessages.ar.checks as object)
    expect(said.filter((key) => key.startsWith('chart-')).length).toBeGreaterThanOrEqual(20)
    for (const key of said) expect(sharedMessages.en.checks).toHaveProperty([key])
  })
})
