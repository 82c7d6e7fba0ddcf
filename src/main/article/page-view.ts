/** What the templates of a story page are given. Plain values: the template language escapes them. */
import { formatDateline, formatSignOff } from '@shared/arabic/agency'
import { formatDate } from '@shared/arabic/dates'
import { readingMinutes } from '@shared/arabic/tokens'
import { countDocumentWords } from '@shared/document/words'
import { createTranslator, directionOf, type Language } from '@shared/i18n/translate'
import { typesOf } from '@shared/story/library'
import { BYLINE_ROLES } from '@shared/story/story'
import type { StoryType } from '@shared/story/types'
import { storyType } from '@shared/story/types'
import { printableLine } from './characters'
import type { DrawChart } from './chart/draw'
import { type ArticleContext, type LinkedStory, type Mode, type PagePicture, pageLanguage } from './context'
import { webHref } from './links'
import type { PageSettings, PageStory } from './page-story'
import type { ArticleFrame } from './render'
import type { SafeHtml } from './safe-html'
import { pageMeta } from './structured-data'
import { type Theme, themeSettings } from './theme'
import {
  caricatureView,
  columnistView,
  infographicView,
  pictureView,
  sourceLinksView,
  translationView,
  videoView,
} from './type-parts'
import { articleWords } from './words'

export interface PageInput {
  story: PageStory
  settings: PageSettings
  theme: Theme
  pictures: ReadonlyMap<string, PagePicture>
  stories: ReadonlyMap<string, LinkedStory>
  mode: Mode
  /** For documents with charts (`chartDrawing`). */
  drawChart?: DrawChart | null
}

const translators = new Map<Language, ReturnType<typeof createTranslator>>()
function translator(language: Language) {
  const known = translators.get(language) ?? createTranslator(language)
  translators.set(language, known)
  return known
}

export function articleContext({
  story,
  settings,
  theme,
  pictures,
  stories,
  mode,
  drawChart = null,
}: PageInput): ArticleContext {
  const language = pageLanguage(story.fields.language)
  return {
    mode,
    language,
    direction: directionOf(language),
    words: articleWords(language),
    agency: agencyName(settings, language, 'short'),
    timeZone: settings.timeZone,
    digits: settings.digits,
    pictures,
    stories,
    drawChart,
    pictureSizes: theme.pictures.sizes.body,
  }
}

function agencyName({ agency }: PageSettings, language: Language, kind: 'name' | 'short'): string {
  const other = kind === 'name' ? agency.short : agency.name
  return [agency[kind][language], other[language], agency[kind].ar, other.ar].map(printableLine).find(Boolean) ?? ''
}

const typeOf = (story: PageStory, settings: PageSettings): StoryType => storyType(story.type, typesOf(settings))

/** Dateline and sign-off as the type wants them. */
export function articleFrame(story: PageStory, settings: PageSettings): ArticleFrame {
  const { dateline, signoff, language } = story.fields
  const type = typeOf(story, settings)
  if (type.dateline === 'none') return { dateline: '', signoff: '' }
  const [place, kind] = [printableLine(dateline.place), printableLine(dateline.kind)]
  const from = type.dateline === 'kind' ? kind || place : place || kind
  const agency = printableLine(dateline.agency) || agencyName(settings, pageLanguage(language), 'short')
  const code = printableLine(signoff.code)
  const endWord = printableLine(signoff.word)
  return {
    dateline: from === '' ? '' : agency === '' ? from : formatDateline({ agency, place: from }),
    signoff: endWord === '' ? '' : code === '' ? endWord : formatSignOff({ endWord, code }),
  }
}

export interface TimeView {
  machine: string
  shown: string
}

function timeView(at: string | null, context: ArticleContext): TimeView | null {
  const instant = new Date(at ?? '')
  if (Number.isNaN(instant.getTime())) return null
  return { machine: instant.toISOString(), shown: formatDate(instant, { ...context, time: true }) }
}

const siteUrl = (settings: PageSettings): string | null => webHref(settings.agency.url)?.replace(/\/*$/, '/') ?? null

export type StoryPageView = ReturnType<typeof storyPageView>

export function storyPageView(input: PageInput, context: ArticleContext, body: SafeHtml) {
  const { story, settings, theme } = input
  const { fields } = story
  const { language } = context
  const t = translator(language).getFixedT(null, 'story')
  const { sizes } = theme.pictures
  const site = siteUrl(settings)
  const type = typeOf(story, settings)
  const sections = settings.sections.map((section) => ({
    id: section.id,
    name: printableLine(section.name[language]) || section.id,
    url: site === null ? null : `${site}${section.id}/`,
    current: section.id === fields.section,
  }))
  const words = countDocumentWords(story.document)
  const parts = {
    columnist: columnistView(story, context, sizes.portrait),
    infographic: type.fields.includes('textAlternative') ? infographicView(story) : null,
    video: type.fields.includes('videoUrl') ? videoView(story, context, sizes.lead) : null,
    caricature: type.fields.includes('drawing') ? caricatureView(story, context, sizes.lead) : null,
    translation: type.fields.includes('originalTitle')
      ? translationView(story, context, (id) => t(`choice.translationMode.${id}`))
      : null,
    sourceLinks: sourceLinksView(story),
  }
  const published = timeView(story.published ?? story.updated, context)
  const page = {
    /** What stands before `assets/` and `media/` in addresses: the way from the page to its folder. */
    root: '',
    mode: input.mode,
    language,
    direction: context.direction,
    words: theme.words[language],
    settings: themeSettings(theme, settings.themes, language),
    agency: { name: agencyName(settings, language, 'name'), short: agencyName(settings, language, 'short'), url: site },
    sections,
    section: sections.find(({ current }) => current) ?? null,
    story: {
      id: story.id,
      type: story.type,
      typeName: translator(language).exists(`story:type.${type.id}`) ? t(`type.${type.id}`) : '',
      headline: printableLine(fields.headline),
      kicker: printableLine(fields.kicker),
      summary: fields.summary,
      urgency: ['important', 'urgent'].includes(fields.urgency) ? fields.urgency : 'normal',
      byline: fields.byline.flatMap(({ name, role }) => {
        const person = printableLine(name)
        const known = (BYLINE_ROLES as readonly string[]).includes(role)
        return person === '' ? [] : [{ name: person, role: known ? t(`byline.${role}`) : '' }]
      }),
      published,
      modified: isRevised(story) ? timeView(story.updated, context) : null,
      readingTime: words === 0 ? '' : t('count.readingTime', { count: readingMinutes(words) }),
      lead: opensWithLead(parts) ? pictureView(fields.lead, context, sizes.lead, 'eager') : null,
      tags: fields.tags.map(printableLine).filter(Boolean),
      related: fields.related.flatMap((id) => input.stories.get(id) ?? []),
      ...parts,
    },
    body,
  }
  return { ...page, meta: pageMeta(story, page, type) }
}

/** A video or a drawing opens its page itself. */
const opensWithLead = (parts: {
  video: ReturnType<typeof videoView>
  caricature: ReturnType<typeof caricatureView>
}): boolean => !parts.video?.url && !parts.caricature?.drawing

const isRevised = (story: PageStory): boolean =>
  ['corrected', 'updated'].includes(story.publication) && story.published !== null && story.updated > story.published
