/** The media desk: what people do with many records, with duplicates, with the trash. */
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { MuharrirError, toWire } from '@shared/contract/errors'
import type { GivenFile } from '@shared/contract/given'
import type { BulkChange, MediaImport, MediaPage, ReadMediaQuery, RemovedMedia } from '@shared/contract/media'
import type { Asset, AssetWords } from '@shared/media/asset'
import type { Person } from '@shared/story/people'
import type { LongWork } from '../library/long-work'
import type { MediaUses } from '../library/media-use'
import { MediaIndex } from './media-index'
import { groupsOf } from './similar'
import type { MediaStore } from './store'

export class MediaDesk {
  readonly #media: MediaStore
  readonly #uses: MediaUses
  readonly #index: MediaIndex

  constructor(media: MediaStore, uses: MediaUses) {
    this.#media = media
    this.#uses = uses
    this.#index = new MediaIndex(media)
  }

  query(query: ReadMediaQuery): Promise<MediaPage> {
    return this.#index.query(query, (hash) => this.#uses.count(hash))
  }

  /** Files, and all files of the folders among them. What is refused does not keep the others out. */
  async import(files: readonly GivenFile[], by: string, { progress, signal }: LongWork = {}): Promise<MediaImport> {
    const outcome: MediaImport = { added: [], known: [], refused: [], similar: [] }
    const all = (await Promise.all(files.map(expanded))).flat()
    for (const [done, file] of all.entries()) {
      if (signal?.aborted) throw new MuharrirError('cancelled')
      progress?.(done, all.length)
      try {
        const { asset, known } = await this.#media.addFile(file, by)
        outcome[known ? 'known' : 'added'].push(asset.hash)
        const [nearest] = known ? [] : await this.#index.similar(asset)
        if (nearest) outcome.similar.push({ hash: asset.hash, to: nearest.hash })
      } catch (error) {
        const { code, details } = toWire(error)
        // A full disk or a library that is gone is no fault of this file: the others would fail as well.
        if (!code.startsWith('media.') && code !== 'disk.unreadable') throw error
        outcome.refused.push({ from: 'path' in file ? basename(file.path) : file.name, code, details })
      }
    }
    return outcome
  }

  async setMany(hashes: readonly string[], change: BulkChange, { progress, signal }: LongWork = {}): Promise<Asset[]> {
    const changed: Asset[] = []
    for (const [done, hash] of hashes.entries()) {
      if (signal?.aborted) throw new MuharrirError('cancelled')
      progress?.(done, hashes.length)
      const before = await this.#media.asset(hash)
      if (!before) continue
      const after = await this.#media.change(hash, (asset) => changedWords(asset, change))
      if (!isDeepStrictEqual(after, before)) changed.push(after)
    }
    return changed
  }

  similar(asset: Asset) {
    return this.#index.similar(asset)
  }

  async duplicates({ progress, signal }: LongWork = {}): Promise<string[][]> {
    const unseen = this.#media.readOnly ? [] : await this.#index.unseen()
    for (const [done, hash] of unseen.entries()) {
      if (signal?.aborted) throw new MuharrirError('cancelled')
      progress?.(done, unseen.length)
      await this.#media.lookAgain(hash).catch((error: unknown) => {
        // One whose original went or broke has no likeness; its own page says what is wrong with it.
        if (!(error instanceof MuharrirError)) throw error
      })
    }
    return groupsOf(await this.#index.hashed())
  }

  /** @throws MuharrirError `media.same` or `media.not-found` */
  async replace(from: string, to: string, by: Person, work: LongWork = {}): Promise<string[]> {
    if (from === to) throw new MuharrirError('media.same')
    await this.#media.get(to)
    return this.#uses.replace({ from, to, by }, work)
  }

  async trash(hashes: readonly string[]): Promise<void> {
    const trashed = new Date().toISOString()
    for (const hash of hashes) await this.#media.change(hash, (asset) => ({ trashed: asset.trashed ?? trashed }))
  }

  async restore(hashes: readonly string[]): Promise<void> {
    for (const hash of hashes) await this.#media.change(hash, () => ({ trashed: null }))
  }

  /** For good. What any story, version, template or setting names is kept, and said. Throws `media.not-in-trash`. */
  async remove(hashes: readonly string[], work: LongWork = {}): Promise<RemovedMedia> {
    for (const hash of hashes) {
      const { trashed, name } = await this.#media.get(hash)
      if (!trashed) throw new MuharrirError('media.not-in-trash', { name })
    }
    const named = await this.#uses.named(hashes, work)
    const outcome: RemovedMedia = { removed: [], kept: hashes.filter((hash) => named.has(hash)) }
    for (const hash of hashes) {
      if (named.has(hash)) continue
      // A story may have taken it meanwhile.
      if (this.#uses.count(hash) > 0) {
        outcome.kept.push(hash)
        continue
      }
      await this.#media.remove(hash)
      outcome.removed.push(hash)
    }
    return outcome
  }

  close(): Promise<void> {
    return this.#index.close()
  }
}

/** The files of a folder and of those below it, in the order of their names. A link could lead anywhere: it is left out. */
async function expanded(given: GivenFile): Promise<GivenFile[]> {
  if (!('path' in given)) return [given]
  const entry = await stat(given.path).catch(() => null)
  if (!entry?.isDirectory()) return [given]
  const found = await readdir(given.path, { withFileTypes: true, recursive: true })
  return found
    .filter((item) => item.isFile() && !item.name.startsWith('.'))
    .map((item) => ({ path: join(item.parentPath, item.name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function changedWords(asset: Asset, { set, ...lists }: BulkChange): Partial<AssetWords> {
  const listed = (before: readonly string[], add: readonly string[], remove: readonly string[]) => [
    ...new Set([...before, ...add].filter((value) => value.trim() !== '' && !remove.includes(value))),
  ]
  return {
    ...set,
    keywords: listed(set.keywords ?? asset.keywords, lists.addKeywords, lists.removeKeywords),
    people: listed(set.people ?? asset.people, lists.addPeople, lists.removePeople),
  }
}
