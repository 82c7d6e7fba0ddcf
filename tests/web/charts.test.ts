/** Every type of chart in a real browser: no label over another or cut, whatever the width and the direction. */
import type { Browser } from '@playwright/test'
import { CHART_TYPES } from '@shared/chart/spec'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CHARTS } from '../../src/main/article/chart/charts.fixture'
import { launchBrowser } from './browser'
import { type ChartPage, chartPage, faultsOf } from './chart-page'

let browser: Browser
let shown: ChartPage
beforeAll(async () => {
  browser = await launchBrowser()
  shown = await chartPage(browser)
})
afterAll(async () => {
  await shown?.close()
  await browser?.close()
})

describe.each([360, 760])('at %i pixels', (width) => {
  describe.each(['ar', 'en'] as const)('in %s', (language) => {
    test.each(CHART_TYPES)('%s', async (type) => {
      await shown.page.setViewportSize({ width, height: 900 })
      await shown.show(CHARTS[type], language)
      expect(await faultsOf(shown.page)).toEqual([])
      const drawings = await shown.page.locator('.chart-drawing svg:visible').count()
      expect(drawings).toBe(['numbers', 'timeline', 'table'].includes(type) ? 0 : 1)
    })
  })
})
