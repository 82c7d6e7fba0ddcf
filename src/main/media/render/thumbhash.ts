/** ThumbHash: some 25 bytes from which a blurred placeholder can be drawn while a picture loads. */
import type { Sharp } from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'

/** The longest side that the algorithm takes, in pixels. */
const MOST = 100

/** In base64. */
export async function thumbhashOf(picture: Sharp): Promise<string> {
  const { data, info } = await picture
    .resize(MOST, MOST, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return Buffer.from(rgbaToThumbHash(info.width, info.height, data)).toString('base64')
}
