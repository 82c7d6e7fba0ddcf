import type { Locator, Page } from '@playwright/test'

import { Editor } from './editor'
import { type Language, type Words, wordsOf } from './words'

/** The desk: the list of stories with its search and filters, and the reading pane. */
export class Desk {
  readonly page: Page
  readonly list: Locator
  readonly rows: Locator
  readonly search: Locator
  readonly reading: Locator
  readonly #language: Language
  readonly t: Words

  constructor(page: Page, language: Language = 'ar') {
    this.page = page
    this.#language = language
    this.t = wordsOf(language)
    this.list = page.getByRole('listbox', { name: this.t('desk:stories') })
    this.rows = this.list.getByRole('option')
    this.search = page.getByRole('searchbox', { name: this.t('desk:search') })
    this.reading = page.getByRole('complementary', { name: this.t('desk:reading') })
  }

  row(headline: string): Locator {
    return this.rows.filter({ hasText: headline })
  }

  /** The headlines on screen, from the top. */
  headlines(): Promise<string[]> {
    return this.list.locator('.row__headline').allInnerTexts()
  }

  async newStory(type: string, headline = ''): Promise<Editor> {
    await this.page
      .getByRole('banner')
      .or(this.page.locator('.desk__bar'))
      .getByRole('button', { name: this.t('desk:newStory') })
      .click()
    const dialog = this.page.getByRole('dialog', { name: this.t('shell:newStory.title') })
    await dialog.getByLabel(this.t('shell:newStory.headline'), { exact: true }).fill(headline)
    await dialog.locator('.new-story__name', { hasText: this.t(`story:type.${type}`) }).click()
    await dialog.getByRole('button', { name: this.t('shell:newStory.make') }).click()
    return this.#editor()
  }

  async open(headline: string): Promise<Editor> {
    await this.row(headline).dblclick()
    return this.#editor()
  }

  /** Opens the chosen story with the keyboard; at start that is the first of the list. */
  async openFirst(): Promise<Editor> {
    await this.rows.first().waitFor()
    await this.list.press('Enter')
    return this.#editor()
  }

  /** Opens the row at a place of the list, from the top. */
  async openNth(place: number): Promise<Editor> {
    await this.rows.nth(place).dblclick()
    return this.#editor()
  }

  async #editor(): Promise<Editor> {
    const editor = new Editor(this.page, this.#language)
    await editor.text.waitFor()
    return editor
  }

  /** Opens a filter's menu, takes one of its choices and closes it. */
  async filter(name: string, choice: string): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: this.t('desk:filters') })
      .getByRole('button', { name, exact: true })
      .click()
    await this.page
      .getByRole('menuitemcheckbox', { name: choice })
      .or(this.page.getByRole('menuitem', { name: choice }))
      .click()
    await this.page.keyboard.press('Escape')
  }

  async sortBy(column: string): Promise<void> {
    await this.page
      .locator('.desk__bar')
      .getByRole('button', { name: this.t('desk:sort') })
      .click()
    const name = this.t(`desk:column.${column}`)
    await this.page.getByRole('menuitemcheckbox', { name }).or(this.page.getByRole('menuitem', { name })).click()
  }

  async goToTrash(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.t('shell:places') })
      .getByRole('button', { name: this.t('shell:trash') })
      .click()
    await this.page.getByRole('heading', { name: this.t('commands:view.trash') }).waitFor()
  }

  async goToDesk(): Promise<void> {
    await this.page
      .getByRole('navigation', { name: this.t('shell:places') })
      .getByRole('button', { name: this.t('commands:view.desk') })
      .click()
    await this.page.getByRole('heading', { name: this.t('commands:view.desk') }).waitFor()
  }

  message(text: string | RegExp): Locator {
    return this.page.locator('.ui-toast', { hasText: text })
  }
}
