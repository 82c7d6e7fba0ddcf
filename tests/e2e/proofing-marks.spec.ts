/** Proofreading as a writer meets it: marks in the text, the card, the commands, the panel, the newsroom's words and rules. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import * as build from '@shared/document/build'
import { expect, test } from './fixture'
import { openNewsroom, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'
import type { Editor } from './pages/editor'
import { type Language, wordsOf } from './pages/words'

const HIGHLIGHTS = ['spelling', 'style-auto', 'style-suggest', 'style-info']

/** The words that the highlights lie on, in the order of the text. */
async function marked(page: Page, names = HIGHLIGHTS): Promise<string[]> {
  return page.evaluate((wanted) => {
    const places = wanted.flatMap((name) =>
      [...(CSS.highlights.get(name) ?? [])].map((place) => {
        const range = document.createRange()
        range.setStart(place.startContainer, place.startOffset)
        range.setEnd(place.endContainer, place.endOffset)
        return range
      }),
    )
    places.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b))
    return places.map(String)
  }, names)
}

const card = (page: Page) => page.locator('.proof-card [role=dialog]')

async function openStory(page: Page, headline: string, language: Language = 'ar'): Promise<Editor> {
  const editor = await new Desk(page, language).open(headline)
  await editor.text.waitFor()
  return editor
}

test('a reporter writes, is shown what is wrong, and mends it', async ({ launch, library, userData, expectErrors }) => {
  expectErrors(/cancelled/)
  const t = wordsOf('ar')
  const { stories } = await openNewsroom({ library, userData, stories: [{ headline: 'مياه الشطرة' }] })
  const page = await (await launch()).firstWindow()
  const editor = await openStory(page, 'مياه الشطرة')
  await editor.text.click()

  await test.step('marks come when the writer rests, not on the word at the caret', async () => {
    await editor.type('ذهب المدير بقبوق الى المدرسه صباح الاحد')
    await expect.poll(() => marked(page)).toEqual(['بقبوق', 'الى', 'المدرسه'])
    await editor.type(' ثم')
    await expect.poll(() => marked(page)).toEqual(['بقبوق', 'الى', 'المدرسه', 'الاحد'])
    await expect.poll(() => marked(page, ['spelling'])).toEqual(['بقبوق'])
  })

  await test.step('marks move with their words at once', async () => {
    await page.keyboard.press('Control+Home')
    await editor.type('امس ')
    expect((await marked(page)).slice(-4)).toEqual(['بقبوق', 'الى', 'المدرسه', 'الاحد'])
  })
  const count = async () => (await marked(page)).length

  await test.step('F8 leads from one to the next, Escape back into the text', async () => {
    await editor.caretAfter('المدير')
    await page.keyboard.press('F8')
    await expect(card(page)).toHaveAccessibleName(t('proofing:card', { found: 'بقبوق' }))
    await expect(card(page)).toBeFocused()
    await expect(page.locator('[data-proofing-says]')).toContainText('بقبوق')
    await page.keyboard.press('F8')
    await expect(card(page)).toHaveAccessibleName(t('proofing:card', { found: 'الى' }))
    await page.keyboard.press('Escape')
    await expect(card(page)).toBeHidden()
    await expect(editor.text).toBeFocused()
  })

  await test.step('a fix is one step back', async () => {
    await page.keyboard.press('Alt+Enter')
    await card(page)
      .getByRole('button', { name: t('proofing:apply'), exact: true })
      .click()
    await expect(editor.text).toContainText('بقبوق إلى المدرسه')
    await expect.poll(() => marked(page)).not.toContain('الى')
    await expect(editor.text).toBeFocused()
    await page.keyboard.press('Control+z')
    await expect(editor.text).toContainText('بقبوق الى المدرسه')
    await expect.poll(() => marked(page)).toContain('الى')
  })

  await test.step('a click opens the card and leaves the caret to the writer', async () => {
    const at = await page.evaluate(() => {
      const [place] = CSS.highlights.get('spelling') ?? []
      if (!place) throw new Error('no mark')
      const range = document.createRange()
      range.setStart(place.startContainer, place.startOffset)
      range.setEnd(place.endContainer, place.endOffset)
      const { left, width, top, height } = range.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    })
    await page.mouse.click(at.x, at.y)
    await expect(card(page)).toBeVisible()
    await expect(editor.text).toBeFocused()
    await expect(card(page).locator('.proof-card__offers, .proof-card__note').first()).toBeVisible()
  })

  await test.step('the newsroom learns a word, and unlearns it', async () => {
    await card(page)
      .getByRole('button', { name: t('proofing:addWord') })
      .click()
    await card(page).getByLabel(t('proofing:like')).fill('كتاب')
    await card(page)
      .getByRole('button', { name: t('proofing:add'), exact: true })
      .click()
    await editor.message('بقبوق').waitFor()
    await expect.poll(() => marked(page)).not.toContain('بقبوق')
    await editor
      .message('بقبوق')
      .getByRole('button', { name: t('commands:edit.undo') })
      .click()
    await expect.poll(() => marked(page)).toContain('بقبوق')
  })

  await test.step('a word is ignored in the story', async () => {
    await editor.caretAfter('بقبوق')
    await page.keyboard.press('Alt+Enter')
    await card(page)
      .getByRole('button', { name: t('proofing:ignoreInStory') })
      .click()
    await expect.poll(() => marked(page)).not.toContain('بقبوق')
    await expect.poll(() => storyOnDisk(library, stories[0] ?? '').ignored).toEqual(['بقبوق'])
  })

  await test.step('the headline says how many it has', async () => {
    await editor.headline.fill('الوزير يعود الاحد الى البيت')
    const sign = page.locator('.paper .proof-field-sign')
    await expect(sign).toContainText(t('proofing:count', { count: 2 }))
    await sign.click()
    await card(page)
      .getByRole('button', { name: t('proofing:apply'), exact: true })
      .click()
    await expect(editor.headline).toHaveValue('الوزير يعود الأحد الى البيت')
  })

  await test.step('the panel lists all, and what is safe is mended in one step', async () => {
    await page.keyboard.press('Control+Alt+F8')
    const panel = page.locator('.proof-panel')
    await expect(panel.locator('.proof-row')).toHaveCount((await count()) + 1)
    const before = await editor.text.textContent()
    await page.keyboard.press('Control+Shift+F8')
    await expect(editor.text).toContainText('أمس ذهب المدير بقبوق إلى المدرسه صباح الأحد ثم')
    await expect(editor.headline).toHaveValue('الوزير يعود الأحد إلى البيت')
    await editor.text.click()
    await page.keyboard.press('Control+z')
    await expect.poll(() => editor.text.textContent()).toBe(before)
    await expect.poll(() => marked(page)).toContain('الاحد')
    await page.keyboard.press('Control+Shift+F8')
    await expect(editor.text).toContainText('أمس ذهب المدير بقبوق إلى المدرسه صباح الأحد ثم')
  })

  await test.step('what is left is waved aside, and the panel is empty', async () => {
    const rows = page.locator('.proof-row')
    await expect(page.locator('.proof-panel')).toBeVisible()
    for (let left = await rows.count(); left > 0; left = await rows.count()) {
      await rows.first().getByRole('button').last().click()
      await expect(rows).toHaveCount(left - 1)
    }
    await expect(editor.inspector.getByText(t('proofing:none'))).toBeVisible()
    await expect.poll(() => marked(page)).toEqual([])
    await expect(page.locator('.status')).toContainText(t('proofing:count', { count: 0 }))
  })
})

test('marks lie on formatted words, links and quotations, and change nothing that was said', async ({
  launch,
  library,
  userData,
}) => {
  await openNewsroom({
    library,
    userData,
    preferences: { language: 'en' },
    stories: [
      {
        headline: 'Water',
        blocks: [
          build.paragraph([build.text('ذهب ا'), build.text('لى', 1), build.text(' 😀 الى البيت')]),
          build.quotation('speech', [build.paragraph('ذهبنا الى المدرسه')], 'زينب'),
          build.list('bullet', ['عاد الى البيت']),
        ],
      },
    ],
  })
  const t = wordsOf('en')
  const page = await (await launch()).firstWindow()
  const editor = await openStory(page, 'Water', 'en')
  await expect.poll(() => marked(page, ['style-auto'])).toEqual(['الى', 'الى', 'الى'])
  await expect.poll(() => marked(page, ['style-info'])).toEqual(['الى', 'المدرسه'])
  await editor.caretAfter('ذهبنا الى')
  await page.keyboard.press('Alt+Enter')
  await expect(card(page)).toBeVisible()
  await expect(card(page).getByRole('button', { name: t('proofing:apply'), exact: true })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+Shift+F8')
  await expect(editor.text).toContainText('ذهب إلى 😀 إلى البيت')
  await expect(editor.text).toContainText('عاد إلى البيت')
  await expect(editor.text).toContainText('ذهبنا الى المدرسه')
})

test("a rule is turned off from its card, and one of the newsroom's own is written in settings", async ({
  launch,
  library,
  userData,
}) => {
  const t = wordsOf('ar')
  await openNewsroom({
    library,
    userData,
    stories: [{ headline: 'قواعد', blocks: [build.paragraph('ذهب الى البيت ثم عاد')] }],
  })
  const page = await (await launch()).firstWindow()
  const editor = await openStory(page, 'قواعد')
  await expect.poll(() => marked(page)).toEqual(['الى'])
  await editor.caretAfter('الى')
  await page.keyboard.press('Alt+Enter')
  await card(page)
    .getByRole('button', { name: t('proofing:turnOff') })
    .click()
  await expect.poll(() => marked(page)).toContain('الى') // no rule of style any more: the dictionary does not know it
  await expect.poll(() => marked(page, ['spelling'])).toEqual(['الى'])

  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: t('settings:style'), exact: true }).click()
  await page.getByRole('button', { name: t('settings:style.add') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t('settings:rule.title.ar')).fill('اسم البيت')
  await dialog.getByLabel(t('settings:rule.entries')).fill('البيت = المنزل')
  await dialog.getByLabel(t('settings:rule.examples')).fill('عاد إلى البيت = عاد إلى المنزل')
  await dialog.getByLabel(t('settings:rule.quiet')).fill('في البيت')
  await expect(dialog.locator('.rule-verdict')).toContainText('في البيت')
  await expect(dialog.getByRole('button', { name: t('settings:save'), exact: true })).toBeDisabled()
  await dialog.getByLabel(t('settings:rule.quiet')).fill('بيت الشعر')
  await expect(dialog.locator('.rule-verdict')).toHaveText(t('settings:rule.passes'))
  await dialog.getByRole('button', { name: t('settings:save'), exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await expect(page.getByText('اسم البيت', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+1')
  await openStory(page, 'قواعد')
  await expect.poll(() => marked(page)).toEqual(['الى', 'البيت'])
})

for (const language of ['ar', 'en'] satisfies Language[])
  for (const theme of ['light', 'dark'] as const)
    test(`card, panel and settings are accessible: ${language}, ${theme}`, async ({ launch, library, userData }) => {
      test.setTimeout(120_000)
      await openNewsroom({
        library,
        userData,
        preferences: { language, theme },
        stories: [{ headline: 'الى المدرسه', blocks: [build.paragraph('ذهب بقبوق الى المدرسه')] }],
      })
      const t = wordsOf(language)
      const page = await (await launch()).firstWindow()
      const audit = async (screen: string) => {
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        const found = violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} (${any[0]?.message ?? ''})`),
        )
        expect.soft(found, screen).toEqual([])
      }
      const editor = await openStory(page, 'الى المدرسه', language)
      await expect.poll(() => marked(page)).toHaveLength(3)
      await editor.caretAfter('بقبوق')
      await page.keyboard.press('Alt+Enter')
      await card(page).waitFor()
      await page.keyboard.press('Control+Alt+F8')
      await page.locator('.proof-panel').waitFor()
      await audit('spelling and panel')
      await page.keyboard.press('Escape')
      await editor.caretAfter('الى')
      await page.keyboard.press('Alt+Enter')
      await card(page).waitFor()
      await audit('style')
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+,')
      await page.getByRole('button', { name: t('settings:style'), exact: true }).click()
      await page.locator('.style-rule').first().waitFor()
      await audit('rules')
      await page.getByRole('button', { name: t('settings:style.add') }).click()
      await page.getByRole('dialog').waitFor()
      await audit('rule')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: t('settings:words'), exact: true }).click()
      await page.getByText(t('settings:words.help')).waitFor()
      await audit('words')
    })
