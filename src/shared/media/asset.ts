/** A picture, film or sound of the library: `media/<hash>/asset.json` beside its untouched original. */
import { z } from 'zod'
import { hashSchema, instantSchema } from '../story/story'
import { editsSchema, NO_EDITS, pointSchema } from './edits'

export const ASSET_SCHEMA = 2

/** Formats that may enter the library, with their file extensions. SVG is shown only as a raster rendition. */
export const IMAGE_FORMATS = {
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
  avif: 'avif',
  gif: 'gif',
  heic: 'heic',
  svg: 'svg',
} as const
export const VIDEO_FORMATS = { mp4: 'mp4', webm: 'webm' } as const
export const AUDIO_FORMATS = { mp3: 'mp3', m4a: 'm4a' } as const
export const FORMATS = { ...IMAGE_FORMATS, ...VIDEO_FORMATS, ...AUDIO_FORMATS } as const
export type ImageFormat = keyof typeof IMAGE_FORMATS
export type RecordingFormat = keyof typeof VIDEO_FORMATS | keyof typeof AUDIO_FORMATS
export type Format = keyof typeof FORMATS
const formats = Object.keys(FORMATS) as [Format, ...Format[]]

export const KINDS = ['picture', 'video', 'audio'] as const
export type MediaKind = (typeof KINDS)[number]
export const kindOf = (format: Format): MediaKind =>
  format in IMAGE_FORMATS ? 'picture' : format in VIDEO_FORMATS ? 'video' : 'audio'

const line = z.string()
const words = {
  title: line,
  /** Alternative text. */
  alt: line,
  /** Why no use of it needs alternative text; null where it needs one. */
  decorative: line.nullable(),
  caption: line,
  /** The line that a page prints. */
  credit: line,
  /** Who made it. */
  creator: line,
  source: line,
  /** Copyright notice. */
  rights: line,
  /** Terms of use in words, and the address where they stand. */
  licence: line,
  licenceUrl: line,
  /** From this instant on it may not be published any more; null where it may for good. */
  rightsExpire: instantSchema.nullable(),
  /** Who is to be seen or heard. */
  people: z.array(line),
  place: line,
  /** When it was taken, ISO 8601: with a zone only where the camera told one. */
  taken: line.nullable(),
  keywords: z.array(line),
  /** Language of the words above, BCP 47. */
  language: line,
}
/** What people say about an asset. A change names only what changes. */
export const assetWordsSchema = z.object(words)
export const assetWordsChangeSchema = assetWordsSchema.partial()
export type AssetWords = z.infer<typeof assetWordsSchema>
export const NO_WORDS: AssetWords = {
  title: '',
  alt: '',
  decorative: null,
  caption: '',
  credit: '',
  creator: '',
  source: '',
  rights: '',
  licence: '',
  licenceUrl: '',
  rightsExpire: null,
  people: [],
  place: '',
  taken: null,
  keywords: [],
  language: '',
}

export const assetSchema = z.looseObject({
  schema: z.number().int(),
  hash: hashSchema,
  format: z.enum(formats),
  /** Pixels, after the orientation in the file is applied and before any edit; 0 where there is nothing to see. */
  width: z.number().int().nonnegative(),
  height: z.number().int().nonnegative(),
  /** Bytes of the original. */
  size: z.number().int().nonnegative(),
  /** The name it came with, for people only. */
  name: line,
  added: instantSchema,
  addedBy: line.default(''),
  /** Last change of the record. */
  changed: instantSchema,
  ...words,
  /** More than one frame. */
  animated: z.boolean().default(false),
  /** Whether any of it is see-through. */
  alpha: z.boolean().default(false),
  /** Seconds, of film and sound. */
  duration: z.number().nonnegative().nullable().default(null),
  /** Colours of the original as sharp names them: `srgb`, `cmyk`, `b-w`, `rgb16` …; renditions are sRGB. */
  colour: line.default(''),
  /** The original tells where it was made. Nothing that leaves the machine does. */
  locationRemoved: z.boolean().default(false),
  /** Perceptual hash of 64 bits in hex; null where none was made. */
  perceptual: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable()
    .default(null),
  /** ThumbHash in base64 of the picture as edited; empty where there is none. */
  thumbhash: line.default(''),
  /** Where a viewer looks first, as a library guesses it: to be offered, never taken unasked. */
  suggestedFocus: pointSchema.nullable().default(null),
  edits: editsSchema.default(NO_EDITS),
  /** SHA-256 of the still picture that stands for a film (`poster.jpg` beside its original), or null. */
  poster: hashSchema.nullable().default(null),
  /** When it was put into the trash; stories that use it show it all the same. */
  trashed: instantSchema.nullable().default(null),
})
export type Asset = z.infer<typeof assetSchema>

/** Bytes past which a file is refused before it is read: no picture of a newsroom is larger. */
export const MAX_PICTURE_BYTES = 200 * 1024 * 1024
/** The same for film and sound, which are never read into memory whole. */
export const MAX_RECORDING_BYTES = 4 * 1024 * 1024 * 1024
/** Pixels past which a picture is refused before it is decoded (a decoding bomb, or a scan of a wall). */
export const MAX_PICTURE_PIXELS = 268_402_689

/**
 * Where the interface finds a picture (of a film: its poster), relative to its own address. `width` in pixels picks a
 * smaller rendition; `original` shows it without edits, for the picture editor. `changed` of the record as `version`
 * makes sure that the browser shows no older edit.
 */
export function mediaUrl(
  hash: string,
  width?: number,
  { original = false, version = '' }: { original?: boolean; version?: string } = {},
): string {
  const query = new URLSearchParams()
  if (width) query.set('w', String(width))
  if (original) query.set('original', '')
  if (version) query.set('v', version)
  return `media/${hash}${query.size > 0 ? `?${query}` : ''}`
}

/** Where the interface finds the film or sound itself, for `<video>` and `<audio>`: ranges are served. */
export const recordingUrl = (hash: string): string => `media/${hash}/recording`
