/** A picture of the library: `media/<hash>/asset.json` beside its untouched original. */
import { z } from 'zod'
import { hashSchema, instantSchema } from '../story/story'

export const ASSET_SCHEMA = 1

/** Formats that may enter the library, with their file extensions. SVG is shown only as a raster rendition. */
export const IMAGE_FORMATS = { jpeg: 'jpg', png: 'png', webp: 'webp', avif: 'avif', gif: 'gif', svg: 'svg' } as const
export type ImageFormat = keyof typeof IMAGE_FORMATS

export const assetSchema = z.looseObject({
  schema: z.number().int(),
  hash: hashSchema,
  format: z.enum(['jpeg', 'png', 'webp', 'avif', 'gif', 'svg']),
  /** Pixels, after the orientation in the file is applied. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** Bytes of the original. */
  size: z.number().int().nonnegative(),
  /** The name it came with, for people only. */
  name: z.string(),
  added: instantSchema,
  addedBy: z.string().default(''),
  alt: z.string().default(''),
  caption: z.string().default(''),
  credit: z.string().default(''),
  source: z.string().default(''),
})
export type Asset = z.infer<typeof assetSchema>

/** Bytes past which a file is refused before it is read: no picture of a newsroom is larger. */
export const MAX_PICTURE_BYTES = 200 * 1024 * 1024
/** Pixels past which a picture is refused before it is decoded (a decoding bomb, or a scan of a wall). */
export const MAX_PICTURE_PIXELS = 268_402_689

/** Where the interface finds a picture, relative to its own address. `width` in pixels picks a smaller rendition. */
export const mediaUrl = (hash: string, width?: number): string => `media/${hash}${width ? `?w=${width}` : ''}`
