/**
 * The preload's world: the document's socket to the host, ipcRenderer and contextBridge over it, and the preload run
 * with what a sandboxed one may have. In a driven Chromium it is a world of its own; in a plain browser it shares the
 * page's, but hands it nothing.
 */
import { makeActions } from './actions.js'
import { makeBridge, makeWire } from './bridge.js'
import { pack, unpack } from './clone.js'
import { PageEmitter } from './emitter.js'
import { watchPage } from './page-events.js'

/**
 * @param {any} settings  of host/page-scripts.js
 * @param {Function} preload  the app's, as a function of its parameters
 */
export function isolatedWorld(settings, preload) {
  const host = connect(settings)
  const ipcRenderer = makeIpc(host)

  const send = makeWire(`${settings.wire}-isolated`, `${settings.wire}-main`, (message) => {
    if (message.kind === 'open') return host.tell('window-open', message)
    if (message.kind === 'permission') {
      host.request('permission', message.permission).then(bridge.build(message.answer))
      return undefined
    }
    return bridge.take(message)
  })
  const bridge = makeBridge(send)
  const contextBridge = {
    exposeInMainWorld(name, api) {
      const { error } = send({ kind: 'expose', name, api: bridge.encode(api, window) })
      if (error) throw new Error(error)
    },
  }

  const navigate = watchPage(settings, host)
  host.onAction(makeActions(settings, host, navigate))
  runPreload(settings, host, preload, {
    contextBridge: named('contextBridge', contextBridge),
    ipcRenderer,
    webUtils: named('webUtils', {
      // A file that was picked or dropped in a browser has no path that the page may know: Electron's answer for those.
      getPathForFile(file) {
        if (!(file instanceof File)) throw new TypeError('The given object is not a File')
        return ''
      },
    }),
  })
}

/** The socket of this document. What is sent before it opens waits, in order. */
function connect({ key }) {
  const socket = new WebSocket(`ws://${location.host}/__host/socket?key=${key}`)
  socket.binaryType = 'arraybuffer'
  const queue = []
  const waiting = new Map()
  let last = 0
  let onMessage = (_message) => {}
  let act = async (_what, _data) => undefined
  const post = (bytes) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(bytes)
    else queue.push(bytes)
  }
  socket.addEventListener('open', () => {
    const display = { width: screen.width, height: screen.height, scaleFactor: devicePixelRatio }
    const dark = matchMedia('(prefers-color-scheme: dark)').matches
    socket.send(pack({ kind: 'hello', url: location.href, display, dark }))
    for (const bytes of queue.splice(0)) socket.send(bytes)
  })
  socket.addEventListener('message', async ({ data }) => {
    const message = unpack(new Uint8Array(data))
    if (message.kind === 'message') onMessage(message)
    else if (message.kind === 'act') act(message.what, message.data)
    else if (message.kind === 'ask') {
      post(pack({ kind: 'reply', id: message.id, value: await act(message.what, message.data) }))
    } else {
      const { resolve, reject } = waiting.get(message.id)
      waiting.delete(message.id)
      if (message.error === undefined) resolve(message.value)
      else reject(new Error(message.error))
    }
  })
  return {
    send: (message) => post(pack(message)),
    /** Of the page's life, without an answer. */
    tell: (name, data) => post(pack({ kind: 'event', name, data })),
    request(what, data) {
      const id = ++last
      const bytes = pack({ kind: 'request', id, what, data })
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject })
        post(bytes)
      })
    },
    onMessage(listener) {
      onMessage = listener
    },
    onAction(run) {
      act = run
    },
  }
}

function makeIpc(host) {
  const ipcRenderer = Object.assign(new PageEmitter(), {
    send: (channel, ...args) => host.send({ kind: 'send', channel, args }),
    async invoke(channel, ...args) {
      const data = { channel, args }
      let request
      try {
        request = host.request('invoke', data)
      } catch (error) {
        throw new Error(error.message) // what cannot be cloned fails before it is sent
      }
      return request.catch((error) => {
        throw new Error(`Error invoking remote method '${channel}': ${error.message}`)
      })
    },
  })
  for (const name of ['sendSync', 'sendToHost', 'postMessage']) {
    ipcRenderer[name] = () => {
      throw new Error(`browser host: not implemented: ipcRenderer.${name}`)
    }
  }
  host.onMessage(({ channel, args }) => ipcRenderer.emit(channel, { sender: ipcRenderer, ports: [] }, ...args))
  return ipcRenderer
}

/** An API object of the preload's whose unknown members throw by name. */
function named(name, api) {
  return new Proxy(api, {
    get(target, member) {
      if (member in target || typeof member === 'symbol') return target[member]
      throw new Error(`browser host: not implemented: ${name}.${String(member)}`)
    },
  })
}

function runPreload(settings, host, preload, electron) {
  const process = Object.assign(new PageEmitter(), settings.process)
  const modules = {
    electron: named('electron', electron),
    events: Object.assign(PageEmitter, { EventEmitter: PageEmitter }),
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  }
  const require = (name) => {
    const known = modules[name.replace(/^node:|(?<=^electron)\/(common|renderer)$/g, '')]
    if (!known) throw new Error(`module not found: ${name}`)
    return known
  }
  const module = { exports: {} }
  const setImmediate = (run, ...args) => setTimeout(run, 0, ...args)
  try {
    if (settings.preloadError) throw new SyntaxError(settings.preloadError)
    preload.call(undefined, require, process, module.exports, module, undefined, window, setImmediate, clearTimeout)
  } catch (error) {
    console.error(`Unable to load preload script: ${settings.preload}`)
    console.error(error)
    host.tell('preload-error', { path: settings.preload, message: String(error?.message ?? error) })
  }
}
