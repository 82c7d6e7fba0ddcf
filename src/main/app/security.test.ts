import { EventEmitter } from 'node:events'
import { describe, expect, it } from 'vitest'
import {
  CONTENT_SECURITY_POLICY,
  guardContents,
  isExternal,
  mayFrame,
  mayNavigateTo,
  secureSession,
  webPreferences,
} from './security'

describe('the interface', () => {
  it('runs sandboxed, isolated and without Node', () => {
    expect(webPreferences('/preload.cjs')).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    })
  })
  it('runs no inline script and loads nothing from outside', () => {
    const policy = new Map(
      CONTENT_SECURITY_POLICY.split('; ').map((row) => [row.split(' ')[0], row.split(' ').slice(1)]),
    )
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('script-src')).toEqual(["'self'"])
    expect(policy.get('style-src')).toEqual(["'self'", expect.stringMatching(/^'sha256-/)])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('form-action')).toEqual(["'none'"])
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*|unsafe-eval/)
  })
})

describe('navigation', () => {
  const hostile = [
    'https://example.org/',
    'http://muharrir/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'app://muharrir.example.org/',
    'app://other/index.html',
    'app://muharrir@example.org/index.html',
    'preview://01ARZ3NDEKTSV4RRFFQ69G5FAV/',
    'about:blank',
  ]
  it.each(hostile)('never goes to %s', (url) => expect(mayNavigateTo(url)).toBe(false))
  it('stays in the interface', () => {
    expect(mayNavigateTo('app://muharrir/')).toBe(true)
    expect(mayNavigateTo('app://muharrir/index.html')).toBe(true)
  })
  it('frames rendered pages only', () => {
    expect(mayFrame('preview://01ARZ3NDEKTSV4RRFFQ69G5FAV/index.html')).toBe(true)
    expect(['https://example.org/', 'app://muharrir/', 'data:text/html,x', 'file:///x'].filter(mayFrame)).toEqual([])
  })
  it('hands only web and mail addresses to the system', () => {
    expect(['https://example.org/أخبار', 'http://a.iq', 'mailto:desk@example.org'].every(isExternal)).toBe(true)
    expect(
      ['file:///etc/passwd', 'javascript:alert(1)', 'smb://x/y', 'ms-msdt:/id', 'C:\\Windows', '', 'x'].some(
        isExternal,
      ),
    ).toBe(false)
  })

  function contents() {
    const made = Object.assign(new EventEmitter(), {
      open: null as null | ((details: { url: string }) => { action: string }),
      setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
        made.open = handler
      },
      try(event: string, details: object): boolean {
        let prevented = false
        made.emit(event, {
          ...details,
          preventDefault: () => {
            prevented = true
          },
        })
        return !prevented
      },
    })
    guardContents(made as never)
    return made
  }
  it('opens no window, follows no redirect, attaches no webview', () => {
    const page = contents()
    expect(page.open?.({ url: 'https://example.org' })).toEqual({ action: 'deny' })
    expect(page.try('will-redirect', { url: 'app://muharrir/' })).toBe(false)
    expect(page.try('will-attach-webview', {})).toBe(false)
    expect(page.try('will-navigate', { url: 'https://example.org' })).toBe(false)
    expect(page.try('will-navigate', { url: 'app://muharrir/index.html' })).toBe(true)
    expect(page.try('will-frame-navigate', { url: 'https://example.org', isMainFrame: false })).toBe(false)
    expect(page.try('will-frame-navigate', { url: 'preview://x/index.html', isMainFrame: false })).toBe(true)
    expect(page.try('will-frame-navigate', { url: 'preview://x/index.html', isMainFrame: true })).toBe(false)
  })
})

it('grants no permission but writing to the clipboard', () => {
  const asked: Record<string, (...args: never[]) => unknown> = {}
  const keep = (name: string) => (handler: never) => {
    asked[name] = handler
  }
  const session = Object.assign(new EventEmitter(), {
    setPermissionRequestHandler: keep('request'),
    setPermissionCheckHandler: keep('check'),
    setDevicePermissionHandler: keep('device'),
  })
  secureSession(session as never)
  const request = asked.request as unknown as (
    contents: null,
    permission: string,
    decide: (yes: boolean) => void,
  ) => void
  const check = asked.check as unknown as (contents: null, permission: string) => boolean
  const device = asked.device as unknown as () => boolean
  const answers = [
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'fileSystem',
    'openExternal',
    'clipboard-sanitized-write',
  ].map((permission) => {
    let answer: boolean | null = null
    request(null, permission, (yes) => {
      answer = yes
    })
    expect(check(null, permission)).toBe(answer)
    return answer
  })
  expect(answers).toEqual([false, false, false, false, false, false, true])
  expect(device()).toBe(false)
  let prevented = false
  session.emit('will-download', {
    preventDefault: () => {
      prevented = true
    },
  })
  expect(prevented).toBe(true)
})
