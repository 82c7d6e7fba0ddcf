/** Going back to the desk from a story of every block: the screen must not break. */
import * as build from '@shared/document/build'
import { expect, test } from './fixture'
import { openNewsroom } from './newsroom'
import { Desk } from './pages/desk'

const BLOCKS = {
  quotation: build.quotation('speech', [build.paragraph('وصل الماء قبل الفجر.')], 'جاسم الخفاجي'),
  factbox: build.factBox('المحطة في أرقام', [build.paragraph('900 متر مكعب في الساعة')]),
  table: build.table([
    ['القرية', 'عدد البيوت'],
    ['أم العظام', '120'],
  ]),
  figure: build.figure({}),
  embed: build.embed('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube', 'جولة في المحطة'),
  updatenote: build.updateNote('correction', '2026-08-19T14:12:00+03:00', [build.paragraph('ورد رقم آخر.')]),
  related: build.related(null),
}

test('the desk comes back after a story of each block', async ({ launch, library, userData }) => {
  test.setTimeout(180_000)
  const rows = Object.entries(BLOCKS).map(([headline, block]) => ({ headline, blocks: [build.paragraph('نص'), block] }))
  await openNewsroom({ library, userData, stories: rows })
  const app = await launch()
  const page = await app.firstWindow()
  const errors: string[] = []
  let open = ''
  page.on('pageerror', (error) => errors.push(`${open}: ${error.message}`))
  page.on('console', (message) => message.type() === 'error' && errors.push(`${open}: ${message.text().slice(0, 120)}`))
  const desk = new Desk(page)
  for (open of Object.keys(BLOCKS)) {
    const editor = await desk.open(open)
    await editor.block('نص').first().waitFor()
    await editor.back()
    const crash = page.getByText(desk.t('shell:crash.title'))
    await expect(desk.list.or(crash)).toBeVisible()
    if (await crash.isVisible()) await page.getByRole('button', { name: desk.t('shell:crash.reload') }).click()
    await expect(desk.rows).toHaveCount(rows.length)
  }
  expect(errors).toEqual([])
})
