/** The probe app under Playwright: what Muharrir does with Electron, done on the host. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  answerMessageBox,
  answerOpenDialog,
  answerSaveDialog,
  askedMessages,
  test as base,
  chooseMenu,
  expect,
  kill,
  quit,
  recordShell,
} from '../../tests/e2e/fixture.ts'

const test = base.extend({})
test.use({ appFolder: join(import.meta.dirname, 'app'), opensLibrary: false })

const invoke = (page: Page, channel: string, ...args: unknown[]) =>
  page.evaluate(([name, rest]) => window.api.invoke(name, ...rest), [channel, args] as const)
const log = (page: Page): Promise<string[]> => invoke(page, 'log')

test.beforeEach(async ({ page }) => {
  await page.getByRole('heading', { name: 'Probe' }).waitFor()
})

test('shows the window when it is ready, with title, size and data folder', async ({ app, page, userData }) => {
  await expect(page).toHaveTitle('Probe')
  await expect.poll(() => log(page)).toEqual(expect.arrayContaining(['ready-to-show', 'loaded']))
  const window = await app.browserWindow(page)
  const state = await window.evaluate((w) => [w.getTitle(), w.isVisible(), w.getSize(), w.isFocused()])
  expect(state).toEqual(['Probe', true, [900, 700], true])
  expect(await page.evaluate(() => [outerWidth, outerHeight])).toEqual([900, 700])
  await window.evaluate((w) => w.setBounds({ width: 640, height: 500 }))
  await expect.poll(() => page.evaluate(() => outerWidth)).toBe(640)
  const electron = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')).version
  const display = { width: 1920, height: 1080 }
  expect(await invoke(page, 'info')).toMatchObject({ version: '1.2.3', packaged: false, userData, electron, display })
})

test('clones what Electron clones over IPC, and refuses the rest', async ({ page }) => {
  const result = await page.evaluate(async () => {
    const { api } = window
    const failure = async (run: () => unknown) => {
      try {
        return String(await run())
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message}`
      }
    }
    const echoed = await api.invoke('echo', { none: undefined, map: new Map([['k', new Uint8Array([9])]]), minus: -0 })
    const bytes = await api.invoke('bytes')
    return {
      kinds: await api.invoke('kinds', { date: new Date(1), set: new Set(), buffer: new ArrayBuffer(2), big: 5n }),
      echoed: [echoed.map.get('k')[0], Object.is(echoed.minus, -0), 'none' in echoed],
      bytes: [bytes.constructor.name, new TextDecoder().decode(bytes)],
      callable: await failure(() => api.invoke('echo', new Map([[1, () => 1]]))),
      thrown: await failure(() => api.invoke('fail')),
      nobody: await failure(() => api.invoke('nobody')),
      unclonable: await failure(() => api.invoke('unclonable')),
    }
  })
  expect(result).toEqual({
    kinds: { date: '[object Date]', set: '[object Set]', buffer: '[object ArrayBuffer]', big: '[object BigInt]' },
    echoed: [9, true, true],
    bytes: ['Uint8Array', 'hi'],
    callable: 'Error: An object could not be cloned.',
    thrown: "Error: Error invoking remote method 'fail': RangeError: too far",
    nobody: "Error: Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    unclonable: "Error: Error invoking remote method 'unclonable': Error: An object could not be cloned.",
  })
})

test('isolates the preload, and freezes what it exposes', async ({ page }) => {
  const result = await page.evaluate(async () => {
    const { api } = window
    const failure = (run: () => unknown) => {
      try {
        return String(run())
      } catch (error) {
        return `${(error as Error).name}: ${(error as Error).message} ${(error as { code?: unknown }).code}`
      }
    }
    return {
      seenAtStart: window.seenAtStart,
      fileSystem: api.fileSystem,
      leak: typeof window.leak,
      fromPage: api.page(),
      sum: api.sum(2, 3),
      deep: await api.nested.deep.double(4),
      frozen: [Object.isFrozen(api), Object.isFrozen(api.nested.list)],
      thrown: failure(api.fail),
      path: api.pathOf(new File(['x'], 'x.txt')),
    }
  })
  expect(result).toEqual({
    seenAtStart: 'object',
    fileSystem: 'module not found: node:fs',
    leak: 'undefined',
    fromPage: 'unseen',
    sum: 5,
    deep: 8,
    frozen: [true, true],
    thrown: 'Error: bad undefined',
    path: '',
  })
})

test('carries events both ways, and menus by id', async ({ app, page }) => {
  await page.click('#hello')
  await expect(page.locator('#said')).toHaveText('back 42')
  await chooseMenu(app, 'save')
  await expect(page.locator('#said')).toHaveText('back 42, menu save')
  await page.evaluate(() => window.stopMenu())
  await chooseMenu(app, 'save')
  await page.click('#hello')
  await expect(page.locator('#said')).toHaveText('back 42, menu save, back 42')
  const wraps = await app.evaluate(({ Menu }) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById('wrap')
    item?.click()
    return item?.checked
  })
  expect(wraps).toBe(false)
})

test('serves the interface: pictures, ranges for sound, streams, posts, and its policy', async ({
  page,
  expectErrors,
}) => {
  expectErrors(/Content Security Policy/, /Failed to load resource/, /the handler failed/)
  const result = await page.evaluate(async () => {
    const picture = document.querySelector('#pic') as HTMLImageElement
    const tone = document.querySelector('#tone') as HTMLVideoElement
    await picture.decode()
    await new Promise((done) => {
      tone.onloadedmetadata = done
      tone.load()
    })
    await new Promise((done) => {
      tone.onseeked = done
      tone.currentTime = 3
    })
    const part = await fetch('media/tone.wav', { headers: { range: 'bytes=0-3' } })
    const violation = (provoke: () => void) =>
      new Promise((done) => {
        document.addEventListener('securitypolicyviolation', (event) => done(event.violatedDirective), { once: true })
        provoke()
      })
    return {
      width: picture.naturalWidth,
      seeked: [Math.round(tone.duration), tone.currentTime],
      part: [part.status, await part.text()],
      stream: await (await fetch('/stream')).text(),
      post: await (await fetch('/post', { method: 'POST', body: 'x=1' })).json(),
      broken: await fetch('/broken').then(String, (error) => error.name),
      outside: await violation(() => void fetch('https://example.org/').catch(() => 0)),
      inline: await violation(() => {
        const script = document.createElement('script')
        script.textContent = 'window.hacked = 1'
        document.body.append(script)
      }),
      secure: isSecureContext,
    }
  })
  expect(result).toMatchObject({
    width: 16,
    seeked: [5, 3],
    part: [206, 'RIFF'],
    stream: 'one two three',
    post: { got: 'x=1' },
    broken: 'TypeError',
    outside: 'connect-src',
    inline: 'script-src-elem',
    secure: true,
  })
})

test('shows a preview of another origin that cannot reach the interface', async ({ page }) => {
  const preview = page.frameLocator('#preview')
  await expect(preview.locator('#said')).toHaveText(
    'preview of 01jabcdefghjkmnpqrstvwxyz0 cannot read the app undefined null',
  )
  const width = () => preview.locator('#pic').evaluate((picture: HTMLImageElement) => picture.naturalWidth)
  await expect.poll(width).toBe(16)
  const address = await page
    .locator('#preview')
    .evaluate((frame: HTMLIFrameElement) => [frame.src, frame.getAttribute('src')])
  expect(address).toEqual(Array(2).fill('preview://01JABCDEFGHJKMNPQRSTVWXYZ0/'.toLowerCase()))
})

test("leaves navigation, windows and permissions to the app's decision", async ({ app, page }) => {
  const shell = await recordShell(app)
  const before = page.url()
  for (const link of ['#out', '#blank', '#away']) await page.click(link)
  await page.evaluate(() => window.open('https://example.org/c'))
  await expect
    .poll(() => log(page))
    .toEqual(
      expect.arrayContaining([
        'will-navigate https://example.org/',
        'will-frame-navigate https://example.org/',
        'window-open https://example.org/b',
        'will-navigate app://other/x',
        'window-open https://example.org/c',
      ]),
    )
  expect(page.url()).toBe(before)
  expect(await shell()).toEqual(['openExternal https://example.org/b', 'openExternal https://example.org/c'])
  const permissions = await page.evaluate(async () => [
    await Notification.requestPermission(),
    await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error) => error.name),
    await navigator.clipboard.readText().then(
      () => 'read',
      (error) => error.name,
    ),
  ])
  expect(permissions).toEqual(['denied', 'NotAllowedError', 'read'])
})

test('dialogs are answered by the test; one that is not fails by its name', async ({
  app,
  page,
  userData,
  expectErrors,
}) => {
  expectErrors(/nothing answers it/)
  await expect(invoke(page, 'open')).rejects.toThrow(/dialog.showOpenDialog was called and nothing answers it/)
  const file = join(userData, 'saved.txt')
  await answerSaveDialog(app, file)
  expect(await invoke(page, 'save', 'نص')).toBe(file)
  expect(readFileSync(file, 'utf8')).toBe('نص')
  await answerSaveDialog(app, null)
  expect(await invoke(page, 'save', 'نص')).toBe(null)
  await answerOpenDialog(app, [file])
  expect(await invoke(page, 'open')).toEqual([file])
  await answerMessageBox(app, 1)
  expect(await invoke(page, 'confirm')).toBe(1)
  expect(await askedMessages(app)).toMatchObject([{ message: 'متأكد؟', buttons: ['نعم', 'إلغاء'] }])
})

test('one clipboard for the app and the page; PDF; theme; power', async ({ app, page }) => {
  expect(await invoke(page, 'copyRich')).toBe('خبر')
  await page.focus('#text')
  await page.keyboard.press('Control+v')
  await expect(page.locator('#text')).toHaveValue('خبر')
  await page.fill('#text', 'من الصفحة')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect.poll(() => invoke(page, 'pasteText')).toBe('من الصفحة')
  expect(await invoke(page, 'pdf')).toBe('%PDF-')
  await app.evaluate(({ nativeTheme, powerMonitor }) => {
    nativeTheme.themeSource = 'dark'
    powerMonitor.emit('suspend')
  })
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
  expect((await invoke(page, 'info')).dark).toBe(true)
  expect(await log(page)).toContain('suspend')
})

test('a second window, zoom, reload, and the last window quits', async ({ app, page }) => {
  const [second] = await Promise.all([app.waitForEvent('window'), chooseMenu(app, 'new')])
  await second.getByRole('heading').waitFor()
  expect(await second.evaluate(() => location.search)).toBe('?second')
  const count = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  expect(await count()).toBe(2)
  await Promise.all([second.waitForEvent('close'), second.evaluate(() => void window.api.invoke('closeMe'))])
  await expect.poll(count).toBe(1)
  const wide = await page.locator('#hello').evaluate((button) => button.getBoundingClientRect().width)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.5))
  const width = () => page.locator('#hello').evaluate((button) => button.getBoundingClientRect().width)
  await expect.poll(width).toBeGreaterThan(wide * 1.2)
  await page.reload()
  await page.click('#hello')
  await expect(page.locator('#said')).toHaveText('back 42')
  await expect.poll(width).toBeGreaterThan(wide * 1.2)
  await Promise.all([app.waitForEvent('close'), page.close()])
})

test('a crashed page is told to the app, which shows another', async ({ app, page, expectErrors }) => {
  expectErrors(/crash/i)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer())
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()))
    .toBe('app://muharrir/index.html?after-crash')
  void page
})

test('a second start hands its arguments over to the first', async ({ launch, page }) => {
  await launch({ args: ['--flag'] }).catch(() => undefined) // it ends before Playwright has connected
  await expect.poll(() => log(page)).toContain('second-instance {"from":"second"} true')
})

test('quitting waits for the save', async ({ launch, userData }) => {
  const file = join(userData, 'save.txt')
  const other = await launch({ userData: join(userData, 'other'), env: { PROBE_SAVE: file } })
  await other.firstWindow()
  expect(await quit(other)).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe('saved')
})

test('SIGKILL takes Chromium along, and the same folders open again', async ({ app, launch, page, userData }) => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  await page.getByRole('heading').waitFor()
  const { profileUsers } = await import('./profile-users.ts')
  expect(profileUsers(userData).length).toBeGreaterThan(1)
  await kill(app)
  await expect.poll(() => profileUsers(userData)).toEqual([])
  const again = await (await launch()).firstWindow()
  await expect(again.getByRole('heading', { name: 'Probe' })).toBeVisible()
})
