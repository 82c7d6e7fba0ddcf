/**
 * The fixture of every end-to-end test. It starts the real built program with Playwright's own `_electron.launch`, on
 * Electron where its binary is present, else on the browser host: only the executable differs.
 *
 * Each test has its own data folder and library folder. A test fails on what a person would not see but a newsroom
 * would suffer from: an uncaught error in a page, an error on its console, an address that nothing serves, a message
 * that could not be cloned. What it expects of these it says with `expectErrors`. On failure the program's stderr
 * and a picture of each window are kept with the test's results; `E2E_TRACE=1` keeps a trace too (a journey then takes
 * several times as long).
 */
import { once } from 'node:events'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from '@playwright/test'
import { findElectronBinary, hostBinary } from '../../scripts/electron-binary.mjs'

/** Set to run on the host even where Electron is: `E2E_HOST=1`. */
const electronBinary = process.env.E2E_HOST ? undefined : findElectronBinary()
export const onHost = electronBinary === undefined

/** The resources folder of a packed release (see scripts/pack-tree.mjs): the journeys run on that, not on `out/`. */
const packed = process.env.E2E_PACKAGED

/** A line of main's stderr that means a fault of ours, though nothing failed yet. */
const FAULTS = [/Error sending from webFrameMain/, /refused: the scheme/, /not implemented: /, /UnhandledPromise/]

export interface LaunchOptions {
  /** Arguments after the app's own: a file to open, a switch. */
  args?: string[]
  env?: Record<string, string>
  /** Another data folder than the test's own. */
  userData?: string
  /** Another library than the test's own; null for none. */
  library?: string | null
}

interface Options {
  /** The app to start: the project's own folder unless a test of the host names another. */
  appFolder: string
  /** Whether the program is told of the test's library folder at start. */
  opensLibrary: boolean
  programOptions: LaunchOptions
  tracing: boolean
}

interface Fixtures {
  userData: string
  library: string
  /** Starts the program; every one still running at the end of the test is closed. */
  launch: (options?: LaunchOptions) => Promise<ElectronApplication>
  app: ElectronApplication
  page: Page
  /** Lets through what the test itself provokes. */
  expectErrors: (...patterns: RegExp[]) => void
}

/** A program that does not end by itself is ended: the test fails by what it found, not by waiting. */
const CLOSES_WITHIN_MS = 15_000

class Watch {
  expected: RegExp[] = []
  seen: string[] = []

  get unexpected(): string[] {
    return this.seen.filter((line) => !this.expected.some((pattern) => pattern.test(line)))
  }
}

export const test = base.extend<Options & Fixtures & { watch: Watch }>({
  appFolder: ['.', { option: true }],
  opensLibrary: [true, { option: true }],
  programOptions: [{}, { option: true }],
  tracing: [Boolean(process.env.E2E_TRACE), { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  userData: async ({}, use) => {
    await withFolder('muharrir-data-', use)
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  library: async ({}, use) => {
    await withFolder('muharrir-library-', use)
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs from this pattern.
  watch: async ({}, use) => {
    const watch = new Watch()
    await use(watch)
    expect(watch.unexpected, 'errors that nobody expected').toEqual([])
  },
  expectErrors: async ({ watch }, use) => {
    await use((...patterns) => {
      watch.expected.push(...patterns)
    })
  },

  launch: async ({ appFolder, userData, library, opensLibrary, programOptions, tracing, watch }, use, testInfo) => {
    const running: ElectronApplication[] = []
    const stderr: string[] = []
    let traces = 0
    await use(async (options = {}) => {
      const all = { ...programOptions, ...options }
      const libraryFolder = all.library === undefined ? (opensLibrary ? library : null) : all.library
      const app = await _electron.launch({
        executablePath: electronBinary ?? hostBinary,
        args: [
          ...(packed && onHost ? [] : [appFolder]),
          `--user-data-dir=${all.userData ?? userData}`,
          ...(libraryFolder ? [`--library=${libraryFolder}`] : []),
          ...(all.args ?? []),
        ],
        env: { ...environment(), ...programOptions.env, ...options.env },
        cwd: packed ? tmpdir() : process.cwd(),
        colorScheme: null, // the app's own choice is shown
      })
      running.push(app)
      app.once('close', () => running.splice(running.indexOf(app), 1))
      app.process().stderr?.on('data', (data: Buffer) => {
        stderr.push(String(data))
        for (const line of String(data).split('\n')) {
          if (FAULTS.some((fault) => fault.test(line))) watch.seen.push(`main: ${line}`)
        }
      })
      app.context().on('page', (page) => watchPage(page, watch))
      for (const page of app.windows()) watchPage(page, watch)
      if (tracing) await app.context().tracing.start({ screenshots: true, snapshots: true })
      return app
    })
    const failed = testInfo.status !== testInfo.expectedStatus || watch.unexpected.length > 0
    for (const app of [...running]) {
      if (failed) {
        for (const [n, page] of app.windows().entries())
          await page.screenshot({ path: testInfo.outputPath(`window-${n + 1}.png`), timeout: 5_000 }).catch(() => {})
      }
      if (tracing && failed) {
        await app.context().tracing.stop({ path: testInfo.outputPath(`trace-${++traces}.zip`) })
      }
      const timer = setTimeout(() => {
        watch.seen.push(`the program did not quit within ${CLOSES_WITHIN_MS} ms`)
        app.process().kill('SIGKILL')
      }, CLOSES_WITHIN_MS)
      await app.close()
      clearTimeout(timer)
    }
    if (!failed || stderr.length === 0) return
    const file = testInfo.outputPath('main-stderr.log')
    writeFileSync(file, stderr.join(''))
    await testInfo.attach('main-stderr', { path: file, contentType: 'text/plain' })
  },

  app: async ({ launch }, use) => {
    await use(await launch())
  },
  page: async ({ app }, use) => {
    await use(await app.firstWindow())
  },
})

export { expect }

async function withFolder(prefix: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), prefix))
  await use(folder)
  // The browser of a killed program may still write for a moment.
  const until = Date.now() + CLOSES_WITHIN_MS
  for (;;) {
    try {
      return await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    } catch (error) {
      if (Date.now() > until) throw error
    }
  }
}

function environment(): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value
  if (packed) env.BROWSER_HOST_PACKAGED = packed
  return env
}

function watchPage(page: Page, watch: Watch): void {
  page.on('pageerror', (error) => watch.seen.push(`pageerror: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') watch.seen.push(`console: ${message.text()}`)
  })
  page.on('requestfailed', (request) => {
    if (!/^(https?|blob|data):/.test(request.url())) watch.seen.push(`nothing serves ${request.url()}`)
  })
}

/** Ends the program as a power cut would, and returns when it has ended. */
export async function kill(app: ElectronApplication): Promise<void> {
  const process = app.process()
  if (process.exitCode !== null || process.signalCode !== null) return
  const ended = once(process, 'exit')
  process.kill('SIGKILL')
  await ended
}

/** Asks the program to quit, as its menu does, and returns its exit code. */
export async function quit(app: ElectronApplication): Promise<number | null> {
  const ended = once(app.process(), 'exit')
  await app.evaluate(({ app: electronApp }) => electronApp.quit()).catch(() => undefined) // it may end before it answers
  const [code] = await ended
  return code
}

/** Answers the next dialogs for choosing files, all of them the same way; null cancels. */
export async function answerOpenDialog(app: ElectronApplication, filePaths: string[] | null): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = async () => ({ canceled: paths === null, filePaths: paths ?? [] })
  }, filePaths)
}

/** Answers the next dialogs for a place to save; null cancels. */
export async function answerSaveDialog(app: ElectronApplication, filePath: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' })
  }, filePath)
}

/** Answers the next message boxes with a button, and keeps what they asked: read it with `askedMessages`. */
export async function answerMessageBox(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const asked: unknown[] = []
    Object.assign(globalThis, { __askedMessages: asked })
    dialog.showMessageBox = async (...args: unknown[]) => {
      asked.push(args.at(-1))
      return { response: chosen, checkboxChecked: false }
    }
  }, response)
}

export async function askedMessages(app: ElectronApplication): Promise<Array<{ message: string; buttons?: string[] }>> {
  return app.evaluate(() => (globalThis as { __askedMessages?: [] }).__askedMessages ?? [])
}

/** From here on what would leave the program for the system is written down instead; the result reads it. */
export async function recordShell(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const left: string[] = []
    Object.assign(globalThis, { __leftByShell: left })
    shell.openExternal = async (url) => void left.push(`openExternal ${url}`)
    shell.openPath = async (path) => {
      left.push(`openPath ${path}`)
      return ''
    }
    shell.showItemInFolder = (path) => void left.push(`showItemInFolder ${path}`)
    shell.trashItem = async (path) => void left.push(`trashItem ${path}`)
  })
  return () => app.evaluate(() => (globalThis as { __leftByShell?: string[] }).__leftByShell ?? [])
}

/** Chooses an item of the application menu by its id. */
export async function chooseMenu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, itemId) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(itemId)
    if (!item) throw new Error(`no menu item ${itemId}`)
    if (!item.enabled) throw new Error(`the menu item ${itemId} is disabled`)
    item.click()
  }, id)
}
