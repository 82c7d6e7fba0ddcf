/**
 * The Chromium that a test drives, by the DevTools protocol.
 *
 * The host speaks over a pipe and Playwright over the port that Chromium prints. The pipe is also the leash: when this
 * process ends in any way, even by SIGKILL, the pipe closes and Chromium ends. Its profile lies in the app's own data
 * folder, one a process; those of killed runs are swept at the next start.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './processes.js'

const SWITCHES = [
  '--remote-debugging-pipe',
  '--remote-debugging-port=0',
  '--no-startup-window',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--screen-info={1920x1080}', // of the headless one
  '--force-color-profile=srgb',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
]
/** Pages ask the app's own permission handler first; what that allows the browser must not refuse. */
const PERMISSIONS = [
  'geolocation',
  'notifications',
  'clipboardReadWrite',
  'clipboardSanitizedWrite',
  'audioCapture',
  'videoCapture',
]

export class Chromium {
  #child
  #profile
  #waiting = new Map()
  #sessions = new Map()
  #lastId = 0
  #rest = ''

  /**
   * @param {string} file
   * @param {{ dataFolder: string, switches: string[], onTargetGone: (targetId: string) => void, onExit: () => void }} options
   */
  constructor(file, { dataFolder, switches, onTargetGone, onExit }) {
    this.#profile = freshProfile(dataFolder)
    const child = spawn(file, [...SWITCHES, `--user-data-dir=${this.#profile}`, ...switches], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    })
    this.#child = child
    const [, , stderr, input, output] = /** @type {any[]} */ (child.stdio)
    stderr.setEncoding('utf8').on('data', (text) => {
      for (const line of text.split('\n')) {
        // Playwright reads this line; the rest is Chromium's own chatter.
        if (line.startsWith('DevTools listening') || process.env.BROWSER_HOST_DEBUG) process.stderr.write(`${line}\n`)
      }
    })
    output.setEncoding('utf8').on('data', (text) => this.#receive(text))
    // They break when Chromium ends, which `exit` reports.
    for (const pipe of [input, output]) pipe.on('error', () => {})
    child.on('error', (error) => console.error(`browser host: ${file} cannot be started: ${error.message}`))
    child.on('exit', () => {
      this.#dropProfile()
      onExit()
    })
    process.on('exit', () => {
      child.kill('SIGKILL')
      this.#dropProfile()
    })
    this.#onTargetGone = onTargetGone
    const tell = (error) => console.error(`browser host: ${error.message}`)
    this.send('Target.setDiscoverTargets', { discover: true }).catch(tell)
    this.send('Browser.grantPermissions', { permissions: PERMISSIONS }).catch(tell)
  }

  #onTargetGone

  /** @returns {Promise<any>} */
  send(method, params = {}, sessionId = undefined) {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId
      this.#waiting.set(id, { resolve, reject, method })
      const input = /** @type {import('node:stream').Writable} */ (this.#child.stdio[3])
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })
  }

  /**
   * Opens a window and attaches to it.
   * @param {{ width: number, height: number }} size
   * @param {(method: string, params: any) => void} onEvent
   */
  async openWindow(size, onEvent) {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank', newWindow: true, ...size })
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true })
    this.#sessions.set(sessionId, onEvent)
    return { targetId, send: (method, params) => this.send(method, params, sessionId) }
  }

  /** Ends Chromium, and calls back when it has ended; a Chromium that hangs is killed. */
  close(ended) {
    if (this.#child.exitCode !== null || this.#child.signalCode) return ended()
    this.#child.once('exit', ended)
    this.send('Browser.close').catch(() => this.#child.kill('SIGKILL'))
    setTimeout(() => this.#child.kill('SIGKILL'), 2000).unref()
  }

  #receive(text) {
    const parts = (this.#rest + text).split('\0')
    this.#rest = parts.pop() ?? ''
    for (const part of parts) {
      const { id, method, params, sessionId, result, error } = JSON.parse(part)
      if (!id) {
        if (method === 'Target.targetDestroyed') this.#onTargetGone(params.targetId)
        this.#sessions.get(sessionId)?.(method, params)
        continue
      }
      const asked = this.#waiting.get(id)
      this.#waiting.delete(id)
      if (error) asked.reject(new Error(`${asked.method}: ${error.message}`))
      else asked.resolve(result)
    }
  }

  #dropProfile() {
    try {
      rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 })
    } catch {
      // A process of Chromium's may still write in it: the next start sweeps it.
    }
  }
}

function freshProfile(dataFolder) {
  const folder = join(dataFolder, 'browser-host')
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    const pid = Number(/^profile-(\d+)$/.exec(name)?.[1])
    if (pid && !isRunning(pid)) rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
  }
  return join(folder, `profile-${process.pid}`)
}
