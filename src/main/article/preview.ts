/**
 * What the preview's own origin answers: the page of a draft as it would be published, with its pictures and the
 * theme's files. No script may run there, and nothing may be asked of anywhere else.
 */
import type { StoryDocument } from '@shared/document/schema'
import type { StoryFields } from '@shared/story/story'
import { chartDrawing } from './chart/load'
import type { MediaSource, ResolveStory } from './context'
import { renderStoryPage } from './page'
import { type PageSettings, type PageStory, resolveStories } from './page-story'
import { previewPictures } from './pictures'
import { BlockCache } from './render'
import type { Theme } from './theme'

/** Styles only from the theme's file. Nothing else is loaded, sent or run. */
export const PREVIEW_POLICY = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

export interface PreviewDraft {
  id: string
  type: string
  fields: StoryFields
  document: StoryDocument
  published?: string | null
  updated?: string
  publication?: string
}

export interface PreviewResponse {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

export interface PreviewSources {
  theme: Theme
  media: MediaSource
  resolveStory: ResolveStory
  /** Asked at every rendering: settings may change. */
  settings(): PageSettings
  /** The time shown on a story that was never saved, ISO 8601. */
  now(): string
  scheme?: string
}

interface Kept {
  html: string
  cache: BlockCache
  revision: number
}

const encoder = new TextEncoder()
/** Pictures in the preview are made no larger than this: they are shown in a frame. */
const PREVIEW_WIDTHS = [480, 960]

export class StoryPreview {
  readonly #sources: PreviewSources
  readonly #kept = new Map<string, Kept>()

  constructor(sources: PreviewSources) {
    this.#sources = sources
  }

  /** Renders the draft; `url` is where its frame finds it. Blocks that did not change are not rendered again. */
  async render(draft: PreviewDraft): Promise<{ url: string }> {
    const { theme, media, resolveStory, settings, now, scheme = 'preview' } = this.#sources
    const story: PageStory = {
      ...draft,
      published: draft.published ?? null,
      updated: draft.updated ?? now(),
      publication: draft.publication ?? 'never',
    }
    const [pictures, stories, drawChart] = await Promise.all([
      previewPictures(story, media, PREVIEW_WIDTHS),
      resolveStories(story, resolveStory),
      chartDrawing(story.document),
    ])
    const { cache, revision } = this.#kept.get(story.id) ?? { cache: new BlockCache(), revision: 0 }
    const html = renderStoryPage(
      { story, settings: settings(), theme, pictures, stories, drawChart, mode: 'preview' },
      cache,
    )
    this.#kept.set(story.id, { html, cache, revision: revision + 1 })
    return { url: `${scheme}://${story.id.toLowerCase()}/index.html?${revision + 1}` }
  }

  close(id: string): void {
    this.#kept.delete(id)
  }

  /** Never throws: what is not there is a 404 without a body. */
  async respond(address: string): Promise<PreviewResponse> {
    const url = URL.canParse(address) ? new URL(address) : null
    const path = url?.pathname.replace(/^\//, '') ?? ''
    // Hosts of standard schemes are lower case; ids are upper case.
    const kept = url ? this.#kept.get(url.hostname.toUpperCase()) : undefined
    if (!kept) return missing()
    if (path === '' || path === 'index.html')
      return found(encoder.encode(kept.html), 'text/html; charset=utf-8', 'no-store')
    if (path.startsWith('assets/')) {
      const asset = this.#sources.theme.assets.get(path.slice('assets/'.length))
      if (!asset) return missing()
      // The frame is sandboxed, so its origin is opaque; a font is fetched with CORS. Only the theme's own files say so.
      const answer = found(asset.bytes, asset.type, 'no-cache')
      return { ...answer, headers: { ...answer.headers, 'access-control-allow-origin': '*' } }
    }
    return this.#picture(path)
  }

  async #picture(path: string): Promise<PreviewResponse> {
    const [, hash, width] = /^media\/([0-9a-f]{64})-(\d{1,4})$/.exec(path) ?? []
    if (hash === undefined || width === undefined) return missing()
    try {
      const { bytes, type } = await this.#sources.media.rendition(hash, { width: Number(width) })
      return found(bytes, type, 'max-age=3600')
    } catch {
      // The page shows the picture's alternative text in its place; the checklist names what is missing.
      return missing()
    }
  }
}

const guards = {
  'content-security-policy': PREVIEW_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
const missing = (): PreviewResponse => ({ status: 404, headers: { ...guards }, body: new Uint8Array() })
const found = (body: Uint8Array, type: string, caching: string): PreviewResponse => ({
  status: 200,
  headers: { ...guards, 'content-type': type, 'cache-control': caching },
  body,
})
