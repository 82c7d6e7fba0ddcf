/**
 * `session.defaultSession`. A page's permission requests are asked of the app's handler; requests of the browser's own
 * do not pass through here, so that webRequest's listeners, the check handlers and `will-download` are only recorded:
 * `registrations()` lets a test assert that the app set them.
 */
import { EventEmitter } from 'node:events'
import { protocol } from './protocol.js'
import { strict, strictClass } from './strict.js'

const RECORDED = [
  'setPermissionCheckHandler',
  'setDevicePermissionHandler',
  'setDisplayMediaRequestHandler',
  'setSpellCheckerEnabled',
  'setSpellCheckerLanguages',
]
const WEB_REQUEST = ['onBeforeRequest', 'onBeforeSendHeaders', 'onHeadersReceived']

class Session extends EventEmitter {
  protocol = protocol
  availableSpellCheckerLanguages = []
  #requestHandler = null
  #recorded = new Map()
  webRequest = strict(
    'session.webRequest',
    Object.fromEntries(WEB_REQUEST.map((name) => [name, (...args) => this.#record(`webRequest.${name}`, args)])),
  )

  constructor() {
    super()
    for (const name of RECORDED) this[name] = (...args) => this.#record(name, args)
  }
  setPermissionRequestHandler(handler) {
    this.#requestHandler = handler
    this.#record('setPermissionRequestHandler', [handler])
  }
  isSpellCheckerEnabled() {
    return this.#recorded.get('setSpellCheckerEnabled')?.[0] ?? true
  }
  async clearCache() {}
  async clearStorageData() {}

  #record(name, args) {
    this.#recorded.set(name, args)
  }
  /** Host only: what the app has registered, by name, with the arguments of the last call. */
  registrations() {
    return this.#recorded
  }
  /** Host only: the app's answer to a page's request. Without a handler Electron grants. */
  decide(contents, permission) {
    const handler = this.#requestHandler
    if (!handler) return true
    const details = { requestingUrl: contents.getURL(), isMainFrame: true }
    return new Promise((answer) => handler(contents, permission, (granted) => answer(Boolean(granted)), details))
  }
}
strictClass('session', Session)

export const session = strict('session', { defaultSession: new Session() })
