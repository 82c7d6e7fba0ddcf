/**
 * Makes the files of a release without Electron's binary, and lays them out as the installed program has them:
 * FOLDER/resources/app.asar (the archive's content, as a read-only folder) and app.asar.unpacked beside it.
 * electron-builder itself packs them, with a stand-in for the binary, so that the list is the release's own.
 *
 *   node scripts/pack-tree.mjs [FOLDER]    prints the resources folder: run the journeys with
 *   E2E_PACKAGED=<that folder> npx playwright test
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { extractAll } from '@electron/asar'
import { build, Platform } from 'electron-builder'

const root = resolve(import.meta.dirname, '..')

/**
 * @param {string} folder  is emptied first
 * @returns {Promise<string>} its resources folder
 */
export async function packTree(folder) {
  if (!existsSync(join(root, 'out/main/index.js'))) throw new Error('out/ is not there: run `npm run build` first')
  const work = mkdtempSync(join(tmpdir(), 'muharrir-pack-'))
  try {
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget('dir'),
      publish: 'never',
      // Over electron-builder.yml, which it reads itself. Fuses are burnt into the binary, which is not here.
      config: { electronFuses: null, electronDist: standInBinary(work), directories: { output: join(work, 'dist') } },
    })
    return layOut(join(work, 'dist/linux-unpacked/resources'), folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** sharp must find its own library where the release has it. Throws when it does not. */
function makePicture(archive) {
  const source =
    "require('sharp')({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).webp().toBuffer()"
  execFileSync(process.execPath, ['-e', source], { cwd: archive, stdio: 'inherit' })
}

/** The worker of proofreading must find its speller and its dictionary in the release. Throws when it does not. */
function proofread(archive) {
  const source = `
    const { Worker } = require('node:worker_threads')
    const style = { agency: { name: { ar: '' }, short: { ar: '' }, url: '' }, signoffWord: '', digits: 'latn', style: { levels: {}, rules: [] } }
    const library = { spelling: { words: [], dictionaries: null }, style }
    const worker = new Worker('./out/main/proofing.js', { workerData: { resources: 'resources', library } })
    worker.once('message', ({ kind, reason }) => {
      if (kind !== 'ready') throw new Error(reason)
      worker.terminate()
    })`
  execFileSync(process.execPath, ['-e', source], { cwd: archive, stdio: 'inherit' })
}

/** The pool of picture workers must find its own file and the worker's in the release. Throws when it does not. */
function renderInPool(archive) {
  const source = `
    const { Piscina } = require('piscina')
    const pool = new Piscina({ filename: require('node:path').resolve('out/main/media.js'), maxThreads: 1 })
    const poster = require('sharp')({ create: { width: 8, height: 8, channels: 3, background: 'red' } }).png().toBuffer()
    poster
      .then((bytes) => pool.run({ name: 'preparePoster', values: [bytes, 'poster.png'] }))
      .then(({ ok, value }) => {
        if (!ok || value.width !== 8) throw new Error('no poster')
        return pool.destroy()
      })`
  execFileSync(process.execPath, ['-e', source], { cwd: archive, stdio: 'inherit' })
}

function standInBinary(work) {
  const dist = join(work, 'electron')
  mkdirSync(join(dist, 'resources'), { recursive: true })
  for (const name of ['electron', 'LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox']) {
    writeFileSync(join(dist, name), '')
  }
  return dist
}

function layOut(packed, folder) {
  const resources = join(resolve(folder), 'resources')
  const archive = join(resources, 'app.asar')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(archive, { recursive: true })
  extractAll(join(packed, 'app.asar'), archive)
  const unpacked = 'app.asar.unpacked'
  if (existsSync(join(packed, unpacked))) cpSync(join(packed, unpacked), join(resources, unpacked), { recursive: true })
  const unwanted = unwantedFiles(archive)
  if (unwanted.length) throw new Error(`the release would carry ${unwanted.join(', ')}`)
  makePicture(archive)
  proofread(archive)
  renderInPool(archive)
  protect(resources)
  return resources
}

/** What a release carries at its top, and what none of our own folders in it may hold. */
const TOP = ['node_modules', 'out', 'package.json', 'resources']
const SOURCE = /\.map$|\.(test|spec)\.|\.[mc]?tsx?$/

/** @returns {string[]} paths in the packed app that were not to be in it */
export function unwantedFiles(archive) {
  const strangers = readdirSync(archive).filter((name) => !TOP.includes(name))
  const ours = ['out', 'resources'].filter((name) => existsSync(join(archive, name)))
  const sources = ours.flatMap((name) =>
    readdirSync(join(archive, name), { recursive: true })
      .map((path) => join(name, String(path)))
      .filter((path) => SOURCE.test(path)),
  )
  return [...strangers, ...sources]
}

/** Nothing may write where an installed program may not. */
function protect(path) {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name)
    if (entry.isDirectory()) protect(inner)
    else if (entry.isFile()) chmodSync(inner, 0o444)
  }
  chmodSync(path, 0o555)
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  console.log(await packTree(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'muharrir-packed-'))))
}
