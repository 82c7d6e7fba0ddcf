/**
 * The media of a library: content-addressed originals, untouched, each with its record; renditions are derived.
 *
 * media/<sha256>/original.<ext>  asset.json  poster.jpg (of a film)
 * .derived/renditions/<sha256>/<key>-<width>.<ext>
 */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { MuharrirError } from '@shared/contract/errors'
import type { GivenFile } from '@shared/contract/given'
import { type Asset, type AssetWords, assetWordsChangeSchema, type ImageFormat, kindOf } from '@shared/media/asset'
import { type Edits, type EditsChange, editsSchema, type Shape } from '@shared/media/edits'
import { type MediaSettings, NO_MEDIA_SETTINGS } from '@shared/media/settings'
import { mediaOfStory } from '@shared/story/media'
import { hashSchema, type Story } from '@shared/story/story'
import { Context } from '../library/context'
import { moveDurably, syncFolder, writeDurably } from '../library/durable'
import { REMOVING } from '../library/places'
import { AssetFile } from './asset-file'
import { recordOf, takeFile } from './intake'
import { MediaPlaces } from './places'
import type { OutputFormat } from './render/recipe'
import { pageFormats, type Rendition, type RenditionOptions, Renditions } from './renditions'
import { type MediaWork, mediaWork } from './work'

export type { Rendition } from './renditions'

export interface MediaStoreOptions {
  readOnly: boolean
  /** Who does the heavy work; left out: this thread. */
  work?: MediaWork
  settings?: () => MediaSettings
}

/** Width of a rendition for which none is asked, in pixels. */
const USUAL_WIDTH = 1600

export interface Added {
  asset: Asset
  /** The library had these very bytes before. */
  known: boolean
}

export class MediaStore {
  readonly places: MediaPlaces
  readonly #context: Context
  readonly #work: MediaWork
  readonly #renditions: Renditions
  readonly #listeners = new Set<(hashes: string[]) => void>()
  /** Records never change here without passing through this store, so a read one stays true. */
  readonly #assets = new Map<string, Promise<Asset | null>>()

  constructor(
    libraryFolder: string,
    { readOnly, work = mediaWork, settings = () => NO_MEDIA_SETTINGS }: MediaStoreOptions,
  ) {
    this.places = new MediaPlaces(libraryFolder)
    this.#context = new Context(libraryFolder)
    this.#context.readOnly = readOnly
    this.#work = work
    const asset = (hash: string) => this.asset(hash)
    this.#renditions = new Renditions({ places: this.places, work, readOnly, settings, asset })
  }

  get readOnly(): boolean {
    return this.#context.readOnly
  }

  /** Told of every record that changed or went. Returns the function that ends the subscription. */
  onChange(listener: (hashes: string[]) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes a file into the library. The same bytes twice are one asset. */
  async add(given: GivenFile, by: string): Promise<Asset> {
    return (await this.addFile(given, by)).asset
  }

  /**
   * As `add`, and says whether it was there before. Bytes that lie in the trash come back from it.
   * @throws MuharrirError `library.read-only`, what `takeFile` and `recordOf` throw, or an error of the disk
   */
  async addFile(given: GivenFile, by: string): Promise<Added> {
    this.#context.assertWritable()
    const taken = await takeFile(given, this.places.incoming)
    try {
      return await this.#context.inTurn(taken.hash, async () => {
        const known = await this.asset(taken.hash)
        if (known) return { asset: known.trashed ? await this.#write({ ...known, trashed: null }) : known, known: true }
        const asset = await recordOf(taken, this.#work, by)
        const original = this.places.original(asset)
        return this.#context.writing(original, async () => {
          await mkdir(dirname(original), { recursive: true })
          await copyDurably(taken.path, original)
          // The record comes last: a folder without one is a kill in the middle, and is simply written again.
          return { asset: await this.#write(asset), known: false }
        })
      })
    } finally {
      await taken.done()
    }
  }

  /** @throws MuharrirError `media.not-found` */
  async get(hash: string): Promise<Asset> {
    const asset = await this.asset(hash)
    if (!asset) throw new MuharrirError('media.not-found', { hash })
    return asset
  }

  /** The asset, or null when the library has none of this hash (or its record is damaged). */
  async asset(hash: string): Promise<Asset | null> {
    if (!hashSchema.safeParse(hash).success) return null
    const loading = this.#assets.get(hash) ?? new AssetFile(this.places.record(hash)).read().catch(() => null)
    this.#assets.set(hash, loading)
    const asset = await loading
    if (asset === null) this.#assets.delete(hash)
    return asset
  }

  /** Changes what is said of an asset; the same words again write nothing. */
  async setWords(hash: string, change: Partial<AssetWords>): Promise<Asset> {
    return this.change(hash, () => assetWordsChangeSchema.parse(change))
  }

  /** Replaces what was done to a picture. Throws `media.no-picture` for what is none. */
  async setEdits(hash: string, change: EditsChange): Promise<Asset> {
    const edits: Edits = editsSchema.parse(change)
    const asset = await this.get(hash)
    if (kindOf(asset.format) !== 'picture') throw new MuharrirError('media.no-picture', { name: asset.name })
    if (isDeepStrictEqual(edits, asset.edits)) return asset
    const thumbhash = await this.#work.renderThumbhash(this.places.original(asset), asset, edits)
    const changed = await this.change(hash, () => ({ edits, thumbhash }))
    await this.#renditions.forget(hash)
    return changed
  }

  /** Fills in what an older program did not look for. The words that people gave stay as they are. */
  async lookAgain(hash: string): Promise<Asset> {
    const asset = await this.get(hash)
    if (kindOf(asset.format) !== 'picture') return asset
    const path = this.places.original(asset)
    const { facts } = await this.#work.inspectPicture(path, asset.format as ImageFormat, asset.name)
    const thumbhash = await this.#work.renderThumbhash(path, facts, asset.edits)
    return this.change(hash, () => ({ ...facts, thumbhash }))
  }

  /** A change of the record in its turn. */
  async change(hash: string, edit: (asset: Asset) => Partial<Asset>): Promise<Asset> {
    this.#context.assertWritable()
    await this.get(hash)
    return this.#context.inTurn(hash, async () => {
      const before = await this.get(hash)
      const after = { ...before, ...edit(before) }
      return isDeepStrictEqual(after, before) ? before : this.#write({ ...after, changed: new Date().toISOString() })
    })
  }

  /** The still picture that stands for a film. Throws `media.no-film` or `media.broken`. */
  async setPoster(hash: string, bytes: Uint8Array): Promise<Asset> {
    this.#context.assertWritable()
    const asset = await this.get(hash)
    if (kindOf(asset.format) !== 'video') throw new MuharrirError('media.no-film', { name: asset.name })
    const still = await this.#work.preparePoster(bytes, asset.name)
    const { width, height } = still
    const poster = createHash('sha256').update(still.bytes).digest('hex')
    const path = this.places.poster(hash)
    const thumbhash = await this.#context.writing(path, async () => {
      await writeDurably(path, still.bytes)
      return this.#work.renderThumbhash(path, { width, height }, asset.edits)
    })
    return this.change(hash, () => ({ poster, thumbhash, width, height }))
  }

  /** Removes an asset for good. Whoever calls made sure that nothing uses it. */
  async remove(hash: string): Promise<void> {
    this.#context.assertWritable()
    await this.get(hash)
    await this.#context.inTurn(hash, async () => {
      const folder = this.places.folder(hash)
      // Renamed first, so that a crash leaves no half of an asset.
      const going = join(this.places.media, `${REMOVING}${hash}`)
      await this.#context.writing(folder, async () => {
        await moveDurably(folder, going)
        await rm(going, { recursive: true, force: true })
        await syncFolder(this.places.media)
      })
      await this.#renditions.forget(hash)
      this.#assets.delete(hash)
      this.#tell(hash)
    })
  }

  /** Ends what a crash left half removed. */
  async sweep(): Promise<void> {
    if (this.readOnly) return
    const names = await readdir(this.places.media).catch(() => [] as string[])
    for (const name of names.filter((name) => name.startsWith(REMOVING)))
      await rm(join(this.places.media, name), { recursive: true, force: true })
  }

  /** Of what a story uses, by hash, for the checklist: null where one is missing. */
  async knownTo(story: Pick<Story, 'fields' | 'document'>): Promise<(hash: string) => Asset | null> {
    const assets = await Promise.all(mediaOfStory(story).map((hash) => this.asset(hash)))
    const known = new Map(assets.flatMap((asset) => (asset ? [[asset.hash, asset]] : [])))
    return (hash) => known.get(hash) ?? null
  }

  async hashes(): Promise<string[]> {
    const names = await readdir(this.places.media).catch(() => [] as string[])
    return names.filter((name) => hashSchema.safeParse(name).success).sort()
  }

  /** Absolute path of the untouched original: for backup, playback and repair, never for a page. */
  async originalPath(hash: string): Promise<string> {
    return this.places.original(await this.get(hash))
  }

  /**
   * The picture as a page may show it: edited, oriented, in sRGB, without metadata of place and device, no wider than
   * asked or than itself. An animation keeps its frames; SVG becomes PNG; of a film its poster.
   * @param width pixels; left out: the picture's own, at most 1600
   */
  async rendition(
    hash: string,
    { width = USUAL_WIDTH, format, ...options }: { width?: number; format?: OutputFormat } & RenditionOptions = {},
  ): Promise<Rendition> {
    const [made] = await this.#renditions.make(await this.get(hash), [{ width, format }], options)
    if (!made) throw new MuharrirError('media.not-found', { hash })
    return made
  }

  /** Every width in every format that a page offers, the smallest formats first. */
  async pageRenditions(hash: string, widths: readonly number[], options: { shape?: Shape } = {}): Promise<Rendition[]> {
    const asset = await this.get(hash)
    const wanted = pageFormats(asset).flatMap((format) => widths.map((width) => ({ width, format })))
    return this.#renditions.make(asset, wanted, options)
  }

  async #write(asset: Asset): Promise<Asset> {
    const path = this.places.record(asset.hash)
    await this.#context.writing(path, () => new AssetFile(path).write(asset))
    this.#assets.set(asset.hash, Promise.resolve(asset))
    this.#tell(asset.hash)
    return asset
  }

  #tell(hash: string): void {
    for (const listener of this.#listeners) listener([hash])
  }
}

/** A clone where the file system can, else a copy; on disk when this returns. The name comes last. */
async function copyDurably(from: string, to: string): Promise<void> {
  const temporary = `${to}.part`
  try {
    await copyFile(from, temporary, constants.COPYFILE_FICLONE)
    const handle = await open(temporary, 'r+')
    await handle.sync().finally(() => handle.close())
    await moveDurably(temporary, to)
  } catch (error) {
    if (await stat(temporary).catch(() => null)) await rm(temporary, { force: true })
    throw error
  }
}
