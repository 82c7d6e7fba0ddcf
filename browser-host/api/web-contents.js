/**
 * `webContents`: what a window shows, and its side of the IPC.
 *
 * `mainFrame` is one object as long as the contents live, so that `event.senderFrame === sender.mainFrame` holds as in
 * Electron. Subframes have no preload and send nothing.
 */
import { EventEmitter } from 'node:events'
import { currentAccelerators, triggerAccelerator } from '../host/accelerators.js'
import { browse } from '../host/browse.js'
import { Page } from '../host/page.js'
import { focusedWindow, nextId, setFocused, windows } from '../host/registry.js'
import { runtime } from '../host/runtime.js'
import { app, refusable } from './app.js'
import { clipboard } from './clipboard.js'
import { Ipc, invoke, ipcMain } from './ipc.js'
import { nativeTheme } from './native-theme.js'
import { screen } from './screen.js'
import { session } from './session.js'
import { strict, strictClass } from './strict.js'

const EDIT_COMMANDS = ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll']
const ZOOM_STEP = 1.2

export class WebContents extends EventEmitter {
  id = nextId()
  ipc = new Ipc()
  #window
  #page
  #title = ''
  #zoom = 1
  #shown = false
  #crashed = false
  /** @type {((details: object) => { action: string, overrideBrowserWindowOptions?: object }) | null} */
  #windowOpenHandler = null
  #openWindow

  /**
   * @param {any} window  its BrowserWindow
   * @param {any} options  of the window
   * @param {(options: object | undefined) => any} openWindow  makes a window that a page asked for
   */
  constructor(window, options, openWindow) {
    super()
    this.#window = window
    this.#openWindow = openWindow
    this.session = options.webPreferences?.session ?? session.defaultSession
    this.#page = new Page({
      preload: options.webPreferences?.preload,
      size: { width: options.width ?? 800, height: options.height ?? 600 },
      listener: (name, data) => this.#on(name, data),
    })
    const contents = this
    this.mainFrame = strict('WebFrameMain', {
      processId: 1,
      routingId: this.id,
      frameTreeNodeId: this.id,
      name: '',
      parent: null,
      frames: [],
      detached: false,
      get url() {
        return contents.getURL()
      },
      get origin() {
        return /^[a-z][a-z0-9-]*:\/\/[^/?#]+/i.exec(contents.getURL())?.[0] ?? 'null'
      },
      get top() {
        return this
      },
      isDestroyed: () => this.isDestroyed(),
    })
  }

  /** Host only: the page's way to Chromium. */
  get page() {
    return this.#page
  }
  /** Host only: the window it is in. */
  get window() {
    return this.#window
  }

  getURL() {
    return this.#page.url
  }
  getTitle() {
    return this.#title
  }
  isDestroyed() {
    return this.#page.closed
  }
  isLoading() {
    return this.#page.isLoading
  }
  isCrashed() {
    return this.#crashed
  }
  isFocused() {
    return focusedWindow() === this.#window
  }
  setWindowOpenHandler(handler) {
    this.#windowOpenHandler = handler
  }
  loadURL(url) {
    if (!runtime.ready) throw new Error('Cannot load a URL before app is ready')
    this.#crashed = false
    return this.#page.load(url)
  }
  reload() {
    this.#crashed = false
    this.#page.reload()
  }
  /** Closes the window without asking it, as Electron does. */
  close() {
    this.#window.destroy()
  }
  send(channel, ...args) {
    if (this.isDestroyed()) throw new TypeError('Object has been destroyed')
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument')
    try {
      this.#page.send(channel, args)
    } catch (error) {
      console.error('Error sending from webFrameMain: ', error) // Electron only logs it too
    }
  }
  focus() {
    this.#window.focus()
  }

  async executeJavaScript(code) {
    const { result, exceptionDetails } = await this.#page.command('Runtime.evaluate', {
      expression: code,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value
  }
  async printToPDF({ landscape, printBackground, preferCSSPageSize, pageSize, margins } = /** @type {any} */ ({})) {
    const paper = typeof pageSize === 'object' ? { paperWidth: pageSize.width, paperHeight: pageSize.height } : {}
    if (pageSize === 'A4') Object.assign(paper, { paperWidth: 8.27, paperHeight: 11.69 })
    const { data } = await this.#page.command('Page.printToPDF', {
      landscape,
      printBackground,
      preferCSSPageSize,
      ...paper,
      ...(margins && {
        marginTop: margins.top,
        marginBottom: margins.bottom,
        marginLeft: margins.left,
        marginRight: margins.right,
      }),
    })
    return Buffer.from(data, 'base64')
  }
  forcefullyCrashRenderer() {
    // It never answers: the page that would is gone.
    this.#page.command('Page.crash').catch(() => {})
  }

  getZoomFactor() {
    return this.#zoom
  }
  setZoomFactor(factor) {
    if (!(factor > 0)) throw new Error("'zoomFactor' must be a double greater than 0.0")
    this.#zoom = factor
    this.#page.act('zoom', factor)
  }
  getZoomLevel() {
    return Math.log(this.#zoom) / Math.log(ZOOM_STEP)
  }
  setZoomLevel(level) {
    this.setZoomFactor(ZOOM_STEP ** level)
  }
  async setVisualZoomLevelLimits() {}

  // A driven page has Playwright's, a plain browser its own.
  openDevTools() {}
  closeDevTools() {}
  toggleDevTools() {}
  isDevToolsOpened() {
    return false
  }

  #on(name, data) {
    if (name in this.#fromPage) return this.#fromPage[name](data)
    this.emit(name)
  }

  #ipcEvent() {
    return { type: 'frame', sender: this, senderFrame: this.mainFrame, processId: 1, frameId: this.id, ports: [] }
  }

  /** What a page, or its socket, says. */
  #fromPage = {
    hello: ({ dark, display }) => {
      nativeTheme.systemIsDark(dark)
      screen.measured(display)
      this.#page.act('accelerators', currentAccelerators())
      if (this.#zoom !== 1) this.#page.act('zoom', this.#zoom)
      this.emit('did-navigate', {}, this.getURL(), 200, 'OK')
    },
    'target-opened': () => {
      nativeTheme.paint(this.#page)
      this.#window.placed()
    },
    'ipc-send': ({ channel, args }) => {
      const event = { ...this.#ipcEvent(), reply: (to, ...values) => this.send(to, ...values) }
      this.emit('ipc-message', event, channel, ...args)
      for (const ipc of [this.ipc, ipcMain]) ipc.emit(channel, event, ...args)
    },
    invoke: ({ channel, args }) => invoke([this.ipc, ipcMain], this.#ipcEvent(), channel, args),
    navigate: (address) => {
      const url = runtime.origins.fromHttp(address)
      const event = refusable({ url, isMainFrame: true, isSameDocument: false, frame: this.mainFrame })
      this.emit('will-frame-navigate', event)
      this.emit('will-navigate', event, url)
      return event.defaultPrevented ? null : runtime.origins.toHttp(url)
    },
    permission: (permission) => this.session.decide(this, permission),
    browse: (request) => browse(request),
    'window-open': (details) => {
      const url = runtime.origins.fromHttp(details.url)
      const asked = { ...details, url, referrer: { url: '', policy: 'default' }, disposition: 'new-window' }
      const answer = this.#windowOpenHandler?.(asked) ?? { action: 'allow' }
      if (answer.action !== 'allow') return
      const window = this.#openWindow(answer.overrideBrowserWindowOptions)
      this.emit('did-create-window', window, asked)
      window.loadURL(url)
    },
    'ready-to-show': () => {
      if (!this.#shown) this.#window.emit('ready-to-show')
      this.#shown = true
    },
    'did-finish-load': () => {
      this.emit('did-finish-load')
      this.emit('did-stop-loading')
    },
    'did-fail-load': (error) => {
      this.emit('did-fail-load', {}, error.errno ?? -2, error.code ?? error.message, this.getURL(), true)
      this.emit('did-stop-loading')
    },
    'page-title-updated': (title) => {
      const event = refusable()
      this.#title = title
      this.emit('page-title-updated', event, title, true)
      this.#window.emit('page-title-updated', event, title, true)
      if (!event.defaultPrevented) this.#window.setTitle(title)
    },
    'preload-error': ({ path, message }) => this.emit('preload-error', {}, path, new Error(message)),
    'render-process-gone': (details) => {
      this.#crashed = true
      app.emit('render-process-gone', {}, this, details)
      this.emit('render-process-gone', {}, details)
    },
    'context-menu': (params) => this.emit('context-menu', refusable(), { ...params, frame: this.mainFrame }),
    accelerator: (id) => triggerAccelerator(id, this.#window, this),
    copied: (data) => clipboard.copied(data),
    theme: (dark) => nativeTheme.systemIsDark(dark),
    bounds: (bounds) => this.#window.moved(bounds),
    focus: () => {
      setFocused(this.#window)
      this.#window.emit('focus')
      app.emit('browser-window-focus', {}, this.#window)
      this.emit('focus')
    },
    blur: () => {
      this.#window.emit('blur')
      app.emit('browser-window-blur', {}, this.#window)
      this.emit('blur')
    },
    gone: () => this.#window.gone(),
  }
}

for (const command of EDIT_COMMANDS) {
  WebContents.prototype[command] = function edit() {
    this.page.act('edit', command)
  }
}
strictClass('webContents', WebContents)

const all = () => [...windows.values()].map((window) => window.webContents)

/** The module's own `webContents`: finds one. */
export const webContents = strict('webContents', {
  getAllWebContents: all,
  getFocusedWebContents: () => focusedWindow()?.webContents ?? null,
  fromId: (id) => all().find((contents) => contents.id === id),
  fromFrame: (frame) => all().find((contents) => contents.mainFrame === frame),
  fromDevToolsTargetId: (id) => all().find((contents) => contents.page.targetId === id),
})
