/** The still picture of a film, as it is kept beside it. */
import { MuharrirError } from '@shared/contract/errors'
import sharp from 'sharp'

export interface Poster {
  /** JPEG. */
  bytes: Uint8Array
  /** Pixels. */
  width: number
  height: number
}

/** Pixels: a frame of any film there is. */
const MOST_PIXELS = 100_000_000

/** @throws MuharrirError `media.broken` */
export async function preparePoster(given: Uint8Array, name: string): Promise<Poster> {
  try {
    const { data, info } = await sharp(given, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
      .autoOrient()
      .flatten({ background: '#000' })
      .jpeg({ quality: 92 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (cause) {
    throw new MuharrirError('media.broken', { name }, { cause })
  }
}
