/** WCAG 2.2 AA on every screen, in both languages and both looks, as axe sees it. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import * as build from '@shared/document/build'
import { expect, test } from './fixture'
import { openNewsroom } from './newsroom'
import { Desk } from './pages/desk'
import { FirstRun } from './pages/first-run'
import type { Language } from './pages/words'

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The preview's frame runs no script, so axe cannot look into it: the exported pages have their own tests. */
async function expectAccessible(page: Page, screen: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).exclude('iframe').analyze()
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} (${any[0]?.message ?? ''})`),
  )
  expect.soft(found, screen).toEqual([])
}

const blocks = [
  build.paragraph('عادت المياه صباح الأحد إلى 37 قرية في أطراف الشطرة، بعد تشغيل محطة الضخ الجديدة.'),
  build.heading('h2', 'ما الذي تغيّر في القرى؟'),
  build.paragraph([
    build.text('وقال '),
    build.missing('اسم المسؤول'),
    build.text(' إن شركة '),
    build.isolate('Grundfos'),
  ]),
  build.list('bullet', ['ثلاث مضخات', 'خزان أرضي']),
  build.quotation('speech', [build.paragraph('وصل الماء قبل الفجر.')], 'جاسم الخفاجي'),
  build.factBox('المحطة في أرقام', [build.paragraph('900 متر مكعب في الساعة')]),
  build.table([
    ['القرية', 'عدد البيوت'],
    ['أم العظام', '120'],
  ]),
  build.figure({}),
  build.embed('https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'youtube', 'جولة في المحطة'),
  build.updateNote('correction', '2026-08-19T14:12:00+03:00', [build.paragraph('ورد في نسخة سابقة رقم آخر.')]),
]

for (const language of ['ar', 'en'] satisfies Language[])
  for (const theme of ['light', 'dark'] as const)
    test.describe(`${language}, ${theme}`, () => {
      test('first run', async ({ launch }) => {
        const app = await launch()
        const page = await app.firstWindow()
        const first = new FirstRun(page)
        if (language === 'en') await first.chooseLanguage('en')
        await page.getByRole('heading').first().waitFor()
        await page.evaluate((look) => {
          document.documentElement.dataset.theme = look
        }, theme)
        await expectAccessible(page, 'language')
        await first.next()
        await first.sayWho({ name: 'نور الكعبي', role: 'editor' })
        await expectAccessible(page, 'who')
        await first.next()
        await expectAccessible(page, 'library')
      })

      test('desk, editor, preview, settings, help and dialogs', async ({ launch, library, userData }) => {
        test.setTimeout(120_000)
        await openNewsroom({
          library,
          userData,
          preferences: { language, theme },
          stories: [{ headline: 'مادة بلا نص' }, { type: 'report', headline: 'مياه الشطرة تعود إلى القرى', blocks }],
        })
        const app = await launch()
        const page = await app.firstWindow()
        const desk = new Desk(page, language)
        await expect(desk.rows).toHaveCount(2)
        await desk.reading.getByText('Grundfos').waitFor()
        await expectAccessible(page, 'desk')
        await page.keyboard.press('Control+k')
        await page.getByRole('dialog').waitFor()
        await expectAccessible(page, 'palette')
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
        await page.keyboard.press('Control+n')
        await page.getByRole('dialog').waitFor()
        await expectAccessible(page, 'new story')
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })

        const editor = await desk.open('مياه الشطرة تعود إلى القرى')
        await editor.text.getByText('Grundfos').waitFor()
        await expectAccessible(page, 'editor')
        await editor.tab('readiness')
        await expectAccessible(page, 'readiness')
        await editor.showPreview()
        await expectAccessible(page, 'preview')
        await editor.back()

        await page.keyboard.press('Control+,')
        await page.locator('.shell__screen h1, .shell__screen h2').first().waitFor()
        await expectAccessible(page, 'settings')
        await page.keyboard.press('F1')
        await page.locator('.shell__screen h1, .shell__screen h2').first().waitFor()
        await expectAccessible(page, 'help')
      })
    })
