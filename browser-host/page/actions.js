/** What the host has a page do. */
import { copy, watchClipboard } from './clipboard.js'
import { showDialog } from './dialogs.js'
import { showMenu } from './menus.js'

/**
 * @param {any} settings
 * @param {any} host
 * @param {(address: string) => void} navigate
 * @returns {(what: string, data: any) => Promise<any>}
 */
export function makeActions(settings, host, navigate) {
  watchClipboard(host)
  /** @type {Array<{ id: number, key: string, modifiers: string }>} */
  let accelerators = []

  // After the page's own listeners, as on Linux and Windows. Playwright's keys reach no native menu either.
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || settings.driven) return
    const held = { ctrl: event.ctrlKey, meta: event.metaKey, alt: event.altKey, shift: event.shiftKey }
    const modifiers = Object.keys(held)
      .filter((name) => held[name])
      .join('+')
    const key = event.key.length === 1 ? keyOf(event) : event.key
    const pressed = accelerators.find((item) => item.key === key && item.modifiers === modifiers)
    if (!pressed) return
    event.preventDefault()
    host.tell('accelerator', pressed.id)
  })

  const actions = {
    edit: (command) => document.execCommand(command),
    load: navigate,
    zoom(factor) {
      document.documentElement.style.zoom = factor === 1 ? '' : String(factor)
    },
    bounds({ x, y, width, height }) {
      moveTo(x, y)
      resizeTo(width, height)
    },
    accelerators(list) {
      accelerators = list
    },
    notify({ title, body }) {
      if (window.Notification?.permission === 'granted') new Notification(title, { body })
    },
    close() {
      window.close()
      // A tab that a person opened may not close itself.
      document.documentElement.textContent = 'This window is closed · أُغلقت هذه النافذة'
    },
    copy,
    menu: showMenu,
    dialog: (question) => showDialog(question, host),
  }
  return async (what, data) => actions[what](data)
}

/** The Latin letter or sign of the key itself: on an Arabic keyboard Ctrl+S must still be Ctrl+S. */
function keyOf(event) {
  const [, letter] = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code) ?? []
  const isLatin = /^[\x21-\x7e]$/.test(event.key)
  return (isLatin || !letter ? event.key : letter).toLowerCase()
}
