/** Media as stories use them: put another in its place, and find every file of the library that still names one. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { MediaUse } from '@shared/contract/media'
import type { Person } from '@shared/story/people'
import type { LongWork } from './long-work'
import { isStoryId, PLACES, placeFolder } from './places'
import { eachOf } from './scan'
import type { SettingsFile } from './settings-file'
import type { Shelf } from './shelf'
import { edited } from './story-edits'
import { withVersion } from './version-files'

export class MediaUses {
  readonly #shelf: Shelf
  readonly #settings: SettingsFile

  constructor(shelf: Shelf, settings: SettingsFile) {
    this.#shelf = shelf
    this.#settings = settings
  }

  /** In how many stories a medium is shown. */
  count(hash: string): number {
    return this.#shelf.catalogue.mediaUses().get(hash)?.length ?? 0
  }

  /** Stories that show a medium, the last changed first. */
  of(hash: string): MediaUse[] {
    const { catalogue } = this.#shelf
    return (catalogue.mediaUses().get(hash) ?? [])
      .flatMap((id) => catalogue.get(id) ?? [])
      .sort((a, b) => (a.summary.updated < b.summary.updated ? 1 : -1))
      .map(({ summary: { id, headline, type, workflow, publication }, place }) => ({
        id,
        headline,
        type,
        workflow,
        publication,
        place,
      }))
  }

  /**
   * Puts `to` in the place of `from` in every story of the desk. Each keeps the text before as a version; the change is
   * an edit by `by`, so an approval is void. Returns the stories that changed.
   */
  async replace({ from, to, by }: { from: string; to: string; by: Person }, { progress, signal }: LongWork = {}) {
    const ids = this.of(from).flatMap(({ id, place }) => (place === 'desk' ? id : []))
    const changed: string[] = []
    for (const [done, id] of ids.entries()) {
      signal?.throwIfAborted()
      progress?.(done, ids.length)
      await this.#shelf.change(id, async (before, folder) => {
        const fields = withMediaReplaced(before.fields, from, to)
        const document = withMediaReplaced(before.document, from, to)
        if (fields === before.fields && document === before.document) return before
        const at = new Date().toISOString()
        const kept = await withVersion(folder, before, { step: 'manual', by: by.id, at })
        changed.push(id)
        return edited(kept, { fields, document }, by, at)
      })
    }
    return changed
  }

  /** Which of the hashes a story, a version of one, a template or a setting still names. Reads every story's files. */
  async named(hashes: readonly string[], work: LongWork = {}): Promise<Set<string>> {
    const inFiles = await hashesInFiles(this.#shelf.context.folder, hashes, work)
    const settings = JSON.stringify(this.#settings.value)
    return new Set(hashes.filter((hash) => inFiles.has(hash) || settings.includes(hash)))
  }
}

/** A value in which every `media` that names one hash names another; the very same where there is none. */
export function withMediaReplaced<T>(value: T, from: string, to: string): T {
  if (Array.isArray(value)) {
    const next = value.map((item) => withMediaReplaced(item, from, to))
    return next.some((item, i) => item !== value[i]) ? (next as T) : value
  }
  if (typeof value !== 'object' || value === null) return value
  let changed = false
  const entries = Object.entries(value).map(([name, item]) => {
    const next = name === 'media' && item === from ? to : withMediaReplaced(item, from, to)
    changed ||= next !== item
    return [name, next]
  })
  return changed ? Object.fromEntries(entries) : value
}

/** Which of the hashes stand in any file of any story: its present text, its versions, what was set aside. */
async function hashesInFiles(library: string, hashes: readonly string[], { progress, signal }: LongWork = {}) {
  const named = new Set<string>()
  for (const place of PLACES) {
    const root = placeFolder(library, place)
    const ids = (await readdir(root)).filter(isStoryId)
    let done = 0
    await eachOf(ids, signal, async (id) => {
      for (const entry of await readdir(join(root, id), { withFileTypes: true, recursive: true })) {
        if (!entry.isFile()) continue
        const text = await readFile(join(entry.parentPath, entry.name), 'latin1')
        for (const hash of hashes) if (text.includes(hash)) named.add(hash)
      }
      progress?.(++done, ids.length)
    })
  }
  return named
}
