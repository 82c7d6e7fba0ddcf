/**
 * What a document tells of its life, for the events of webContents and BrowserWindow, and what it may not do without
 * being asked of the app: navigate, and open windows.
 */

const READ_AFTER = 300

/**
 * @param {any} settings
 * @param {any} host
 * @returns {(address: string) => void} navigates without asking: the app itself loads it
 */
export function watchPage(settings, host) {
  const ready = () => {
    host.tell('dom-ready')
    requestAnimationFrame(() => host.tell('ready-to-show'))
  }
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', ready)
  else ready()
  if (document.readyState === 'complete') host.tell('did-finish-load')
  else addEventListener('load', () => host.tell('did-finish-load'))
  for (const name of ['focus', 'blur']) addEventListener(name, () => host.tell(name))
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', (event) => host.tell('theme', event.matches))
  watchTitle(host)
  watchBounds(host)
  watchContextMenu(host)
  return watchNavigation(settings, host)
}

function watchTitle(host) {
  let told = ''
  const tell = () => {
    if (document.title === told) return
    told = document.title
    host.tell('page-title-updated', told)
  }
  new MutationObserver(tell).observe(document, { subtree: true, childList: true, characterData: true })
}

/** There is no event for a moved window: it is looked at when it was resized, left or entered. */
function watchBounds(host) {
  let timer
  const tell = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      host.tell('bounds', { x: screenX, y: screenY, width: outerWidth, height: outerHeight })
    }, READ_AFTER)
  }
  for (const name of ['resize', 'focus', 'blur']) addEventListener(name, tell)
}

function watchContextMenu(host) {
  addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented) return
    const target = /** @type {HTMLElement} */ (event.composedPath()[0])
    const link = target.closest?.('a[href]')
    const isEditable = target.isContentEditable || /^(input|textarea)$/.test(target.localName)
    const selectionText = String(getSelection() ?? '')
    host.tell('context-menu', {
      x: event.clientX,
      y: event.clientY,
      linkURL: /** @type {HTMLAnchorElement | null} */ (link)?.href ?? '',
      selectionText,
      isEditable,
      misspelledWord: '',
      dictionarySuggestions: [],
      mediaType: target.localName === 'img' ? 'image' : 'none',
      editFlags: { canCopy: selectionText !== '', canCut: isEditable && selectionText !== '', canPaste: isEditable },
    })
  })
}

function watchNavigation({ labels }, host) {
  let allowed = false
  const go = (address) => {
    allowed = true
    location.href = address
  }
  const ask = (address) => host.request('navigate', address).then((to) => to && go(to))
  const isCustom = (link) => {
    const [, scheme] = /^([a-z][a-z0-9-]*):\/\//i.exec(link.getAttribute('href') ?? '') ?? []
    return scheme !== undefined && scheme.toLowerCase() in labels
  }

  window.navigation?.addEventListener('navigate', (event) => {
    const staysHere = event.destination.sameDocument || event.hashChange || event.downloadRequest !== null
    if (allowed || staysHere || !/push|replace/.test(event.navigationType)) return
    event.preventDefault()
    ask(event.destination.url)
  })

  const onClick = (event) => {
    const link = event.composedPath().find((node) => node.localName === 'a' && node.hasAttribute('href'))
    if (!link || event.defaultPrevented || event.button > 1) return
    const elsewhere =
      event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey || (link.target && link.target !== '_self')
    if (elsewhere) {
      event.preventDefault()
      host.tell('window-open', { url: link.href, frameName: link.target, features: '' })
    } else if (isCustom(link)) {
      event.preventDefault()
      ask(link.href)
    }
  }
  addEventListener('click', onClick)
  addEventListener('auxclick', onClick)
  return go
}
