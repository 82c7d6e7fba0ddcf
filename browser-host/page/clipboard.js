/** The page's clipboard and the app's are one: what the app writes is copied here, what a person copies is told. */

/** @param {any} host */
export function watchClipboard(host) {
  for (const name of ['copy', 'cut']) {
    addEventListener(name, (event) => {
      const { clipboardData } = /** @type {ClipboardEvent} */ (event)
      const given = Object.fromEntries([...clipboardData.types].map((type) => [type, clipboardData.getData(type)]))
      host.tell('copied', event.defaultPrevented ? given : selectionAsData())
    })
  }
}

function selectionAsData() {
  const field = document.activeElement
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    return { 'text/plain': field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) }
  }
  const selection = getSelection()
  if (!selection?.rangeCount) return {}
  const holder = document.createElement('div')
  holder.append(selection.getRangeAt(0).cloneContents())
  return { 'text/plain': String(selection), 'text/html': holder.innerHTML }
}

/**
 * Copies without touching the selection: the page hears no copy event of it.
 * @param {Record<string, string | Uint8Array>} data  type → content
 */
export function copy(data) {
  const fill = (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    for (const [type, value] of Object.entries(data)) {
      if (typeof value === 'string') event.clipboardData.setData(type, value)
    }
  }
  addEventListener('copy', fill, { capture: true, once: true })
  const done = document.execCommand('copy')
  removeEventListener('copy', fill, { capture: true })
  return done
}
