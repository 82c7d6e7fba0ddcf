import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

import { Find } from './find'
import { Versions } from './versions'
import { type Language, type Words, wordsOf } from './words'

/** The open story: bar, paper, panels and status line. */
export class Editor {
  readonly page: Page
  readonly t: Words
  readonly text: Locator
  readonly headline: Locator
  readonly status: Locator
  readonly slash: Locator
  readonly marks: Locator
  readonly inspector: Locator
  readonly find: Find
  readonly versions: Versions
  readonly tableCaption: Locator

  constructor(page: Page, language: Language = 'ar') {
    this.page = page
    this.t = wordsOf(language)
    this.text = page.getByRole('textbox', { name: this.t('editor:text.label') })
    this.headline = page.getByRole('textbox', { name: this.t('story:field.headline'), exact: true }).first()
    this.status = page.locator('.status-save')
    this.slash = page.getByRole('listbox', { name: this.t('editor:slash.label') })
    this.marks = page.getByRole('toolbar', { name: this.t('editor:marks.label') })
    this.inspector = page.locator('section.inspector')
    this.find = new Find(page, this.t)
    this.versions = new Versions(page, this.t)
    this.tableCaption = page.getByRole('textbox', { name: this.t('editor:table.caption') })
  }

  /** The blocks of the text, in order. */
  get blocks(): Locator {
    return this.text.locator('> *')
  }

  block(text: string | RegExp): Locator {
    return this.blocks.filter({ hasText: text })
  }

  /** Types at the caret, as a person does; line breaks are Enter. */
  async type(text: string): Promise<void> {
    for (const [n, line] of text.split('\n').entries()) {
      if (n > 0) await this.page.keyboard.press('Enter')
      await this.page.keyboard.type(line)
    }
  }

  /** The caret at the very end of the text, put there as a person does. */
  async atEnd(): Promise<void> {
    await this.blocks.last().click()
    await this.page.keyboard.press('Control+End')
    await expect
      .poll(() =>
        this.text.evaluate((root) => {
          const selection = document.getSelection()
          if (!selection?.focusNode || !root.contains(selection.focusNode)) return 'elsewhere'
          const rest = document.createRange()
          rest.selectNodeContents(root)
          rest.setStart(selection.focusNode, selection.focusOffset)
          return rest.toString()
        }),
      )
      .toBe('')
  }

  /** Chooses from the slash menu by typed words. */
  async insert(typed: string): Promise<void> {
    await this.page.keyboard.type(`/${typed}`)
    await this.slash.waitFor()
    await this.page.keyboard.press('Enter')
    await this.slash.waitFor({ state: 'hidden' })
  }

  /** Calls a block by typed words and takes the first that is offered, which must be the one meant. */
  async call(typed: string, id: string): Promise<void> {
    await this.page.keyboard.type(`/${typed}`)
    const chosen = this.slash.getByRole('option', { selected: true })
    await expect(chosen.locator('.slash-name')).toHaveText(this.t(`editor:insert.${id}`))
    await this.page.keyboard.press('Enter')
    await this.slash.waitFor({ state: 'hidden' })
  }

  /** Types into the field of a dialog that has just opened and has the caret. */
  async answer(label: string, words: string): Promise<void> {
    const field = this.page.getByRole('dialog').getByLabel(label, { exact: true })
    await expect(field).toBeFocused()
    await this.page.keyboard.type(words)
  }

  /** Selects the first occurrence of a text, with the browser's own selection. */
  async select(words: string): Promise<void> {
    await this.text.focus()
    await this.text.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const node = walker.currentNode
        const at = node.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        const range = document.createRange()
        range.setStart(node, at)
        range.setEnd(node, at + wanted.length)
        const selection = document.getSelection()
        selection?.removeAllRanges()
        selection?.addRange(range)
        return
      }
      throw new Error(`not in the text: ${wanted}`)
    }, words)
    await expect.poll(() => this.page.evaluate(() => document.getSelection()?.toString())).toBe(words)
  }

  /** Presses a mark in the toolbar over the selected words. */
  async mark(name: 'bold' | 'italic' | 'highlight' | 'link' | 'isolate' | 'missing'): Promise<void> {
    await this.marks.getByRole('button', { name: this.t(`editor:marks.${name}`), exact: true }).click()
  }

  /** Presses a tool above the table that the caret stands in. */
  async table(tool: 'rowBelow' | 'columnAfter' | 'removeRow' | 'removeColumn' | 'header' | 'remove'): Promise<void> {
    const tools = this.page.getByRole('toolbar', { name: this.t('editor:table.label') })
    await tools.getByRole('button', { name: this.t(`editor:table.${tool}`), exact: true }).click()
  }

  /** Undoes step by step, each seen in what is asked, until it is so. */
  async undoUntil(isSo: () => boolean): Promise<void> {
    await this.#stepUntil('Control+z', isSo)
  }

  async redoUntil(isSo: () => boolean): Promise<void> {
    await this.#stepUntil('Control+Shift+z', isSo)
  }

  async #stepUntil(keys: string, isSo: () => boolean): Promise<void> {
    await this.text.focus()
    await expect(async () => {
      await this.page.keyboard.press(keys)
      await this.saved()
      expect(isSo()).toBe(true)
    }).toPass({ intervals: [20] })
  }

  /** Pastes as another program would have left it on the clipboard: the same words in several forms, and files. */
  async paste(
    data: Record<string, string>,
    files: { name: string; type: string; bytes: number[] }[] = [],
  ): Promise<void> {
    await this.page.evaluate(
      ([forms, given]) => {
        const clipboardData = new DataTransfer()
        for (const [type, words] of Object.entries(forms)) clipboardData.setData(type, words)
        for (const { name, type, bytes } of given)
          clipboardData.items.add(new File([new Uint8Array(bytes)], name, { type }))
        const target = document.getSelection()?.anchorNode
        const element = target instanceof Element ? target : target?.parentElement
        element?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      },
      [data, files] as const,
    )
  }

  /** Lets a file of another program fall on a place of the text. */
  async drop(on: Locator, file: { name: string; type: string; bytes: number[] }): Promise<void> {
    await on.first().evaluate((element, { name, type, bytes }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }))
      const { x, y, width, height } = element.getBoundingClientRect()
      const at = { clientX: x + width / 2, clientY: y + height / 2, dataTransfer, bubbles: true, cancelable: true }
      for (const step of ['dragenter', 'dragover', 'drop']) element.dispatchEvent(new DragEvent(step, at))
    }, file)
  }

  /** The caret right after the first occurrence of a text. */
  async caretAfter(words: string): Promise<void> {
    await this.#caret(words, 'collapseToEnd')
  }

  /** The caret right before the first occurrence of a text. */
  async caretBefore(words: string): Promise<void> {
    await this.#caret(words, 'collapseToStart')
  }

  async #caret(words: string, collapse: 'collapseToEnd' | 'collapseToStart'): Promise<void> {
    await this.select(words)
    await this.page.evaluate((way) => document.getSelection()?.[way](), collapse)
    await expect.poll(() => this.page.evaluate(() => document.getSelection()?.isCollapsed)).toBe(true)
  }

  /** The grip beside a block, brought up by resting the pointer on the block. */
  async grip(words: string | RegExp): Promise<Locator> {
    await this.block(words).first().hover()
    const grip = this.page.getByRole('button', { name: this.t('editor:handle.label') })
    await expect
      .poll(async () => {
        const [block, box] = await Promise.all([this.block(words).first().boundingBox(), grip.boundingBox()])
        const middle = (box?.y ?? 0) + (box?.height ?? 0) / 2
        return block !== null && middle >= block.y && middle <= block.y + block.height
      })
      .toBe(true)
    return grip
  }

  /** Drags a block by its grip to stand before another, as a hand does it: pressed, moved in steps, let go. */
  async dragBefore(words: string | RegExp, target: string | RegExp): Promise<void> {
    const box = await (await this.grip(words)).boundingBox()
    const to = await this.block(target).first().boundingBox()
    if (!box || !to) throw new Error('nothing to drag on screen')
    const { mouse } = this.page
    await mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await mouse.down()
    await mouse.move(box.x + box.width / 2, to.y + 4, { steps: 8 })
    await expect(this.page.locator('.drop-line')).toBeVisible()
    await mouse.up()
    await expect(this.page.locator('.drop-line')).toBeHidden()
  }

  /** Everything typed is on the disk. */
  async saved(): Promise<void> {
    const sentence = this.t('editor:save.saved', { time: '' })
    await expect(this.status).toHaveAttribute('data-save', 'saved')
    await expect(this.status).toContainText(sentence.trim())
  }

  /** Saves and waits until it is on the disk. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+s')
    await this.saved()
  }

  async showPreview(): Promise<void> {
    await this.page.keyboard.press('Control+p')
    await this.preview.locator('body').waitFor()
  }

  /** The page that the preview shows now. */
  get preview(): FrameLocator {
    return this.page.frameLocator('iframe.preview-page:not([data-coming])')
  }

  /** A tab of the inspector. */
  async tab(name: 'story' | 'readiness' | 'search' | 'schedule'): Promise<void> {
    await this.inspector.getByRole('tab', { name: this.t(`inspector:tab.${name}`) }).click()
  }

  field(id: string): Locator {
    return this.inspector.locator(`[data-field="${id}"]`)
  }

  /** A figure's own words: alt text and source, in its popover. */
  async describeFigure({ alt, source = '' }: { alt: string; source?: string }, nth = 0): Promise<void> {
    const figure = this.text.locator('figure').nth(nth)
    await figure.locator('.figure-alt').click()
    const words = this.page.locator('.figure-words')
    await words.getByLabel(this.t('editor:figure.alt'), { exact: true }).fill(alt)
    await words.getByLabel(this.t('editor:figure.source'), { exact: true }).fill(source)
    await this.page.keyboard.press('Escape')
    await words.waitFor({ state: 'hidden' })
  }

  async fillSlot(slot: 'caption' | 'credit' | 'speaker' | 'title', words: string): Promise<void> {
    await this.text.locator(`.slot-${slot}`).first().click()
    await this.page.keyboard.type(words)
  }

  async back(): Promise<void> {
    await this.page
      .locator('.topbar')
      .getByRole('button', { name: this.t('editor:back') })
      .click()
  }

  /** Asks for an export; where the checklist stops it, overrules it. Returns the message that says it is done. */
  async exportAs(format: 'html' | 'zip' | 'fragment'): Promise<Locator> {
    await this.page.keyboard.press('Control+Shift+e')
    const dialog = this.page.getByRole('dialog', { name: this.t('shell:export.title') })
    await dialog.locator('.new-story__name', { hasText: this.t(`shell:export.${format}`) }).click()
    await dialog.getByRole('button', { name: this.t('shell:export.choose') }).click()
    const done = this.message(this.t('shell:export.done', { files: '' }).trim()).last()
    const anyway = dialog.getByRole('button', { name: this.t('shell:export.anyway') })
    await anyway.or(done).first().waitFor()
    if (await anyway.isVisible()) await anyway.click()
    await done.waitFor()
    await dialog.waitFor({ state: 'hidden' })
    return done
  }

  message(text: string | RegExp): Locator {
    return this.page.locator('.ui-toast', { hasText: text })
  }
}
