/** What machines read: titles and cards (Open Graph, X) and structured data (schema.org), from the same page view. */

import type { StoryType } from '@shared/story/types'
import { printableLine } from './characters'
import { webHref } from './links'
import type { PageStory } from './page-story'
import type { PictureView } from './type-parts'

interface PageFacts {
  language: string
  agency: { name: string; url: string | null }
  section: { name: string; url: string | null } | null
  story: {
    headline: string
    summary: string
    byline: { name: string; role: string }[]
    published: { machine: string } | null
    tags: string[]
    lead: PictureView | null
    columnist: { name: string } | null
    video: { poster: PictureView | null; duration: { machine: string } | null; url: string | null } | null
    caricature: { drawing: PictureView | null; artist: string } | null
    translation: {
      plainTitle: string
      url: string | null
      tag: string | null
      outlet: string
      translator: string
    } | null
  }
}

export interface PageMeta {
  title: string
  description: string
  canonical: string | null
  properties: { property: string; content: string }[]
  card: { name: string; content: string }[]
  /** schema.org objects, for `json_for_script`. */
  structured: object[]
}

export function pageMeta(story: PageStory, page: PageFacts, type: StoryType): PageMeta {
  const { fields } = story
  const canonical = webHref(fields.canonicalUrl)
  const headline = page.story.headline
  const title = printableLine(fields.searchTitle) || headline
  const description = printableLine(fields.searchDescription) || printableLine(page.story.summary)
  const social = printableLine(fields.socialHeadline) || headline
  const picture = page.story.lead ?? page.story.video?.poster ?? page.story.caricature?.drawing ?? null
  // Machines want whole addresses; without the page's own there are none.
  const image = picture && canonical ? { ...picture, src: new URL(picture.src, canonical).href } : null
  const published = story.published ?? story.updated
  const authors = authorsOf(page)
  const facts: [string, string | null | undefined][] = [
    ['og:type', 'article'],
    ['og:title', social],
    ['og:description', description],
    ['og:url', canonical],
    ['og:site_name', page.agency.name],
    ['og:locale', page.language === 'ar' ? 'ar_IQ' : 'en_US'],
    ['og:image', image?.src],
    ['og:image:width', image && String(image.width)],
    ['og:image:height', image && String(image.height)],
    ['og:image:alt', image?.alt],
    ['article:published_time', published],
    ['article:modified_time', story.updated],
    ['article:section', page.section?.name],
    ...authors.map((author): [string, string] => ['article:author', author]),
    ...page.story.tags.map((tag): [string, string] => ['article:tag', tag]),
  ]
  const card: [string, string | null | undefined][] = [
    ['twitter:card', image ? 'summary_large_image' : 'summary'],
    ['twitter:title', social],
    ['twitter:description', description],
    ['twitter:image', image?.src],
    ['twitter:image:alt', image?.alt],
  ]
  return {
    title: title === '' ? page.agency.name : page.agency.name === '' ? title : `${title} | ${page.agency.name}`,
    description,
    canonical,
    properties: facts.flatMap(([property, content]) => (content ? [{ property, content }] : [])),
    card: card.flatMap(([name, content]) => (content ? [{ name, content }] : [])),
    structured: [article(), ...breadcrumbs(page, canonical)],
  }

  function article(): object {
    const { video, translation } = page.story
    const publisher = organization(page)
    return compact({
      '@context': 'https://schema.org',
      '@type': type.schemaOrg,
      headline,
      alternativeHeadline: printableLine(fields.kicker),
      description,
      inLanguage: page.language,
      mainEntityOfPage: canonical,
      image: image
        ? [
            compact({
              '@type': 'ImageObject',
              url: image.src,
              width: image.width,
              height: image.height,
              caption: image.caption,
              creditText: image.credit,
            }),
          ]
        : null,
      datePublished: published,
      dateModified: story.updated,
      author: authors.length > 0 ? authors.map((name) => ({ '@type': 'Person', name })) : publisher,
      publisher,
      articleSection: page.section?.name,
      keywords: page.story.tags,
      dateline: printableLine(fields.dateline.place),
      translator: translation?.translator ? { '@type': 'Person', name: translation.translator } : null,
      isBasedOn: translation
        ? compact({
            '@type': 'CreativeWork',
            name: translation.plainTitle,
            url: translation.url,
            inLanguage: translation.tag,
            publisher: translation.outlet ? { '@type': 'Organization', name: translation.outlet } : null,
          })
        : null,
      video:
        video?.url && video.poster && image
          ? compact({
              '@type': 'VideoObject',
              name: headline,
              description: description || headline,
              thumbnailUrl: image.src,
              uploadDate: published,
              duration: video.duration?.machine,
              contentUrl: video.url,
            })
          : null,
    })
  }
}

/** Who wrote it; a columnist goes before the byline. */
function authorsOf({ story }: PageFacts): string[] {
  const names = [
    ...(story.columnist ? [story.columnist.name] : []),
    ...story.byline.map(({ name }) => name),
    ...(story.caricature?.artist ? [story.caricature.artist] : []),
  ]
  return [...new Set(names)]
}

const organization = ({ agency }: PageFacts): object | null =>
  agency.name === '' ? null : compact({ '@type': 'NewsMediaOrganization', name: agency.name, url: agency.url })

function breadcrumbs({ agency, section, story }: PageFacts, canonical: string | null): object[] {
  if (!agency.url || !section?.url) return []
  const places = [
    { name: agency.name, item: agency.url },
    { name: section.name, item: section.url },
    { name: story.headline, item: canonical },
  ]
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: places.map((place, i) => compact({ '@type': 'ListItem', position: i + 1, ...place })),
    },
  ]
}

/** Without what is empty. */
const compact = (object: Record<string, unknown>): object =>
  Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
