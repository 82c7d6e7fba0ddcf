/**
 * The media desk's methods: pictures, films and sounds of the library, what is said of them, what is done to them, who
 * uses them. Addresses of what is shown are made with `mediaUrl` and `recordingUrl` (`shared/media/asset.ts`), not asked
 * for. Every method that changes something needs a person (`person.none`) and a library that may be written to.
 *
 * `media-changed` tells which records changed or went, whoever did it: ask again for what is shown. Long work is a job
 * with the label that stands beside its method (`jobs.<label>` in i18n); cancelling it throws `cancelled`, and what was
 * done until then stays.
 */
import { z } from 'zod'
import { type Asset, assetWordsChangeSchema, KINDS } from '../media/asset'
import { editsSchema, type Point, shapeSchema } from '../media/edits'
import { hashSchema } from '../story/story'
import { method, query } from './declare'
import type { ErrorCode, ErrorDetails } from './errors'
import { givenFileSchema } from './given'

export const MEDIA_SORTS = ['added', 'changed', 'taken', 'title', 'size', 'uses'] as const
export const mediaQuerySchema = z.object({
  /** Folded search in every word of the record and in the file's name; empty for all. */
  search: z.string().default(''),
  place: z.enum(['library', 'trash']).default('library'),
  kinds: z.array(z.enum(KINDS)).default([]),
  people: z.array(z.string()).default([]),
  places: z.array(z.string()).default([]),
  keywords: z.array(z.string()).default([]),
  /** Names of creators and credits, as they stand in the record. */
  credits: z.array(z.string()).default([]),
  /** Used by a story of the desk or the trash, in its present text. */
  use: z.enum(['any', 'used', 'unused']).default('any'),
  /** `expiring`: within 30 days. `unknown`: neither rights nor licence is written down. */
  rights: z.enum(['any', 'expired', 'expiring', 'unknown']).default('any'),
  /** What the record still lacks. */
  lacking: z.array(z.enum(['alt', 'credit', 'caption', 'title'])).default([]),
  orientation: z.enum(['any', 'landscape', 'portrait', 'square']).default('any'),
  /** Pixels. */
  minWidth: z.number().int().nonnegative().default(0),
  /** When it was taken, or added where that is not known: ISO 8601, either end may be null. */
  from: z.string().nullable().default(null),
  until: z.string().nullable().default(null),
  /** `relevance` is the order while searching unless another is chosen; without a search it is `added`. */
  sort: z.enum(['relevance', ...MEDIA_SORTS]).default('relevance'),
  descending: z.boolean().default(true),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().positive().max(500).default(100),
})
export type MediaQuery = z.input<typeof mediaQuerySchema>
/** As main reads it. */
export type ReadMediaQuery = z.output<typeof mediaQuerySchema>

export interface MediaHit extends Asset {
  /** Stories that use it. */
  uses: number
}
export interface MediaPage {
  total: number
  items: MediaHit[]
  /** Of the whole library, whatever the filters. `library` is all that is not in the trash. */
  counts: { library: number; trash: number; picture: number; video: number; audio: number }
  /** Distinct values for the filters, the most frequent first, at most 200 each. */
  people: string[]
  places: string[]
  keywords: string[]
  credits: string[]
}

/** A story that uses an asset. */
export interface MediaUse {
  id: string
  headline: string
  type: string
  workflow: string
  publication: string
  place: 'desk' | 'trash'
}

export interface MediaImport {
  /** New in the library, in the order in which they were read. */
  added: string[]
  /** Their very bytes were there before. */
  known: string[]
  /** Each with why: `errors.<code>` says it. */
  refused: { from: string; code: ErrorCode; details: ErrorDetails }[]
  /** New ones that look like one that was there before. */
  similar: { hash: string; to: string }[]
}

/** A change of many records at once. `set` writes over; lists are added to and taken from. */
export const bulkChangeSchema = z.object({
  set: assetWordsChangeSchema.default({}),
  addKeywords: z.array(z.string()).default([]),
  removeKeywords: z.array(z.string()).default([]),
  addPeople: z.array(z.string()).default([]),
  removePeople: z.array(z.string()).default([]),
})
export type BulkChange = z.output<typeof bulkChangeSchema>

/** What a page will offer of a picture. */
export interface RenditionWeight {
  format: string
  /** Pixels. */
  width: number
  height: number
  /** Bytes. */
  size: number
  /** False where the newsroom's budget could not be kept at the least quality. */
  fits: boolean
}

export interface RemovedMedia {
  removed: string[]
  /** Not removed: a story, a version of one, a template or the watermark still names it. */
  kept: string[]
}

export const RENDITION_FORMATS = ['avif', 'webp', 'jpeg', 'png', 'gif'] as const

const one = z.object({ hash: hashSchema })
const many = z.object({ hashes: z.array(hashSchema) })
const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

export const mediaContract = {
  /**
   * Takes one file in: reads what it says of itself, and gives the asset that is there where its bytes are known. Throws
   * `media.unsupported`, `.broken`, `.heic`, `.too-large`, `.too-many-pixels` or `.unsafe-svg`.
   */
  add: method<Asset>()(z.object({ file: givenFileSchema })),
  /** Asks for a picture; null when the person cancelled. */
  addFromDialog: query<Asset | null>(),
  /** Takes in files and whole folders (paths may be either), links left out. Job `mediaImport`. */
  import: method<MediaImport>()(z.object({ files: z.array(givenFileSchema) })),
  /** Asks for files, or for a folder. Null when the person cancelled. Job `mediaImport`. */
  importFromDialog: method<MediaImport | null>()(z.object({ what: z.enum(['files', 'folder']) })),

  query: method<MediaPage>()(mediaQuerySchema),
  /** Throws `media.not-found`. */
  get: method<Asset>()(one),
  /** Missing ones are absent from the answer. */
  getMany: method<Record<string, Asset>>()(many),

  /** Changes what is said of an asset; only what is named changes. */
  set: method<Asset>()(z.object({ hash: hashSchema, words: assetWordsChangeSchema })),
  /** Those that were changed; missing ones are left out. Job `mediaBulk`. */
  setMany: method<Asset[]>()(z.object({ hashes: z.array(hashSchema), change: bulkChangeSchema })),

  /**
   * Replaces all that was done to a picture (operations, nothing of its original changes). The record comes back with
   * a new `thumbhash`; show it with `mediaUrl(hash, width, { version: asset.changed })`. Throws `media.no-picture`.
   */
  edit: method<Asset>()(z.object({ hash: hashSchema, edits: editsSchema })),
  /** Where a viewer looks first, as a library guesses it, or null: an offer for `edits.focus`, never taken unasked. */
  suggestFocus: method<Point | null>()(one),
  /** The still picture of a film, as JPEG, PNG or WebP taken from its `<video>`. Throws `media.no-film`, `media.broken`. */
  setPoster: method<Asset>()(z.object({ hash: hashSchema, bytes: bytesSchema })),

  /** Every file that a page would offer, made and weighed against the newsroom's budget. Takes seconds. */
  weigh: method<RenditionWeight[]>()(z.object({ hash: hashSchema, shape: shapeSchema.default('free') })),
  /** Asks where, and writes a rendition with its credit: the way out for other programs. Null when cancelled. */
  saveRendition: method<{ path: string; size: number } | null>()(
    z.object({
      hash: hashSchema,
      shape: shapeSchema.default('free'),
      /** Pixels. */
      width: z.number().int().min(1).max(8192),
      format: z.enum(RENDITION_FORMATS),
    }),
  ),

  /** Stories whose present text or fields show it, the last changed first. */
  uses: method<MediaUse[]>()(one),
  /** Others that look like it (perceptual hash), the nearest first. */
  similar: method<{ hash: string; distance: number }[]>()(one),
  /** Groups of pictures that look alike, largest first. Pictures never looked at before are looked at: job `mediaDuplicates`. */
  duplicates: query<string[][]>(),

  /**
   * Puts `to` in the place of `from` in every story of the desk; each keeps the text before as a version, and an
   * approval of it is void. Words of the uses stay. Editors only. Throws `media.same`. Job `mediaReplace`.
   */
  replace: method<{ stories: string[] }>()(z.object({ from: hashSchema, to: hashSchema })),
  /** Into the trash: out of sight in the library, but stories that use it show it all the same. */
  trash: method<null>()(many),
  restore: method<null>()(many),
  /** For good, only from the trash (`media.not-in-trash`) and only what nothing names. Editors only. Job `mediaRemove`. */
  remove: method<RemovedMedia>()(many),
} as const

export interface MediaEvents {
  /** Records that changed or went. */
  'media-changed': { hashes: string[] }
}
