/** What rendering needs to know beside the document. Everything is looked up beforehand: rendering itself is pure. */
import type { Direction } from '@shared/document/schema'
import { directionOf, type Language } from '@shared/i18n/translate'
import type { Asset } from '@shared/media/asset'
import type { DrawChart } from './chart/draw'
import type { Words } from './words'

/** `preview` marks missing facts and names blocks; `export` is what readers get. */
export type Mode = 'preview' | 'export'

/** A picture as the page points to it. Addresses are relative to the page. */
export interface PagePicture {
  src: string
  sources: { src: string; width: number }[]
  /** The same in formats that not every browser knows, the smallest files first. */
  alternatives: { type: string; sources: { src: string; width: number }[] }[]
  /** Pixels of `src`. */
  width: number
  height: number
  /** The asset's own words, for uses that have none. */
  alt: string
  credit: string
  /** The picture's mean colour (`#rrggbb`), to stand in its place until it has come; null for one that is see-through. */
  colour: string | null
}

/** A story of the library as a page points to it. `url` is null while it has no address. */
export interface LinkedStory {
  headline: string
  url: string | null
}

export interface ArticleContext {
  mode: Mode
  language: Language
  direction: Direction
  words: Words
  /** The agency's short name, for quotations given to it. */
  agency: string
  timeZone: string
  digits: 'latn' | 'arab'
  pictures: ReadonlyMap<string, PagePicture>
  stories: ReadonlyMap<string, LinkedStory>
  /** Null where the document has no chart: the drawing library is loaded for those that have. */
  drawChart: DrawChart | null
  /** `sizes` of pictures in the text. */
  pictureSizes: string
}

/** The media store as rendering sees it. Renditions tell who made them, never where; an SVG comes as a raster picture. */
export interface MediaSource {
  asset(hash: string): Promise<Asset | null>
  /** `width` in pixels, never above the original's. */
  rendition(hash: string, wanted: { width: number }): Promise<Rendition>
  /** Every width in every format that a page offers; the last format is for browsers that know no other. */
  pageRenditions(hash: string, widths: readonly number[]): Promise<Rendition[]>
}
export interface Rendition {
  bytes: Uint8Array
  /** Media type. */
  type: string
  /** Of the file's name, without a dot. */
  extension: string
  width: number
  height: number
  /** Of the picture with what was done to it, the same for all its renditions. */
  key: string
}

/** Looks a story of the library up by id; null when there is none. */
export type ResolveStory = (id: string) => Promise<LinkedStory | null>

/** Pages are in Arabic or English; a language we do not know is served as Arabic. */
export const pageLanguage = (language: string): Language => (language === 'en' ? 'en' : 'ar')
export { directionOf }
