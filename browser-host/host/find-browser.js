/**
 * Finds a Chromium on this machine: BROWSER_HOST_CHROMIUM, then the usual names on PATH and the usual places. One that
 * is driven without a screen may be the headless shell, which draws no window of its own and is several times lighter.
 */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const HEADLESS_NAMES = ['chromium-headless-shell', 'chrome-headless-shell']
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
]
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

/** @returns {string | undefined} */
export function findBrowser(env = process.env, { headless = false } = {}) {
  const programFolders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
  const candidates = [
    env.BROWSER_HOST_CHROMIUM,
    ...(headless ? onPath(HEADLESS_NAMES, env) : []),
    ...onPath(NAMES, env),
    ...MAC_APPS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...programFolders.flatMap((folder) => (folder ? WINDOWS_PROGRAMS.map((program) => join(folder, program)) : [])),
  ]
  return candidates.find((file) => file && isExecutable(file))
}

const onPath = (names, env) =>
  names.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
