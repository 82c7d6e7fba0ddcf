/** What the real built program lets a page do: nothing but the contract. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixture'

const drawn = (page: Page) => page.locator('#root > *').first().waitFor()

test('the window is sandboxed, isolated and without Node', async ({ page }) => {
  await drawn(page)
  const seen = await page.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>).require,
    process: typeof (globalThis as Record<string, unknown>).process,
    module: typeof (globalThis as Record<string, unknown>).module,
    bridge: Object.keys(window.muharrir).sort(),
    services: Object.keys(window.muharrir.services).sort(),
  }))
  expect(seen).toEqual({
    require: 'undefined',
    process: 'undefined',
    module: 'undefined',
    bridge: ['on', 'pathOf', 'services'],
    services: [
      'app',
      'charts',
      'export',
      'jobs',
      'lexicon',
      'library',
      'media',
      'people',
      'preview',
      'proofing',
      'stories',
      'style',
      'words',
    ],
  })
})

test('the page runs nothing that is not its own', async ({ page, expectErrors }) => {
  expectErrors(/Content Security Policy/, /net::ERR/, /Refused to/, /Failed to fetch/)
  await drawn(page)
  const outcome = await page.evaluate(async () => {
    const attempt = async (work: () => unknown) => {
      try {
        await work()
        return 'ran'
      } catch {
        return 'refused'
      }
    }
    const inline = document.createElement('script')
    inline.textContent = 'window.__ran = true'
    document.head.append(inline)
    // A string run later, outside of what a debugger may do: `eval` by another name.
    setTimeout('window.__timer = true' as unknown as () => void, 0)
    await new Promise((done) => setTimeout(done, 100))
    return {
      timer: '__timer' in window,
      fetch: await attempt(() => fetch('http://127.0.0.1:9/')),
      inline: '__ran' in window,
      popup: window.open('https://example.org/') === null,
    }
  })
  expect(outcome).toEqual({ timer: false, fetch: 'refused', inline: false, popup: true })
})

test('main denies permissions and opens its window as declared', async ({ app, page }) => {
  const { preferences, permissions } = await app.evaluate(async ({ BrowserWindow, session }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences?: () => Record<string, unknown>
    }
    const host = session.defaultSession as unknown as {
      decide?: (contents: unknown, permission: string) => Promise<boolean>
    }
    const asked = ['media', 'geolocation', 'notifications', 'clipboard-read', 'clipboard-sanitized-write']
    return {
      // Electron tells its preferences; the host lets its handlers be asked. Each proves what the other cannot.
      preferences: 'getLastWebPreferences' in contents ? (contents.getLastWebPreferences?.() ?? null) : null,
      permissions: host.decide
        ? await Promise.all(asked.map((permission) => host.decide?.(contents, permission)))
        : null,
    }
  })
  if (preferences) expect(preferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false })
  if (permissions) expect(permissions).toEqual([false, false, false, false, true])
  expect(preferences ?? permissions).not.toBe(null)
  await expect(page).toHaveTitle(/محرِّر/)
})
