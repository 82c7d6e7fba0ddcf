/** One chart on a page of the theme, in a real browser, and what stands where on its drawing. */
import type { Browser, Page } from '@playwright/test'
import type { Chart } from '@shared/chart/spec'
import { chart as block, storyDocument } from '@shared/document/build'
import { context } from '../../src/main/article/fixture'
import { renderArticle } from '../../src/main/article/render'
import { loadTheme } from '../../src/main/article/theme'
import { articleWords } from '../../src/main/article/words'
import { type Served, serve } from './browser'
import { THEME } from './exported'

export interface ChartPage {
  page: Page
  show(chart: Chart, language?: 'ar' | 'en'): Promise<void>
  close(): Promise<void>
}

export async function chartPage(browser: Browser): Promise<ChartPage> {
  const theme = await loadTheme(THEME)
  let html = ''
  const server: Served = await serve(async (path) => {
    if (path === '') return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(html) }
    const asset = theme.assets.get(path)
    return asset ? { headers: { 'content-type': asset.type }, body: asset.bytes } : null
  })
  const page = await browser.newPage()
  return {
    page,
    show: async (chart, language = 'ar') => {
      const direction = language === 'ar' ? 'rtl' : 'ltr'
      const article = renderArticle(
        storyDocument([block(chart)]),
        context({ language, direction, words: articleWords(language) }),
      )
      html = `<!DOCTYPE html><html lang="${language}" dir="${direction}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>رسم</title><link rel="stylesheet" href="style.css"></head><body><main class="story"><article class="text">${article.html}</article></main></body></html>`
      await page.goto(server.origin)
      await page.evaluate(() => document.fonts.ready.then(() => undefined))
    },
    close: async () => {
      await page.close()
      await server.close()
    },
  }
}

/** Labels of the drawing that is shown which meet another or leave it, in pixels of the page. */
export const faultsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const drawing = [...document.querySelectorAll('.chart-drawing svg')].find(
      (svg) => svg.getBoundingClientRect().width > 0,
    )
    if (!drawing) return found
    const frame = drawing.getBoundingClientRect()
    const labels = [...drawing.querySelectorAll('text')].map((text) => ({
      words: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }))
    for (const { words, box } of labels)
      if (
        box.left < frame.left - 0.5 ||
        box.right > frame.right + 0.5 ||
        box.top < frame.top - 1 ||
        box.bottom > frame.bottom + 1
      )
        found.push(`leaves the drawing: ${words}`)
    // Lines of one label touch by their line height: only their letters' middle half counts upwards.
    labels.forEach((one, i) => {
      for (const other of labels.slice(i + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const middle = (box: DOMRect) => ({ top: box.top + box.height / 4, bottom: box.bottom - box.height / 4 })
        const [a, b] = [middle(one.box), middle(other.box)]
        if (across > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5)
          found.push(`overlap: ${one.words} | ${other.words}`)
      }
    })
    if (document.documentElement.scrollWidth > document.documentElement.clientWidth)
      found.push('the page scrolls sideways')
    return found
  })
