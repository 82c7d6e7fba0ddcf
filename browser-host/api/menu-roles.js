/** The menu roles that the app uses: label, key and what each does. A role that is not here is refused by name. */
import { app } from './app.js'

const MAC = process.platform === 'darwin'
const edit = (command) => (window) => window?.webContents[command]()
const zoom = (change) => (window) => {
  const contents = window?.webContents
  contents?.setZoomLevel(change === 0 ? 0 : contents.getZoomLevel() + change)
}
const separator = { type: 'separator' }

/**
 * `browserHasKey`: the browser does this itself on that key, so the page must not take it.
 * @type {Record<string, { label?: string | (() => string), accelerator?: string, run?: Function, submenu?: object[], browserHasKey?: boolean }>}
 */
const ROLES = {
  quit: { label: 'Quit', accelerator: 'CommandOrControl+Q', run: () => app.quit() },
  close: { label: 'Close', accelerator: 'CommandOrControl+W', run: (window) => window?.close() },
  minimize: { label: 'Minimize', accelerator: 'CommandOrControl+M', run: (window) => window?.minimize() },
  reload: { label: 'Reload', accelerator: 'CommandOrControl+R', run: (window) => window?.reload() },
  forcereload: { label: 'Force Reload', accelerator: 'Shift+CommandOrControl+R', run: (window) => window?.reload() },
  toggledevtools: { label: 'Developer Tools', accelerator: 'Ctrl+Shift+I', run() {}, browserHasKey: true },
  togglefullscreen: {
    label: 'Toggle Full Screen',
    accelerator: MAC ? 'Control+Command+F' : 'F11',
    run: (window) => window?.setFullScreen(!window.isFullScreen()),
    browserHasKey: true,
  },
  resetzoom: { label: 'Actual Size', accelerator: 'CommandOrControl+0', run: zoom(0), browserHasKey: true },
  zoomin: { label: 'Zoom In', accelerator: 'CommandOrControl+Plus', run: zoom(0.5), browserHasKey: true },
  zoomout: { label: 'Zoom Out', accelerator: 'CommandOrControl+-', run: zoom(-0.5), browserHasKey: true },
  undo: { label: 'Undo', accelerator: 'CommandOrControl+Z', run: edit('undo'), browserHasKey: true },
  redo: { label: 'Redo', accelerator: 'Shift+CommandOrControl+Z', run: edit('redo'), browserHasKey: true },
  cut: { label: 'Cut', accelerator: 'CommandOrControl+X', run: edit('cut'), browserHasKey: true },
  copy: { label: 'Copy', accelerator: 'CommandOrControl+C', run: edit('copy'), browserHasKey: true },
  paste: { label: 'Paste', accelerator: 'CommandOrControl+V', run: edit('paste'), browserHasKey: true },
  pasteandmatchstyle: {
    label: 'Paste and Match Style',
    accelerator: 'Shift+CommandOrControl+V',
    run: edit('paste'),
    browserHasKey: true,
  },
  delete: { label: 'Delete', run: edit('delete') },
  selectall: { label: 'Select All', accelerator: 'CommandOrControl+A', run: edit('selectAll'), browserHasKey: true },
  about: { label: 'About', run: () => app.showAboutPanel() },
  window: { label: 'Window' },
  help: { label: 'Help' },
  services: { label: 'Services' },
  hide: { label: 'Hide', accelerator: 'Command+H', run: (window) => window?.hide(), browserHasKey: true },
  hideothers: { label: 'Hide Others', accelerator: 'Command+Alt+H', run() {}, browserHasKey: true },
  unhide: { label: 'Show All', run: (window) => window?.show() },
  front: { label: 'Bring All to Front', run: (window) => window?.focus() },
  zoom: { label: 'Zoom', run: (window) => window?.maximize() },
  appmenu: {
    label: () => app.name,
    submenu: [
      { role: 'about' },
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  },
  filemenu: { label: 'File', submenu: [{ role: MAC ? 'close' : 'quit' }] },
  editmenu: {
    label: 'Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'delete' },
      separator,
      { role: 'selectAll' },
    ],
  },
  viewmenu: {
    label: 'View',
    submenu: [
      { role: 'reload' },
      { role: 'forceReload' },
      { role: 'toggleDevTools' },
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      separator,
      { role: 'togglefullscreen' },
    ],
  },
  windowmenu: { label: 'Window', submenu: [{ role: 'minimize' }, { role: 'zoom' }, { role: MAC ? 'front' : 'close' }] },
}

/** @param {string} name  in any case */
export function itemOfRole(name) {
  const role = ROLES[name.toLowerCase()]
  if (!role) throw new Error(`browser host: not implemented: menu role ${name}`)
  return { ...role, label: typeof role.label === 'function' ? role.label() : role.label }
}
