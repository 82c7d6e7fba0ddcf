import type { Locator, Page } from '@playwright/test'

import type { Words } from './words'

/** The dialog of a story's versions: the list, and the chosen one's text. */
export class Versions {
  readonly page: Page
  readonly t: Words
  readonly dialog: Locator
  readonly list: Locator
  readonly text: Locator

  constructor(page: Page, t: Words) {
    this.page = page
    this.t = t
    this.dialog = page.getByRole('dialog', { name: t('editor:versions.title') })
    this.list = this.dialog.locator('.version')
    this.text = this.dialog.locator('.versions-text')
  }

  async choose(name: string): Promise<void> {
    await this.list.filter({ hasText: name }).click()
  }

  /** The version made last, other than by name. */
  async chooseNewest(): Promise<void> {
    await this.list.first().click()
  }

  async restore(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.t('editor:versions.restore') }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
}
