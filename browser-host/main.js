/**
 * Starts an Electron app without Electron: main.js [switches] <app folder | entry file> [arguments].
 *
 * In this order: the arguments are read, Node's debugger opens (Playwright asks for it), the `electron` module is
 * supplied, the server listens and a driven Chromium starts, the app's main module is evaluated, and only then, when
 * Playwright has connected, the app becomes ready. So a top-level `await app.whenReady()` never ends, as in Electron.
 */
import { existsSync, readFileSync, statSync } from 'node:fs'
import inspector from 'node:inspector'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Chromium } from './host/chromium.js'
import { supplyElectron } from './host/electron-module.js'
import { findBrowser } from './host/find-browser.js'
import { Origins } from './host/origins.js'
import { pages } from './host/registry.js'
import { runtime } from './host/runtime.js'
import { listen } from './host/server.js'

const MAIN_MODULE_IS_LATE_AFTER_MS = 5000
/** Given by the tools that start us, not by a person. */
const TOOL_SWITCHES = ['--inspect=0', '--remote-debugging-port=0', '--no-sandbox']

const args = process.argv.slice(2)
const has = (name) => args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`))
const switchValue = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)

const driven = has('remote-debugging-port') // Playwright's _electron.launch() asks for both debuggers
if (has('inspect')) inspector.open(0, '127.0.0.1') // prints `Debugger listening on ws://…`

let connected = () => {}
const toolConnected = driven ? new Promise((done) => (connected = () => done(undefined))) : undefined
globalThis.__playwright_run = () => connected()

const { folder, entry, resources } = locateApp()
Object.assign(runtime, { folder, driven, packaged: Boolean(resources) })
runtime.manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
dressProcess()

await supplyElectron()
const { app, becomeReady } = await import('./api/app.js')
const { paths } = await import('./api/paths.js')
const { schemes } = await import('./api/protocol.js')
app.setName(runtime.manifest.productName ?? runtime.manifest.name ?? 'Electron')
const userData = switchValue('user-data-dir')
if (userData) paths.set('userData', resolve(userData))
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => app.quit())

await serve()
if (driven) startChromium()
await runMainModule()
await toolConnected
becomeReady()

/** The app's folder, its main module, and the resources folder when it runs as a release. */
function locateApp() {
  const released = process.env.BROWSER_HOST_PACKAGED
  if (released) {
    const asar = join(resolve(released), 'app.asar')
    return { folder: asar, entry: mainOf(asar), resources: resolve(released) }
  }
  const target = resolve(args.find((arg) => !arg.startsWith('-')) ?? '.')
  if (statSync(target).isDirectory()) return { folder: target, entry: mainOf(target), resources: null }
  let above = dirname(target)
  while (!existsSync(join(above, 'package.json')) && dirname(above) !== above) above = dirname(above)
  return { folder: above, entry: target, resources: null }
}

function mainOf(appFolder) {
  const { main = 'index.js' } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))
  return join(appFolder, main)
}

/** What the app sees of its process. */
function dressProcess() {
  let electron = '0.0.0'
  try {
    electron = createRequire(import.meta.url)('electron/package.json').version
  } catch {
    // The package is not installed beside us: the app runs all the same.
  }
  const versions = Object.freeze({ ...process.versions, electron, chrome: '0.0.0.0' })
  Object.defineProperty(process, 'versions', { value: versions })
  Object.assign(process, {
    type: 'browser',
    defaultApp: resources ? undefined : true,
    resourcesPath: resources ?? join(folder, 'node_modules/electron/dist/resources'),
  })
  const own = args.filter((arg) => !TOOL_SWITCHES.includes(arg))
  process.argv = [process.argv[0], ...own]
}

async function serve() {
  const origins = new Origins(schemes)
  const opener = (page) => `${new URL(origins.toHttp(page.url)).origin}/__host/open/${page.key}`
  const server = await listen(origins, schemes, {
    address: (key) => pages.get(key)?.url,
    first: () => {
      const page = [...pages.values()].find(({ url }) => url)
      return page && opener(page)
    },
    script: (key) => pages.get(key)?.script() ?? '',
    connected: (key, socket) => pages.get(key)?.connect(socket),
    injects: !driven,
  })
  Object.assign(runtime, { origins, port: server.port, landing: server.landing, close: server.close })
}

function startChromium() {
  const file = findBrowser(process.env, { headless: !process.env.BROWSER_HOST_HEADED })
  if (!file) throw new Error('browser host: no Chromium was found; BROWSER_HOST_CHROMIUM may name one')
  const switches = process.env.BROWSER_HOST_HEADED ? [] : ['--headless=new']
  if (has('no-sandbox')) switches.push('--no-sandbox')
  runtime.chromium = new Chromium(file, {
    dataFolder: paths.get('userData'),
    switches: [...switches, `--lang=${app.getLocale()}`],
    onTargetGone(targetId) {
      for (const page of pages.values()) if (page.targetId === targetId) page.gone()
    },
    onExit() {
      if (!runtime.quitting) process.exit(1)
    },
  })
}

async function runMainModule() {
  const late = setTimeout(() => {
    console.error('browser host: the main module is still loading; a top-level app.whenReady() never ends in Electron')
  }, MAIN_MODULE_IS_LATE_AFTER_MS)
  try {
    await import(pathToFileURL(entry).href)
  } catch (error) {
    console.error(error)
    process.exit(1)
  }
  clearTimeout(late)
}
