/**
 * `shell`: what leaves the app for the system. In a driven Chromium nothing may leave: a test replaces these, and one
 * that was not replaced is an error with its name.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { basename, dirname, join } from 'node:path'
import { openOutside } from '../host/plain-browser.js'
import { runtime } from '../host/runtime.js'
import { notImplemented, strict } from './strict.js'

const SCHEMES_OUTSIDE = ['http:', 'https:', 'mailto:']

function leave(name, target) {
  if (runtime.driven) throw new Error(`browser host: shell.${name} was called and nothing answers it: ${target}`)
}

export const shell = strict('shell', {
  async openExternal(url) {
    if (!SCHEMES_OUTSIDE.includes(new URL(url).protocol)) throw new Error(`browser host: openExternal of ${url}`)
    leave('openExternal', url)
    openOutside(url)
  },
  async openPath(path) {
    leave('openPath', path)
    openOutside(path)
    return ''
  },
  showItemInFolder(path) {
    leave('showItemInFolder', path)
    openOutside(dirname(path))
  },
  beep() {},
  /** To the system's trash, in its own form (freedesktop.org's Trash specification, or the Mac's folder). */
  async trashItem(path) {
    leave('trashItem', path)
    if (process.platform === 'win32') return notImplemented('shell.trashItem on Windows')
    const name = `${Date.now()} ${basename(path)}`
    if (process.platform === 'darwin') return rename(path, join(os.homedir(), '.Trash', name))
    const trash = join(process.env.XDG_DATA_HOME || join(os.homedir(), '.local/share'), 'Trash')
    for (const folder of ['files', 'info']) await mkdir(join(trash, folder), { recursive: true, mode: 0o700 })
    const from = path.split('/').map(encodeURIComponent).join('/')
    const when = new Date().toISOString().slice(0, 19)
    await writeFile(join(trash, 'info', `${name}.trashinfo`), `[Trash Info]\nPath=${from}\nDeletionDate=${when}\n`)
    await rename(path, join(trash, 'files', name))
  },
})
