/** Pixels to a file: sRGB, with the words of whoever made the picture, and within a budget of bytes where there is one. */
import sharp, { type Sharp } from 'sharp'
import { type Mark, withIim, xmpOf } from '../metadata/write'
import { AVIF_EFFORT, type OutputFormat, QUALITY, WEBP_EFFORT } from './recipe'

export interface Encoded {
  bytes: Uint8Array
  /** False where no quality that is still worth looking at comes down to the budget. */
  fits: boolean
}
type Encode = (picture: Sharp, quality: number) => Sharp

const ENCODERS: Record<OutputFormat, Encode> = {
  avif: (picture, quality) => picture.avif({ quality, effort: AVIF_EFFORT }),
  webp: (picture, quality) => picture.webp({ quality, effort: WEBP_EFFORT, smartSubsample: true }),
  jpeg: (picture, quality) => picture.flatten({ background: '#fff' }).jpeg({ quality, mozjpeg: true }),
  png: (picture) => picture.png({ compressionLevel: 9 }),
  gif: (picture) => picture.gif(),
}

/** @param budget bytes, or null */
export async function encode(
  picture: Sharp,
  format: OutputFormat,
  mark: Mark,
  budget: number | null,
): Promise<Encoded> {
  const xmp = xmpOf(mark)
  const at = async (quality: number): Promise<Uint8Array> => {
    const encoded = ENCODERS[format](picture.clone(), quality)
    const bytes = await (xmp && format !== 'gif' ? encoded.withXmp(xmp) : encoded).toBuffer()
    return format === 'jpeg' ? withIim(bytes, mark) : bytes
  }
  if (format === 'png' || format === 'gif') {
    const bytes = await at(100)
    return { bytes, fits: budget === null || bytes.length <= budget }
  }
  const { usual, least } = QUALITY[format]
  const best = await at(usual)
  if (budget === null || best.length <= budget) return { bytes: best, fits: true }
  return search(at, budget, least, usual)
}

/** The best quality from `low` to below `high` that fits, or the least one. */
async function search(
  at: (quality: number) => Promise<Uint8Array>,
  budget: number,
  low: number,
  high: number,
): Promise<Encoded> {
  let found = await at(low)
  if (found.length > budget) return { bytes: found, fits: false }
  for (let [fitting, tooLarge] = [low, high]; tooLarge - fitting > 2; ) {
    const middle = (fitting + tooLarge) >> 1
    const bytes = await at(middle)
    if (bytes.length > budget) tooLarge = middle
    else {
      fitting = middle
      found = bytes
    }
  }
  return { bytes: found, fits: true }
}

/** Many frames as one moving picture. */
export const moving = (frames: Buffer[]): Sharp => sharp(frames, { join: { animated: true } })
