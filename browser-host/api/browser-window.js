/**
 * `BrowserWindow`. Only sandboxed, isolated windows without Node exist here: any other is refused when it is made.
 *
 * Place and size are the window's own record: a driven Chromium is told of them, a plain browser's window tells its
 * own. What a window manager does (maximize, full screen, minimize) changes the record and emits Electron's event.
 */
import { EventEmitter } from 'node:events'
import { isAbsolute } from 'node:path'
import { focusedWindow, nextId, setFocused, windows } from '../host/registry.js'
import { runtime } from '../host/runtime.js'
import { app, refusable } from './app.js'
import { notImplemented, strictClass } from './strict.js'
import { WebContents } from './web-contents.js'

export class BrowserWindow extends EventEmitter {
  id = nextId()
  webContents
  #title
  #visible
  #bounds
  #state = 'normal'

  constructor(options = /** @type {any} */ ({})) {
    super()
    if (!runtime.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    refuseUnsafe(options.webPreferences ?? {})
    this.#title = options.title ?? app.name
    this.#visible = options.show !== false
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.webContents = new WebContents(this, options, (inner) => new BrowserWindow(inner))
    windows.set(this.id, this)
    if (this.#visible) setFocused(this)
    app.emit('web-contents-created', {}, this.webContents)
    app.emit('browser-window-created', {}, this)
  }

  static getAllWindows() {
    return [...windows.values()]
  }
  static getFocusedWindow() {
    return focusedWindow()
  }
  static fromWebContents(contents) {
    return contents?.window ?? null
  }
  static fromId(id) {
    return windows.get(id) ?? null
  }

  loadURL(url) {
    return this.webContents.loadURL(url)
  }
  loadFile() {
    return notImplemented('BrowserWindow.loadFile (load a custom scheme)')
  }
  reload() {
    this.webContents.reload()
  }

  show() {
    this.#visible = true
    this.focus()
    this.emit('show')
  }
  hide() {
    this.#visible = false
    this.emit('hide')
  }
  isVisible() {
    return this.#visible
  }
  focus() {
    setFocused(this)
    // A window that is closing needs no focus.
    if (runtime.chromium && this.webContents.page.targetId) {
      this.webContents.page.command('Page.bringToFront').catch(() => {})
    }
  }
  isFocused() {
    return focusedWindow() === this
  }
  getTitle() {
    return this.#title
  }
  setTitle(title) {
    this.#title = title
  }

  getBounds() {
    return { ...this.#bounds }
  }
  getNormalBounds() {
    return this.getBounds()
  }
  getContentBounds() {
    return this.getBounds()
  }
  getSize() {
    return [this.#bounds.width, this.#bounds.height]
  }
  getPosition() {
    return [this.#bounds.x, this.#bounds.y]
  }
  setSize(width, height) {
    this.setBounds({ width, height })
  }
  setPosition(x, y) {
    this.setBounds({ x, y })
  }
  setBounds(bounds) {
    if (this.#record(bounds)) this.placed()
  }
  center() {}

  /** Host only: gives Chromium's window the place and size recorded here. */
  async placed() {
    const { page } = this.webContents
    if (!page.targetId) return page.act('bounds', this.#bounds)
    try {
      const { windowId } = await runtime.chromium.send('Browser.getWindowForTarget', { targetId: page.targetId })
      await runtime.chromium.send('Browser.setWindowBounds', { windowId, bounds: asWindowBounds(this.#bounds) })
    } catch (error) {
      if (!this.isDestroyed() && !runtime.quitting) console.error(`browser host: ${error.message}`)
    }
  }
  /** Host only: a plain browser's window was moved or resized by the person. */
  moved(bounds) {
    if (!runtime.driven) this.#record(bounds)
  }
  #record(bounds) {
    const before = this.#bounds
    this.#bounds = { ...before, ...bounds }
    const { x, y, width, height } = this.#bounds
    const moved = x !== before.x || y !== before.y
    const resized = width !== before.width || height !== before.height
    if (moved) for (const name of ['move', 'moved']) this.emit(name)
    if (resized) for (const name of ['resize', 'resized']) this.emit(name)
    return moved || resized
  }

  maximize() {
    this.#enter('maximized', 'maximize')
  }
  unmaximize() {
    if (this.isMaximized()) this.#enter('normal', 'unmaximize')
  }
  isMaximized() {
    return this.#state === 'maximized'
  }
  minimize() {
    this.#enter('minimized', 'minimize')
  }
  isMinimized() {
    return this.#state === 'minimized'
  }
  restore() {
    this.#enter('normal', 'restore')
  }
  setFullScreen(full) {
    if (full) this.#enter('fullscreen', 'enter-full-screen')
    else if (this.isFullScreen()) this.#enter('normal', 'leave-full-screen')
  }
  isFullScreen() {
    return this.#state === 'fullscreen'
  }
  #enter(state, event) {
    if (this.#state === state) return
    this.#state = state
    this.emit(event)
  }

  isDestroyed() {
    return this.webContents.isDestroyed()
  }
  close() {
    if (this.isDestroyed()) return
    const event = refusable()
    this.emit('close', event)
    if (!event.defaultPrevented) this.destroy()
  }
  destroy() {
    if (this.isDestroyed()) return
    this.webContents.page.close()
    windows.delete(this.id)
    this.webContents.emit('destroyed')
    this.emit('closed')
    setImmediate(() => {
      if (!runtime.quitting && windows.size === 0) app.emit('window-all-closed')
    })
  }
  /** Host only: its tab was closed, which nothing can stop here. The app is told as of any closing. */
  gone() {
    if (this.isDestroyed()) return
    this.emit('close', refusable())
    this.destroy()
  }
}

/** Settings of the frame around the page, which a tab has not: they are kept, and told back where Electron does. */
for (const [name, initial] of Object.entries({
  DocumentEdited: false,
  MenuBarVisibility: true,
  AutoHideMenuBar: false,
  AlwaysOnTop: false,
  BackgroundColor: '',
  TitleBarOverlay: null,
  MinimumSize: null,
  RepresentedFilename: '',
  ProgressBar: 0,
  Icon: null,
  Menu: null,
})) {
  const kept = new WeakMap()
  const read =
    name === 'MenuBarVisibility' ? 'isMenuBarVisible' : typeof initial === 'boolean' ? `is${name}` : `get${name}`
  BrowserWindow.prototype[`set${name}`] = function set(value) {
    kept.set(this, value)
  }
  if (initial !== null) {
    BrowserWindow.prototype[read] = function get() {
      return kept.get(this) ?? initial
    }
  }
}
for (const name of ['removeMenu', 'flashFrame', 'moveTop']) BrowserWindow.prototype[name] = () => {}
strictClass('BrowserWindow', BrowserWindow)

function refuseUnsafe({ nodeIntegration, contextIsolation, sandbox, webSecurity, webviewTag, preload }) {
  if (nodeIntegration || webviewTag || contextIsolation === false || sandbox === false || webSecurity === false) {
    throw new Error('browser host: only sandboxed, context-isolated windows without Node are supported')
  }
  if (preload && !isAbsolute(preload)) throw new Error('preload script must have absolute path')
}

function asWindowBounds({ x, y, width, height }) {
  return { left: Math.round(x), top: Math.round(y), width: Math.round(width), height: Math.round(height) }
}
