/**
 * `Menu` and `MenuItem`. A test finds an item by its id and clicks it, as Playwright's documentation has it; in a
 * plain browser a menu is shown in the page: popup() where the app asks for it, the application menu on F10.
 */
import { EventEmitter } from 'node:events'
import { announceAccelerators, parseAccelerator, setAcceleratorSource } from '../host/accelerators.js'
import { focusedWindow, windows } from '../host/registry.js'
import { runtime } from '../host/runtime.js'
import { itemOfRole } from './menu-roles.js'
import { strictClass } from './strict.js'

const TYPES = ['normal', 'separator', 'submenu', 'checkbox', 'radio', 'header', 'palette']
let lastCommandId = 0

export class MenuItem {
  constructor(options) {
    Object.assign(this, options)
    const role = options.role ? itemOfRole(options.role) : {}
    const submenu = options.submenu ?? role.submenu
    this.role = options.role?.toLowerCase()
    this.submenu = submenu && !(submenu instanceof Menu) ? Menu.buildFromTemplate(submenu) : submenu
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
    if (!TYPES.includes(this.type)) throw new Error(`Unknown menu item type: ${this.type}`)
    this.id = options.id
    this.label = options.label ?? role.label ?? ''
    this.accelerator = options.accelerator ?? role.accelerator
    if (this.accelerator) parseAccelerator(this.accelerator)
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.registerAccelerator = options.registerAccelerator ?? !role.browserHasKey
    this.commandId = ++lastCommandId
    /** @type {Menu | null} */
    this.menu = null
    this.click = (event, window, contents) => {
      if (this.type === 'checkbox') this.checked = !this.checked
      if (this.type === 'radio') this.#choose()
      if (role.run) return role.run(window ?? focusedWindow(), contents)
      options.click?.(this, window, event)
    }
  }

  /** One of a group: its neighbours up to the next separator are let go. */
  #choose() {
    const items = this.menu?.items ?? []
    const at = items.indexOf(this)
    const isEdge = (item) => item.type !== 'radio'
    const after = items.slice(at + 1)
    const before = items.slice(0, at).reverse()
    for (const side of [before, after]) {
      const edge = side.findIndex(isEdge)
      for (const item of edge < 0 ? side : side.slice(0, edge)) item.checked = false
    }
    this.checked = true
  }
}

/** @type {Menu | null} */
let applicationMenu = null

export class Menu extends EventEmitter {
  /** @type {MenuItem[]} */
  items = []

  static buildFromTemplate(template) {
    if (!Array.isArray(template)) throw new TypeError('Invalid template for Menu: Menu template must be an array')
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item))
    return menu
  }
  static setApplicationMenu(menu) {
    applicationMenu = menu
    announceAccelerators()
  }
  static getApplicationMenu() {
    return applicationMenu
  }
  append(item) {
    this.insert(this.items.length, item)
  }
  insert(at, item) {
    item.menu = this
    this.items.splice(at, 0, item)
  }
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }

  /** In a driven Chromium the menu is not drawn (a test clicks its items); `menu-will-show` says that it was asked for. */
  async popup({ window, x, y, callback } = /** @type {any} */ ({})) {
    this.emit('menu-will-show')
    const owner = window ?? focusedWindow()
    if (!runtime.driven && owner) await showIn(owner, this, { x, y })
    this.emit('menu-will-close')
    callback?.()
  }
  closePopup() {}
}
strictClass('Menu', Menu)
for (const name of ['sharingItem', 'toolTip', 'sublabel', 'icon', 'userAccelerator']) {
  MenuItem.prototype[name] = undefined // optional in Electron: absent, not unknown
}
strictClass('MenuItem', MenuItem)

/** Shows a menu in a window's page, and clicks what the person chose. */
async function showIn(window, menu, position) {
  const chosen = await window.webContents.page.ask('menu', { items: encode(menu), ...position })
  if (chosen === null) return
  commands(menu)
    .find((item) => item.commandId === chosen)
    ?.click({}, window, window.webContents)
}

function encode(menu) {
  return menu.items
    .filter((item) => item.visible)
    .map((item) => ({
      id: item.commandId,
      type: item.type,
      label: item.label.replace(/&(.)/g, '$1'),
      keys: item.accelerator?.replace(/CommandOrControl|CmdOrCtrl/, process.platform === 'darwin' ? '⌘' : 'Ctrl'),
      enabled: item.enabled,
      checked: item.checked,
      items: item.submenu && encode(item.submenu),
    }))
}

/** @returns {any[]} every item, depth first */
function commands(menu) {
  return menu ? menu.items.flatMap((item) => [item, ...commands(item.submenu)]) : []
}

setAcceleratorSource(() => [
  ...commands(applicationMenu)
    .filter((item) => item.accelerator && item.registerAccelerator && item.enabled && !item.submenu)
    .map((item) => ({ id: item.commandId, accelerator: item.accelerator, click: item.click })),
  ...(applicationMenu ? [{ id: -1, accelerator: 'F10', click: (_event, window) => showApplicationMenu(window) }] : []),
])

function showApplicationMenu(window) {
  if (windows.has(window.id)) showIn(window, applicationMenu, {}).catch((error) => console.error(error))
}
