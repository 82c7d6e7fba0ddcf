/** How renditions are encoded. Raise `RECIPE` with every change that makes other bytes: what was cached is then made anew. */
export const RECIPE = 1

export const OUTPUT_FORMATS = ['avif', 'webp', 'jpeg', 'png', 'gif'] as const
export type OutputFormat = (typeof OUTPUT_FORMATS)[number]

/** File extensions and media types. */
export const OUTPUTS = {
  avif: { extension: 'avif', type: 'image/avif' },
  webp: { extension: 'webp', type: 'image/webp' },
  jpeg: { extension: 'jpg', type: 'image/jpeg' },
  png: { extension: 'png', type: 'image/png' },
  gif: { extension: 'gif', type: 'image/gif' },
} as const satisfies Record<OutputFormat, { extension: string; type: string }>
export type OutputExtension = (typeof OUTPUTS)[OutputFormat]['extension']

/** Quality as each encoder counts it, and the least that still looks like a photograph. */
export const QUALITY = {
  avif: { usual: 50, least: 28 },
  webp: { usual: 78, least: 40 },
  jpeg: { usual: 80, least: 40 },
} as const

/**
 * Measured once with five widths of a made photograph of 24 megapixels, on one core of a busy machine: effort 1 took
 * 0.7 s for AVIF, effort 2 2.0 s, effort 3 2.9 s; their files differed by less than a tenth (496, 523 and 484 kB).
 */
export const AVIF_EFFORT = 1
export const WEBP_EFFORT = 2

/** A picture narrower than this carries no watermark: nobody could read it. In pixels. */
export const WATERMARK_FROM = 480
