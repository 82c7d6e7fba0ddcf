/** Exported pages before the validators and in a real browser. */
import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, Page } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type Served, serveFolder } from './browser'
import { type ExportedStories, exportAll } from './exported'
import { pageStories } from './stories'

let exported: ExportedStories
let served: Served
let browser: Browser

beforeAll(async () => {
  exported = await exportAll()
  served = await serveFolder(exported.folder)
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await served?.close()
  await exported?.remove()
})

/** Opens a page and tells what it asked for elsewhere, and what it complained of. */
async function open(name: string, options: { width: number; scheme?: 'light' | 'dark' }) {
  const context = await browser.newContext({
    viewport: { width: options.width, height: 900 },
    colorScheme: options.scheme ?? 'light',
  })
  const page = await context.newPage()
  const foreign: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(served.origin)) foreign.push(request.url())
  })
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/favicon.ico'))
      complaints.push(`${response.status()} ${response.url()}`)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${served.origin}/${encodeURIComponent(name)}/`, { waitUntil: 'load' })
  await scrollThrough(page)
  return { page, foreign, complaints, close: () => context.close() }
}

/** Lazy pictures load when they come near. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += 600) {
      window.scrollTo(0, y)
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }
    window.scrollTo(0, 0)
    await document.fonts.ready
  })
  await page.waitForLoadState('networkidle')
}

const VNU = resolve(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar')

interface NuMessage {
  type: string
  subType?: string
  message: string
  url?: string
  extract?: string
}

test('Nu HTML checker: no error, no warning', async () => {
  const files = exported.names.map((name) => join(exported.folder, name, 'index.html'))
  const java = promisify(execFile)
  const { stderr } = await java('java', ['-Xss16m', '-jar', VNU, '--format', 'json', '--exit-zero-always', ...files], {
    maxBuffer: 64 * 1024 * 1024,
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT')
      throw new Error('The Nu HTML checker needs Java: install a JRE (Debian: apt-get install default-jre-headless)')
    throw error
  })
  const { messages } = JSON.parse(stderr) as { messages: NuMessage[] }
  const faults = messages.filter(({ type, subType }) => type === 'error' || subType === 'warning')
  expect(faults.map(({ message, url, extract }) => `${url?.split('/').at(-2)}: ${message} — ${extract}`)).toEqual([])
})

describe('axe: no violation, in light and dark, on a phone and on a desk', () => {
  test.each(pageStories.map((story, i) => [`${story.type} ${story.fields.language}`, i] as const))(
    '%s',
    async (_, i) => {
      const name = exported.names[i] ?? ''
      const { page, close } = await open(name, { width: 390 })
      const found: string[] = []
      for (const width of [390, 1280])
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize({ width, height: 900 })
          await page.emulateMedia({ colorScheme })
          const { violations } = await new AxeBuilder({ page }).analyze()
          for (const { id, nodes } of violations)
            found.push(
              `${width} ${colorScheme}: ${id} ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join(' | ')}`,
            )
        }
      await close()
      expect(found).toEqual([])
    },
  )
})

describe('in the browser', () => {
  test('nothing is asked of another site, nothing is missing, nothing scrolls sideways at 360 px', async () => {
    const found: string[] = []
    for (const name of exported.names) {
      const { page, foreign, complaints, close } = await open(name, { width: 360 })
      found.push(...foreign, ...complaints)
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      if (over > 0) found.push(`${name} is ${over} px too wide`)
      const broken = await page.evaluate(() =>
        [...document.images].filter((image) => image.naturalWidth === 0).map(({ src }) => src),
      )
      found.push(...broken)
      await close()
    }
    expect(found).toEqual([])
  })

  test('nothing shifts while a page loads', async () => {
    const found: string[] = []
    for (const name of exported.names)
      for (const width of [390, 1280]) {
        const { page, close } = await open(name, { width })
        const shifted = await page.evaluate(
          () =>
            new Promise<number>((done) => {
              let sum = 0
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
              }).observe({ type: 'layout-shift', buffered: true })
              setTimeout(() => done(sum), 300)
            }),
        )
        if (shifted > 0) found.push(`${name} at ${width}: ${shifted}`)
        await close()
      }
    expect(found).toEqual([])
  })

  test('the words are set in the theme’s own fonts', async () => {
    const { page, close } = await open('report-ar', { width: 1280 })
    const loaded = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
    )
    expect(new Set(loaded)).toEqual(new Set(['Naskh', 'Plex']))
    await close()
  })
})
