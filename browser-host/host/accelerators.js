/**
 * The application menu's keys. A tab has no menu bar, so the page listens for them (page/actions.js) and says which
 * one was pressed. In a driven Chromium it does not: Playwright's keys do not reach Electron's native menu either.
 */
import { pages } from './registry.js'

const MAC = process.platform === 'darwin'
const MODIFIERS = {
  commandorcontrol: MAC ? 'meta' : 'ctrl',
  cmdorctrl: MAC ? 'meta' : 'ctrl',
  command: 'meta',
  cmd: 'meta',
  super: 'meta',
  meta: 'meta',
  control: 'ctrl',
  ctrl: 'ctrl',
  alt: 'alt',
  option: 'alt',
  altgr: 'alt',
  shift: 'shift',
}
/** Electron's names for keys, as KeyboardEvent.key has them. */
const KEYS = {
  plus: '+',
  space: ' ',
  tab: 'Tab',
  enter: 'Enter',
  return: 'Enter',
  esc: 'Escape',
  escape: 'Escape',
  backspace: 'Backspace',
  delete: 'Delete',
  insert: 'Insert',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  home: 'Home',
  end: 'End',
  pageup: 'PageUp',
  pagedown: 'PageDown',
}

/**
 * @param {string} accelerator  e.g. `CmdOrCtrl+Shift+S`
 * @returns {{ key: string, modifiers: string }}  modifiers in the order ctrl, meta, alt, shift
 * @throws for what Electron would not understand
 */
export function parseAccelerator(accelerator) {
  const parts = accelerator.toLowerCase().split('+')
  const last = parts.pop() ?? ''
  const named = KEYS[last] ?? (/^f\d\d?$/.test(last) ? last.toUpperCase() : undefined)
  const modifiers = parts.map((part) => MODIFIERS[part])
  if (modifiers.includes(undefined) || !(named || [...last].length === 1)) {
    throw new Error(`browser host: invalid accelerator ${accelerator}`)
  }
  const held = ['ctrl', 'meta', 'alt', 'shift'].filter((modifier) => modifiers.includes(modifier))
  return { key: named ?? last, modifiers: held.join('+') }
}

/** @type {() => Array<{ id: number, accelerator: string, click: Function }>} */
let listItems = () => []

/** The menu tells where its items are found; they are read at each use, since `enabled` changes in place. */
export function setAcceleratorSource(source) {
  listItems = source
}

export function currentAccelerators() {
  return listItems().map(({ id, accelerator }) => ({ id, ...parseAccelerator(accelerator) }))
}

export function announceAccelerators() {
  const list = currentAccelerators()
  for (const page of pages.values()) page.act('accelerators', list)
}

export function triggerAccelerator(id, window, contents) {
  listItems()
    .find((item) => item.id === id)
    ?.click({ triggeredByAccelerator: true }, window, contents)
}
