/**
 * `npm start`: builds when the sources are newer than `out/`, then runs the program on Electron. Where Electron's
 * binary is missing it is downloaded as the electron package itself does it, for 20 seconds at most (not at all with
 * MUHARRIR_OFFLINE=1); where that fails the browser host takes its place, and says so in one line.
 *
 * The program's end is this script's end, with its exit code; a signal is handed on, and the program quits as by its
 * menu, waiting for its last save.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { electronPackage, findElectronBinary, hostBinary } from './electron-binary.mjs'

const DOWNLOAD_LASTS_AT_MOST_MS = 20_000
const SOURCES = ['src', 'electron.vite.config.ts', 'package-lock.json']
const BUILT = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** When the newest file below a path was written, in milliseconds; 0 where there is none. */
function newest(path) {
  if (!existsSync(path)) return 0
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0)
}

/** @param {string} root  the project's folder */
export function needsBuild(root) {
  const written = BUILT.map((file) => newest(join(root, file)))
  if (written.includes(0)) return true
  return SOURCES.some((source) => newest(join(root, source)) > Math.min(...written))
}

/** @returns {string | undefined} the binary, when it could be had in time */
function downloadElectron() {
  if (process.env.MUHARRIR_OFFLINE === '1') return undefined
  console.error('جارٍ محاولة تنزيل Electron… · Trying to download Electron…')
  spawnSync(process.execPath, [join(electronPackage, 'install.js')], {
    stdio: 'ignore',
    timeout: DOWNLOAD_LASTS_AT_MOST_MS,
    killSignal: 'SIGKILL',
  })
  return findElectronBinary()
}

function run() {
  const root = resolve(import.meta.dirname, '..')
  if (needsBuild(root)) {
    const vite = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
    const { status } = spawnSync(process.execPath, [vite, 'build'], { cwd: root, stdio: 'inherit' })
    if (status !== 0) process.exit(status ?? 1)
  }
  const electron = findElectronBinary() ?? downloadElectron()
  if (!electron) {
    console.error(
      'برنامج Electron غير متوفر على هذا الجهاز، لذلك يعمل محرِّر في المتصفح · ' +
        "Electron's binary is not available here, so Muharrir runs in the browser",
    )
  }
  const program = spawn(electron ?? hostBinary, [root, ...process.argv.slice(2)], {
    stdio: 'inherit',
    shell: !electron && process.platform === 'win32', // a .cmd file
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => program.kill(signal))
  }
  program.on('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  program.on('exit', (code) => process.exit(code ?? 1))
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) run()
