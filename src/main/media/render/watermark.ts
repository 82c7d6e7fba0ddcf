/** The newsroom's own mark on its pictures. */
import type { WatermarkSettings } from '@shared/media/settings'
import sharp, { type OverlayOptions } from 'sharp'
import { WATERMARK_FROM } from './recipe'

export interface Watermark extends WatermarkSettings {
  /** Path of its original. */
  source: string
}

const GRAVITY = {
  'top-left': 'northwest',
  'top-right': 'northeast',
  'bottom-left': 'southwest',
  'bottom-right': 'southeast',
} as const
/** Part of the picture's width between the mark and the edges. */
const INSET = 0.025

/** What to lay over a picture of this size, or null where it is too small to bear it. */
export async function watermarkFor(
  { source, corner, size, opacity }: Watermark,
  picture: { width: number; height: number },
): Promise<OverlayOptions | null> {
  if (picture.width < WATERMARK_FROM) return null
  const inset = Math.round(picture.width * INSET)
  const [width, height] = [Math.round(picture.width * size), Math.max(1, picture.height - 2 * inset)]
  const { data, info } = await sharp(source)
    .autoOrient()
    .resize(width, height, { fit: 'inside' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  for (let i = 3; i < data.length; i += 4) data[i] = Math.round((data[i] ?? 0) * opacity)
  const input = await sharp(data, { raw: { width: info.width, height: info.height, channels: 4 } })
    .extend({ top: inset, bottom: inset, left: inset, right: inset, background: { r: 0, g: 0, b: 0, alpha: 0 } })
    .png({ compressionLevel: 1 })
    .toBuffer()
  return { input, gravity: GRAVITY[corner] }
}
