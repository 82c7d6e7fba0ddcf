/**
 * Without a driven Chromium: prints the address with its token, and opens the window in a browser of this machine.
 *
 * The address of a window is handed over in a file that only this user can read, since a command line can be read by
 * everybody. BROWSER_HOST_OPEN=none only prints.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { paths } from '../api/paths.js'
import { findBrowser } from './find-browser.js'
import { runtime } from './runtime.js'

let printed = false
let opened = 0
const started = new Set()

/** @param {string} url  the loopback address that opens one window  @param {{ width: number, height: number }} size */
export function openInBrowser(url, size) {
  if (!printed) console.log(runtime.landing)
  printed = true
  if (process.env.BROWSER_HOST_OPEN === 'none') return
  const folder = join(paths.get('userData'), 'browser-host')
  const file = join(folder, `open-${++opened}.html`)
  mkdirSync(folder, { recursive: true })
  const script = `location.replace(${JSON.stringify(url)})`
  writeFileSync(file, `<!doctype html><meta charset="utf-8"><script>${script}</script>`, { mode: 0o600 })
  const browser = hasDisplay() ? findBrowser() : undefined
  if (!browser) return openOutside(file)
  const child = spawn(
    browser,
    [
      `--app=${pathToFileURL(file)}`,
      `--user-data-dir=${join(folder, 'profile')}`,
      `--window-size=${size.width},${size.height}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { detached: true, stdio: 'ignore' },
  )
  started.add(child)
  child.on('exit', () => started.delete(child))
  child.on('error', (error) => console.error(`browser host: ${browser} cannot be started: ${error.message}`))
  child.unref()
}

/** The windows that this run opened in a browser of its own close with it. */
export function closeBrowsers() {
  for (const child of started) child.kill()
}

/** Opens a file, folder or address with the system's own program for it. Where there is none, the address was printed. */
export function openOutside(target) {
  const opener = { darwin: 'open', win32: 'explorer.exe' }[process.platform] ?? 'xdg-open'
  if (!hasDisplay()) return
  spawn(opener, [target], { detached: true, stdio: 'ignore' })
    .on('error', (error) => console.error(`browser host: ${opener} cannot be started: ${error.message}`))
    .unref()
}

function hasDisplay() {
  const unix = process.platform !== 'darwin' && process.platform !== 'win32'
  return !unix || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}
