/** The desk at the size of a newsroom's years: found, filtered, thrown away, brought back, mended. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ulid } from 'ulid'
import { Library } from '../../src/main/library/library'
import { expect, test } from './fixture'
import { openNewsroom, paragraphs, storyFile, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'

const NEEDLE = 'المسألة التي شغلت مجلس محافظة ميسان'

/** Copies of a story under ids of their own, written as files: the fastest way to ten thousand. */
function multiply(folder: string, id: string, count: number): void {
  const story = JSON.parse(readFileSync(storyFile(folder, id), 'utf8'))
  for (let n = 1; n <= count; n++) {
    const copy = ulid(Date.parse('2026-01-01T00:00:00Z') + n * 60_000)
    const at = new Date(Date.parse('2026-01-01T00:00:00Z') + n * 60_000).toISOString()
    mkdirSync(join(folder, 'stories', copy, 'versions'), { recursive: true })
    const fields = { ...story.fields, headline: `خبر رقم ${n} من أرشيف الوكالة` }
    writeFileSync(storyFile(folder, copy), JSON.stringify({ ...story, id: copy, created: at, updated: at, fields }))
  }
}

test('ten thousand stories: scrolled, searched without hamza, filtered', async ({ launch, library, userData }) => {
  test.setTimeout(240_000)
  const { stories } = await openNewsroom({
    library,
    userData,
    stories: [
      { headline: 'خبر قصير', blocks: paragraphs('نص قصير عن المياه.') },
      { headline: NEEDLE, blocks: paragraphs('ناقش الأعضاء حصة المياه.'), type: 'report' },
    ],
  })
  multiply(library, stories[0] ?? '', 10_000)
  const app = await launch()
  const page = await app.firstWindow()
  const desk = new Desk(page)
  await desk.rows.first().waitFor({ timeout: 120_000 })
  await expect(desk.row(NEEDLE)).toBeVisible()
  // Only what is on screen is drawn, and the last one is a key away.
  expect(await desk.rows.count()).toBeLessThan(80)
  await desk.list.press('End')
  await expect(desk.row('خبر رقم 1 من أرشيف')).toBeVisible()
  await desk.search.fill('المساله التي')
  await expect(desk.rows.first()).toContainText(NEEDLE)
  await expect(desk.rows.first().locator('mark').first()).toHaveText('المسألة')
  await desk.search.fill('')
  await desk.filter(desk.t('desk:filter.types'), desk.t('story:type.report'))
  await expect(desk.rows).toHaveCount(1)
})

test('a story goes to the trash by a key and comes back by undo', async ({ launch, library, userData }) => {
  await openNewsroom({ library, userData, stories: [{ headline: 'تبقى' }, { headline: 'تذهب وتعود' }] })
  const page = await (await launch()).firstWindow()
  const desk = new Desk(page)
  await desk.row('تذهب وتعود').click()
  await desk.list.press('Delete')
  await expect(desk.row('تذهب وتعود')).toHaveCount(0)
  await page.locator('.ui-toast').getByRole('button').first().click()
  await expect(desk.row('تذهب وتعود')).toBeVisible()
})

test('a damaged story is listed, mended from its version, and its file stays beside it', async ({
  launch,
  library,
  userData,
}) => {
  const { stories, me } = await openNewsroom({
    library,
    userData,
    stories: [{ headline: 'مادة ستتلف', blocks: paragraphs('نص لا يجوز أن يضيع.') }],
  })
  const id = stories[0] ?? ''
  const open = await Library.open(library, { holder: { name: 'tests' } })
  await open.stories.saveVersion(id, { name: 'قبل التلف', step: 'manual', by: me })
  await open.close()
  writeFileSync(storyFile(library, id), '{"schema":1,"id":"')
  const page = await (await launch()).firstWindow()
  const desk = new Desk(page)
  await desk.rows.first().click()
  await expect(page.getByText(desk.t('desk:broken.title'))).toBeVisible()
  await page
    .getByRole('button', { name: desk.t('desk:broken.mend') })
    .first()
    .click()
  await expect(page.getByRole('textbox', { name: desk.t('editor:text.label') })).toContainText('نص لا يجوز أن يضيع.')
  expect(JSON.stringify(storyOnDisk(library, id).document)).toContain('نص لا يجوز أن يضيع.')
})

test('a state of a newer program stays in sight and untouched', async ({ launch, library, userData }) => {
  const { stories } = await openNewsroom({ library, userData, stories: [{ headline: 'مادة من إصدار أحدث' }] })
  const id = stories[0] ?? ''
  const story = JSON.parse(readFileSync(storyFile(library, id), 'utf8'))
  writeFileSync(storyFile(library, id), JSON.stringify({ ...story, workflow: 'legal-hold', legal: { by: 'س' } }))
  const page = await (await launch()).firstWindow()
  const desk = new Desk(page)
  await expect(desk.row('مادة من إصدار أحدث')).toContainText('legal-hold')
  const editor = await desk.openFirst()
  await editor.atEnd()
  await editor.type('جملة جديدة')
  await editor.save()
  expect(storyOnDisk(library, id)).toMatchObject({ workflow: 'legal-hold', legal: { by: 'س' } })
})
