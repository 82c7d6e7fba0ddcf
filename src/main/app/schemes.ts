/**
 * The two schemes of the program. `app://muharrir/…` is the interface and, under `media/…`, the pictures of the
 * open library. `preview://<story>/…` is another origin, for rendered pages in a sandboxed frame.
 */
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { Readable } from 'node:stream'
import { MuharrirError } from '@shared/contract/errors'
import { type Format, kindOf } from '@shared/media/asset'
import type { CustomScheme } from 'electron'
import type { MediaStore } from '../media/store'
import { CONTENT_SECURITY_POLICY } from './security'

export const SCHEMES: CustomScheme[] = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true, stream: true } },
  // A sandboxed frame has no origin: to its page even its own fonts are of another one.
  { scheme: 'preview', privileges: { standard: true, secure: true, corsEnabled: true } },
]

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

const COMMON = { 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' }
export const plain = (status: number): Response => new Response(null, { status, headers: COMMON })

/** The file under `root` that a URL path names, or null when it leads outside. */
export function fileUnder(root: string, urlPath: string): string | null {
  let path: string
  try {
    path = decodeURIComponent(urlPath)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\')) return null
  const file = normalize(join(root, path === '/' ? 'index.html' : path))
  return file.startsWith(root + sep) ? file : null
}

/** @param media the open library's, asked anew at each request */
export function answerApp(rendererRoot: string, media: () => MediaStore | null) {
  return async (request: Request): Promise<Response> => {
    const url = new URL(request.url)
    if (url.host !== 'muharrir' || request.method !== 'GET') return plain(404)
    const [, hash, recording] = /^\/media\/([0-9a-f]{64})(\/recording)?$/.exec(url.pathname) ?? []
    if (hash && recording) return answerRecording(media(), hash, request.headers.get('range'))
    if (hash) return answerPicture(media(), hash, url.searchParams)
    const file = fileUnder(rendererRoot, url.pathname)
    const type = file && TYPES[extname(file)]
    if (!file || !type) return plain(404)
    const bytes = await readFile(file).catch(() => null)
    if (!bytes) return plain(404)
    return new Response(new Uint8Array(bytes), {
      headers: { ...COMMON, 'content-type': type, 'content-security-policy': CONTENT_SECURITY_POLICY },
    })
  }
}

const MAX_WIDTH = 4096

async function answerPicture(media: MediaStore | null, hash: string, query: URLSearchParams): Promise<Response> {
  const asked = query.get('w')
  const original = query.has('original')
  const width = asked === null ? undefined : Number(asked)
  if (!media || (width !== undefined && !(Number.isInteger(width) && width > 0 && width <= MAX_WIDTH)))
    return plain(404)
  try {
    const { bytes, type, key } = await media.rendition(hash, { original, ...(width === undefined ? {} : { width }) })
    // An edit gives other bytes under the same address: only one that names its version may be kept unasked.
    const caching = query.has('v') ? 'private, max-age=31536000, immutable' : 'private, no-cache'
    return new Response(new Uint8Array(bytes), {
      headers: { ...COMMON, 'content-type': type, 'cache-control': caching, etag: `"${key}-${bytes.length}"` },
    })
  } catch (error) {
    if (!(error instanceof MuharrirError)) console.error('picture', hash, error)
    return plain(404)
  }
}

/** Film and sound as they are, in the ranges that a player asks for. Nothing else of the library is served so. */
async function answerRecording(media: MediaStore | null, hash: string, asked: string | null): Promise<Response> {
  const asset = await media?.asset(hash)
  if (!media || !asset || kindOf(asset.format) === 'picture') return plain(404)
  const path = media.places.original(asset)
  const size = await stat(path).then(
    (entry) => entry.size,
    () => null,
  )
  if (size === null) return plain(404)
  const range = asked === null ? { start: 0, end: size - 1 } : rangeOf(asked, size)
  const headers = { ...COMMON, 'content-type': RECORDING_TYPES[asset.format] ?? '', 'accept-ranges': 'bytes' }
  if (!range) return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } })
  const { start, end } = range
  const body = size === 0 ? null : (Readable.toWeb(createReadStream(path, range)) as ReadableStream)
  const length = { 'content-length': String(end - start + 1) }
  if (asked === null) return new Response(body, { headers: { ...headers, ...length } })
  return new Response(body, {
    status: 206,
    headers: { ...headers, ...length, 'content-range': `bytes ${start}-${end}/${size}` },
  })
}

const RECORDING_TYPES: Partial<Record<Format, string>> = {
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
}

/** One range of bytes (RFC 9110, 14.2), both ends included; null where it cannot be satisfied. */
export function rangeOf(asked: string, size: number): { start: number; end: number } | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(asked.trim()) ?? []
  if (first === '' && last === '') return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start <= end && start < size ? { start, end } : null
}
