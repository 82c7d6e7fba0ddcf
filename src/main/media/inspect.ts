/**
 * Looks at a file that claims to be a picture before it may enter the library: what it is by its content (never
 * by its name), how large, and whether it decodes whole. Everything dangerous is refused before it is decoded.
 */

import { MuharrirError } from '@shared/contract/errors'
import { IMAGE_FORMATS, type ImageFormat, MAX_PICTURE_PIXELS } from '@shared/media/asset'
import { fileTypeFromBuffer } from 'file-type'
import sharp from 'sharp'
import { svgDanger } from './svg'

export interface Inspection {
  format: ImageFormat
  /** Pixels, as shown (orientation applied). */
  width: number
  height: number
}

/** An animation is read to its end, but no longer than this many frames. */
const MAX_FRAMES = 2000
const QUARTER_TURNS = 5

async function formatOf(bytes: Uint8Array): Promise<ImageFormat | null> {
  const type = await fileTypeFromBuffer(bytes)
  if (type?.ext === 'jpg') return 'jpeg'
  if (type && type.ext in IMAGE_FORMATS) return type.ext as ImageFormat
  const head = new TextDecoder().decode(bytes.subarray(0, 4096))
  return (!type || type.ext === 'xml') && /<svg[\s>]/i.test(head) ? 'svg' : null
}

/** @throws MuharrirError `media.unsupported`, `media.unsafe-svg`, `media.too-many-pixels` or `media.broken` */
export async function inspectPicture(bytes: Uint8Array, name: string): Promise<Inspection> {
  const format = await formatOf(bytes)
  if (!format) throw new MuharrirError('media.unsupported', { name })
  if (format === 'svg') {
    const danger = svgDanger(new TextDecoder().decode(bytes))
    if (danger) throw new MuharrirError('media.unsafe-svg', { name, reason: danger })
  }
  const { width, height, turned } = await measure(bytes, name)
  if (width * height > MAX_PICTURE_PIXELS) throw new MuharrirError('media.too-many-pixels', { name, width, height })
  await decodeWhole(bytes, name)
  return turned ? { format, width: height, height: width } : { format, width, height }
}

async function measure(bytes: Uint8Array, name: string) {
  try {
    const { width, height, orientation = 1, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata()
    if (!width || !height || pages > MAX_FRAMES) throw new Error('no size')
    return { width, height, turned: orientation >= QUARTER_TURNS }
  } catch (cause) {
    throw new MuharrirError('media.broken', { name }, { cause })
  }
}

/** A file cut off in the middle still has a good header: only decoding shows it. */
async function decodeWhole(bytes: Uint8Array, name: string): Promise<void> {
  try {
    await sharp(bytes, { failOn: 'truncated', limitInputPixels: MAX_PICTURE_PIXELS }).resize(64).raw().toBuffer()
  } catch (cause) {
    throw new MuharrirError('media.broken', { name }, { cause })
  }
}
