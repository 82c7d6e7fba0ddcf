import { chart } from '@shared/document/build'
import { describe, expect, it } from 'vitest'
import { CHARTS } from '../chart/charts.fixture'
import { htmlOf } from '../fixture'

const all = Object.values(CHARTS)
const idsOf = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)

describe('a chart on a page', () => {
  it.each(Object.entries(CHARTS))('%s: title, summary, source, and every value in words', (_, given) => {
    const html = htmlOf([chart(given)])
    for (const words of [given.title, given.summary, 'المصدر: وزارة التخطيط']) expect(html).toContain(words)
    expect(html).toContain('<table>'.slice(0, given.type === 'timeline' ? 0 : undefined))
    expect(html).not.toMatch(/<script|<style|style="|on\w+="|undefined|NaN/)
  })
  it('is the same bytes for the same chart', () =>
    expect(htmlOf(all.map((one) => chart(one)))).toBe(htmlOf(all.map((one) => chart(one)))))
  it('has names of its own, whatever stands beside it', () => {
    const ids = idsOf(htmlOf([...all, ...all].map((one) => chart(one))))
    expect(ids.length).toBeGreaterThan(40)
    expect(new Set(ids).size).toBe(ids.length)
  })
  it('is a picture named by its title and described by its summary', () => {
    const html = htmlOf([chart(CHARTS.bar)])
    expect(html).toMatch(/<svg[^>]* role="img" aria-labelledby="chart-1-title" aria-describedby="chart-1-summary"/)
    expect(htmlOf([chart({ ...CHARTS.bar, title: '' })])).toContain('aria-label="رسم بياني"')
  })
  it('says of a missing value that it is missing, in the drawing and in the table', () => {
    const html = htmlOf([chart(CHARTS.grouped)])
    expect(html).toMatch(/<text[^>]*>لا بيانات<\/text>/)
    expect(html).toContain('<td class="chart-none">لا بيانات</td>')
  })
  it('runs bars from the right on an Arabic page and from the left on an English one', () => {
    const first = (html: string) => Number(/<path d="M([\d.]+) [^"]*" class="chart-fill-s0"/.exec(html)?.[1])
    const given = chart({ ...CHARTS.bar, highlight: [] })
    expect(first(htmlOf([given]))).toBeGreaterThan(300)
    expect(first(htmlOf([given], { language: 'en', direction: 'ltr' }))).toBeLessThan(400)
    expect(htmlOf([chart({ ...CHARTS.bar, direction: 'ltr' })])).toContain(
      '<figure class="chart chart-type-bar" dir="ltr">',
    )
  })
  it('isolates what an Arabic line would turn around', () => {
    const html = htmlOf([chart(CHARTS.numbers)])
    expect(html).toContain('<bdi dir="ltr">−23</bdi>')
  })
  it('writes the digits of the newsroom', () =>
    expect(htmlOf([chart(CHARTS.bar)], { digits: 'arab' })).toContain('٢٬٤٥٠٫٥'))
  it('counts in the six forms of Arabic', () => {
    const html = htmlOf([chart(CHARTS.numbers)])
    for (const words of ['مدرستان', 'مدارس', 'مدرسة']) expect(html).toContain(words)
  })
  it('shows a type of a newer program as a table', () =>
    expect(htmlOf([chart({ ...CHARTS.bar, type: 'hologram' as never })])).toContain('<table>'))
  it('is nothing while it holds nothing', () => {
    const bare = { ...CHARTS.bar, title: '', summary: '', source: '', data: { columns: [], rows: [] }, values: [] }
    expect(htmlOf([chart(bare)])).toBe('')
  })
})
