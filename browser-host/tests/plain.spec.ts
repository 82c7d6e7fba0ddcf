/** The fallback of `npm start`: nothing is driven, the person's own browser opens the printed address. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import http from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, expect, type Page, test } from '@playwright/test'
import { WebSocket } from 'ws'
import { hostBinary } from '../../scripts/electron-binary.mjs'
import { findBrowser } from '../host/find-browser.js'

let host: ChildProcess
let browser: Browser
let page: Page
let landing: string
let folder: string
const saveFile = () => join(folder, 'last-save.txt')

const invoke = (channel: string, ...args: unknown[]) =>
  page.evaluate(([name, rest]) => window.api.invoke(name, ...rest), [channel, args] as const)

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plain-'))
  host = spawn(hostBinary, [join(import.meta.dirname, 'app'), `--user-data-dir=${folder}/data`], {
    env: {
      ...process.env,
      BROWSER_HOST_OPEN: 'none',
      HOME: folder,
      LANG: 'ar_SA.UTF-8',
      LANGUAGE: '',
      LC_ALL: '',
      PROBE_SAVE: saveFile(),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  host.stdout?.on('data', (data) => {
    printed += data
  })
  await expect.poll(() => printed, { timeout: 20_000 }).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[0-9a-f]{32}\n/)
  landing = printed.trim()
  browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  page = await browser.newPage()
  await page.goto(landing)
  await page.getByRole('heading', { name: 'Probe' }).waitFor()
})

test.afterEach(async () => {
  await browser.close()
  host.kill('SIGKILL')
})

test('works in an ordinary browser: preload, preview, keys, navigation, reload', async () => {
  await expect(page).toHaveURL(/^http:\/\/muharrir\.app-[0-9a-f]{20}\.localhost:\d+\/index\.html$/)
  await page.click('#hello')
  await expect(page.locator('#said')).toHaveText('back 42')
  await page.keyboard.press('Control+s')
  await expect(page.locator('#said')).toHaveText('back 42, menu save')
  await expect(page.frameLocator('#preview').locator('#said')).toContainText('cannot read the app undefined null')
  const seen = await page.evaluate(() => [window.seenAtStart, window.api.fileSystem])
  expect(seen).toEqual(['object', 'module not found: node:fs'])
  expect((await invoke('info')).locale).toBe('ar-SA')
  await expect(invoke('pdf')).rejects.toThrow(/not implemented: Page.printToPDF/)
  await page.click('#out')
  await expect.poll(() => invoke('log')).toContain('will-navigate https://example.org/')
  await page.reload()
  await page.click('#hello')
  await expect(page.locator('#said')).toHaveText('back 42')
})

test('asks in the page: a message, a file to open, a place to save', async () => {
  const files = join(folder, 'files')
  mkdirSync(join(files, 'inner'), { recursive: true })
  writeFileSync(join(files, 'inner', 'خبر.txt'), 'x')
  const dialog = page.locator('dialog')
  const asked = invoke('confirm')
  await expect(page.getByText('متأكد؟')).toHaveCount(0) // a closed shadow tree: the page's scripts cannot reach it
  await page.waitForTimeout(300)
  await page.keyboard.press('Escape')
  expect(await asked).toBe(1)
  await expect(dialog).toHaveCount(0)

  const saved = invoke('save', 'نص الخبر')
  await page.waitForTimeout(500)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('from-page.txt')
  await page.keyboard.press('Enter')
  const path = await saved
  expect(path).toBe(join(folder, 'from-page.txt'))
  expect(readFileSync(path, 'utf8')).toBe('نص الخبر')

  const opened = invoke('open')
  await page.waitForTimeout(500)
  await page.keyboard.press('Tab') // from the button for the folder above to the path
  await page.keyboard.type(join(files, 'inner', 'خبر.txt'))
  await page.keyboard.press('Enter')
  expect(await opened).toEqual([join(files, 'inner', 'خبر.txt')])
})

test('F10 shows the application menu, and an item runs', async () => {
  await page.keyboard.press('F10')
  await page.waitForTimeout(300)
  await page.keyboard.press('Enter') // the first item: Save
  await expect(page.locator('#said')).toHaveText('menu save')
})

test('lets nobody in who does not hold its secrets', async () => {
  const port = Number(new URL(landing).port)
  const origin = new URL(page.url())
  const label = origin.host.slice(origin.host.indexOf('.') + 1)
  const status = (hostHeader: string, path = '/') =>
    new Promise((resolve, reject) => {
      http
        .get({ port, host: '127.0.0.1', path, headers: { host: hostHeader } }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
        .on('error', reject)
    })
  expect(await status(`127.0.0.1:${port}`)).toBe(403)
  expect(await status(`127.0.0.1:${port}`, `/?token=${'0'.repeat(32)}`)).toBe(403)
  expect(await status('evil.example', `/${new URL(landing).search}`)).toBe(421)
  expect(await status(`localhost:${port}`, `/${new URL(landing).search}`)).toBe(421)
  expect(await status(`muharrir.app-${'0'.repeat(20)}.localhost:${port}`)).toBe(421)
  expect(await status(`${origin.host}.evil.example`)).toBe(421)
  expect(await status(`muharrir.${label}`, '/index.html')).toBe(200)
  expect(await status(`muharrir.${label}`, '/__host/script/aa')).toBe(404)

  const key = await page.evaluate(() => window.name.slice('host:'.length))
  const opens = async (from: string | undefined, withKey: string) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/__host/socket?key=${withKey}`, {
      headers: { host: origin.host },
      origin: from,
    })
    const opened = await new Promise((resolve) => {
      socket.on('open', () => resolve(true))
      socket.on('error', () => resolve(false))
    })
    socket.terminate()
    return opened
  }
  expect(await opens(origin.origin, key)).toBe(true)
  expect(await opens('https://evil.example', key)).toBe(false)
  expect(await opens(origin.origin, 'aa')).toBe(false)
  expect(await opens(undefined, key)).toBe(false)
})

test('closing the tab quits; the quit waits for the save', async () => {
  const ended = once(host, 'exit')
  await page.close()
  expect(await ended).toEqual([0, null])
  expect(readFileSync(saveFile(), 'utf8')).toBe('saved')
})

test('Ctrl+C quits as the menu does', async () => {
  test.skip(process.platform === 'win32', 'no SIGINT from another process')
  expect(existsSync(saveFile())).toBe(false)
  const ended = once(host, 'exit')
  host.kill('SIGINT')
  expect(await ended).toEqual([0, null])
  expect(readFileSync(saveFile(), 'utf8')).toBe('saved')
})
