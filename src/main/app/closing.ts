/**
 * A window closes only when its text is on disk. Main asks the interface to save and waits for its answer; where
 * saving failed, or no answer comes, the person decides.
 */
import type { BrowserWindow } from 'electron'
import type { Emit } from './bridge'
import type { Dialogs } from './dialogs'

/** How long the interface may take to save before the person is asked, in milliseconds. */
const PATIENCE = 8000

export class Closing {
  readonly #emit: Emit
  readonly #dialogs: Dialogs
  #waiting: ((saved: boolean | null) => void) | null = null
  #quitting = false

  constructor(emit: Emit, dialogs: Dialogs) {
    this.#emit = emit
    this.#dialogs = dialogs
  }

  quitting(): void {
    this.#quitting = true
  }

  answer(saved: boolean): void {
    this.#waiting?.(saved)
  }

  /** @param done runs once the text is safe (or given up) and the window may go */
  guard(window: BrowserWindow, done: () => void): void {
    let asking = false
    let hasLoaded = false
    window.webContents.on('did-finish-load', () => {
      hasLoaded = true
    })
    window.on('close', (event) => {
      event.preventDefault()
      if (asking) return
      asking = true
      // A page that never loaded holds no text.
      void (hasLoaded ? this.#mayClose() : Promise.resolve(true)).then((yes) => {
        asking = false
        if (!yes) {
          this.#quitting = false
          return
        }
        window.destroy()
        done()
      })
    })
  }

  async #mayClose(): Promise<boolean> {
    const saved = await this.#askInterface()
    if (saved === true) return true
    const question = saved === false ? 'close.unsaved' : 'close.silent'
    try {
      return (await this.#dialogs.ask(question, '', ['close.stay', 'close.anyway'])) === 1
    } catch (error) {
      // No page is there that could ask, so none is there that holds text: the program must still be able to end.
      console.error(`closing: ${error instanceof Error ? error.message : error}`)
      return true
    }
  }

  #askInterface(): Promise<boolean | null> {
    return new Promise((resolve) => {
      const finish = (saved: boolean | null) => {
        clearTimeout(timer)
        this.#waiting = null
        resolve(saved)
      }
      const timer = setTimeout(() => finish(null), PATIENCE)
      this.#waiting = finish
      this.#emit('closing', { reason: this.#quitting ? 'quit' : 'close' })
    })
  }
}
