/** The system's own dialogs, titled in the interface's language. A cancelled dialog gives null. */
import type { BrowserWindow, Dialog, FileFilter } from 'electron'

export type DialogOpener = Pick<Dialog, 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'>

export class Dialogs {
  readonly #dialog: DialogOpener
  readonly #window: () => BrowserWindow | null
  readonly #words: (key: string) => string

  /** @param words names a title: an i18n key under `dialogs` */
  constructor(dialog: DialogOpener, window: () => BrowserWindow | null, words: (key: string) => string) {
    this.#dialog = dialog
    this.#window = window
    this.#words = words
  }

  async folder(purpose: 'open' | 'create' | 'export' | 'restore' | 'media'): Promise<string | null> {
    const { canceled, filePaths } = await this.#show((window) =>
      this.#dialog.showOpenDialog(window, {
        title: this.#words(`folder.${purpose}`),
        properties:
          purpose === 'open' || purpose === 'media' ? ['openDirectory'] : ['openDirectory', 'createDirectory'],
      }),
    )
    return canceled ? null : (filePaths[0] ?? null)
  }

  async files(title: string, extensions: readonly string[], several: boolean): Promise<string[]> {
    const filters: FileFilter[] = [{ name: this.#words(title), extensions: [...extensions] }]
    const { canceled, filePaths } = await this.#show((window) =>
      this.#dialog.showOpenDialog(window, {
        title: this.#words(title),
        filters,
        properties: several ? ['openFile', 'multiSelections'] : ['openFile'],
      }),
    )
    return canceled ? [] : filePaths
  }

  async saveAs(title: string, defaultPath: string, extension: string): Promise<string | null> {
    const { canceled, filePath } = await this.#show((window) =>
      this.#dialog.showSaveDialog(window, {
        title: this.#words(title),
        defaultPath,
        filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
      }),
    )
    return canceled || !filePath ? null : filePath
  }

  /** Asks a question whose first button is the safe one. Gives the index of the chosen button. */
  async ask(question: string, details: string, buttons: readonly string[]): Promise<number> {
    const { response } = await this.#show((window) =>
      this.#dialog.showMessageBox(window, {
        type: 'warning',
        message: this.#words(question),
        detail: details,
        buttons: buttons.map((button) => this.#words(button)),
        defaultId: 0,
        cancelId: 0,
        noLink: true,
      }),
    )
    return response
  }

  /** Electron takes a parent window or none, never null. */
  #show<T>(show: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const window = this.#window()
    if (!window) throw new Error('a dialog needs a window')
    return show(window)
  }
}
