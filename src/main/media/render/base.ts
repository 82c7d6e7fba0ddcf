/**
 * The picture of which renditions are made: decoded once in the size that is needed, with everything that was done to
 * it. Raw sRGB pixels from here on: nothing of the original's metadata is left.
 *
 * Regions are hidden after the picture was made smaller and before anything else. A smaller pixel takes from at most
 * three neighbours around it (Lanczos), so the hidden region is grown by four: no pixel that remains outside was mixed
 * with one from inside.
 */
import { MAX_PICTURE_PIXELS } from '@shared/media/asset'
import type { Edits, Rectangle, Shape } from '@shared/media/edits'
import { cropOf, type Size, turnedSize } from '@shared/media/geometry'
import sharp, { type Sharp } from 'sharp'

export interface Raw {
  data: Buffer
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
}
export const fromRaw = ({ data, width, height, channels }: Raw): Sharp =>
  sharp(data, { raw: { width, height, channels }, limitInputPixels: false })

const toRaw = async (picture: Sharp): Promise<Raw> => {
  const { data, info } = await picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: info.channels as Raw['channels'] }
}

/** Pixels by which a hidden region grows on every side. */
const MARGIN = 4
/** Blocks along the longer side of a blurred region: no face, number or word survives so few. */
const BLOCKS = 5
/** Steps of each colour that are left in a block. */
const STEPS = 16

export interface BaseRequest {
  source: string
  /** Of the original, oriented. */
  size: Size
  edits: Edits
  shape: Shape
  /** Pixels of the widest rendition; the crop is made no wider. */
  width: number
  /** Frame of an animation. */
  page?: number
  /** May be larger than the original: a drawing has no pixels of its own. */
  scalable: boolean
}

export async function basePicture({ source, size, edits, shape, width, page, scalable }: BaseRequest): Promise<Raw> {
  const crop = cropOf(shape, size, edits)
  const wanted = width / (turnedSize(size, edits).width * crop.width)
  const scale = scalable ? wanted : Math.min(1, wanted)
  const decoded = sharp(source, {
    limitInputPixels: MAX_PICTURE_PIXELS,
    failOn: 'none',
    ...(page === undefined ? {} : { page }),
  })
  const small = decoded
    .autoOrient()
    .resize(Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale)), { fit: 'fill' })
    .toColourspace('srgb')
  let picture = await toRaw(small)
  if (edits.hidden.length > 0) picture = await hidden(picture, edits.hidden)
  if (edits.turn !== 0) picture = await toRaw(fromRaw(picture).rotate(edits.turn))
  if (edits.straighten !== 0) picture = await tilted(picture, edits.straighten)
  return cropped(picture, crop)
}

async function hidden(picture: Raw, regions: Edits['hidden']): Promise<Raw> {
  const patches = await Promise.all(
    regions.map(async ({ by, ...region }) => {
      const place = grown(region, picture, MARGIN)
      const input = by === 'black' ? black(place) : await pixelated(picture, place)
      return { input, left: place.left, top: place.top }
    }),
  )
  return toRaw(fromRaw(picture).composite(patches))
}

const black = ({ width, height }: Size) => ({ create: { width, height, channels: 4 as const, background: '#000' } })

/** A few blocks of rounded colours, softened. Made from means only: there is nothing to bring back. */
async function pixelated(picture: Raw, place: Size & { left: number; top: number }): Promise<Buffer> {
  const block = Math.max(1, Math.max(place.width, place.height) / BLOCKS)
  const blocks = await toRaw(
    fromRaw(picture)
      .extract(place)
      .flatten({ background: '#fff' })
      .resize(Math.max(1, Math.round(place.width / block)), Math.max(1, Math.round(place.height / block)), {
        fit: 'fill',
        kernel: 'linear',
      }),
  )
  const step = 256 / STEPS
  for (let i = 0; i < blocks.data.length; i++)
    blocks.data[i] = Math.floor((blocks.data[i] ?? 0) / step) * step + step / 2
  const large = await toRaw(fromRaw(blocks).resize(place.width, place.height, { fit: 'fill', kernel: 'nearest' }))
  return fromRaw(large)
    .blur(Math.max(0.5, block / 4))
    .png({ compressionLevel: 1 })
    .toBuffer()
}

/** The largest rectangle of the same proportions within the tilted picture. */
async function tilted(picture: Raw, degrees: number): Promise<Raw> {
  const inner = turnedSize(picture, { turn: 0, straighten: degrees })
  const turned = await toRaw(fromRaw(picture).rotate(degrees, { background: { r: 0, g: 0, b: 0, alpha: 0 } }))
  const [width, height] = [Math.max(1, Math.floor(inner.width)), Math.max(1, Math.floor(inner.height))]
  const [left, top] = [Math.floor((turned.width - width) / 2), Math.floor((turned.height - height) / 2)]
  return toRaw(fromRaw(turned).extract({ left: Math.max(0, left), top: Math.max(0, top), width, height }))
}

function cropped(picture: Raw, crop: Rectangle): Promise<Raw> | Raw {
  const place = wholePixels(crop, picture)
  if (place.width === picture.width && place.height === picture.height) return picture
  return toRaw(fromRaw(picture).extract(place))
}

/** A place in whole pixels, inside the picture. */
function wholePixels(region: Rectangle, picture: Size) {
  const width = Math.max(1, Math.round(region.width * picture.width))
  const height = Math.max(1, Math.round(region.height * picture.height))
  const left = Math.min(Math.round(region.x * picture.width), picture.width - width)
  const top = Math.min(Math.round(region.y * picture.height), picture.height - height)
  return { left, top, width, height }
}

/** A place in whole pixels, grown on every side and kept inside. */
function grown(region: Rectangle, { width, height }: Size, margin: number) {
  const left = Math.max(0, Math.min(width - 1, Math.floor(region.x * width) - margin))
  const top = Math.max(0, Math.min(height - 1, Math.floor(region.y * height) - margin))
  const right = Math.min(width, Math.max(left + 1, Math.ceil((region.x + region.width) * width) + margin))
  const bottom = Math.min(height, Math.max(top + 1, Math.ceil((region.y + region.height) * height) + margin))
  return { left, top, width: right - left, height: bottom - top }
}
