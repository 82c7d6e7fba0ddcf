/**
 * The page of a window: one Chromium target (or one browser tab), and one socket for each document it shows in turn.
 *
 * Messages are objects packed by page/clone.js. A message sent while a document is on its way waits for it; one sent
 * to a page that shows nothing is lost, as in Electron. Everything that Electron's webContents and BrowserWindow say
 * of themselves comes from here as `listener(name, data)`.
 */
import { randomBytes } from 'node:crypto'
import { notImplemented } from '../api/strict.js'
import { pack, unpack } from '../page/clone.js'
import { pageScripts } from './page-scripts.js'
import { openInBrowser } from './plain-browser.js'
import { pages } from './registry.js'
import { runtime } from './runtime.js'

/** A reloaded document is back by then; a closed tab is not. */
const TAB_IS_CLOSED_AFTER_MS = 2000

export class Page {
  key = randomBytes(12).toString('hex')
  /** The custom URL shown, or on its way. */
  url = ''
  targetId = ''
  closed = false
  #preload
  #size
  #listener
  /** @type {import('ws').WebSocket | null} */
  #socket = null
  /** @type {{ resolve: () => void, reject: (error: Error) => void } | null} */
  #loading = null
  #held = []
  #asked = new Map()
  #lastAsk = 0
  #opened = false
  /** @type {Promise<(method: string, params?: object) => Promise<any>> | null} */
  #session = null

  /**
   * @param {object} options
   * @param {string | undefined} options.preload  absolute path
   * @param {{ width: number, height: number }} options.size
   * @param {(name: string, data?: any) => any} options.listener
   */
  constructor({ preload, size, listener }) {
    this.#preload = preload
    this.#size = size
    this.#listener = listener
    pages.set(this.key, this)
  }

  get isLoading() {
    return this.#loading !== null
  }

  /** @returns {Promise<void>} settles when the document's `load` event came, or it could not be had */
  load(url) {
    const loaded = new Promise((resolve, reject) => this.#begin(url, { resolve, reject }))
    loaded.catch(() => {}) // as Electron: `did-fail-load` tells it too, so an unheard rejection is no crash
    return loaded
  }

  reload() {
    this.#begin(this.url, { resolve() {}, reject() {} })
  }

  #begin(url, loading) {
    this.#loading?.reject(loadError('ERR_ABORTED', -3, this.url))
    this.url = url
    this.#loading = loading
    this.#listener('did-start-loading')
    this.#open(url).catch((error) => this.#fail(error))
  }

  async #open(url) {
    const first = !this.#opened
    this.#opened = true
    const address = runtime.origins.toHttp(url)
    if (!runtime.chromium) {
      if (first) openInBrowser(`${new URL(address).origin}/__host/open/${this.key}`, this.#size)
      else this.act('load', address)
      return
    }
    if (first) this.#session = this.#openTarget()
    const { errorText } = await this.command('Page.navigate', { url: address })
    if (errorText) throw loadError(errorText.replace('net::', ''), -2, url)
  }

  async #openTarget() {
    const { targetId, send } = await runtime.chromium.openWindow(this.#size, (method) => {
      if (method === 'Inspector.targetCrashed') this.#crashed()
    })
    this.targetId = targetId
    const { main, isolated } = pageScripts(this.key, this.#preload)
    await Promise.all([
      send('Page.enable'),
      send('Inspector.enable'),
      send('Page.addScriptToEvaluateOnNewDocument', { source: main }),
      send('Page.addScriptToEvaluateOnNewDocument', { source: isolated, worldName: 'Electron Isolated Context' }),
    ])
    this.#listener('target-opened')
    return send
  }

  #fail(error) {
    const loading = this.#loading
    this.#loading = null
    this.#listener('did-fail-load', error)
    loading?.reject(error)
  }

  #crashed() {
    this.#socket?.terminate()
    this.#socket = null
    this.#loading = null
    this.#listener('render-process-gone', { reason: 'crashed', exitCode: 5 })
  }

  /** The one script of a document in a plain browser. */
  script() {
    const { main, isolated } = pageScripts(this.key, this.#preload)
    return `${main};\n${isolated}`
  }

  /** A DevTools command to the driven page; in a plain browser there is nothing to give it to. */
  async command(method, params = {}) {
    if (!this.#session) return notImplemented(`${method} in a browser that is not driven`)
    return (await this.#session)(method, params)
  }

  /** A message of the app's; throws for what cannot be cloned. */
  send(channel, args) {
    this.#post({ kind: 'message', channel, args })
  }

  /** Has the page do something of page/actions.js. */
  act(what, data) {
    this.#post({ kind: 'act', what, data })
  }

  /** The same, and waits for the answer. */
  ask(what, data) {
    if (!this.#socket) return Promise.reject(new Error('browser host: the window shows no page'))
    return new Promise((resolve, reject) => {
      const id = ++this.#lastAsk
      this.#asked.set(id, { resolve, reject })
      this.#post({ kind: 'ask', id, what, data })
    })
  }

  #post(message) {
    const bytes = pack(message)
    if (this.#socket) this.#socket.send(bytes)
    else if (this.#loading) this.#held.push(bytes)
  }

  /** @param {import('ws').WebSocket} socket  of a new document in this page */
  connect(socket) {
    socket.on('message', (data) => this.#receive(socket, unpack(new Uint8Array(/** @type {Buffer} */ (data)))))
    socket.on('close', () => {
      if (this.#socket !== socket) return
      this.#socket = null
      for (const { reject } of this.#asked.values()) reject(new Error('browser host: the page went away'))
      this.#asked.clear()
      if (runtime.chromium) return
      setTimeout(() => {
        if (!this.#socket) this.#listener('gone')
      }, TAB_IS_CLOSED_AFTER_MS).unref()
    })
  }

  #receive(socket, message) {
    if (message.kind === 'hello') {
      this.#socket?.close()
      this.#socket = socket
      this.url = runtime.origins.fromHttp(message.url)
      this.#listener('hello', message)
      for (const bytes of this.#held.splice(0)) socket.send(bytes)
    } else if (message.kind === 'send') {
      this.#listener('ipc-send', message)
    } else if (message.kind === 'request') {
      this.#answer(socket, message)
    } else if (message.kind === 'reply') {
      this.#asked.get(message.id)?.resolve(message.value)
      this.#asked.delete(message.id)
    } else {
      if (message.name === 'did-finish-load') this.#finish()
      this.#listener(message.name, message.data)
    }
  }

  #finish() {
    this.#loading?.resolve()
    this.#loading = null
  }

  async #answer(socket, { id, what, data }) {
    let reply
    try {
      reply = pack({ kind: 'answer', id, value: await this.#listener(what, data) })
    } catch (error) {
      reply = pack({ kind: 'answer', id, error: String(error) })
    }
    if (socket.readyState === socket.OPEN) socket.send(reply)
  }

  /** Its target ended by itself. */
  gone() {
    this.#listener('gone')
  }

  close() {
    if (this.closed) return
    this.closed = true
    pages.delete(this.key)
    this.#loading?.reject(loadError('ERR_ABORTED', -3, this.url))
    if (!this.targetId) return this.act('close')
    // A target that is gone already is what we want.
    runtime.chromium.send('Target.closeTarget', { targetId: this.targetId }).catch(() => {})
  }
}

function loadError(code, errno, url) {
  return Object.assign(new Error(`${code} (${errno}) loading '${url}'`), { code, errno, url })
}
