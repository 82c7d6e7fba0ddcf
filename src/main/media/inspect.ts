/**
 * Looks at a file that claims to be a picture before it may enter the library: how large, whether it decodes whole, and
 * what it tells of itself. Everything dangerous is refused before it is decoded.
 */
import { MuharrirError } from '@shared/contract/errors'
import { type Asset, type AssetWords, type ImageFormat, MAX_PICTURE_PIXELS } from '@shared/media/asset'
import sharp, { type Metadata, type Sharp } from 'sharp'
import phash from 'sharp-phash'
import { readMetadata } from './metadata/read'
import { thumbhashOf } from './render/thumbhash'
import { svgDanger } from './svg'

export type PictureFacts = Pick<
  Asset,
  | 'width'
  | 'height'
  | 'animated'
  | 'alpha'
  | 'colour'
  | 'locationRemoved'
  | 'perceptual'
  | 'thumbhash'
  | 'suggestedFocus'
>
export interface Inspection {
  facts: PictureFacts
  words: AssetWords
}

/** An animation is read to its end, but no longer than this many frames. */
const MAX_FRAMES = 2000
/** Seconds of decoding after which a file is made to keep a machine busy. */
const TIMEOUT = { seconds: 60 }
/** EXIF orientations from here on lie on their side. */
const QUARTER_TURNS = 5
/** Pixels of the copy from which hashes and the focal point are made. */
const SMALL = 400

/** @throws MuharrirError `media.unsafe-svg`, `media.too-many-pixels`, `media.heic` or `media.broken` */
export async function inspectPicture(bytes: Uint8Array, format: ImageFormat, name: string): Promise<Inspection> {
  if (format === 'svg') {
    const danger = svgDanger(new TextDecoder().decode(bytes))
    if (danger) throw new MuharrirError('media.unsafe-svg', { name, reason: danger })
  }
  const metadata = await measure(bytes, format, name)
  const { width, height, pages = 1, orientation = 1 } = metadata
  if (width * height * pages > MAX_PICTURE_PIXELS)
    throw new MuharrirError('media.too-many-pixels', { name, width, height })
  const small = await decodeWhole(bytes, format, name)
  const { words, hasLocation } = await readMetadata(metadata)
  const isTurned = orientation >= QUARTER_TURNS
  return {
    facts: {
      width: isTurned ? height : width,
      height: isTurned ? width : height,
      animated: pages > 1 && (format === 'gif' || format === 'webp'),
      alpha: metadata.hasAlpha === true && !(await small.clone().stats()).isOpaque,
      colour: metadata.space ?? '',
      locationRemoved: hasLocation,
      perceptual: hexOf(await phash(await small.clone().png().toBuffer())),
      thumbhash: await thumbhashOf(small.clone()),
      suggestedFocus: await attention(small.clone()),
    },
    words,
  }
}

async function measure(bytes: Uint8Array, format: ImageFormat, name: string): Promise<Metadata> {
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!metadata.width || !metadata.height || (metadata.pages ?? 1) > MAX_FRAMES) throw new Error('no size')
    return metadata
  } catch (cause) {
    throw broken(format, name, cause)
  }
}

/** A file cut off in the middle still has a good header: only decoding shows it. Gives a small copy. */
async function decodeWhole(bytes: Uint8Array, format: ImageFormat, name: string): Promise<Sharp> {
  try {
    const { data, info } = await sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PICTURE_PIXELS })
      .timeout(TIMEOUT)
      .autoOrient()
      .resize(SMALL, SMALL, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    return sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } })
  } catch (cause) {
    throw broken(format, name, cause)
  }
}

/** HEIC is decoded by the platform's codec or not at all (its patents are licensed there): that is no broken file. */
const broken = (format: ImageFormat, name: string, cause: unknown): MuharrirError =>
  new MuharrirError(format === 'heic' ? 'media.heic' : 'media.broken', { name }, { cause })

/** `sharp-phash` writes its 64 bits as a text of zeros and ones. */
const hexOf = (bits: string): string => BigInt(`0b${bits}`).toString(16).padStart(16, '0')

/** Where libvips' attention strategy (edges, saturation, skin) looks first. */
async function attention(small: Sharp): Promise<Asset['suggestedFocus']> {
  const { data, info } = await small.png().toBuffer({ resolveWithObject: true })
  const side = Math.max(1, Math.round(Math.min(info.width, info.height) * 0.6))
  const { info: found } = await sharp(data)
    .resize(side, side, { fit: 'cover', position: sharp.strategy.attention })
    .toBuffer({ resolveWithObject: true })
  const { attentionX, attentionY } = found as { attentionX?: number; attentionY?: number }
  if (attentionX === undefined || attentionY === undefined) return null
  const scale = Math.max(side / info.width, side / info.height)
  const part = (at: number, whole: number) => Math.min(1, Math.max(0, Math.round((at / (whole * scale)) * 1000) / 1000))
  return { x: part(attentionX, info.width), y: part(attentionY, info.height) }
}
