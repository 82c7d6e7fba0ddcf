/** A library as a whole: backed up and restored, its templates, and two programs that want to write in it. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { documentText } from '@shared/document/words'
import { answerOpenDialog, answerSaveDialog, chooseMenu, expect, quit, test } from './fixture'
import { openNewsroom, paragraphs, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'

const LINE = 'استقبلت مدارس الناصرية 12 ألف تلميذ في يومها الأول.'

test('a library goes into a ZIP and comes back from it in another folder', async ({ launch, library, userData }) => {
  const { stories } = await openNewsroom({
    library,
    userData,
    stories: [{ headline: 'اليوم الدراسي الأول', blocks: paragraphs(LINE) }, { headline: 'مادة ثانية' }],
  })
  const app = await launch()
  const desk = new Desk(await app.firstWindow())
  await expect(desk.rows).toHaveCount(2)
  const zip = join(userData, 'نسخة.zip')
  await answerSaveDialog(app, zip)
  await chooseMenu(app, 'library.backup')
  await expect(desk.message(desk.t('shell:backedUp'))).toBeVisible()

  const other = join(userData, 'مكتبة مستعادة')
  mkdirSync(other)
  await desk.row('مادة ثانية').click()
  await desk.list.press('Delete')
  await expect(desk.rows).toHaveCount(1)
  // First the file is asked for, then the folder.
  await answerOpenDialog(app, [zip])
  await app.evaluate(
    ({ dialog }, folders) => {
      const answers = folders
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [answers.shift() ?? ''] })
    },
    [zip, other],
  )
  await chooseMenu(app, 'library.restore')
  await expect(desk.rows).toHaveCount(2)
  expect(readdirSync(join(other, 'stories')).sort()).toEqual([...stories].sort())
  const editor = await desk.open('اليوم الدراسي الأول')
  await editor.atEnd()
  await editor.type(' وبعدها عادوا.')
  await expect.poll(() => documentText(storyOnDisk(other, stories[0] ?? '').document)).toBe(`${LINE} وبعدها عادوا.`)
  expect(documentText(storyOnDisk(library, stories[0] ?? '').document), 'the first library is left alone').toBe(LINE)
})

test('a template is made of a story, named anew, begun from and taken away', async ({ launch, library, userData }) => {
  await openNewsroom({
    library,
    userData,
    role: 'administrator',
    stories: [{ headline: 'أسعار الصرف اليوم', type: 'report', blocks: paragraphs('سجّل الدولار في بورصة الكفاح:') }],
  })
  const app = await launch()
  const desk = new Desk(await app.firstWindow())
  const { page, t } = desk
  await desk.row('أسعار الصرف').click()
  await chooseMenu(app, 'story.saveTemplate')
  const naming = page.getByRole('dialog', { name: t('shell:template.title') })
  await naming.getByLabel(t('shell:template.name'), { exact: true }).fill('أسعار')
  await naming.getByRole('button', { name: t('shell:template.save') }).click()
  await expect(desk.message(t('shell:template.saved', { name: 'أسعار' }))).toBeVisible()

  const settings = async () => {
    await chooseMenu(app, 'app.settings')
    await page.getByRole('button', { name: t('settings:newsroom'), exact: true }).click()
  }
  const save = async () => {
    await page
      .locator('.settings__actions')
      .getByRole('button', { name: t('settings:save') })
      .click()
    await expect(desk.message(t('settings:saved')).last()).toBeVisible()
  }
  await settings()
  const rows = page
    .locator('.settings__row')
    .filter({ has: page.getByLabel(t('shell:template.name'), { exact: true }) })
  await rows.getByLabel(t('shell:template.name'), { exact: true }).fill('أسعار الصرف اليومية')
  await save()
  await desk.goToDesk()

  await page
    .locator('.desk__bar')
    .getByRole('button', { name: t('desk:newStory') })
    .click()
  const making = page.getByRole('dialog', { name: t('shell:newStory.title') })
  await making.locator('.new-story__name', { hasText: 'أسعار الصرف اليومية' }).click()
  await making.getByLabel(t('shell:newStory.headline'), { exact: true }).fill('أسعار الخميس')
  await making.getByRole('button', { name: t('shell:newStory.make') }).click()
  const text = page.getByRole('textbox', { name: t('editor:text.label') })
  await expect(text).toHaveText('سجّل الدولار في بورصة الكفاح:')

  await settings()
  await rows.getByRole('button', { name: t('ui:removeNamed', { name: 'أسعار الصرف اليومية' }) }).click()
  await save()
  await desk.goToDesk()
  await expect(desk.row('أسعار الخميس')).toBeVisible()
  await page
    .locator('.desk__bar')
    .getByRole('button', { name: t('desk:newStory') })
    .click()
  await expect(making.locator('.new-story__name').first()).toBeVisible()
  await expect(making.locator('.new-story__name', { hasText: 'أسعار الصرف اليومية' })).toHaveCount(0)
})

test('a second program reads until the first has ended, then writes', async ({ launch, library, userData }) => {
  const { stories } = await openNewsroom({
    library,
    userData,
    stories: [{ headline: 'مكتبة واحدة', blocks: paragraphs(LINE) }],
  })
  const first = await launch()
  await expect(new Desk(await first.firstWindow()).rows).toHaveCount(1)
  mkdirSync(join(userData, 'second'))
  copyFileSync(join(userData, 'profile.json'), join(userData, 'second', 'profile.json'))
  const second = await launch({ userData: join(userData, 'second') })
  const desk = new Desk(await second.firstWindow())
  const banner = desk.page.locator('.banner')
  const holder = await first.evaluate(() => process.getBuiltinModule('node:os').userInfo().username)
  await expect(banner).toContainText(holder)
  const again = banner.getByRole('button', { name: desk.t('shell:tryAgain') })
  await again.click()
  await expect(desk.message(holder)).toBeVisible()
  await expect(banner).toBeVisible()

  expect(await quit(first)).toBe(0)
  await again.click()
  await expect(desk.message(desk.t('shell:writableNow'))).toBeVisible()
  await expect(banner).toBeHidden()
  const editor = await desk.open('مكتبة واحدة')
  await editor.atEnd()
  await editor.type(' كتبه البرنامج الثاني.')
  await expect
    .poll(() => documentText(storyOnDisk(library, stories[0] ?? '').document))
    .toContain('كتبه البرنامج الثاني.')
})
