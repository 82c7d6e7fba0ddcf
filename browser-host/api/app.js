/**
 * `app`: the program's life, paths and names.
 *
 * Quitting follows Electron's order: before-quit (may be refused), every window closes (any may refuse), will-quit
 * (may be refused), quit, exit. `exit` asks nobody.
 */
import { spawn } from 'node:child_process'
import { EventEmitter } from 'node:events'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { closeBrowsers } from '../host/plain-browser.js'
import { windows } from '../host/registry.js'
import { runtime } from '../host/runtime.js'
import { paths } from './paths.js'
import { SingleInstance } from './single-instance.js'
import { strict } from './strict.js'

/** The argument of an event that a listener may refuse. */
export function refusable(fields = {}) {
  return {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true
    },
  }
}

/** The person's languages as the system names them, best first: `ar_SA.UTF-8` is ar-SA. */
function systemLanguages() {
  const { LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = process.env
  const named = (LANGUAGE || LC_ALL || LC_MESSAGES || LANG || '')
    .split(':')
    .map((name) => name.replace(/[.@].*$/, '').replace('_', '-'))
    .filter((name) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(name))
  return named.length ? named : [Intl.DateTimeFormat().resolvedOptions().locale]
}

let markReady = () => {}
const whenReady = new Promise((resolve) => {
  markReady = () => resolve(undefined)
})

class App extends EventEmitter {
  dock = undefined
  userAgentFallback = ''
  #instance = new SingleInstance()
  #relaunch = null
  commandLine = strict('app.commandLine', {
    // Chromium's own switches; the app's tests and the host set those that matter here.
    appendSwitch() {},
    hasSwitch: (name) => process.argv.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`)),
    getSwitchValue: (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  })

  get name() {
    return paths.appName
  }
  set name(name) {
    paths.appName = name
  }
  get isPackaged() {
    return runtime.packaged
  }
  getName() {
    return this.name
  }
  setName(name) {
    this.name = name
  }
  getVersion() {
    return runtime.manifest.version ?? ''
  }
  getAppPath() {
    return runtime.folder
  }
  getPath(name) {
    return paths.get(name)
  }
  setPath(name, path) {
    paths.set(name, path)
  }
  setAppLogsPath(path) {
    paths.set('logs', path ?? join(paths.get('userData'), 'logs'))
  }
  getLocale() {
    return this.commandLine.getSwitchValue('lang') || systemLanguages()[0]
  }
  getSystemLocale() {
    return systemLanguages()[0]
  }
  getPreferredSystemLanguages() {
    return systemLanguages()
  }
  whenReady() {
    return whenReady
  }
  isReady() {
    return runtime.ready
  }
  enableSandbox() {
    if (runtime.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
  }
  // The system's own places for these do not exist here, and no answer is expected of them.
  addRecentDocument() {}
  clearRecentDocuments() {}
  setAboutPanelOptions() {}
  showAboutPanel() {}
  setAppUserModelId() {}
  disableHardwareAcceleration() {}
  focus() {}

  requestSingleInstanceLock(data) {
    const folder = join(paths.get('userData'), 'browser-host', 'lock')
    return this.#instance.claim(folder, data, (argv, cwd, extra) => {
      this.emit('second-instance', {}, argv, cwd, extra)
    })
  }
  hasSingleInstanceLock() {
    return this.#instance.held
  }
  releaseSingleInstanceLock() {
    this.#instance.release()
  }

  quit() {
    if (runtime.quitting) return
    const before = refusable()
    this.emit('before-quit', before)
    if (before.defaultPrevented) return
    runtime.quitting = true
    for (const window of windows.values()) {
      window.close()
      if (!window.isDestroyed()) {
        runtime.quitting = false
        return
      }
    }
    const will = refusable()
    this.emit('will-quit', will)
    if (will.defaultPrevented) {
      runtime.quitting = false
      return
    }
    this.exit(0)
  }

  exit(code = 0) {
    runtime.quitting = true
    for (const window of windows.values()) window.destroy()
    this.emit('quit', {}, code)
    this.#instance.release()
    closeBrowsers()
    const end = () => {
      runtime.close()
      if (this.#relaunch) spawn(process.execPath, this.#relaunch, { detached: true, stdio: 'ignore' }).unref()
      process.exit(code)
    }
    if (runtime.chromium) runtime.chromium.close(end)
    else setImmediate(end) // what the pages were told last leaves first
  }

  /** Starts the program again when this one ends. */
  relaunch({ args } = /** @type {{ args?: string[] }} */ ({})) {
    const main = fileURLToPath(new URL('../main.js', import.meta.url))
    this.#relaunch = ['--no-warnings', main, ...(args ?? process.argv.slice(1))]
  }
}

export const app = strict('app', new App())

// Electron quits by itself only when the app does not listen.
app.on('window-all-closed', function own() {
  if (app.listenerCount('window-all-closed') === 1) app.quit()
})

/** Called once by main.js when the app's main module has been evaluated. */
export function becomeReady() {
  app.emit('will-finish-launching')
  runtime.ready = true
  markReady()
  app.emit('ready', {}, {})
}
