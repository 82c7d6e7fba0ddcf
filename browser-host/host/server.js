/**
 * Serves the app's schemes over loopback HTTP, and the pages' sockets.
 *
 * Who is answered: an origin of ours by its secret label in the Host header (else 421), the landing page by its token
 * (else 403), a socket by its page's random key and an Origin equal to its Host (else 403). A scheme is served only
 * for what its privileges allow, as in Electron: a privilege that the app forgot fails here too, with a line on stderr.
 */
import { randomBytes } from 'node:crypto'
import http from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { WebSocketServer } from 'ws'
import { sameSecret } from './origins.js'
import { mapPolicy } from './policy.js'

const LARGEST_MESSAGE = 1 << 30
const POLICIES = ['content-security-policy', 'content-security-policy-report-only']
/** Not the page's doing but this transport's: a handler in Electron does not see them. */
const TRANSPORT_HEADERS = /^(host|connection|cookie|accept-encoding|upgrade-insecure-requests|sec-.*)$/

/**
 * @typedef {object} Windows  what the server needs to know of the pages
 * @property {(key: string) => string | undefined} address  the custom URL that a page shows
 * @property {() => string | undefined} first     the loopback address that opens the first window
 * @property {(key: string) => string} script     the client and preload of a page, as one script
 * @property {(key: string, socket: import('ws').WebSocket) => void} connected
 * @property {boolean} injects   whether documents carry that script (a driven Chromium gets it otherwise)
 */

/**
 * @param {import('./origins.js').Origins} origins
 * @param {Map<string, { privileges?: Record<string, boolean>, handler?: (request: Request) => Promise<unknown> }>} schemes
 * @param {Windows} windows
 */
export async function listen(origins, schemes, windows) {
  const token = randomBytes(16).toString('hex')
  const server = http.createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error)
      response.destroy()
    })
  })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE })
  server.on('upgrade', (request, socket, head) => {
    // A browser that ends breaks its connections: the page went, which is no fault of this process.
    socket.on('error', () => socket.destroy())
    const url = new URL(request.url ?? '/', 'http://x')
    const key = url.searchParams.get('key') ?? ''
    const sameOrigin = request.headers.origin === `http://${request.headers.host}`
    const known = origins.locate(request.headers.host) && windows.address(key) !== undefined
    if (!known || !sameOrigin || url.pathname !== '/__host/socket') {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (connection) => windows.connected(key, connection))
  })
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  origins.port = port

  async function answer(request, response) {
    if (request.headers.host === `127.0.0.1:${port}`) return land(request, response)
    const at = origins.locate(request.headers.host)
    if (!at) return refuse(response, 421, 'Misdirected request')
    if (request.url === '/favicon.ico') return refuse(response, 204, '') // Electron asks for none
    if (request.url.startsWith('/__host/')) return serveHost(request, response)
    return serveScheme(at, request, response)
  }

  /** The printed address: only the token opens it, and it leads to the first window. */
  function land(request, response) {
    const given = new URL(request.url, 'http://x').searchParams.get('token') ?? ''
    const to = sameSecret(given, token) && windows.first()
    if (!to) return refuse(response, 403, 'Forbidden')
    response.writeHead(302, { location: to, 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' }).end()
  }

  /** A tab learns which window it is (`open`), and each of its documents fetches that window's script. */
  function serveHost(request, response) {
    const [, what, key] = /^\/__host\/(open|script|pick)(?:\/([0-9a-f]+))?/.exec(request.url) ?? []
    const head = (type) => ({
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
      'cross-origin-resource-policy': 'same-origin',
    })
    if (what === 'pick') {
      // A tab opened by hand has no name yet: it takes over the first window.
      const first = JSON.stringify(windows.first() ?? 'about:blank')
      response.writeHead(200, head('text/javascript')).end(`{
  const key = /^host:([0-9a-f]+)$/.exec(window.name)?.[1]
  if (key) document.write('<script src="/__host/script/' + key + '"><\\/script>')
  else location.replace(${first})
}`)
      return
    }
    const address = windows.address(key ?? '')
    if (address === undefined) return refuse(response, 404, '')
    if (what === 'script') {
      response.writeHead(200, head('text/javascript')).end(windows.script(key))
      return
    }
    const target = JSON.stringify(origins.toHttp(address)).replaceAll('<', '\\u003c')
    response
      .writeHead(200, head('text/html'))
      .end(`<!doctype html><script>window.name = 'host:${key}'; location.replace(${target})</script>`)
  }

  async function serveScheme(at, request, response) {
    const { handler, privileges = {} } = schemes.get(at.scheme) ?? {}
    const lack = handler ? lackingPrivilege(privileges, request.headers) : 'has no handler'
    if (!handler || lack) {
      console.error(`browser host: ${at.scheme}://${at.host}${request.url} refused: the scheme ${lack}`)
      response.destroy()
      return
    }
    const result = await handler(toRequest(at, request))
    if (!(result instanceof Response) || result.type === 'error') {
      response.destroy()
      return
    }
    const isDocument = request.headers['sec-fetch-dest'] === 'document'
    const head = mapHeaders(result.headers, isDocument ? `http://${request.headers.host}` : null)
    if (isDocument && windows.injects && /^text\/html/.test(head['content-type'] ?? '')) {
      const script = '<script src="/__host/pick.js"></script>'
      const html = (await result.text()).replace(/<head[^>]*>|$/i, (tag) => tag + script)
      delete head['content-length']
      response.writeHead(result.status, head).end(html)
      return
    }
    response.writeHead(result.status, result.statusText, head)
    if (!result.body || request.method === 'HEAD') {
      response.end()
      return
    }
    await pipeline(Readable.fromWeb(/** @type {any} */ (result.body)), response).catch((error) => {
      // The page went away or stopped asking (a video that seeks): the body is cancelled, nobody is left to tell.
      if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
    })
  }

  function toRequest(at, request) {
    const headers = new Headers()
    for (const [name, value] of Object.entries(request.headers)) {
      if (TRANSPORT_HEADERS.test(name) || (name === 'origin' && value === 'null')) continue
      headers.set(name, /^(origin|referer)$/.test(name) ? origins.fromHttp(String(value)) : String(value))
    }
    const body = /^(GET|HEAD)$/.test(request.method) ? undefined : Readable.toWeb(request)
    return new Request(
      `${at.scheme}://${at.host}${request.url}`,
      /** @type {any} */ ({ method: request.method, headers, body, ...(body && { duplex: 'half' }) }),
    )
  }

  function mapHeaders(headers, document) {
    // A custom scheme is no referrer for another origin either.
    /** @type {Record<string, string>} */
    const head = { 'referrer-policy': 'same-origin', ...Object.fromEntries(headers) }
    for (const name of POLICIES) if (head[name]) head[name] = mapPolicy(head[name], origins, document)
    if (head.location) head.location = origins.toHttp(head.location)
    const allowed = head['access-control-allow-origin']
    if (allowed) head['access-control-allow-origin'] = origins.toHttp(allowed).replace(/\/$/, '')
    return head
  }

  return {
    port,
    landing: `http://127.0.0.1:${port}/?token=${token}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

function refuse(response, status, text) {
  response.writeHead(status, { 'content-type': 'text/plain', 'referrer-policy': 'no-referrer' }).end(text)
}

/** The first privilege that this request needs and the scheme lacks, or null. */
function lackingPrivilege(privileges, headers) {
  const destination = headers['sec-fetch-dest'] ?? ''
  const crossOrigin = headers['sec-fetch-mode'] === 'cors' && headers['sec-fetch-site'] !== 'same-origin'
  if (!privileges.standard) return 'is not registered as standard'
  if (destination === 'empty' && !privileges.supportFetchAPI) return 'lacks supportFetchAPI'
  if (crossOrigin && !privileges.corsEnabled) return 'lacks corsEnabled'
  if (/audio|video/.test(destination) && !privileges.stream) return 'lacks stream'
  return null
}
