/**
 * What the tests need from the system besides Node, and how to get it: a Chromium to drive, Java for the HTML
 * checker, ExifTool to judge the metadata of pictures, `unshare` for the full-disk test. On Debian and Ubuntu it is installed when that is allowed; elsewhere a
 * sentence says what to install.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find((file) => existsSync(file))

const BROWSERS = {
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
}

/** Absolute path of a Chromium to drive, or undefined. `MUHARRIR_BROWSER` overrides. */
export function findBrowser() {
  if (process.env.MUHARRIR_BROWSER) return process.env.MUHARRIR_BROWSER
  return (
    ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
      .map(onPath)
      .find(Boolean) ?? BROWSERS[process.platform]?.find((file) => existsSync(file))
  )
}

const needs = [
  { what: 'Chromium', found: findBrowser, apt: ['chromium'] },
  { what: 'Java 17', found: () => onPath('java'), apt: ['default-jre-headless'] },
  { what: 'ExifTool', found: () => onPath('exiftool'), apt: ['libimage-exiftool-perl'] },
]

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit' }).status === 0

/** Installs with apt as root, or through a sudo that asks nothing. */
function apt(packages) {
  const asRoot = process.getuid?.() === 0
  if (!asRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false
  const aptGet = (...args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', ...args]
    return asRoot ? run(command[0], command.slice(1)) : run('sudo', ['-n', ...command])
  }
  const install = (...names) => aptGet('install', '-y', '--no-install-recommends', ...names)
  if (!aptGet('update') || !install(...packages)) return false
  // Lighter for the journeys; not every distribution has it, and they run without it.
  install('chromium-headless-shell')
  return true
}

/** Makes sure everything is there, or throws with what to install. */
export function ensureSystemPackages() {
  const missing = needs.filter(({ found }) => !found())
  if (missing.length === 0) return
  const packages = missing.flatMap((need) => need.apt)
  if (onPath('apt-get')) {
    console.log(`Installing what the tests need: ${packages.join(', ')}`)
    apt(packages)
  }
  const still = needs.filter(({ found }) => !found()).map(({ what }) => what)
  if (still.length === 0) return
  throw new Error(
    `The tests need ${still.join(' and ')}. Install what is missing (Debian or Ubuntu: apt-get install ${packages.join(' ')}) and try again.`,
  )
}
