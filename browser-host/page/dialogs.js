/**
 * Electron's dialogs in a plain browser: a message with its buttons, and the choosing of files, folders and a place to
 * save on the disk of this machine, which host/browse.js lists while the dialog is open. A path can also be typed.
 */
import { openOverlay } from './menus.js'

const WORDS = {
  en: {
    open: 'Open',
    save: 'Save',
    cancel: 'Cancel',
    up: 'Up one folder',
    path: 'Path',
    name: 'File name',
    newFolder: 'New folder',
    empty: 'Nothing to choose here',
    replace: 'A file of this name is there already. Save again to replace it.',
  },
  ar: {
    open: 'فتح',
    save: 'حفظ',
    cancel: 'إلغاء',
    up: 'المجلد الأعلى',
    path: 'المسار',
    name: 'اسم الملف',
    newFolder: 'مجلد جديد',
    empty: 'لا شيء يُختار هنا',
    replace: 'يوجد ملف بهذا الاسم. اضغط «حفظ» مرة أخرى لاستبداله.',
  },
}
const DIALOG_STYLE = `
  dialog { inline-size: min(40rem, 92vw); padding: 1.25rem; border: 1px solid #8886; border-radius: 12px;
    background: Canvas; color: CanvasText; font: 15px system-ui, sans-serif; box-shadow: 0 12px 48px #0006 }
  dialog::backdrop { background: #0006 }
  h1 { font-size: 1.1rem; margin: 0 0 .5rem }
  p { margin: 0 0 .75rem; white-space: pre-wrap; overflow-wrap: anywhere }
  p[role=alert] { color: #b3261e; min-block-size: 1.2em }
  label, .row { display: flex; gap: .5rem; align-items: center; margin-block: .5rem }
  input:not([type=checkbox]) { flex: 1; min-inline-size: 0 }
  input, button { font: inherit; padding: .35rem .7rem; border: 1px solid #8888; border-radius: 6px }
  .end { justify-content: flex-end; margin-block-start: 1rem }
  ul { list-style: none; margin: 0; padding: .25rem; block-size: 16rem; overflow: auto; border: 1px solid #8886;
    border-radius: 6px }
  li button { inline-size: 100%; border: 0; background: none; color: inherit; text-align: start }
  .folder { font-weight: 600 }
  .folder::before { content: '▸'; margin-inline-end: .5em }
  [dir=rtl] .folder::before { content: '◂' }
  li button[aria-pressed=true], li button:focus-visible { background: Highlight; color: HighlightText }`

/**
 * @param {any} question  of api/dialog.js
 * @param {any} host
 * @returns {Promise<any>} a message: `{ response, checkbox }`; files: `{ paths }`, null when it was cancelled
 */
export function showDialog(question, host) {
  const language = document.documentElement.lang || question.language
  const isArabic = /^ar/i.test(language)
  const { dialog, remove } = openOverlay(DIALOG_STYLE, isArabic ? 'rtl' : 'ltr')
  const words = isArabic ? WORDS.ar : WORDS.en
  return new Promise((resolve) => {
    const close = (answer) => {
      remove()
      resolve(answer)
    }
    const parts = { dialog, question, words, host, close }
    if (question.title) dialog.append(make('h1', { textContent: question.title }))
    if (question.kind === 'message') fillMessage(parts)
    else fillFiles(parts)
    dialog.showModal()
  })
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}

function fillMessage({ dialog, question, close }) {
  for (const text of [question.message, question.detail]) if (text) dialog.append(make('p', { textContent: text }))
  const checkbox = make('input', { type: 'checkbox', checked: Boolean(question.checkboxChecked) })
  if (question.checkbox) dialog.append(make('label', {}, checkbox, question.checkbox))
  const answer = (response) => close({ response, checkbox: checkbox.checked })
  const buttons = question.buttons.map((textContent, index) =>
    make('button', { textContent, autofocus: index === question.defaultId, onclick: () => answer(index) }),
  )
  dialog.append(make('div', { className: 'row end' }, ...buttons))
  dialog.addEventListener('cancel', () => answer(question.cancelId))
}

function fillFiles({ dialog, question, words, host, close }) {
  const saves = question.kind === 'save'
  const path = make('input', { ariaLabel: words.path, dir: 'ltr', spellcheck: false })
  const up = make('button', { textContent: '↑', title: words.up, ariaLabel: words.up })
  const list = make('ul', {})
  const alert = make('p', {})
  alert.setAttribute('role', 'alert')
  const name = make('input', { value: question.name ?? '', dir: 'auto', autofocus: true })
  const newFolder = make('button', { textContent: words.newFolder })
  const cancel = make('button', { textContent: words.cancel, onclick: () => close({ paths: null }) })
  const accept = make('button', { textContent: question.buttonLabel || (saves ? words.save : words.open) })
  let shown = { path: question.path, parent: null, entries: [] }
  let chosen = []
  let warnedOf = ''

  async function show(request) {
    shown = await host.request('browse', { ticket: question.ticket, ...request })
    path.value = shown.path
    up.disabled = shown.parent === null
    alert.textContent = shown.error ?? ''
    chosen = shown.file && !question.folders && !saves ? [shown.file] : []
    if (shown.file && saves) name.value = shown.entries.find((entry) => entry.path === shown.file)?.name ?? ''
    const fitting = shown.entries.filter((entry) => entry.folder || fits(entry.name))
    const rows = fitting.map((entry) => make('li', {}, rowOf(entry)))
    list.replaceChildren(...(rows.length ? rows : [make('li', { textContent: words.empty })]))
  }
  const fits = (file) =>
    !question.folders && (!question.extensions || question.extensions.some((end) => file.endsWith(`.${end}`)))

  function rowOf(entry) {
    const row = make('button', { textContent: entry.name, className: entry.folder ? 'folder' : '' })
    row.ariaPressed = String(chosen.includes(entry.path))
    row.addEventListener('click', () => {
      if (entry.folder) return show({ path: entry.path })
      if (saves) name.value = entry.name
      if (!question.many) chosen = []
      chosen = chosen.includes(entry.path) ? chosen.filter((known) => known !== entry.path) : [...chosen, entry.path]
      for (const other of list.querySelectorAll('button')) if (!question.many) other.ariaPressed = 'false'
      row.ariaPressed = String(chosen.includes(entry.path))
    })
    row.addEventListener('dblclick', () => !entry.folder && accept.click())
    return row
  }

  const separator = () => (shown.path.includes('\\') ? '\\' : '/')
  accept.addEventListener('click', () => {
    const folder = path.value.trim()
    if (question.folders) return close({ paths: [folder] })
    if (!saves) return chosen.length ? close({ paths: chosen }) : path.focus()
    const file = name.value.trim()
    if (!file) return name.focus()
    const exists = shown.path === folder && shown.entries.some((entry) => entry.name === file)
    if (exists && warnedOf !== file) {
      warnedOf = file
      alert.textContent = words.replace
      return
    }
    close({ paths: [folder.replace(/[\\/]$/, '') + separator() + file] })
  })
  up.addEventListener('click', () => show({ path: shown.parent }))
  path.addEventListener('change', () => show({ path: path.value }))
  path.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') show({ path: path.value }).then(() => shown.file && accept.click())
  })
  newFolder.addEventListener('click', () => {
    if (name.value.trim()) show({ path: shown.path, create: name.value.trim() }).then(() => (name.value = ''))
    else name.focus()
  })
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.composedPath()[0] === name) accept.click()
  })
  dialog.addEventListener('cancel', () => close({ paths: null }))

  dialog.append(make('div', { className: 'row' }, up, path), list, alert)
  const takesName = saves || question.createFolders
  if (takesName) dialog.append(make('label', {}, words.name, name, ...(question.createFolders ? [newFolder] : [])))
  dialog.append(make('div', { className: 'row end' }, cancel, accept))
  show({ path: question.path })
}
