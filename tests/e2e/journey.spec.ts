/** The main job, from the first start to the exported page, as a reporter does it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentText } from '@shared/document/words'
import { answerOpenDialog, answerSaveDialog, expect, kill, test } from './fixture'
import { storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'
import type { Editor } from './pages/editor'
import { FirstRun } from './pages/first-run'
import { picture } from './pictures'

const HEADLINE = 'مياه الشطرة تعود إلى 37 قرية بعد تشغيل محطة ضخ جديدة'
const OPENING =
  'عادت المياه صباح الأحد إلى 37 قرية في أطراف الشطرة، بعد أن أنجزت فرق الصيانة تشغيل محطة الضخ الجديدة التي جهزتها شركة Grundfos بثلاث مضخات من طراز NK 150-400، وبدأ الفلاحون فتح السواقي التي جفت منذ آذار الماضي.'
const LATIN_FIRST =
  'UNDP قال في بيان أرسله إلى الوكالة إن المشروع كلّف 4.6 مليون دولار، وإن 12% من المبلغ جاء من صندوق المناخ الأخضر Green Climate Fund.'
const SUBHEAD = 'ما الذي تغيّر في القرى؟'
const DETAIL = 'ويقول جاسم الخفاجي، وهو مزارع من قرية أم العظام، إن الماء وصل إلى حقله عند الساعة 6:40 صباحاً.'
const ITEMS = [
  'ثلاث مضخات بطاقة 900 متر مكعب في الساعة',
  'خزان أرضي بسعة 2000 متر مكعب',
  'لوحة تحكم تعمل عن بعد عبر SCADA',
]
const CAPTION = 'فلاح يفتح ساقية أمام حقله في أطراف الشطرة'

async function writeReport(editor: Editor): Promise<void> {
  await editor.headline.fill(HEADLINE)
  await editor.headline.press('Enter')
  await editor.type(`${OPENING}\n${LATIN_FIRST}\n`)
  await editor.insert('عنوان فرعي')
  await editor.type(`${SUBHEAD}\n${DETAIL}\n`)
  await editor.insert('قائمه نقطيه')
  await editor.type(`${ITEMS.join('\n')}\n\n`)
}

const onlyStory = (library: string): string => {
  const [id, ...others] = readdirSync(join(library, 'stories'))
  if (!id || others.length > 0) throw new Error('there is one story')
  return id
}

test('a report is written, killed in mid-sentence, opened again, submitted and exported', async ({
  launch,
  library,
  userData,
}) => {
  test.setTimeout(180_000)
  let app = await launch()
  let page = await app.firstWindow()

  await test.step('first run', async () => {
    const first = new FirstRun(page)
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl')
    await first.next()
    await first.sayWho({ name: 'نور الكعبي', role: 'reporter', code: '7ن', agency: 'وكالة الرافد' })
    await first.next()
    await first.makeLibrary()
  })

  const desk = new Desk(page)
  let editor = await desk.newStory('report')

  await test.step('writing', async () => {
    await writeReport(editor)
    await editor.select('37 قرية')
    await page.keyboard.press('Control+b')
    await editor.select('Grundfos')
    await editor.marks.getByRole('button', { name: editor.t('editor:marks.isolate') }).click()
    await expect(editor.text.locator('strong')).toHaveText('37 قرية')
    await expect(editor.text.locator('bdi')).toHaveText('Grundfos')
    await expect(editor.blocks).toHaveText([OPENING, LATIN_FIRST, SUBHEAD, DETAIL, ITEMS.join(''), ''])
    await expect(editor.text.locator('h2')).toHaveText(SUBHEAD)
    await expect(editor.text.locator('ul > li')).toHaveText(ITEMS)
  })

  await test.step('a picture from a file', async () => {
    await answerOpenDialog(app, [await picture(userData)])
    await editor.atEnd()
    await editor.insert('صوره')
    const figure = editor.text.locator('figure')
    await expect(figure.locator('img')).toHaveJSProperty('complete', true)
    await editor.fillSlot('caption', CAPTION)
    await editor.fillSlot('credit', 'تصوير: علي الموسوي')
    await editor.describeFigure({ alt: 'رجل يحمل مجرفة أمام ساقية ماء', source: 'الوكالة' })
  })

  await test.step('preview', async () => {
    await editor.showPreview()
    const shown = editor.preview
    await expect(shown.locator('h1')).toHaveText(HEADLINE)
    await expect(shown.locator('figure img')).toHaveAttribute('alt', 'رجل يحمل مجرفة أمام ساقية ماء')
    await expect(shown.locator('figcaption')).toContainText(CAPTION)
    await expect
      .poll(() => shown.locator('figure img').evaluate((img: HTMLImageElement) => img.naturalWidth))
      .toBeGreaterThan(0)
    await page.keyboard.press('Control+p')
  })

  const halfSentence = 'وأضاف أن محصول الحنطة هذا العام'
  await test.step('killed in mid-sentence', async () => {
    await editor.caretAfter('6:40 صباحاً.')
    await editor.type(`\n${halfSentence}`)
    await expect.poll(() => documentText(storyOnDisk(library, onlyStory(library)).document)).toContain(halfSentence)
    await page.keyboard.type(' سيكون')
    await kill(app)
  })

  app = await launch()
  page = await app.firstWindow()
  await test.step('opened again with its text', async () => {
    const again = new Desk(page)
    editor = await again.openFirst()
    await expect(editor.headline).toHaveValue(HEADLINE)
    await expect(editor.block(halfSentence)).toHaveCount(1)
    await expect(editor.block(LATIN_FIRST)).toHaveCount(1)
    await expect(editor.text.locator('figure img')).toHaveJSProperty('complete', true)
    await editor.caretAfter(halfSentence)
    await editor.type(' سيبلغ ضعف ما كان عليه في العام الماضي.')
  })

  await test.step('fields', async () => {
    const { t } = editor
    await editor.field('summary').getByRole('textbox').fill('تشغيل محطة ضخ جديدة يعيد المياه إلى 37 قرية في الشطرة.')
    await editor
      .field('dateline')
      .getByLabel(t('story:field.dateline.place'))
      .or(editor.field('dateline').getByLabel(t('story:field.dateline.kind')))
      .fill('ذي قار')
    await editor.field('section').getByRole('button').click()
    await page.getByRole('option').first().click()
    await editor.field('tags').getByRole('textbox').fill('مياه')
    await editor.field('tags').getByRole('textbox').press('Enter')
    await editor.save()
    const { fields } = storyOnDisk(library, onlyStory(library))
    expect(fields.summary).toBe('تشغيل محطة ضخ جديدة يعيد المياه إلى 37 قرية في الشطرة.')
    expect(fields.tags).toEqual(['مياه'])
    expect(fields.section).not.toBe('')
  })

  await test.step('submitted', async () => {
    await page
      .locator('.topbar')
      .getByRole('button', { name: editor.t('story:step.submitted') })
      .click()
    await expect(page.locator('.topbar').getByText(editor.t('story:workflow.submitted'))).toBeVisible()
    const story = storyOnDisk(library, onlyStory(library))
    expect(story.workflow).toBe('submitted')
    expect(story.history.at(-1)).toMatchObject({ axis: 'workflow', from: 'draft', to: 'submitted' })
    expect(story.version).not.toBeNull()
  })

  await test.step('exported as a folder and as a ZIP', async () => {
    const out = join(userData, 'out')
    await answerOpenDialog(app, [out])
    await editor.exportAs('html')
    const [folder = ''] = readdirSync(out)
    const index = existsSync(join(out, 'index.html')) ? out : join(out, folder)
    const html = readFileSync(join(index, 'index.html'), 'utf8')
    expect(html).toContain('<html lang="ar" dir="rtl"')
    expect(html).toContain(halfSentence)
    expect(html).toContain(CAPTION)
    expect(html).toMatch(/<bdi[^>]*>Grundfos<\/bdi>/)
    const [, source = ''] = /<img[^>]* src="([^"]+)"/.exec(html) ?? []
    expect(existsSync(join(index, source)), source).toBe(true)

    const zip = join(userData, 'تقرير.zip')
    await answerSaveDialog(app, zip)
    await editor.exportAs('zip')
    expect(readFileSync(zip).subarray(0, 2).toString()).toBe('PK')
  })
})

test('the same in an English interface', async ({ launch, library, userData }) => {
  const app = await launch()
  const page = await app.firstWindow()
  const first = new FirstRun(page)
  await first.chooseLanguage('en')
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr')
  await first.next()
  await first.sayWho({ name: 'Nour Kaabi', role: 'editor', agency: 'Al-Rafid' })
  await first.next()
  await first.makeLibrary()
  const desk = new Desk(page, 'en')
  const editor = await desk.newStory('news', 'افتتاح جسر الكحلاء أمام السير بعد أربعة أعوام من الأعمال')
  await expect(editor.text).toHaveAttribute('dir', 'rtl')
  await editor.atEnd()
  await editor.type('افتُتح جسر الكحلاء صباح اليوم أمام السير.\n')
  await editor.insert('subhead')
  await editor.type('طول الجسر 280 متراً\n')
  await answerOpenDialog(app, [await picture(userData)])
  await editor.insert('picture')
  await editor.describeFigure({ alt: 'جسر فوق نهر' })
  await editor.saved()
  await kill(app)

  const again = await launch()
  const window = await again.firstWindow()
  const reopened = await new Desk(window, 'en').openFirst()
  await expect(reopened.block('افتُتح جسر الكحلاء')).toHaveCount(1)
  await expect(reopened.text.locator('h2')).toHaveText('طول الجسر 280 متراً')
  await answerOpenDialog(again, [join(userData, 'out')])
  await reopened.exportAs('fragment')
  expect(storyOnDisk(library, onlyStory(library)).fields.headline).toContain('الكحلاء')
  const [fragment = ''] = readdirSync(join(userData, 'out'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  )
  expect(readFileSync(join(userData, 'out', fragment), 'utf8')).toContain('<h2')
})
