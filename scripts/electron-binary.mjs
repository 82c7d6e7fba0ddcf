/**
 * Finds Electron's binary without downloading anything. Requiring the `electron` package would start a download where
 * the binary is missing, which never ends well offline: everything of ours asks here first.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Where the electron package is installed. */
export const electronPackage = dirname(createRequire(import.meta.url).resolve('electron/package.json'))

/** What starts an app in the place of Electron's binary. */
export const hostBinary = join(
  import.meta.dirname,
  '../browser-host',
  process.platform === 'win32' ? 'electron.cmd' : 'electron',
)

/**
 * The binary that `electron` would run: of ELECTRON_OVERRIDE_DIST_PATH, else of the package.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder  the electron package's
 * @returns {string | undefined}
 */
export function findElectronBinary(env = process.env, folder = electronPackage) {
  const pathFile = join(folder, 'path.txt')
  const named = existsSync(pathFile) ? readFileSync(pathFile, 'utf8').trim() : ''
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH
  if (!dist && !named) return undefined
  const binary = join(dist || join(folder, 'dist'), named || 'electron')
  return existsSync(binary) ? binary : undefined
}
