/** A text's past and its page: versions kept and brought back, the outline, the quiet of focus, the preview beside it. */
import * as build from '@shared/document/build'
import { documentText } from '@shared/document/words'
import { expect, test } from './fixture'
import { openNewsroom, paragraphs, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'

const FIRST = 'قال شهود إن القارب غرق قرب الجسر عند الفجر.'
const LATER = 'وأكدت الشرطة النهرية نجاة الصيادين الثلاثة.'

test('a named version is read beside the text, brought back, and what was there is a version too', async ({
  launch,
  library,
  userData,
}) => {
  const { stories } = await openNewsroom({
    library,
    userData,
    stories: [{ headline: 'غرق قارب صيد', blocks: paragraphs(FIRST) }],
  })
  const editor = await new Desk(await (await launch()).firstWindow()).openFirst()
  const { keyboard } = editor.page
  const { versions } = editor
  const onDisk = () => documentText(storyOnDisk(library, stories[0] ?? '').document)
  await editor.atEnd()
  await keyboard.press('Control+Shift+s')
  await editor.answer(editor.t('editor:versions.name.label'), 'قبل بيان الشرطة')
  await keyboard.press('Enter')
  await expect(editor.message(editor.t('editor:versions.saved'))).toBeVisible()

  await editor.select('قرب الجسر')
  await keyboard.press('Delete')
  await editor.atEnd()
  await editor.type(`\n${LATER}`)
  await expect.poll(onDisk).toContain(LATER)
  await keyboard.press('Control+Alt+y')
  await versions.choose('قبل بيان الشرطة')
  await expect(versions.text).toContainText(FIRST)
  await expect(versions.text).not.toContainText(LATER)
  await expect(editor.text, 'reading a version changes nothing').toContainText(LATER)
  await versions.restore()
  await expect(editor.text).toHaveText(FIRST)
  await expect.poll(onDisk).toBe(FIRST)

  await editor.atEnd()
  await editor.type(' وبدأ البحث.')
  await expect.poll(onDisk).toBe(`${FIRST} وبدأ البحث.`)
  await keyboard.press('Control+Alt+y')
  await expect(versions.list).toHaveCount(2)
  await versions.chooseNewest()
  await expect(versions.text).toContainText(LATER)
  await versions.restore()
  await expect(editor.text).toContainText(LATER)
  await expect.poll(onDisk).toContain(LATER)
})

const PART = 'يمتد الطريق 84 كيلومتراً بين الكوت وبدرة، ويمر بست قرى لا تصلها حافلة واحدة.'

test('outline, focus, zoom, counts, and the page on a telephone, a tablet and a desktop as one types', async ({
  launch,
  library,
  userData,
}) => {
  const blocks = [
    ...['قبل الطريق', 'أثناء العمل', 'بعد الافتتاح'].flatMap((words, n) => [
      build.heading(n === 1 ? 'h3' : 'h2', words),
      ...paragraphs(...Array.from({ length: 8 }, () => PART)),
    ]),
  ]
  await openNewsroom({ library, userData, stories: [{ headline: 'طريق الكوت', blocks }] })
  const editor = await new Desk(await (await launch()).firstWindow()).openFirst()
  const { keyboard } = editor.page
  const footer = editor.page.locator('footer.status')

  await test.step('words and minutes are counted as one types', async () => {
    // 24 paragraphs of 14 words and headings of two.
    const count = 24 * PART.split(' ').length + 6
    await expect(footer).toContainText(editor.t('story:count.words', { count }))
    await editor.atEnd()
    await editor.type(' ثلاث كلمات أخرى')
    await expect(footer).toContainText(editor.t('story:count.words', { count: count + 3 }))
    await expect(footer).toContainText(editor.t('story:count.readingTime', { count: 2 }))
  })

  await test.step('the outline leads to a part', async () => {
    await keyboard.press('Control+Alt+o')
    const outline = editor.page.getByRole('navigation', { name: editor.t('editor:outline.label') })
    await expect(outline.getByRole('button')).toHaveText(['قبل الطريق', 'أثناء العمل', 'بعد الافتتاح'])
    await outline.getByRole('button', { name: 'أثناء العمل' }).click()
    await expect(editor.block('أثناء العمل')).toBeInViewport()
    await editor.type('بدأ ')
    await expect(editor.text.locator('h3')).toHaveText('بدأ أثناء العمل')
    await expect(outline.getByRole('button').nth(1)).toHaveText('بدأ أثناء العمل')
    await keyboard.press('Control+Alt+o')
    await expect(outline).toBeHidden()
  })

  await test.step('focus takes the panels away and dims all but the line being written', async () => {
    await expect(editor.inspector).toBeVisible()
    await keyboard.press('Control+Shift+f')
    await expect(editor.inspector).toBeHidden()
    await expect(editor.text.locator('[data-current]')).toHaveText('بدأ أثناء العمل')
    const shade = (locator: ReturnType<typeof editor.block>) =>
      locator.evaluate((node) => getComputedStyle(node).opacity)
    await expect.poll(() => shade(editor.text.locator('h2').first())).not.toBe('1')
    await expect.poll(() => shade(editor.text.locator('h3'))).toBe('1')
    await keyboard.press('Control+Shift+f')
    await expect(editor.inspector).toBeVisible()
  })

  await test.step('the text grows and comes back', async () => {
    const height = async () => (await editor.text.locator('h3').boundingBox())?.height ?? 0
    const before = await height()
    await keyboard.press('Control+=')
    // At once, without waiting for the first: it goes on from there.
    await keyboard.press('Control+=')
    await expect(footer).toContainText('120%')
    await expect.poll(height).toBeGreaterThan(before * 1.1)
    await keyboard.press('Control+0')
    await expect(footer).toContainText('100%')
    await expect.poll(height).toBeCloseTo(before, 0)
  })

  await test.step('the page follows the text and its width', async () => {
    await editor.showPreview()
    await editor.text.focus()
    await editor.type('هنا: ')
    await expect(editor.preview.locator('article .text h3')).toHaveText('بدأ هنا: أثناء العمل')
    await editor.headline.fill('طريق الكوت يفتح أبوابه')
    await expect(editor.preview.locator('h1')).toHaveText('طريق الكوت يفتح أبوابه')
    for (const [device, width] of [
      ['tablet', 768],
      ['desktop', 1280],
      ['phone', 390],
    ] as const) {
      await editor.page.getByRole('radio', { name: editor.t(`editor:preview.${device}`) }).click()
      await expect.poll(() => editor.preview.locator('html').evaluate(() => innerWidth), device).toBe(width)
    }
  })
})
