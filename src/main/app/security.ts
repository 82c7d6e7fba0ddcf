/**
 * What a page of this program may do. The interface runs sandboxed and isolated, loads nothing from outside, goes
 * nowhere else and is granted no permission; the one way out is the contract.
 */
import type { App, Session, WebContents, WebPreferences } from 'electron'

export const APP_ORIGIN = 'app://muharrir'

export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // The one style element that React Aria adds to a page (touch-action on pressable things), by its hash.
  "style-src 'self' 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  // Documents parsed from the clipboard lose their style attributes otherwise, and with them bold and lists.
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  'frame-src preview:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  spellcheck: false,
})

/** Writing to the clipboard is what Copy does; everything else (camera, location, notifications …) is denied. */
const ALLOWED_PERMISSIONS = new Set(['clipboard-sanitized-write'])

export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(ALLOWED_PERMISSIONS.has(permission)))
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED_PERMISSIONS.has(permission))
  session.setDevicePermissionHandler(() => false)
  // Pages have nothing to download: exports are written by main.
  session.on('will-download', (event) => event.preventDefault())
}

export const mayNavigateTo = (url: string): boolean =>
  url === `${APP_ORIGIN}/` || url.startsWith(`${APP_ORIGIN}/index.html`)

/** A frame may show a rendered page and nothing else. */
export const mayFrame = (url: string): boolean => url === 'about:blank' || url.startsWith('preview://')

/** Only addresses that a browser or mail program opens; never a file or a program. */
export function isExternal(url: string): boolean {
  return URL.canParse(url) && ['https:', 'http:', 'mailto:'].includes(new URL(url).protocol)
}

export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!mayNavigateTo(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    const allowed = event.isMainFrame ? mayNavigateTo(event.url) : mayFrame(event.url)
    if (!allowed) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/** Guards every page that is ever made, also one made by mistake. */
export function guardAllContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}
