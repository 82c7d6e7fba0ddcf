/** The aids while typing, as a reporter meets them: at the caret, in the headline, in the settings. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { dateOffers, dayInWords } from '@shared/arabic/typing/date-offers'
import { expect, test } from './fixture'
import { openNewsroom, paragraphs } from './newsroom'
import { Desk } from './pages/desk'
import type { Editor } from './pages/editor'
import { type Language, wordsOf } from './pages/words'

const offersOf = (page: Page) => page.locator('#typing-offers').getByRole('option')
const last = (editor: Editor) => editor.blocks.last()

/** Types, and waits for the offer that begins so. */
async function offered(editor: Editor, keys: string, words: string) {
  await editor.page.keyboard.type(keys)
  await expect(offersOf(editor.page).first()).toContainText(words)
}

async function openStory(page: Page, language: Language = 'ar'): Promise<Editor> {
  const editor = await new Desk(page, language).open('مادة للتجربة')
  await editor.atEnd()
  return editor
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze()
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual([])
}

const stories = [{ headline: 'مادة للتجربة', blocks: paragraphs('عادت المياه إلى القرى.') }]

test('what is typed is put right, offered and completed, and one undo takes each back', async ({
  library,
  userData,
  launch,
}) => {
  test.setTimeout(120_000)
  await openNewsroom({ library, userData, stories })
  const page = await (await launch()).firstWindow()
  const editor = await openStory(page)
  const { keyboard } = page

  await test.step('punctuation', async () => {
    await editor.type('\nقال الوزير "نعم",')
    await expect(last(editor)).toHaveText('قال الوزير «نعم»،')
    await keyboard.press('Control+z')
    await expect(last(editor)).toHaveText('قال الوزير «نعم»,')
    await keyboard.type(' ثم')
    await expect(last(editor)).toHaveText('قال الوزير «نعم», ثم')
  })

  await test.step('a kashida, and why it went', async () => {
    await editor.type('\nالعـراق')
    await expect(last(editor)).toHaveText('العراق')
    await expect(page.getByText(editor.t('editor:typing.kashida'))).toBeVisible()
  })

  await test.step('a run on the Latin layout', async () => {
    await editor.type('\n')
    await offered(editor, 'hgsghl ugd;l', 'السلام عليكم')
    await expect(editor.text).toBeFocused()
    await expect(page.locator('#typing-offers')).toHaveAttribute('aria-label', editor.t('editor:typing.offer.layout'))
    await expectAccessible(page)
    await keyboard.press('Tab')
    await expect(last(editor)).toHaveText('السلام عليكم')
    await keyboard.press('Control+z')
    await expect(last(editor)).toHaveText('hgsghl ugd;l')
    await keyboard.press('Control+Shift+K')
    await expect(last(editor)).toHaveText('السلام عليكم')
    await keyboard.press('Control+Shift+K')
    await expect(last(editor)).toHaveText('السلام ugd;l')
  })

  await test.step('names, with their Latin form', async () => {
    await editor.type('\n')
    await offered(editor, 'في سجن ابو غري', 'أبو غريب')
    await expect(offersOf(page).first()).toContainText('Abu Ghraib')
    await keyboard.press('Escape')
    await expect(offersOf(page)).toHaveCount(0)
    await expect(last(editor)).toHaveText('في سجن ابو غري')
    await keyboard.type('ب')
    await page.waitForTimeout(500)
    await expect(offersOf(page)).toHaveCount(0)
    await editor.type('\n')
    await offered(editor, 'قال نور الك', 'نور الكعبي')
    await offersOf(page).first().click()
    await expect(last(editor)).toHaveText('قال نور الكعبي')
    await offered(editor, ' في baghd', 'بغداد')
    await keyboard.press('Shift+Tab')
    await expect(last(editor)).toHaveText('قال نور الكعبي في بغداد (Baghdad)')
  })

  await test.step('dates', async () => {
    const days = { language: 'ar', digits: 'latn' } as const
    const [plain, withWeekday] = dateOffers('25/8', new Date(), days).map(({ text }) => text)
    await editor.type('\n')
    await offered(editor, 'في 25/8', plain ?? '')
    await keyboard.press('Alt+ArrowDown')
    await keyboard.press('Tab')
    await expect(last(editor)).toHaveText(`في ${withWeekday}`)
    await editor.type('\n')
    await editor.insert('هجري')
    await expect(last(editor)).toHaveText(dayInWords('hijri', new Date(), days))
  })

  await test.step('in the headline', async () => {
    await editor.headline.fill('')
    await editor.headline.press('End')
    await keyboard.type('الوزير: "نعم"')
    await expect(editor.headline).toHaveValue('الوزير: «نعم»')
    await keyboard.press('Control+z')
    await expect(editor.headline).toHaveValue('الوزير: «نعم"')
    await editor.headline.fill('مادة hgsghl')
    await keyboard.press('Control+Shift+K')
    await expect(editor.headline).toHaveValue('مادة السلام')
  })
  await editor.saved()
})

for (const language of ['ar', 'en'] satisfies Language[])
  test(`abbreviations are kept, refused with a reason, and written out (${language})`, async ({
    library,
    userData,
    launch,
  }) => {
    const t = wordsOf(language)
    await openNewsroom({ library, userData, stories, preferences: { language } })
    const page = await (await launch()).firstWindow()
    await new Desk(page, language).rows.first().waitFor()
    await page.keyboard.press('Control+,')
    await page.getByRole('button', { name: t('settings:typing'), exact: true }).click()
    const short = page.getByRole('textbox', { name: t('settings:abbreviation.short') })
    const full = page.getByRole('textbox', { name: t('settings:abbreviation.full') })
    const add = async (what: string, stands: string) => {
      await short.fill(what)
      await full.fill(stands)
      await full.press('Enter')
    }
    await add('مصأ', 'مصدر أمني')
    await expect(page.locator('.settings__row', { hasText: 'مصدر أمني' })).toBeVisible()
    await add('مصأ', 'مصدر آخر')
    await expect(page.getByText(t('settings:abbreviation.fault.duplicate', { short: 'مصأ' }))).toBeVisible()
    await add('رو', '')
    await expect(page.getByText(t('settings:abbreviation.fault.empty'))).toBeVisible()
    await page.getByRole('button', { name: t('settings:abbreviation.import') }).click()
    await page
      .getByRole('textbox', { name: t('settings:abbreviation.lines') })
      .fill('رو = رئيس الوزراء\nمج: مجلس النواب')
    await page.getByRole('button', { name: t('settings:abbreviation.take') }).click()
    await expect(page.locator('.settings__row', { hasText: 'مجلس النواب' })).toBeVisible()
    const punctuation = page.getByRole('switch', { name: t('settings:typing.punctuation') })
    await page.getByText(t('settings:typing.punctuation'), { exact: true }).click()
    await expect(punctuation).not.toBeChecked()
    await expectAccessible(page)
    await page.getByText(t('settings:typing.layout.automatic'), { exact: true }).click()

    await page.keyboard.press('Control+1')
    const editor = await openStory(page, language)
    await editor.type('\nقال مصأ لهم, "')
    await expect(last(editor)).toHaveText('قال مصدر أمني لهم, "')
    await editor.type('\nقال رو.')
    await expect(last(editor)).toHaveText('قال رئيس الوزراء.')
    await page.keyboard.press('Control+z')
    await expect(last(editor)).toHaveText('قال رو.')
    await editor.type('\nhgsghl ')
    await expect(last(editor)).toHaveText('السلام ')
    await page.keyboard.press('Control+z')
    await expect(last(editor)).toHaveText('hgsghl ')
    await page.keyboard.type('ugd;l ')
    await page.waitForTimeout(500)
    await expect(last(editor)).toHaveText('hgsghl ugd;l ')
    await editor.saved()
  })
