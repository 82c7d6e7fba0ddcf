/** Brings the pictures that a file names into the media store. Only files beside it are reached; nothing is fetched. */
import { realpath, stat } from 'node:fs/promises'
import { isAbsolute, join, relative, sep } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import type { BlockNode } from '@shared/document/schema'
import { plainText } from '@shared/document/visit'
import type { Asset } from '@shared/media/asset'
import type { PictureReference } from './html/walk'
import type { Given, ImportContext, Notes } from './imported'

export class Pictures {
  readonly #folder: string | null
  readonly #context: ImportContext
  readonly #notes: Notes
  /** A picture named twice is added once. */
  readonly #taken = new Map<string, Promise<Asset | null>>()

  /** @param folder where the imported file lies; null when it came without a path. */
  constructor(folder: string | null, context: ImportContext, notes: Notes) {
    this.#folder = folder
    this.#context = context
    this.#notes = notes
  }

  /** The asset that a reference names, or null with a note of why not. */
  take(reference: string): Promise<Asset | null> {
    const known = this.#taken.get(reference)
    if (known) return known
    const taken = this.#find(reference)
    this.#taken.set(reference, taken)
    return taken
  }

  /** Fills in the figures; those without a picture and without words go. */
  async fill(blocks: readonly BlockNode[], references: readonly PictureReference[]): Promise<BlockNode[]> {
    const empty = new Set<BlockNode>()
    for (const { node, reference } of references) {
      const asset = await this.take(reference)
      node.media = asset?.hash ?? null
      if (asset) continue
      const said = Object.values(node.$slots ?? {}).some((slot) => plainText(slot) !== '')
      if (node.alt === '' && !said) empty.add(node)
      else if (/^https?:/.test(reference) && node.source === '') node.source = reference
    }
    return blocks.filter((block) => !empty.has(block))
  }

  async #find(reference: string): Promise<Asset | null> {
    const given = await this.#locate(reference)
    if (!given) return null
    try {
      return await this.#context.addPicture(given)
    } catch (error) {
      if (!(error instanceof MuharrirError) || !error.code.startsWith('media.')) throw error
      this.#notes.add('pictures-refused')
      return null
    }
  }

  async #locate(reference: string): Promise<Given | null> {
    if (/^data:/i.test(reference)) return this.#decode(reference)
    if (/^([a-z][a-z0-9+.-]+:)?\/\//i.test(reference) && !/^file:/i.test(reference))
      return this.#leave('pictures-remote')
    if (reference === '' || this.#folder === null) return this.#leave('pictures-missing')
    const name = localName(reference)
    if (name === null || isAbsolute(name) || /^[a-z]:|^\\\\/i.test(name)) return this.#leave('pictures-outside')
    try {
      const folder = await realpath(this.#folder)
      const path = join(folder, name)
      if (!isBelow(folder, path)) return this.#leave('pictures-outside')
      const real = await realpath(path)
      if (!isBelow(folder, real)) return this.#leave('pictures-outside')
      return (await stat(real)).isFile() ? { path: real } : this.#leave('pictures-missing')
    } catch {
      // Not there, or not to be read: both are said by the same note.
      return this.#leave('pictures-missing')
    }
  }

  #leave(note: 'pictures-remote' | 'pictures-missing' | 'pictures-outside' | 'pictures-refused'): null {
    this.#notes.add(note)
    return null
  }

  #decode(uri: string): Given | null {
    const comma = uri.indexOf(',')
    const type = /^data:image\/([a-z0-9.+-]+)[;,]/i.exec(uri.slice(0, 100))?.[1]
    if (comma === -1 || !type) return this.#leave('pictures-refused')
    const body = uri.slice(comma + 1)
    try {
      const bytes = /;base64$/i.test(uri.slice(0, comma))
        ? Buffer.from(body, 'base64')
        : Buffer.from(decodeURIComponent(body), 'utf8')
      if (bytes.length === 0) return this.#leave('pictures-refused')
      return { name: `picture.${type.replace(/\+.*/, '')}`, bytes: new Uint8Array(bytes) }
    } catch {
      return this.#leave('pictures-refused')
    }
  }
}

/** The file name that a relative address means, or null when it is none. */
function localName(reference: string): string | null {
  try {
    const name = decodeURIComponent(reference.replace(/[?#].*$/, ''))
    return name === '' || name.includes('\0') ? null : name
  } catch {
    return null
  }
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
