/** A reporter makes a chart from numbers pasted out of a spreadsheet, corrects it, and sees it on the exported page. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Chart } from '@shared/chart/spec'
import { SHEET, workbook } from '../../src/main/interchange/workbook.fixture'
import { answerOpenDialog, expect, test } from './fixture'
import { openNewsroom, paragraphs, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'
import type { Editor } from './pages/editor'

const TABLE = 'المحافظة\tالمدارس\nبغداد\t٢٬٤٥٠\nالبصرة\t١٬٣٢٠\nذي قار\t-\nنينوى\t١٬٩٨٠'

async function pasteInto(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

const builder = (editor: Editor, name: 'new' | 'edit') =>
  editor.page.getByRole('dialog', { name: editor.t(`charts:${name}`) })

test('a chart is made from pasted Arabic numbers, placed, edited, undone in one step and exported', async ({
  launch,
  library,
  userData,
}) => {
  test.setTimeout(120_000)
  const { stories } = await openNewsroom({
    library,
    userData,
    stories: [{ headline: 'المدارس في المحافظات', blocks: paragraphs('نص قبل الرسم.') }],
  })
  const [id = ''] = stories
  const app = await launch()
  const editor = await new Desk(await app.firstWindow()).openFirst()
  const { keyboard } = editor.page
  const chartOnDisk = (): Chart | null => {
    const node = storyOnDisk(library, id).document.root.children.find(({ type }) => type === 'chart')
    return node?.type === 'chart' ? node.chart : null
  }

  await editor.atEnd()
  await keyboard.press('Enter')
  await editor.call('رسم بياني', 'chart')
  const making = builder(editor, 'new')
  await making.getByRole('gridcell').first().click()
  await pasteInto(editor.page, TABLE)
  await expect(making.locator('.chart-stage .chart-drawing svg:visible')).toBeVisible()
  await expect(making.locator('.chart-stage')).toContainText('2,450')
  await expect(making.locator('.chart-stage')).toContainText('لا بيانات')

  // The arrows go the way the sheet runs: one to the left, one down, and the cell is written over.
  await making.getByRole('gridcell').first().click()
  await keyboard.press('ArrowDown')
  await keyboard.press('ArrowLeft')
  await keyboard.type('٢٬٥٠٠')
  await keyboard.press('Enter')
  await expect(making.locator('.chart-stage')).toContainText('2,500')
  await keyboard.press('Control+z')
  await expect(making.locator('.chart-stage')).toContainText('2,450')

  await expect(making.locator('.chart-problems')).toContainText(editor.t('checks:chart-no-source'))
  await making.getByRole('tab', { name: editor.t('charts:part.words') }).click()
  await expect(making.getByLabel(editor.t('charts:summary'), { exact: true })).toHaveValue(
    'الأعلى: بغداد (2,450)، والأدنى: البصرة (1,320). قيمة واحدة غير متوفرة.',
  )
  await making.getByLabel(editor.t('charts:title'), { exact: true }).fill('بغداد أولاً في عدد المدارس')
  await making.getByLabel(editor.t('charts:source'), { exact: true }).fill('وزارة التربية، 2026')
  await expect(making.locator('.chart-problem-block')).toHaveCount(0)
  await making.getByRole('button', { name: editor.t('charts:insert') }).click()
  const block = editor.text.locator('.block-chart')
  await expect(block.locator('svg:visible')).toBeVisible()
  await editor.save()
  expect(chartOnDisk()).toMatchObject({
    title: 'بغداد أولاً في عدد المدارس',
    values: [1],
    data: {
      rows: [
        ['بغداد', 2450],
        ['البصرة', 1320],
        ['ذي قار', null],
        ['نينوى', 1980],
      ],
    },
  })

  await block.locator('.chart-block-frame').dblclick()
  const changing = builder(editor, 'edit')
  await changing.getByRole('tab', { name: editor.t('charts:part.look') }).click()
  await changing.getByText(editor.t('charts:type.donut'), { exact: true }).click()
  await changing.getByRole('button', { name: editor.t('charts:apply') }).click()
  await expect(block.locator('.chart-type-donut')).toBeVisible()
  await editor.save()
  expect(chartOnDisk()?.type).toBe('donut')
  await editor.undoUntil(() => chartOnDisk()?.type === 'bar')

  const out = join(userData, 'exports')
  await answerOpenDialog(app, [out])
  await editor.exportAs('html')
  const [folder = ''] = readdirSync(out)
  const html = readFileSync(join(out, folder, 'index.html'), 'utf8')
  expect(html).toContain('<figure class="chart chart-type-bar">')
  expect(html).toContain('المصدر: وزارة التربية، 2026')
  expect(html).toMatch(/<details class="chart-data">.*لا بيانات/s)
})

test('a workbook is opened, its dates are dates', async ({ launch, library, userData }) => {
  await openNewsroom({ library, userData, stories: [{ headline: 'الإنتاج', blocks: paragraphs('نص.') }] })
  const file = join(userData, 'نفط.xlsx')
  writeFileSync(file, await workbook(SHEET))
  const app = await launch()
  const editor = await new Desk(await app.firstWindow()).openFirst()
  await editor.atEnd()
  await editor.page.keyboard.press('Enter')
  await editor.call('رسم بياني', 'chart')
  const making = builder(editor, 'new')
  await answerOpenDialog(app, [file])
  await making.getByRole('button', { name: editor.t('charts:open') }).click()
  await expect(making.locator('.chart-stage')).toContainText('20 آب 2026')
  await expect(making.locator('.chart-stage')).toContainText('3.25')
})
