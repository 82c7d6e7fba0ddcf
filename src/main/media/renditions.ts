/**
 * Renditions on demand, kept in `.derived/renditions/<hash>/<key>.<ext>`. The key is of everything that makes the bytes:
 * the original, what was done to it, the words it carries, the newsroom's settings and the recipe.
 */
import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { type Asset, kindOf } from '@shared/media/asset'
import { NO_EDITS, type Shape } from '@shared/media/edits'
import { type Size, shapeSize } from '@shared/media/geometry'
import type { MediaSettings } from '@shared/media/settings'
import canonicalize from 'canonicalize'
import type { Mark } from './metadata/write'
import type { MediaPlaces } from './places'
import { OUTPUTS, type OutputExtension, type OutputFormat, RECIPE } from './render/recipe'
import type { Output, RenderRequest } from './render/render'
import type { Watermark } from './render/watermark'
import type { MediaWork } from './work'

export interface Rendition {
  bytes: Uint8Array
  /** Media type. */
  type: string
  extension: OutputExtension
  /** Pixels. */
  width: number
  height: number
  /** Names this picture with what was done to it, the same for all widths and formats. */
  key: string
  /** False where the newsroom's budget of bytes could not be kept. */
  fits: boolean
}

export interface Wanted {
  /** Pixels. */
  width: number
  /** Left out: what a browser shows without asking, by the original's kind. */
  format?: OutputFormat | undefined
}

export interface RenditionOptions {
  shape?: Shape
  /** As it came, without edits and watermark: for the picture editor only, never for what leaves the machine. */
  original?: boolean
}

/** Pixels: a drawing has no width of its own. */
const WIDEST_DRAWING = 3200

export interface RenditionSources {
  places: MediaPlaces
  work: MediaWork
  readOnly: boolean
  settings: () => MediaSettings
  asset: (hash: string) => Promise<Asset | null>
}

export class Renditions {
  readonly #sources: RenditionSources

  constructor(sources: RenditionSources) {
    this.#sources = sources
  }

  /** In the order of `wanted`; what is not kept yet is made in one go. Throws `media.not-found` or `media.no-picture`. */
  async make(
    asset: Asset,
    wanted: readonly Wanted[],
    { shape = 'free', original = false }: RenditionOptions = {},
  ): Promise<Rendition[]> {
    const { request, key } = await this.#request(asset, shape, original)
    const widest = shapeSize(shape, request.size, request.edits)
    const most = request.scalable ? Math.max(widest.width, WIDEST_DRAWING) : widest.width
    const places = wanted.map(({ width, format = usualFormat(asset) }) => {
      const own = Math.max(1, Math.min(Math.round(width), most))
      const path = join(this.#sources.places.renditions(asset.hash), `${key}-${own}.${OUTPUTS[format].extension}`)
      return { format, width: own, height: Math.max(1, Math.round((widest.height * own) / widest.width)), path }
    })
    const kept = await Promise.all(places.map(({ path }) => readFile(path).catch(() => null)))
    const missing = places.filter((_, i) => kept[i] === null)
    const outputs: Output[] = missing.map(({ width, height, format, path }) => ({
      width,
      height,
      format,
      keep: this.#sources.readOnly ? null : path,
    }))
    const made = outputs.length === 0 ? [] : await this.#render(asset, { ...request, outputs })
    return places.map(({ format, width, height }, i): Rendition => {
      const bytes = kept[i] ?? null
      if (bytes) return { bytes, ...OUTPUTS[format], width, height, key, fits: fits(bytes, request.budget) }
      const fresh = made.shift()
      if (!fresh) throw new MuharrirError('media.not-found', { hash: asset.hash })
      return { ...fresh, ...OUTPUTS[format], key }
    })
  }

  /** What was made of a picture before it was edited shows what may be hidden now. */
  async forget(hash: string): Promise<void> {
    await rm(this.#sources.places.renditions(hash), { recursive: true, force: true })
  }

  async #render(asset: Asset, request: RenderRequest) {
    try {
      return await this.#sources.work.render(request)
    } catch (cause) {
      // The original was there when it was added, and decoded: what is left is that it went or cannot be read.
      throw cause instanceof MuharrirError
        ? cause
        : new MuharrirError('media.not-found', { hash: asset.hash }, { cause })
    }
  }

  async #request(asset: Asset, shape: Shape, original: boolean): Promise<{ request: RenderRequest; key: string }> {
    const { settings } = this.#sources
    const { source, size, animated, scalable } = this.#source(asset)
    const edits = original ? NO_EDITS : asset.edits
    const watermark = original ? null : await this.#watermark(asset, settings())
    const budget = original ? null : settings().budget
    const mark = markOf(asset)
    const { crops, focus, ...others } = edits
    const own = { ...others, crop: crops[shape] ?? null, focus: crops[shape] || shape === 'free' ? null : focus }
    const identity = {
      recipe: RECIPE,
      of: asset.poster ?? asset.hash,
      edits: own,
      shape,
      mark,
      budget,
      watermark: watermark?.identity ?? null,
    }
    const key = createHash('sha256')
      .update(canonicalize(identity) ?? '')
      .digest('hex')
      .slice(0, 20)
    return {
      key,
      request: {
        source,
        size,
        animated,
        scalable,
        edits,
        shape,
        mark,
        budget,
        watermark: watermark?.use ?? null,
        outputs: [],
      },
    }
  }

  /** The picture itself, or the still picture of a film. */
  #source(asset: Asset): { source: string; size: Size; animated: boolean; scalable: boolean } {
    const { places } = this.#sources
    const { width, height, animated, format } = asset
    if (kindOf(format) === 'picture')
      return { source: places.original(asset), size: { width, height }, animated, scalable: format === 'svg' }
    if (asset.poster === null) throw new MuharrirError('media.no-picture', { name: asset.name })
    return { source: places.poster(asset.hash), size: { width, height }, animated: false, scalable: false }
  }

  async #watermark(
    { edits, hash }: Asset,
    { watermark }: MediaSettings,
  ): Promise<{ use: Watermark; identity: unknown } | null> {
    if (!watermark || !edits.watermark || watermark.media === hash) return null
    const mark = await this.#sources.asset(watermark.media)
    if (!mark || kindOf(mark.format) !== 'picture') return null
    return { use: { ...watermark, source: this.#sources.places.original(mark) }, identity: watermark }
  }
}

const fits = (bytes: Uint8Array, budget: number | null): boolean => budget === null || bytes.length <= budget

const markOf = ({ title, creator, credit, source, rights, licence, licenceUrl }: Asset): Mark => ({
  title,
  creator,
  credit,
  source,
  rights,
  licence,
  licenceUrl,
})

/** Shown everywhere: by programs that know no newer format, and at once. */
export function usualFormat({ format, alpha, animated }: Pick<Asset, 'format' | 'alpha' | 'animated'>): OutputFormat {
  if (animated) return format === 'gif' ? 'gif' : 'webp'
  return alpha || format === 'svg' || format === 'png' ? 'png' : 'jpeg'
}

/** What a page offers, the smallest files first; the last is for browsers that know no other. */
export function pageFormats(asset: Pick<Asset, 'format' | 'alpha' | 'animated'>): OutputFormat[] {
  if (asset.animated) return [usualFormat(asset)]
  return asset.alpha ? ['avif', 'webp', 'png'] : ['avif', 'webp', 'jpeg']
}
