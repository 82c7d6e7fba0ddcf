/**
 * The open windows and their pages. It stands alone so that app, menus, dialogs and windows can all find a window
 * without importing each other. A window is here from its construction to its `closed` event.
 */

/** @type {Map<number, any>} window id → BrowserWindow */
export const windows = new Map()

/** @type {Map<string, import('./page.js').Page>} key → page */
export const pages = new Map()

let last = 0
/** Ids are shared by windows and web contents, and never used twice. */
export const nextId = () => ++last

/** @type {any} the window that had the focus last */
let focused = null

export function setFocused(window) {
  focused = window
}

/** The window with the focus. A driven Chromium has no window manager: there the last one shown or focused has it. */
export function focusedWindow() {
  return focused && windows.has(focused.id) ? focused : null
}

/** What a page of ours says to every open page. */
export function tellPages(what, data) {
  for (const page of pages.values()) page.act(what, data)
}
