import type { Page } from '@playwright/test'

import type { Role } from '@shared/story/people'
import { type Language, type Words, wordsOf } from './words'

/** The first start: language, who works here, where the library goes. */
export class FirstRun {
  readonly page: Page
  #words: Words

  constructor(page: Page, language: Language = 'ar') {
    this.page = page
    this.#words = wordsOf(language)
  }

  async chooseLanguage(language: Language): Promise<void> {
    await this.page.getByText(this.#words(`firstrun:language.${language}`), { exact: true }).click()
    this.#words = wordsOf(language)
    await this.page.getByRole('heading', { name: this.#words('firstrun:language.title') }).waitFor()
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: this.#words('firstrun:next') }).click()
  }

  async sayWho({ name, role, code = '', agency = '' }: { name: string; role: Role; code?: string; agency?: string }) {
    const t = this.#words
    await this.page.getByLabel(t('shell:person.name'), { exact: true }).fill(name)
    await this.page.getByRole('button', { name: t('shell:person.role') }).click()
    await this.page.getByRole('option', { name: t(`story:role.${role}`) }).click()
    await this.page.getByLabel(t('shell:person.code'), { exact: true }).fill(code)
    await this.page.getByLabel(t('firstrun:agency'), { exact: true }).fill(agency)
  }

  /** Makes the library in the suggested folder, and leaves the tour. */
  async makeLibrary({ sample = false } = {}): Promise<void> {
    const t = this.#words
    const box = this.page.getByRole('checkbox', { name: t('firstrun:sample') })
    if ((await box.isChecked()) !== sample) await this.page.getByText(t('firstrun:sample'), { exact: true }).click()
    await this.page.getByRole('button', { name: t('firstrun:make'), exact: true }).click()
    await this.page.getByRole('button', { name: t('shell:tour.skip') }).click()
  }
}
