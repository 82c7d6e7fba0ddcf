/** A native menu, drawn in the page of a plain browser: in a closed shadow tree, with the keyboard, in both directions. */

const MENU_STYLE = `
  dialog { margin: 0; padding: 4px; border: 1px solid #8886; border-radius: 8px; position: fixed; inset: auto;
    background: Canvas; color: CanvasText; font: 14px system-ui, sans-serif; box-shadow: 0 6px 24px #0004;
    max-block-size: 90vh; overflow: auto; min-inline-size: 14rem }
  dialog::backdrop { background: transparent }
  button { display: flex; gap: 2rem; inline-size: 100%; border: 0; border-radius: 5px; padding: 5px 10px;
    background: none; color: inherit; font: inherit; text-align: start }
  button span { flex: 1 }
  button:hover:enabled, button:focus-visible { background: Highlight; color: HighlightText; outline: none }
  button:disabled, h2 { opacity: .55 }
  h2 { font: inherit; font-size: 12px; margin: 6px 10px 2px }
  kbd { font: inherit; opacity: .7; direction: ltr }
  hr { border: 0; border-block-start: 1px solid #8884; margin: 4px }`

/** An element on top of the page, which its scripts and styles do not reach. */
export function openOverlay(style, direction) {
  const place = document.body.appendChild(document.createElement('div'))
  const shadow = place.attachShadow({ mode: 'closed' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style) // a constructed sheet: the page's policy lets no other in
  shadow.adoptedStyleSheets = [sheet]
  const dialog = shadow.appendChild(document.createElement('dialog'))
  dialog.dir = direction || document.documentElement.dir || 'auto'
  return { dialog, remove: () => place.remove() }
}

/**
 * @param {{ items: any[], x?: number, y?: number }} menu
 * @returns {Promise<number | null>} the id of the chosen item
 */
export function showMenu({ items, x, y = 8 }) {
  const { dialog, remove } = openOverlay(MENU_STYLE, '')
  return new Promise((resolve) => {
    const choose = (id) => {
      remove()
      resolve(id)
    }
    fill(dialog, items, choose)
    dialog.addEventListener('cancel', () => choose(null))
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) choose(null) // beside it: on the backdrop
    })
    dialog.addEventListener('keydown', moveByArrows)
    dialog.showModal()
    const room = { x: innerWidth - dialog.offsetWidth - 8, y: innerHeight - dialog.offsetHeight - 8 }
    const start = getComputedStyle(dialog).direction === 'rtl' ? room.x : 8 // where reading starts
    dialog.style.setProperty('left', `${Math.max(8, Math.min(x ?? start, room.x))}px`)
    dialog.style.setProperty('top', `${Math.max(8, Math.min(y, room.y))}px`)
  })
}

/** A submenu stands under its name: one list is easier to reach than menus that open sideways. */
function fill(list, items, choose) {
  for (const item of items) {
    if (item.type === 'separator') {
      list.append(document.createElement('hr'))
    } else if (item.items) {
      const heading = document.createElement('h2')
      heading.textContent = item.label
      list.append(heading)
      fill(list, item.items, choose)
    } else {
      list.append(entryOf(item, choose))
    }
  }
}

function entryOf(item, choose) {
  const button = document.createElement('button')
  const label = document.createElement('span')
  label.textContent = `${item.checked ? '✓ ' : ''}${item.label}`
  const keys = document.createElement('kbd')
  keys.textContent = item.keys ?? ''
  button.append(label, keys)
  button.disabled = !item.enabled
  button.addEventListener('click', () => choose(item.id))
  return button
}

function moveByArrows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (!step) return
  event.preventDefault()
  const buttons = [...event.currentTarget.querySelectorAll('button:enabled')]
  const at = buttons.indexOf(event.currentTarget.getRootNode().activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
