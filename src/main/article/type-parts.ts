/** The parts of a page that only some story types have, from their fields. A field that is empty gives no part. */
import { formatDate } from '@shared/arabic/dates'
import { type Picture, pictureSchema } from '@shared/story/story'
import type { ElementContent } from 'hast'
import { z } from 'zod'
import { alternative, pictureElement } from './blocks/picture'
import { isBlank, printableLine } from './characters'
import type { ArticleContext, PagePicture } from './context'
import { isolatedText } from './inline'
import { webHref } from './links'
import type { PageStory } from './page-story'
import { SafeHtml } from './safe-html'

export interface PictureView {
  image: SafeHtml
  caption: string
  credit: string
  src: string
  alt: string
  width: number
  height: number
}

export function pictureView(
  value: unknown,
  context: ArticleContext,
  sizes: string,
  loading: 'eager' | 'lazy',
): PictureView | null {
  const use = pictureSchema.safeParse(value).data
  const picture = use && context.pictures.get(use.media)
  if (!use || !picture) return null
  const properties = loading === 'eager' ? { fetchPriority: 'high' } : { loading: 'lazy', decoding: 'async' }
  return {
    image: SafeHtml.of([pictureElement(picture, use, sizes, properties)]),
    caption: printableLine(use.caption),
    credit: creditOf(use, picture),
    src: picture.src,
    alt: alternative(picture, use),
    width: picture.width,
    height: picture.height,
  }
}

const creditOf = (use: Picture, picture: PagePicture): string =>
  [printableLine(use.credit) || printableLine(picture.credit), printableLine(use.source)].filter(Boolean).join(' / ')

const line = (value: unknown): string => (typeof value === 'string' ? printableLine(value) : '')
const text = (value: unknown): string => (typeof value === 'string' && !isBlank(value) ? value : '')

export function columnistView({ fields }: PageStory, context: ArticleContext, sizes: string) {
  const columnist = fields.columnist as { name?: unknown; biography?: unknown; photo?: unknown } | null | undefined
  const name = line(columnist?.name)
  if (name === '') return null
  return {
    name,
    biography: text(columnist?.biography),
    photo: pictureView(columnist?.photo, context, sizes, 'eager'),
    disclaimer: text(fields.disclaimer),
  }
}

export function infographicView({ fields }: PageStory) {
  const alternativeText = text(fields.textAlternative)
  const source = line(fields.dataSource)
  return alternativeText === '' && source === '' ? null : { alternative: alternativeText, source }
}

export function videoView({ fields }: PageStory, context: ArticleContext, sizes: string) {
  const url = typeof fields.videoUrl === 'string' ? webHref(fields.videoUrl) : null
  const transcript = text(fields.transcript)
  if (url === null && transcript === '') return null
  const duration = durationOf(line(fields.videoDuration))
  return {
    url,
    poster: pictureView(fields.poster, context, sizes, 'eager') ?? pictureView(fields.lead, context, sizes, 'eager'),
    duration,
    transcript,
  }
}

/** `3:42` or `1:02:03` (and ISO 8601 `PT3M42S`), for people and for machines; null when it is neither. */
export function durationOf(value: string): { shown: string; machine: string } | null {
  const iso = /^PT(?:(\d{1,2})H)?(?:(\d{1,4})M)?(?:(\d{1,5})S)?$/.exec(value)
  const clock = /^(?:(\d{1,2}):)?(\d{1,4}):([0-5]\d)$/.exec(value)
  const found = iso ?? clock
  if (!found || value === 'PT') return null
  const seconds = Number(found[1] ?? 0) * 3600 + Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const pad = (part: number) => String(part).padStart(2, '0')
  return {
    shown: h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`,
    machine: `PT${h > 0 ? `${h}H` : ''}${m > 0 ? `${m}M` : ''}${s > 0 || (h === 0 && m === 0) ? `${s}S` : ''}`,
  }
}

export function caricatureView({ fields }: PageStory, context: ArticleContext, sizes: string) {
  const drawing = pictureView(fields.drawing, context, sizes, 'eager')
  const description = text(fields.drawingDescription)
  const artist = line(fields.artist)
  return drawing === null && description === '' && artist === '' ? null : { drawing, description, artist }
}

const LANGUAGE_NAMES = {
  ar: new Intl.DisplayNames('ar', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
}

export function translationView({ fields }: PageStory, context: ArticleContext, mode: (id: string) => string) {
  const outlet = line(fields.originalOutlet)
  const title = line(fields.originalTitle)
  if (outlet === '' && title === '') return null
  const written = line(fields.originalLanguage)
  const tag = /^[a-z]{2,3}$/.test(written) ? written : null
  const chosen = line(fields.translationMode)
  return {
    outlet,
    title: SafeHtml.of(foreignTitle(title, tag)),
    plainTitle: title,
    url: typeof fields.originalUrl === 'string' ? webHref(fields.originalUrl) : null,
    tag,
    language: tag ? (LANGUAGE_NAMES[context.language].of(tag) ?? written) : written,
    date: dayOf(line(fields.originalDate), context),
    translator: line(fields.translator),
    mode: ['full', 'excerpt', 'adapted'].includes(chosen) ? mode(chosen) : '',
  }
}

/** A title in its own language and direction. */
function foreignTitle(title: string, tag: string | null): ElementContent[] {
  const dir = /^\P{L}*\p{Script=Arabic}/u.test(title) ? 'rtl' : 'ltr'
  const children = isolatedText(title, dir)
  return children.length > 0
    ? [{ type: 'element', tagName: 'bdi', properties: { dir, ...(tag ? { lang: tag } : {}) }, children }]
    : []
}

/** A date without a time (`2026-10-24`), as the page writes dates. */
function dayOf(value: string, context: ArticleContext): { shown: string; machine: string } | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return null
  const day = new Date(`${value}T12:00:00Z`)
  if (Number.isNaN(day.getTime())) return null
  return {
    shown: formatDate(day, { language: context.language, digits: context.digits, timeZone: 'UTC' }),
    machine: value,
  }
}

const linksSchema = z.array(z.looseObject({ title: z.string().catch(''), url: z.string() }))

export const sourceLinksView = ({ fields }: PageStory): { title: string; url: string }[] =>
  (linksSchema.safeParse(fields.sourceLinks).data ?? []).flatMap((link) => {
    const url = webHref(link.url)
    return url === null ? [] : [{ title: printableLine(link.title) || url, url }]
  })
