/** `ipcMain` and `webContents.ipc`: who answers a page's send and invoke, the page's own before the program's. */
import { EventEmitter } from 'node:events'

export class Ipc extends EventEmitter {
  /** @type {Map<string, Function>} */
  handlers = new Map()

  constructor() {
    super()
    this.on('error', () => {}) // a page may send on a channel called `error`: no crash
  }

  handle(channel, handler) {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof handler !== 'function') {
      throw new TypeError(`Expected handler to be a function, but found type '${typeof handler}'`)
    }
    this.handlers.set(channel, handler)
  }

  handleOnce(channel, handler) {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }

  removeHandler(channel) {
    this.handlers.delete(channel)
  }
}

export const ipcMain = new Ipc()

/** Runs the first handler found. Its error crosses as Electron lets it: by its text alone. */
export async function invoke(ipcs, event, channel, args) {
  const handler = ipcs.map((ipc) => ipc.handlers.get(channel)).find(Boolean)
  try {
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return await handler(event, ...args)
  } catch (error) {
    console.error(`Error occurred in handler for '${channel}':`, error)
    throw error
  }
}
