import type { Locator, Page } from '@playwright/test'

import type { Words } from './words'

/** The bar that finds and replaces. */
export class Find {
  readonly page: Page
  readonly t: Words
  readonly bar: Locator
  readonly needle: Locator
  readonly replacement: Locator
  readonly count: Locator

  constructor(page: Page, t: Words) {
    this.page = page
    this.t = t
    this.bar = page.locator('search.find')
    this.needle = this.bar.getByLabel(t('editor:find.label'), { exact: true })
    this.replacement = this.bar.getByLabel(t('editor:find.replacement'), { exact: true })
    this.count = this.bar.getByRole('status')
  }

  option(name: 'whole' | 'exact'): Locator {
    return this.bar.getByText(this.t(`editor:find.${name}`), { exact: true })
  }

  async press(name: 'replaceOne' | 'replaceAll'): Promise<void> {
    await this.bar.getByRole('button', { name: this.t(`editor:find.${name}`), exact: true }).click()
  }

  /** The words that are marked as found, in the order of the text. */
  marked(): Promise<string[]> {
    return this.page.evaluate(() => {
      const ranges = ['found', 'found-here'].flatMap((name) => [...(CSS.highlights.get(name) ?? [])]) as Range[]
      return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String)
    })
  }
}
