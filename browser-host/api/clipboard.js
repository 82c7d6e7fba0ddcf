/**
 * `clipboard`, in Electron 44's form: asynchronous, with ClipboardItem. Its content is kept here, given to the page's
 * own clipboard when the app writes it, and taken from there when a person copies or cuts (page/clipboard.js).
 */
import { focusedWindow } from '../host/registry.js'
import { strict } from './strict.js'

export class ClipboardItem {
  #items
  constructor(items) {
    this.#items = items
    this.types = Object.keys(items)
  }
  async getType(type) {
    if (!(type in this.#items)) throw new DOMException(`The type '${type}' was not found`, 'NotFoundError')
    const value = await this.#items[type]
    return typeof value === 'string' ? new Blob([value], { type }) : value
  }
}

/** @type {Record<string, string | Uint8Array<ArrayBuffer>>} type → content */
let content = {}

async function write(next) {
  content = next
  await focusedWindow()
    ?.webContents.page.ask('copy', next)
    .catch((error) => console.error(`browser host: the clipboard of the page: ${error.message}`))
}

export const clipboard = strict('clipboard', {
  async readText() {
    return String(content['text/plain'] ?? '')
  },
  writeText: (text) => write({ 'text/plain': String(text) }),
  async has(type) {
    return type in content
  },
  async read() {
    const items = Object.entries(content).map(([type, value]) => [type, new Blob([value], { type })])
    return items.length ? [new ClipboardItem(Object.fromEntries(items))] : []
  },
  async write(items) {
    const next = {}
    for (const item of items) {
      for (const type of item.types) {
        const blob = await item.getType(type)
        next[type] = type.startsWith('text/') ? await blob.text() : new Uint8Array(await blob.arrayBuffer())
      }
    }
    await write(next)
  },
  clear() {
    content = {}
  },
  /** Host only: what the page says was copied. */
  copied(data) {
    content = data
  },
})
