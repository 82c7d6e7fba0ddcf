import type { Locator, Page } from '@playwright/test'
import { type Language, type Words, wordsOf } from './words'

/** The media library: files as a grid with search and filters, and the details of what is chosen. */
export class Media {
  readonly page: Page
  readonly t: Words
  readonly list: Locator
  readonly files: Locator
  readonly search: Locator
  readonly details: Locator

  constructor(page: Page, language: Language = 'ar') {
    this.page = page
    this.t = wordsOf(language)
    this.list = page.getByRole('listbox', { name: this.t('media:files') })
    this.files = this.list.getByRole('option')
    this.search = page.getByRole('searchbox', { name: this.t('media:search') })
    this.details = page.getByRole('complementary', { name: this.t('media:details') })
  }

  file(name: string): Locator {
    return this.files.filter({ hasText: name })
  }

  field(name: string): Locator {
    return this.details.getByLabel(this.t(`media:word.${name}`), { exact: true })
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+2')
    await this.page.getByRole('heading', { name: this.t('commands:view.media'), exact: true }).waitFor()
  }

  message(text: string): Locator {
    return this.page.locator('.ui-toast', { hasText: text })
  }
}
