/**
 * A small app that does with Electron what Muharrir does: two schemes, an isolated sandboxed preload, a preview of
 * another origin, streams and ranges, dialogs, menus, one instance, a quit that waits for a save. It is plain
 * JavaScript, so that the host's tests need no build, and it runs on Electron as it is.
 */
import { createReadStream } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import {
  app,
  BrowserWindow,
  ClipboardItem,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  Notification,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
} from 'electron'

const here = import.meta.dirname
const interfacePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "media-src 'self'",
  "connect-src 'self'",
  'frame-src preview:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
const previewPolicy = "default-src 'none'; img-src 'self'; script-src 'unsafe-inline'; frame-ancestors app://muharrir"

const log = []
let saves = 0
let mayQuit = false

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  { scheme: 'preview', privileges: { standard: true, secure: true } },
])
app.enableSandbox()
if (!app.requestSingleInstanceLock({ from: 'second' })) app.quit()
app.on('second-instance', (_event, argv, _cwd, data) => {
  log.push(`second-instance ${JSON.stringify(data)} ${argv.includes('--flag')}`)
})
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event, url) => {
    log.push(`will-navigate ${url}`)
    if (!url.startsWith('app://muharrir/')) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => log.push(`will-frame-navigate ${event.url}`))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    log.push(`window-open ${url}`)
    if (url.startsWith('https:')) shell.openExternal(url)
    return { action: 'deny' }
  })
})
app.on('render-process-gone', (_event, contents, details) => {
  log.push(`gone ${details.reason}`)
  contents.loadURL('app://muharrir/index.html?after-crash')
})

app.whenReady().then(start)
app.on('before-quit', (event) => {
  if (mayQuit || !process.env.PROBE_SAVE) return
  event.preventDefault()
  sleep(200)
    .then(() => writeFile(process.env.PROBE_SAVE, 'saved'))
    .then(() => {
      mayQuit = true
      app.quit()
    })
})
app.on('will-quit', () => log.push('will-quit'))

function start() {
  protocol.handle('app', serveInterface)
  protocol.handle('preview', servePreview)
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    log.push(`permission ${permission}`)
    answer(permission === 'clipboard-read')
  })
  answerPages()
  Menu.setApplicationMenu(makeMenu())
  powerMonitor.on('suspend', () => log.push('suspend'))
  new Notification({ title: 'Ready', body: 'to write' }).show()
  openWindow()
}

function openWindow(query = '') {
  const window = new BrowserWindow({
    show: false,
    width: 900,
    height: 700,
    title: 'Probe',
    webPreferences: { preload: join(here, 'preload.cjs'), sandbox: true, contextIsolation: true },
  })
  window.once('ready-to-show', () => {
    log.push('ready-to-show')
    window.show()
  })
  window.loadURL(`app://muharrir/index.html${query}`).then(
    () => log.push('loaded'),
    (error) => log.push(`load failed ${error}`),
  )
  return window
}

async function serveInterface(request) {
  const { pathname } = new URL(request.url)
  if (pathname === '/stream') return new Response(Readable.toWeb(Readable.from(slowly())))
  if (pathname === '/post') {
    return Response.json({ got: await request.text(), type: request.headers.get('content-type') })
  }
  if (pathname === '/broken') throw new Error('the handler failed')
  if (pathname === '/media/tone.wav') return serveRange(request, join(here, 'media/tone.wav'), 'audio/wav')
  const root = join(here, pathname.startsWith('/media/') ? '' : 'renderer')
  const file = join(root, normalize(decodeURIComponent(pathname)))
  if (!file.startsWith(root)) return new Response('', { status: 403 })
  const found = await net.fetch(pathToFileURL(file).href)
  return new Response(found.body, {
    headers: {
      'content-type': found.headers.get('content-type'),
      'content-security-policy': interfacePolicy,
      'x-content-type-options': 'nosniff',
    },
  })
}

async function* slowly() {
  for (const part of ['one ', 'two ', 'three']) {
    yield part
    await sleep(30)
  }
}

async function serveRange(request, file, type) {
  const { size } = await stat(file)
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  const start = Number(from ?? 0)
  const end = to ? Math.min(Number(to), size - 1) : size - 1
  const range = from && { 'content-range': `bytes ${start}-${end}/${size}` }
  return new Response(Readable.toWeb(createReadStream(file, { start, end })), {
    status: from ? 206 : 200,
    headers: { 'content-type': type, 'content-length': String(end - start + 1), 'accept-ranges': 'bytes', ...range },
  })
}

async function servePreview(request) {
  const { host, pathname } = new URL(request.url)
  if (pathname === '/pic.png') return net.fetch(pathToFileURL(join(here, 'media/pic.png')).href)
  const html = `<!doctype html><title>preview</title><p id="said">preview of ${host}</p><img id="pic" alt="" src="pic.png">
<script>
  let reach
  try { reach = 'can read ' + parent.document.title } catch { reach = 'cannot read the app' }
  document.querySelector('#said').append(' ' + reach + ' ' + typeof api + ' ' + origin)
</script>`
  return new Response(html, { headers: { 'content-type': 'text/html', 'content-security-policy': previewPolicy } })
}

function answerPages() {
  const handlers = {
    echo: (value) => value,
    kinds: (value) =>
      Object.fromEntries(Object.entries(value).map(([key, item]) => [key, Object.prototype.toString.call(item)])),
    fail: () => {
      throw Object.assign(new RangeError('too far'), { code: 'E_FAR' })
    },
    unclonable: () => ({ method() {} }),
    bytes: () => new Uint8Array([104, 105]),
    log: () => log,
    count: () => ++saves,
    info: () => ({
      version: app.getVersion(),
      packaged: app.isPackaged,
      resources: process.resourcesPath,
      appPath: app.getAppPath(),
      cwd: process.cwd(),
      locale: app.getLocale(),
      userData: app.getPath('userData'),
      dark: nativeTheme.shouldUseDarkColors,
      encryption: safeStorage.isEncryptionAvailable(),
      display: screen.getPrimaryDisplay().workAreaSize,
      electron: process.versions.electron,
    }),
    copyRich: async () => {
      await clipboard.write([new ClipboardItem({ 'text/plain': 'خبر', 'text/html': '<b>خبر</b>' })])
      return clipboard.readText()
    },
    pasteText: () => clipboard.readText(),
    openExternal: (url) => shell.openExternal(url),
  }
  for (const [channel, handler] of Object.entries(handlers)) {
    ipcMain.handle(channel, (event, ...args) => {
      if (event.senderFrame !== event.sender.mainFrame) throw new Error('not the main frame')
      if (!event.senderFrame.url.startsWith('app://muharrir/')) throw new Error(`not for ${event.senderFrame.url}`)
      return handler(...args)
    })
  }
  ipcMain.handle('save', async (event, text) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: 'note.txt' })
    if (canceled) return null
    await writeFile(filePath, text)
    return filePath
  })
  ipcMain.handle('open', async () => (await dialog.showOpenDialog({ properties: ['openFile'] })).filePaths)
  ipcMain.handle('confirm', async (event) => {
    const window = BrowserWindow.fromWebContents(event.sender)
    const { response } = await dialog.showMessageBox(window, { message: 'متأكد؟', buttons: ['نعم', 'إلغاء'] })
    return response
  })
  ipcMain.handle('pdf', async (event) => (await event.sender.printToPDF({})).subarray(0, 5).toString())
  ipcMain.handle('closeMe', (event) => BrowserWindow.fromWebContents(event.sender).close())
  ipcMain.on('hello', (event, number) => event.reply('hello-back', number + 1))
}

function makeMenu() {
  return Menu.buildFromTemplate([
    {
      label: 'File',
      submenu: [
        {
          id: 'save',
          label: 'Save',
          accelerator: 'CmdOrCtrl+S',
          click: (_item, window) => (window ?? BrowserWindow.getAllWindows()[0]).webContents.send('menu', 'save'),
        },
        { id: 'new', label: 'New window', accelerator: 'CmdOrCtrl+Shift+N', click: () => openWindow('?second') },
        { role: 'quit' },
      ],
    },
    { role: 'editMenu' },
    { id: 'wrap', label: 'Wrap', type: 'checkbox', checked: true },
  ])
}
