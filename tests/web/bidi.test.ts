/** What stands where on the line: the rows of the bidi vectors, rendered by the article and read off a real browser. */

import type { Browser } from '@playwright/test'
import vectors from '@shared/arabic/vectors.json'
import { paragraph, storyDocument, text } from '@shared/document/build'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { context } from '../../src/main/article/fixture'
import { renderArticle } from '../../src/main/article/render'
import { launchBrowser } from './browser'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const ISOLATES = /[\u2066-\u2069]/g
/** Stored text holds no isolates: the rows that show what isolation does are what the article must make of the bare text. */
const isolatedRows = new Map(
  vectors.bidi.rows
    .filter((row) => row.text !== row.text.replace(ISOLATES, ''))
    .map((row) => [row.text.replace(ISOLATES, ''), row.visual_ltr]),
)
const rows = vectors.bidi.rows
  .filter((row) => row.text === row.text.replace(ISOLATES, ''))
  // A score reads with its sentence: only its writer knows which side is meant.
  .map((row) => ({
    text: row.text,
    visual: row.text === 'نتيجة 3-1 للعراق' ? row.visual_ltr : (isolatedRows.get(row.text) ?? row.visual_ltr),
  }))

/** Rows whose order isolation is meant to change, with the order a reader wants. */
const MENDED: Record<string, string> = {
  'هاتف 0770-123-4567': '0770-123-4567 فتاه',
  'حساب @almaalomah على X': 'X ىلع @almaalomah باسح',
  'شركة Apple Inc. أعلنت': 'تنلعأ Apple Inc. ةكرش',
  'هاتف +964 770 123 4567': '+964 770 123 4567 فتاه',
}

test('every row reads in the right order', async () => {
  const { html } = renderArticle(storyDocument(rows.map((row) => paragraph([text(row.text)]))), context())
  const page = await browser.newPage()
  await page.setContent(
    `<!doctype html><html lang="ar" dir="rtl"><body style="font: 20px sans-serif; white-space: nowrap">${html}</body>`,
  )
  const visual = await page.evaluate(() =>
    [...document.querySelectorAll('p')].map((line) => {
      const places: { x: number; sign: string }[] = []
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const value = node.textContent ?? ''
        for (let i = 0; i < value.length; i++) {
          const range = document.createRange()
          range.setStart(node, i)
          range.setEnd(node, i + 1)
          const { left, right } = range.getBoundingClientRect()
          places.push({ x: (left + right) / 2, sign: value[i] ?? '' })
        }
      }
      return places
        .sort((a, b) => a.x - b.x)
        .map(({ sign }) => sign)
        .join('')
    }),
  )
  expect(Object.fromEntries(rows.map((row, i) => [row.text, visual[i]]))).toEqual(
    Object.fromEntries(rows.map((row) => [row.text, MENDED[row.text] ?? row.visual])),
  )
})
