/** Light and colour as one linear change of each channel, on sRGB values. */
import type { Edits } from '@shared/media/edits'
import type { Sharp } from 'sharp'

type Tone = Pick<Edits, 'exposure' | 'contrast' | 'temperature' | 'tint'>
/** sRGB is close to this power: doubling the light multiplies the value by its root. */
const GAMMA = 2.2
const MIDDLE = 128
/** How far the ends of the white-balance scales go. */
const WARMTH = 0.25
const MAGENTA = 0.15

export const isToned = ({ exposure, contrast, temperature, tint }: Tone): boolean =>
  exposure !== 0 || contrast !== 0 || temperature !== 0 || tint !== 0

export function toned(picture: Sharp, { exposure, contrast, temperature, tint }: Tone): Sharp {
  const light = 2 ** (exposure / GAMMA)
  const steepness = contrast < 0 ? 1 + contrast : 1 + contrast * 2
  const balance = [1 + WARMTH * temperature, 1 - MAGENTA * tint, 1 - WARMTH * temperature]
  const factors = balance.map((channel) => channel * light * steepness)
  return picture.linear(
    factors,
    factors.map(() => MIDDLE * (1 - steepness)),
  )
}
