/**
 * Lists folders for the dialogs that a plain browser shows in the page (page/dialogs.js). It answers only while a
 * dialog of the app's is open: its ticket is made for it and ends with it, so that a page cannot look about the disk.
 */
import { randomBytes } from 'node:crypto'
import { mkdir, readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

const tickets = new Set()

export function openTicket() {
  const ticket = randomBytes(16).toString('hex')
  tickets.add(ticket)
  return ticket
}

export function endTicket(ticket) {
  tickets.delete(ticket)
}

/**
 * @param {{ ticket: string, path: string, create?: string }} request  `create`: the name of a folder to make in it
 * @returns {Promise<{ path: string, parent: string | null, entries: Array<{ name: string, path: string, folder: boolean }>, file?: string, error?: string }>}
 *   the nearest folder that exists; folders before files, hidden ones left out; `file` when the path was a file's
 */
export async function browse({ ticket, path, create }) {
  if (!tickets.has(ticket)) throw new Error('browser host: no dialog is open')
  const asked = resolve(path || '.')
  try {
    if (create) await mkdir(join(asked, create))
    const isFolder = (await stat(asked)).isDirectory()
    const folder = isFolder ? asked : dirname(asked)
    const entries = (await readdir(folder, { withFileTypes: true }))
      .filter((entry) => !entry.name.startsWith('.'))
      .map((entry) => ({ name: entry.name, path: join(folder, entry.name), folder: entry.isDirectory() }))
      .sort((a, b) => Number(b.folder) - Number(a.folder) || a.name.localeCompare(b.name))
    const parent = dirname(folder)
    return { path: folder, parent: parent === folder ? null : parent, entries, file: isFolder ? undefined : asked }
  } catch (error) {
    const parent = dirname(asked)
    if (error.code === 'ENOENT' && !create && parent !== asked) return browse({ ticket, path: parent })
    return { path: asked, parent: parent === asked ? null : parent, entries: [], error: error.message }
  }
}
