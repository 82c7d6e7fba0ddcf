/**
 * The two schemes of the program. `app://muharrir/…` is the interface and, under `media/…`, the pictures of the
 * open library. `preview://<story>/…` is another origin, for rendered pages in a sandboxed frame.
 */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import type { CustomScheme } from 'electron'
import type { MediaStore } from '../media/store'
import { CONTENT_SECURITY_POLICY } from './security'

export const SCHEMES: CustomScheme[] = [
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
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
    const picture = /^\/media\/([0-9a-f]{64})$/.exec(url.pathname)
    if (picture?.[1]) return answerPicture(media(), picture[1], url.searchParams.get('w'))
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

async function answerPicture(media: MediaStore | null, hash: string, asked: string | null): Promise<Response> {
  const width = asked === null ? undefined : Number(asked)
  if (!media || (width !== undefined && !(Number.isInteger(width) && width > 0 && width <= MAX_WIDTH)))
    return plain(404)
  try {
    const { bytes, type } = await media.rendition(hash, width === undefined ? {} : { width })
    return new Response(new Uint8Array(bytes), {
      headers: { ...COMMON, 'content-type': type, 'cache-control': 'private, max-age=31536000, immutable' },
    })
  } catch (error) {
    if (!(error instanceof MuharrirError)) console.error('picture', hash, error)
    return plain(404)
  }
}
