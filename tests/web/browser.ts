/** A browser and a server for exported pages. */

import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { type Browser, chromium } from '@playwright/test'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Playwright's own Chromium where it is installed, else the system's. */
export function launchBrowser(): Promise<Browser> {
  const own = chromium.executablePath()
  const executablePath = existsSync(own) ? own : SYSTEM.find((path) => existsSync(path))
  if (!executablePath)
    throw new Error('No Chromium: run "npx playwright install chromium" or install the package chromium')
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
}

/** Answers of a server by path, decoded and without the first slash; null for what is not there. */
export type Answer = (path: string) => Promise<{ headers: Record<string, string>; body: Uint8Array } | null>

export interface Served {
  origin: string
  close(): Promise<void>
}

export async function serve(answer: Answer): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1)
    answer(path).then(
      (found) => {
        response.writeHead(found ? 200 : 404, found?.headers ?? {})
        response.end(found?.body)
      },
      (error) => {
        response.writeHead(500)
        response.end(String(error))
      },
    )
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

export const serveFolder = (folder: string): Promise<Served> =>
  serve(async (path) => {
    const file = join(folder, normalize(path.endsWith('/') || path === '' ? `${path}index.html` : path))
    if (!file.startsWith(folder) || !existsSync(file)) return null
    return {
      headers: { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' },
      body: await readFile(file),
    }
  })
