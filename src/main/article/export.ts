/** A story as files: its page with pictures and the theme's files in a folder or a ZIP, or the article's markup alone. */
import { join, resolve } from 'node:path'
import { arabicSlug } from '@shared/arabic/slug'
import { printableLine } from './characters'
import { chartDrawing } from './chart/load'
import type { MediaSource, ResolveStory } from './context'
import { withManifest } from './export-manifest'
import { placeError, putFile, putFolder } from './export-place'
import { zipOf } from './export-zip'
import { renderStoryFragment, renderStoryPage } from './page'
import { type PageSettings, type PageStory, resolveStories } from './page-story'
import { exportedPictures } from './pictures'
import type { Theme } from './theme'

export type ExportFormat = 'html' | 'zip' | 'fragment'

export interface ExportRequest {
  story: PageStory
  /**
   * `html`: `<slug>/index.html` with `media/` and `assets/`; `zip`: the same in `<slug>.zip`; `fragment`: `<slug>/article.html`,
   * the article's markup without a page, with `media/`.
   */
  format: ExportFormat
  /** The folder that the export is put into; for `zip` also the whole name of the file, when it ends in `.zip`. */
  out: string
  settings: PageSettings
  theme: Theme
  media: MediaSource
  resolveStory: ResolveStory
  /** Pictures made, of all. */
  progress?: (done: number, total: number) => void
  signal?: AbortSignal
}

export interface Exported {
  path: string
  /** Files that were written, the manifest among them. */
  files: number
  /** Of all files together; for `zip` of the one. */
  bytes: number
}

/**
 * Same story, settings, theme and pictures: same bytes.
 * @throws MuharrirError `export.exists`, `export.failed`, `disk.full`, `disk.unwritable`, `cancelled`, or what the media store says
 */
export async function exportStory(request: ExportRequest): Promise<Exported> {
  const { story, format, signal } = request
  const name = exportName(story)
  const out = resolve(request.out)
  try {
    const files = withManifest(story.id, format, await filesOf(request))
    signal?.throwIfAborted()
    if (format !== 'zip') {
      const path = join(out, name)
      await putFolder(path, story.id, files, signal)
      return { path, files: files.size, bytes: [...files.values()].reduce((sum, { length }) => sum + length, 0) }
    }
    const path = /\.zip$/i.test(out) ? out : join(out, `${name}.zip`)
    const bytes = await zipOf(name, files)
    signal?.throwIfAborted()
    await putFile(path, story.id, bytes)
    return { path, files: files.size, bytes: bytes.length }
  } catch (error) {
    throw placeError(error, out)
  }
}

const encoder = new TextEncoder()

async function filesOf(request: ExportRequest): Promise<Map<string, Uint8Array>> {
  const { story, format, settings, theme, media, resolveStory, progress, signal } = request
  const [{ pictures, files }, stories, drawChart] = await Promise.all([
    exportedPictures(story, media, theme.pictures.widths, { step: progress, signal, page: format !== 'fragment' }),
    resolveStories(story, resolveStory),
    chartDrawing(story.document),
  ])
  const input = { story, settings, theme, pictures, stories, drawChart, mode: 'export' as const }
  if (format === 'fragment') return new Map([['article.html', encoder.encode(renderStoryFragment(input))], ...files])
  const assets = [...theme.assets].map(([path, { bytes }]): [string, Uint8Array] => [`assets/${path}`, bytes])
  return new Map([['index.html', encoder.encode(renderStoryPage(input))], ...assets, ...files])
}

/** Names that Windows keeps for devices. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/i
const NAME_BYTES = 120

/** The story's slug as a name that every file system takes; else one made of the headline; else the story's id. */
export function exportName(story: PageStory): string {
  const slug = fileName(story.fields.slug) || fileName(arabicSlug(story.fields.headline, ''))
  return slug === '' || DEVICES.test(slug) ? story.id.toLowerCase() : slug
}

function fileName(text: string): string {
  const safe = printableLine(text)
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/^[-.\p{M}]+|[-.]+$/gu, '')
  let name = ''
  for (const character of safe) {
    if (encoder.encode(name + character).length > NAME_BYTES) break
    name += character
  }
  return name.replace(/[-.]+$/, '')
}
