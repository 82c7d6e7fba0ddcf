/** Pictures of a story as its page points to them. Everything is asked of the media store before rendering begins. */
import { figures } from '@shared/document/visit'
import { hashSchema, pictureSchema } from '@shared/story/story'
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

/** For the preview: addresses only; the bytes are made when the frame asks for them. */
export async function previewPictures(
  story: PageStory,
  media: MediaSource,
  widths: readonly number[],
): Promise<Map<string, PagePicture>> {
  const pictures = new Map<string, PagePicture>()
  for (const { hash, widest } of picturesOf(story)) {
    const asset = await media.asset(hash)
    if (!asset) continue
    const sources = widthsFor(asset.width, widths, widest).map((width) => ({ src: `media/${hash}-${width}`, width }))
    const shown = middleOf(sources)
    if (!shown) continue
    const height = Math.max(1, Math.round((asset.height * shown.width) / asset.width))
    pictures.set(hash, { ...shown, height, sources, alt: asset.alt, credit: asset.credit })
  }
  return pictures
}

export interface ExportedPictures {
  pictures: Map<string, PagePicture>
  /** By path relative to the page. */
  files: Map<string, Uint8Array>
}

/** For export: every rendition is made, and named by the picture's content and its width. */
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
    const made: (Rendition & { src: string })[] = []
    for (const width of widthsFor(asset.width, widths, widest)) {
      const rendition = await media.rendition(hash, { width })
      const src = `media/${hash.slice(0, 16)}-${rendition.width}.${rendition.extension}`
      files.set(src, rendition.bytes)
      made.push({ ...rendition, src })
    }
    const shown = middleOf(made)
    if (!shown) continue
    pictures.set(hash, {
      src: shown.src,
      sources: made.map(({ src, width }) => ({ src, width })),
      width: shown.width,
      height: shown.height,
      alt: asset.alt,
      credit: asset.credit,
    })
  }
  step(wanted.length, wanted.length)
  return { pictures, files }
}
