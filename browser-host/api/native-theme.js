/**
 * `nativeTheme`. A driven Chromium shows the theme that the app chose; a plain browser follows its own system, so
 * there an interface that wants another one must say so in its own document.
 */
import { EventEmitter } from 'node:events'
import { pages } from '../host/registry.js'
import { strict } from './strict.js'

class NativeTheme extends EventEmitter {
  shouldUseHighContrastColors = false
  shouldUseInvertedColorScheme = false
  inForcedColorsMode = false
  prefersReducedTransparency = false
  #source = 'system'
  #systemIsDark = false

  get themeSource() {
    return this.#source
  }
  set themeSource(source) {
    if (!['system', 'light', 'dark'].includes(source)) throw new TypeError('Invalid theme source')
    this.#source = source
    for (const page of pages.values()) this.paint(page)
    this.emit('updated')
  }
  get shouldUseDarkColors() {
    return this.#source === 'system' ? this.#systemIsDark : this.#source === 'dark'
  }

  /** Host only: has a driven page show the chosen theme. @param {import('../host/page.js').Page} page */
  paint(page) {
    if (!page.targetId) return
    const value = this.#source === 'system' ? '' : this.#source
    page
      .command('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value }] })
      .catch((error) => {
        if (!page.closed) console.error(`browser host: ${error.message}`)
      })
  }
  /** Host only: what a page found the system to prefer. */
  systemIsDark(dark) {
    if (this.#source !== 'system' || dark === this.#systemIsDark) return
    this.#systemIsDark = dark
    this.emit('updated')
  }
}

export const nativeTheme = strict('nativeTheme', new NativeTheme())
