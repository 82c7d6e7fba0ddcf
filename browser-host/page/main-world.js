/**
 * The page's own world: `window.<api>` as the preload exposes it, the one URL that needs mapping (the `src` of a frame
 * that shows another origin of the app's), and what Electron's main process decides in the page's place.
 */
import { makeBridge, makeWire } from './bridge.js'

/** @param {any} settings  of host/page-scripts.js */
export function mainWorld(settings) {
  const send = makeWire(`${settings.wire}-main`, `${settings.wire}-isolated`, (message) =>
    message.kind === 'expose' ? expose(message) : bridge.take(message),
  )
  const bridge = makeBridge(send)

  function expose({ name, api }) {
    if (name in window) return { error: 'Cannot bind an API on top of an existing property on the window object' }
    Object.defineProperty(window, name, { value: deepFreeze(bridge.build(api)), enumerable: true })
    return {}
  }

  mapFrames(settings)

  window.open = (url = '', frameName = '', features = '') => {
    const address = toHttp(String(url), settings)
    send({ kind: 'open', url: new URL(address, location.href).href, frameName, features })
    return null
  }
  window.prompt = () => {
    throw new Error('prompt() is not supported.')
  }

  const decide = (permission) =>
    new Promise((answer) => send({ kind: 'permission', permission, answer: bridge.encode(answer, globalThis) }))
  guardPermissions(decide)
}

function deepFreeze(value) {
  if (value && typeof value === 'object' && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFreeze(part)
  }
  return value
}

function toHttp(url, { labels, port }) {
  const [, scheme = '', host, rest] = /^([a-z][a-z0-9-]*):\/\/([^/?#]+)(.*)$/is.exec(url) ?? []
  const label = labels[scheme.toLowerCase()]
  return label ? `http://${host.toLowerCase()}.${label}.localhost:${port}${rest || '/'}` : url
}

function fromHttp(url, { labels, port }) {
  for (const [scheme, label] of Object.entries(labels)) {
    const [start, rest] = url.split(`.${label}.localhost:${port}`)
    if (rest !== undefined) return start.replace(/^http:/i, `${scheme}:`) + rest
  }
  return url
}

/** The document holds the loopback address of a frame; scripts go on writing and reading the custom URL. */
function mapFrames(settings) {
  const prototype = HTMLIFrameElement.prototype
  const src = Object.getOwnPropertyDescriptor(prototype, 'src')
  const { setAttribute, getAttribute } = Element.prototype
  const isSrc = (name) => String(name).toLowerCase() === 'src'
  Object.defineProperty(prototype, 'src', {
    ...src,
    get() {
      return fromHttp(src?.get?.call(this), settings)
    },
    set(url) {
      src?.set?.call(this, toHttp(String(url), settings))
    },
  })
  // On the frames' own prototype: no other element's attributes are touched.
  prototype.setAttribute = function set(name, value) {
    setAttribute.call(this, name, isSrc(name) ? toHttp(String(value), settings) : value)
  }
  prototype.getAttribute = function get(name) {
    const value = getAttribute.call(this, name)
    return value !== null && isSrc(name) ? fromHttp(value, settings) : value
  }
}

/** Asks the app's permission handler first, as Electron does; what it denies fails as it fails there. */
function guardPermissions(decide) {
  const guard = (holder, method, permission, refuse) => {
    const real = holder?.[method]
    if (!real) return
    holder[method] = function guarded(...args) {
      return decide(permission).then((granted) => (granted ? real.apply(this, args) : refuse(args)))
    }
  }
  const notAllowed = () => {
    throw new DOMException('Permission denied', 'NotAllowedError')
  }
  guard(navigator.mediaDevices, 'getUserMedia', 'media', notAllowed)
  guard(navigator.clipboard, 'readText', 'clipboard-read', notAllowed)
  guard(navigator.clipboard, 'read', 'clipboard-read', notAllowed)
  guard(navigator.clipboard, 'writeText', 'clipboard-sanitized-write', notAllowed)
  guard(navigator.clipboard, 'write', 'clipboard-sanitized-write', notAllowed)
  guard(window.Notification, 'requestPermission', 'notifications', () => 'denied')
  guard(navigator.geolocation, 'getCurrentPosition', 'geolocation', ([, failed]) =>
    failed?.({ code: 1, message: 'Permission denied' }),
  )
}
