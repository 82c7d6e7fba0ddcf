/**
 * Nothing a person can paste, import or type runs: hostile inputs go in by each door of the real program, and its
 * window, its preview and its export are watched for dialogs, requests to elsewhere and what a script would leave.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BrowserContext, chromium, type Page } from '@playwright/test'
import { findBrowser } from '../../scripts/system-packages.mjs'
import { HOSTILE } from '../fixtures/hostile'
import { answerOpenDialog, expect, test } from './fixture'
import { openNewsroom } from './newsroom'
import { Desk } from './pages/desk'

/** What each input would do if it ran, besides opening a dialog. */
const ELSEWHERE = /hostile\.invalid/
const COMPUTED = '60481729'

/** What happened that must not. */
function watch(context: BrowserContext, pages: Page[]): string[] {
  const seen: string[] = []
  const watchPage = (page: Page) =>
    page.on('dialog', (dialog) => {
      seen.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
  for (const page of pages) watchPage(page)
  context.on('page', watchPage)
  context.on('request', (request) => {
    if (ELSEWHERE.test(new URL(request.url()).hostname)) seen.push(`request: ${request.url()}`)
  })
  return seen
}

/** The exported page in a plain browser, where scripts may run and nothing but the page itself stands guard. */
async function openExported(file: string): Promise<string[]> {
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
  const context = await browser.newContext()
  const page = await context.newPage()
  const seen = watch(context, [page])
  await page.goto(pathToFileURL(file).href)
  await page.locator('article').first().waitFor()
  if ((await page.locator('body').textContent())?.includes(COMPUTED)) seen.push('a template was evaluated')
  if ((await page.locator('script:not([type="application/ld+json"])').count()) > 0) seen.push('a script element')
  await browser.close()
  return seen
}

const pageOf = (value: string) => `<p>قبل الهجوم</p>${value}<p>بعد الهجوم</p>`

test('there are at least 150 of them', () => expect(HOSTILE.length).toBeGreaterThanOrEqual(150))

test('pasted: neither window, preview nor export runs any', async ({ launch, library, userData }) => {
  test.setTimeout(240_000)
  await openNewsroom({ library, userData, stories: [{ headline: 'مادة ملصقة' }] })
  const app = await launch()
  const page = await app.firstWindow()
  const seen = watch(app.context(), [page])
  const editor = await new Desk(page).openFirst()
  await editor.atEnd()
  for (const { value } of HOSTILE) {
    await editor.text.evaluate((root, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', html)
      root.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, pageOf(value))
  }
  await expect(editor.text).toContainText('بعد الهجوم')
  await editor.showPreview()
  await expect(editor.preview.locator('body')).toContainText('بعد الهجوم')
  expect(await editor.preview.locator('body').textContent()).not.toContain(COMPUTED)
  await editor.save()
  const out = join(userData, 'exported')
  await answerOpenDialog(app, [out])
  await editor.exportAs('html')
  expect(await openExported(join(out, 'مادة-ملصقة', 'index.html'))).toEqual([])
  expect(seen).toEqual([])
})

test('imported and filled into fields: neither window, preview nor export runs any', async ({
  launch,
  library,
  userData,
}) => {
  test.setTimeout(240_000)
  await openNewsroom({ library, userData, stories: [] })
  const app = await launch()
  const page = await app.firstWindow()
  const seen = watch(app.context(), [page])
  const desk = new Desk(page)
  await page.locator('#root > *').first().waitFor()
  const all = HOSTILE.map(({ value }) => value)
  const files = [
    { name: 'hostile.html', text: all.map(pageOf).join('\n') },
    { name: 'hostile.md', text: `# مادة مستوردة\n\n${all.join('\n\n')}` },
    { name: 'hostile.txt', text: `مادة من نص\n\n${all.join('\n')}` },
  ]
  const outcome = await page.evaluate(
    async (given) =>
      window.muharrir.services.stories?.import?.({
        files: given.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) })),
        type: 'news',
      }),
    files,
  )
  expect(outcome).toMatchObject({ ok: true })
  const { created, refused } = (
    outcome as unknown as { value: { created: { id: string; headline: string }[]; refused: unknown[] } }
  ).value
  expect(created.length + refused.length).toBe(files.length)
  expect(created.length).toBeGreaterThan(0)

  // Each input in the fields that are shown everywhere, one after another, by the contract itself.
  const id = created[0]?.id ?? ''
  for (const value of all) {
    const reply = await page.evaluate(
      async ([story, words]) => {
        const { stories } = window.muharrir.services
        const found = (await stories?.get?.({ id: story })) as unknown as { value: Record<string, unknown> } | undefined
        if (!found) return null
        const now = found.value
        const fields = { ...(now.fields as object), headline: words, kicker: words, summary: words, tags: [words] }
        return stories?.save?.({ id: story, revision: now.revision, document: now.document, fields })
      },
      [id, value] as const,
    )
    expect(reply).toMatchObject({ ok: true })
  }
  await expect(desk.rows).toHaveCount(created.length)
  for (const [n] of created.entries()) {
    const editor = await desk.openNth(n)
    await editor.showPreview()
    await expect(editor.preview.locator('article').first()).toBeVisible()
    expect(await editor.preview.locator('body').textContent()).not.toContain(COMPUTED)
    const out = join(userData, `exported-${n}`)
    await answerOpenDialog(app, [out])
    await editor.exportAs('html')
    const [made] = readdirSync(out)
    expect(await openExported(join(out, made ?? '', 'index.html'))).toEqual([])
    await editor.back()
  }
  expect(seen).toEqual([])
})
