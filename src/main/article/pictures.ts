/** Pictures of a story as its page points to them. Everything is asked of the media store before rendering begins. */
import { figures } from '@shared/document/visit'
import type { Asset } from '@shared/media/asset'
import { shapeSize } from '@shared/media/geometry'
import { hashSchema, pictureSchema } from '@shared/story/story'
import { thumbHashToAverageRGBA } from 'thumbhash'
import type { MediaSource, PagePicture, Rendition } from './context'
import type { PageStory } from './page-story'

/** Fields that may hold pictures, and how large each is shown. */
const PICTURE_FIELDS = ['lead', 'poster', 'drawing'] as const
const PORTRAIT_WIDTH = 480

/** Hashes of every picture that a story shows, each once. Without its `page`, only those in the text. */
export function picturesOf(story: PageStory, page = true): { hash: string; widest: number }[] {
  const { fields } = story
  const own = PICTURE_FIELDS.flatMap((id) => pictureSchema.safeParse(fields[id]).data?.media ?? [])
  const photo = pictureSchema.safeParse((fields.columnist as { photo?: unknown } | null | undefined)?.photo).data
  const shown = figures(story.document).flatMap((node) => hashSchema.safeParse(node.media).data ?? [])
  const large = [...new Set([...(page ? own : []), ...shown])].map((hash) => ({
    hash,
    widest: Number.POSITIVE_INFINITY,
  }))
  if (!page || !photo || large.some(({ hash }) => hash === photo.media)) return large
  return [...large, { hash: photo.media, widest: PORTRAIT_WIDTH }]
}

/** The widths a picture is made in: never above its own, and its own where it is smaller than the largest. */
export function widthsFor(own: number, widths: readonly number[], widest = Number.POSITIVE_INFINITY): number[] {
  const largest = Math.min(own, widest, Math.max(...widths))
  return [...new Set([...widths.filter((width) => width < largest), largest])].sort((a, b) => a - b)
}

/** The width that `src` has: what a page without `srcset` would show. */
const MIDDLE = 960
const middleOf = <Source extends { width: number }>(sources: Source[]): Source | undefined =>
  sources.findLast(({ width }) => width <= MIDDLE) ?? sources[0]

/** What stands in a picture's place until it has come. ThumbHash gives parts of one. */
function colourOf({ thumbhash, alpha }: Asset): string | null {
  if (thumbhash === '' || alpha) return null
  const { r, g, b } = thumbHashToAverageRGBA(Buffer.from(thumbhash, 'base64'))
  const hex = (part: number) =>
    Math.round(Math.min(1, Math.max(0, part)) * 255)
      .toString(16)
      .padStart(2, '0')
  return `#${hex(r)}${hex(g)}${hex(b)}`
}

/** The asset's own words and colour, for every use of it. */
const wordsOf = (asset: Asset) => ({ alt: asset.alt, credit: asset.credit, colour: colourOf(asset) })

/** For the preview: addresses only; the bytes are made when the frame asks for them. Its policy takes no style of an element. */
export async function previewPictures(
  story: PageStory,
  media: MediaSource,
  widths: readonly number[],
): Promise<Map<string, PagePicture>> {
  const pictures = new Map<string, PagePicture>()
  for (const { hash, widest } of picturesOf(story)) {
    const asset = await media.asset(hash)
    if (!asset) continue
    const size = shapeSize('free', asset, asset.edits)
    const sources = widthsFor(size.width, widths, widest).map((width) => ({ src: `media/${hash}-${width}`, width }))
    const shown = middleOf(sources)
    if (!shown) continue
    const height = Math.max(1, Math.round((size.height * shown.width) / size.width))
    pictures.set(hash, { ...shown, height, sources, alternatives: [], ...wordsOf(asset), colour: null })
  }
  return pictures
}

export interface ExportedPictures {
  pictures: Map<string, PagePicture>
  /** By path relative to the page. */
  files: Map<string, Uint8Array>
}

/** For export: every rendition is made, and named by the picture's content, what was done to it, and its width. */
export async function exportedPictures(
  story: PageStory,
  media: MediaSource,
  widths: readonly number[],
  {
    step = () => {},
    signal,
    page = true,
  }: {
    step?: ((done: number, total: number) => void) | undefined
    signal?: AbortSignal | undefined
    /** False for the text's pictures alone. */
    page?: boolean
  } = {},
): Promise<ExportedPictures> {
  const pictures = new Map<string, PagePicture>()
  const files = new Map<string, Uint8Array>()
  const wanted = picturesOf(story, page)
  for (const [i, { hash, widest }] of wanted.entries()) {
    signal?.throwIfAborted()
    step(i, wanted.length)
    const asset = await media.asset(hash)
    if (!asset) continue
    const { width } = shapeSize('free', asset, asset.edits)
    const made = await media.pageRenditions(hash, widthsFor(width, widths, widest))
    const named = made.map((rendition) => ({ ...rendition, src: addressOf(rendition) }))
    for (const { src, bytes } of named) files.set(src, bytes)
    const usual = named.filter(({ type }) => type === named.at(-1)?.type)
    const shown = middleOf(usual)
    if (!shown) continue
    const types = [...new Set(named.map(({ type }) => type))].filter((type) => type !== shown.type)
    pictures.set(hash, {
      src: shown.src,
      sources: sourcesOf(usual),
      alternatives: types.map((type) => ({ type, sources: sourcesOf(named.filter((one) => one.type === type)) })),
      width: shown.width,
      height: shown.height,
      ...wordsOf(asset),
    })
  }
  step(wanted.length, wanted.length)
  return { pictures, files }
}

const addressOf = ({ key, width, extension }: Rendition): string => `media/${key.slice(0, 16)}-${width}.${extension}`
const sourcesOf = (renditions: readonly { src: string; width: number }[]): PagePicture['sources'] =>
  renditions.map(({ src, width }) => ({ src, width }))
