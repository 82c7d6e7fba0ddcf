/**
 * The media of a library: content-addressed originals, untouched, each with its record; renditions are derived.
 *
 * media/<sha256>/original.<ext>  asset.json
 * .derived/renditions/<sha256>/<width>.<ext>
 */
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { GivenFile } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import {
  ASSET_SCHEMA,
  type Asset,
  assetSchema,
  IMAGE_FORMATS,
  MAX_PICTURE_BYTES,
  MAX_PICTURE_PIXELS,
} from '@shared/media/asset'
import { mediaOfStory } from '@shared/story/media'
import { hashSchema, type Story } from '@shared/story/story'
import sharp from 'sharp'
import { readFault, writeFault } from '../library/disk-faults'
import { DurableJson, writeDerived, writeDurably } from '../library/durable'
import { inspectPicture } from './inspect'

const MEGABYTE = 1024 * 1024

export interface Rendition {
  bytes: Uint8Array
  /** MIME type. */
  type: string
  extension: 'jpg' | 'png' | 'webp' | 'gif'
  /** Pixels. */
  width: number
  height: number
}

const TYPES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif' } as const

export class MediaStore {
  readonly #library: string
  readonly #media: string
  readonly #derived: string
  readonly #readOnly: boolean
  /** Records never change here without passing through this store, so a read one stays true. */
  readonly #assets = new Map<string, Promise<Asset>>()

  constructor(libraryFolder: string, { readOnly }: { readOnly: boolean }) {
    this.#library = libraryFolder
    this.#media = join(libraryFolder, 'media')
    this.#derived = join(libraryFolder, '.derived', 'renditions')
    this.#readOnly = readOnly
  }

  /** Takes a picture into the library. The same bytes twice are one asset. */
  async add(given: GivenFile, by: string): Promise<Asset> {
    if (this.#readOnly) throw new MuharrirError('library.read-only')
    const name = 'path' in given ? basename(given.path) : given.name
    const bytes = 'path' in given ? await this.#read(given.path, name) : given.bytes
    if (bytes.length > MAX_PICTURE_BYTES) throw tooLarge(name)
    const hash = createHash('sha256').update(bytes).digest('hex')
    const known = await this.asset(hash)
    if (known) return known

    const { format, width, height } = await inspectPicture(bytes, name)
    const asset: Asset = {
      schema: ASSET_SCHEMA,
      hash,
      format,
      width,
      height,
      size: bytes.length,
      name,
      added: new Date().toISOString(),
      addedBy: by,
      alt: '',
      caption: '',
      credit: '',
      source: '',
    }
    await this.#keep(asset, bytes)
    return asset
  }

  /** The record comes last: a folder without one is a kill in the middle, and is simply written again. */
  async #keep(asset: Asset, bytes: Uint8Array): Promise<void> {
    const original = this.#original(asset)
    try {
      await mkdir(dirname(original), { recursive: true })
      await writeDurably(original, bytes)
      await this.#record(asset.hash).write(asset)
    } catch (error) {
      throw await writeFault(error, original, this.#library)
    }
    this.#assets.set(asset.hash, Promise.resolve(asset))
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
    const loading = this.#assets.get(hash) ?? readRecord(this.#record(hash))
    this.#assets.set(hash, loading)
    return loading.catch(() => {
      this.#assets.delete(hash)
      return null
    })
  }

  /** Widths in pixels of the pictures that a story uses, for the checklist: null where one is missing. */
  async widthsOf(story: Pick<Story, 'fields' | 'document'>): Promise<(hash: string) => number | null> {
    const assets = await Promise.all(mediaOfStory(story).map((hash) => this.asset(hash)))
    const widths = new Map(assets.flatMap((asset) => (asset ? [[asset.hash, asset.width]] : [])))
    return (hash) => widths.get(hash) ?? null
  }

  async hashes(): Promise<string[]> {
    const names = await readdir(this.#media).catch(() => [] as string[])
    return names.filter((name) => hashSchema.safeParse(name).success).sort()
  }

  /** Absolute path of the untouched original: for backup and repair, never for a page. */
  async originalPath(hash: string): Promise<string> {
    return this.#original(await this.get(hash))
  }

  /**
   * The picture as a page may show it: oriented, in sRGB, without metadata, no wider than asked or than itself.
   * An animated GIF keeps its frames; SVG becomes PNG.
   * @param width pixels; left out: the original's own, at most 1600
   */
  async rendition(hash: string, { width }: { width?: number } = {}): Promise<Rendition> {
    const asset = await this.get(hash)
    const wanted = Math.max(1, Math.min(width ?? 1600, asset.format === 'svg' ? 3200 : asset.width))
    const extension = extensionOf(asset)
    const path = join(this.#derived, hash, `${wanted}.${extension}`)
    const bytes = await readFile(path).catch(() => this.#render(asset, wanted, path))
    const height = Math.max(1, Math.round((asset.height * wanted) / asset.width))
    return { bytes, type: TYPES[extension], extension, width: wanted, height }
  }

  async #render(asset: Asset, width: number, path: string): Promise<Uint8Array> {
    const original = await readFile(this.#original(asset)).catch((cause) => {
      throw new MuharrirError('media.not-found', { hash: asset.hash }, { cause })
    })
    const animated = asset.format === 'gif'
    const picture = sharp(original, { animated, limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'none' })
      .autoOrient()
      .resize({ width })
    const extension = extensionOf(asset)
    const encoded =
      extension === 'jpg'
        ? picture.flatten({ background: '#fff' }).jpeg({ quality: 82, mozjpeg: true })
        : extension === 'png'
          ? picture.png({ compressionLevel: 9, palette: false })
          : extension === 'gif'
            ? picture.gif()
            : picture.webp({ quality: 82 })
    const bytes = await encoded.toBuffer()
    if (!this.#readOnly) await this.#cache(path, bytes)
    return bytes
  }

  /** A cache that cannot be written costs time, not work: the rendition is still good. */
  async #cache(path: string, bytes: Uint8Array): Promise<void> {
    await writeDerived(path, bytes).catch((error: unknown) => console.warn('rendition not cached', error))
  }

  async #read(path: string, name: string): Promise<Uint8Array> {
    try {
      if ((await stat(path)).size > MAX_PICTURE_BYTES) throw tooLarge(name)
      return await readFile(path)
    } catch (error) {
      throw await readFault(error, path, dirname(path))
    }
  }

  #original(asset: Asset): string {
    return join(this.#media, asset.hash, `original.${IMAGE_FORMATS[asset.format]}`)
  }

  #record(hash: string): DurableJson<Asset> {
    return new DurableJson(join(this.#media, hash, 'asset.json'))
  }
}

const tooLarge = (name: string) =>
  new MuharrirError('media.too-large', { name, limit: Math.round(MAX_PICTURE_BYTES / MEGABYTE) })

const readRecord = async (record: DurableJson<Asset>): Promise<Asset> => assetSchema.parse(await record.read())

function extensionOf(asset: Asset): Rendition['extension'] {
  if (asset.format === 'gif') return 'gif'
  if (asset.format === 'png' || asset.format === 'svg') return 'png'
  return asset.format === 'jpeg' ? 'jpg' : 'webp'
}
