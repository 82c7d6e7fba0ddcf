/** Pictures of the library: taken in, found, described, used, and safe from being thrown away. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import sharp from 'sharp'
import { answerOpenDialog, expect, test } from './fixture'
import { openNewsroom, paragraphs, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'
import { Media } from './pages/media'
import type { Language } from './pages/words'

const HEADLINE = 'مضخات الشطرة تعيد الماء إلى 37 قرية'
const DRAWINGS = {
  'محطة الشطرة.png': '<rect width="400" height="300" fill="#24506b"/><circle cx="90" cy="90" r="70" fill="#f4e3b2"/>',
  'سوق الشطرة.png': '<rect width="400" height="300" fill="#eee"/><path d="M0 300 200 20 400 300Z" fill="#8c2f1b"/>',
  'DSC_0417.png':
    '<rect width="200" height="300" fill="#1d3b24"/><rect x="200" width="200" height="300" fill="#e8c75a"/>',
}

/** Three pictures that do not look alike, drawn for the test. */
async function pictures(folder: string): Promise<string[]> {
  return Promise.all(
    Object.entries(DRAWINGS).map(async ([name, drawing]) => {
      const path = join(folder, name)
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${drawing}</svg>`
      await sharp(Buffer.from(svg)).png().toFile(path)
      return path
    }),
  )
}

test('pictures are taken in, found, described, used, and kept while a story needs them', async ({
  launch,
  library,
  userData,
}) => {
  test.setTimeout(120_000)
  const { stories } = await openNewsroom({
    library,
    userData,
    stories: [{ headline: HEADLINE, type: 'report', blocks: paragraphs('عاد الماء صباح الأحد.') }],
  })
  const app = await launch()
  const page = await app.firstWindow()
  const desk = new Desk(page)
  const media = new Media(page)
  await desk.rows.first().waitFor()
  await media.open()
  await expect(page.getByText(media.t('media:empty'), { exact: true })).toBeVisible()

  // In: three that are whole, then one of them again and one that is cut off.
  const files = await pictures(userData)
  await answerOpenDialog(app, files)
  await page.getByRole('button', { name: media.t('media:empty.files') }).click()
  await expect(media.files).toHaveCount(3)
  const broken = join(userData, 'مقطوعة.png')
  writeFileSync(broken, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
  await answerOpenDialog(app, [files[0] ?? '', broken])
  await page.keyboard.press('Control+Shift+u')
  const result = page.getByRole('dialog')
  await expect(result).toContainText('مقطوعة.png')
  await expect(result).toContainText(media.t('media:imported.known', { files: media.t('story:count.files_one') }))
  await page.keyboard.press('Escape')
  await expect(media.files).toHaveCount(3)

  // Described, and found without hamzas by what was written.
  await media.file('DSC_0417').click()
  await media.field('title').fill('مهندسة تراقب المضخة الأولى')
  await media.field('credit').fill('أحمد السعيدي')
  await media.field('alt').fill('امرأة بخوذة صفراء أمام مضخة')
  await media.field('credit').focus()
  await expect(media.file('مهندسة تراقب')).toContainText('أحمد السعيدي')
  await expect(media.file('مهندسة تراقب')).not.toContainText(media.t('media:mark.alt'))
  await media.search.fill('احمد السعيدى')
  await expect(media.files).toHaveCount(1)
  await media.search.fill('')
  await expect(media.files).toHaveCount(3)

  // A keyword for all of them at once; what will change is said first.
  await media.list.focus()
  await page.keyboard.press('Control+a')
  const keywords = media.details.getByLabel(media.t('media:bulk.addKeywords'), { exact: true })
  await keywords.fill('مياه الشرب')
  await keywords.press('Enter')
  await expect(media.details).toContainText(media.t('media:bulk.will.addKeywords', { words: 'مياه الشرب' }))
  await media.details.getByRole('button', { name: media.t('media:bulk.apply') }).click()
  await media.search.fill('مياه الشرب')
  await expect(media.files).toHaveCount(3)

  // Into a story as its lead picture, with the words that were written here.
  await desk.goToDesk()
  const editor = await desk.open(HEADLINE)
  const lead = editor.inspector.locator('[data-field="lead"]')
  await lead.getByRole('button', { name: media.t('media:fromLibrary') }).click()
  const picker = page.getByRole('dialog', { name: media.t('media:fromLibrary.title') })
  await picker.getByRole('searchbox').fill('مهندسه')
  await expect(picker.getByRole('option')).toHaveCount(1)
  await picker.getByRole('option').click()
  await picker.getByRole('button', { name: media.t('media:choose') }).click()
  await expect(lead.locator('img')).toBeVisible()
  await editor.save()
  const story = storyOnDisk(library, stories[0] ?? '')
  expect(story.fields.lead).toMatchObject({ alt: 'امرأة بخوذة صفراء أمام مضخة', credit: 'أحمد السعيدي' })
  await editor.back()

  // The library knows where it is used; the trash takes it, undo brings it back, and it cannot be lost for good.
  await media.open()
  await media.search.fill('')
  const used = media.file('مهندسة تراقب')
  await used.click()
  await expect(used).toContainText(media.t('media:usedBy', { count: 1 }))
  await expect(media.details.locator('.media-uses')).toContainText(HEADLINE)
  await media.list.press('Delete')
  await expect(used).toHaveCount(0)
  await page
    .locator('.ui-toast')
    .getByRole('button', { name: media.t('ui:undo') })
    .click()
  await expect(used).toHaveCount(1)
  await used.click()
  await media.list.press('Delete')
  await expect(used).toHaveCount(0)
  const filters = page.getByRole('toolbar', { name: media.t('media:filters') })
  await filters.getByRole('button', { name: media.t('media:trash') }).click()
  await used.click()
  await media.list.press('Delete')
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: media.t('shell:remove.confirm') })
    .click()
  await expect(media.message(media.t('media:kept.why'))).toBeVisible()
  await expect(used).toHaveCount(1)
  await media.details.getByRole('button', { name: media.t('desk:restore') }).click()
  await filters.getByRole('button', { name: `${media.t('media:all')} 3` }).click()
  await used.click()
  await media.details.getByRole('button', { name: HEADLINE }).click()
  await expect(editor.text).toBeVisible()
})

test('arrows go where they point in a grid that is read from the right', async ({ launch, library, userData }) => {
  await openNewsroom({ library, userData })
  const app = await launch()
  const page = await app.firstWindow()
  const media = new Media(page)
  await new Desk(page).rows.first().waitFor()
  await media.open()
  await answerOpenDialog(app, await pictures(userData))
  await page.keyboard.press('Control+Shift+u')
  await expect(media.files).toHaveCount(3)
  await media.files.first().click()
  await media.list.press('ArrowLeft')
  await expect(media.files.nth(1)).toHaveAttribute('aria-selected', 'true')
  const [first, second] = await Promise.all([0, 1].map((n) => media.files.nth(n).boundingBox()))
  expect(second?.x).toBeLessThan(first?.x ?? 0)
  await media.list.press('Shift+ArrowRight')
  await expect(media.list.locator('[aria-selected=true]')).toHaveCount(2)
})

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

for (const language of ['ar', 'en'] satisfies Language[])
  for (const theme of ['light', 'dark'] as const)
    test(`the screen is accessible: ${language}, ${theme}`, async ({ launch, library, userData }) => {
      test.setTimeout(180_000)
      await openNewsroom({ library, userData, preferences: { language, theme } })
      const app = await launch()
      const page = await app.firstWindow()
      const media = new Media(page, language)
      await new Desk(page, language).rows.first().waitFor()
      const expectAccessible = async (what: string) => {
        const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
        const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
        expect.soft(found, what).toEqual([])
      }
      await media.open()
      await page.getByText(media.t('media:empty'), { exact: true }).waitFor()
      await expectAccessible('empty')
      await answerOpenDialog(app, await pictures(userData))
      await page.keyboard.press('Control+Shift+u')
      await expect(media.files).toHaveCount(3)
      await media.files.first().click()
      await media.field('title').waitFor()
      await expectAccessible('one')
      await media.list.press('Control+a')
      await media.details.getByText(media.t('media:bulk.addKeywords')).waitFor()
      await expectAccessible('several')
      await page.getByRole('button', { name: media.t('media:layout.list') }).click()
      await expect(media.files).toHaveCount(3)
      await expectAccessible('list')
    })
