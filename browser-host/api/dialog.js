/**
 * `dialog`. A test puts its own functions in the place of these, as Playwright's documentation has it: in a driven
 * Chromium one that was not replaced is an error with its name. In a plain browser they are real dialogs in the
 * page, that browse the disk of this machine.
 */
import { existsSync, statSync } from 'node:fs'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { endTicket, openTicket } from '../host/browse.js'
import { focusedWindow, windows } from '../host/registry.js'
import { runtime } from '../host/runtime.js'
import { app } from './app.js'
import { BrowserWindow } from './browser-window.js'
import { strict } from './strict.js'

/** (options) and (window, options) are both Electron's. */
const withWindow = (show) => (first, second) =>
  first instanceof BrowserWindow ? show(first, second ?? {}) : show(null, first ?? {})

async function ask(name, window, question) {
  const owner = window ?? focusedWindow() ?? [...windows.values()][0]
  if (runtime.driven || !owner) {
    throw new Error(`browser host: dialog.${name} was called and nothing answers it: ${JSON.stringify(question)}`)
  }
  const ticket = openTicket()
  try {
    return await owner.webContents.page.ask('dialog', { ...question, ticket, language: app.getLocale() })
  } finally {
    endTicket(ticket)
  }
}

/** @param {any} window  @param {any} options  as Electron's */
async function showMessageBox(window, { message, detail, title, buttons, defaultId = 0, cancelId, ...rest }) {
  const named = buttons?.length ? buttons : ['OK']
  const answer = await ask('showMessageBox', window, {
    kind: 'message',
    title,
    message,
    detail,
    buttons: named,
    defaultId,
    cancelId:
      cancelId ??
      Math.max(
        0,
        named.findIndex((text) => /^(cancel|no|إلغاء|لا)$/i.test(text)),
      ),
    checkbox: rest.checkboxLabel,
    checkboxChecked: rest.checkboxChecked,
  })
  return { response: answer.response, checkboxChecked: Boolean(answer.checkbox) }
}

async function showOpenDialog(window, { title, message, buttonLabel, defaultPath, filters, properties = [] }) {
  const folders = properties.includes('openDirectory')
  const { paths } = await ask('showOpenDialog', window, {
    kind: 'open',
    title: title ?? message,
    buttonLabel,
    path: resolve(defaultPath ?? app.getPath('home')),
    extensions: folders ? null : extensionsOf(filters),
    folders,
    many: properties.includes('multiSelections'),
    createFolders: folders,
  })
  const existing = paths?.map((path) => resolve(path)).filter((path) => existsSync(path)) ?? []
  return { canceled: existing.length === 0, filePaths: existing }
}

async function showSaveDialog(window, { title, message, buttonLabel, defaultPath = '', filters }) {
  const start = resolve(app.getPath('documents'), defaultPath)
  const isFolder = existsSync(start) && statSync(start).isDirectory()
  const { paths } = await ask('showSaveDialog', window, {
    kind: 'save',
    title: title ?? message,
    buttonLabel,
    path: isFolder ? start : dirname(start),
    name: isFolder ? '' : basename(start),
    extensions: extensionsOf(filters),
    createFolders: true,
  })
  if (!paths?.[0]) return { canceled: true, filePath: '' }
  const chosen = resolve(paths[0])
  const [extension] = extensionsOf(filters) ?? []
  const whole = extname(chosen) || !extension ? chosen : join(dirname(chosen), `${basename(chosen)}.${extension}`)
  return { canceled: false, filePath: whole }
}

/** The extensions that a filter lets through; null for any. */
function extensionsOf(filters) {
  const all = (filters ?? []).flatMap((filter) => filter.extensions ?? [])
  return all.length === 0 || all.includes('*') ? null : all
}

export const dialog = strict('dialog', {
  showMessageBox: withWindow(showMessageBox),
  showOpenDialog: withWindow(showOpenDialog),
  showSaveDialog: withWindow(showSaveDialog),
  /** Usable before `ready`, so it asks for nothing. */
  showErrorBox(title, content) {
    console.error(`${title}\n${content}`)
    const owner = focusedWindow()
    if (runtime.driven || !owner) return
    showMessageBox(owner, { message: title, detail: content, title: '', buttons: ['OK'] }).catch(console.error)
  },
})
