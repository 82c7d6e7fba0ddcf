/**
 * `protocol` and `net`: the app's schemes and their handlers. Registration is as strict as Electron's: once, before
 * `ready`. What cannot be had here (bypassing the CSP, taking over http) is refused when it is asked for.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { runtime } from '../host/runtime.js'
import { notImplemented, strict } from './strict.js'

/** @type {Map<string, { privileges?: Record<string, boolean>, handler?: (request: Request) => Promise<unknown> }>} */
export const schemes = new Map()

let registered = false

export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(list) {
    if (runtime.ready) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (registered) {
      throw new Error('browser host: registerSchemesAsPrivileged a second time would drop the first in Electron')
    }
    registered = true
    for (const { scheme, privileges = {} } of list) {
      if (!/^[a-z][a-z0-9-]*$/.test(scheme)) throw new Error(`browser host: the scheme name ${scheme} cannot be served`)
      if (privileges.bypassCSP) throw new Error(`browser host: the scheme ${scheme} cannot bypass the CSP`)
      schemes.set(scheme, { privileges })
    }
  },
  handle(scheme, handler) {
    if (['http', 'https', 'file'].includes(scheme)) notImplemented(`protocol.handle('${scheme}')`)
    if (schemes.get(scheme)?.handler) throw new Error(`Failed to register protocol: ${scheme}`)
    schemes.set(scheme, { ...schemes.get(scheme), handler })
  },
  unhandle(scheme) {
    const known = schemes.get(scheme)
    if (known) known.handler = undefined
  },
  isProtocolHandled: (scheme) => Boolean(schemes.get(scheme)?.handler),
})

const MEDIA_TYPES = {
  html: 'text/html',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  txt: 'text/plain',
  pdf: 'application/pdf',
  wasm: 'application/wasm',
}

export const net = strict('net', {
  online: true,
  isOnline: () => true,
  /** Of a scheme of ours, a file, or the web. */
  async fetch(input, init) {
    const url = String(input.url ?? input)
    const scheme = url.slice(0, url.indexOf(':'))
    const handler = schemes.get(scheme)?.handler
    if (handler) return handler(new Request(input, init))
    if (scheme !== 'file') return fetch(input, init)
    const file = fileURLToPath(url)
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) throw new Error('net::ERR_FILE_NOT_FOUND')
    const type = MEDIA_TYPES[extname(file).slice(1).toLowerCase()] ?? 'application/octet-stream'
    return new Response(/** @type {any} */ (Readable.toWeb(createReadStream(file))), {
      headers: { 'content-type': type },
    })
  },
})
