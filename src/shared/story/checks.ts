/**
 * The checks before publishing, declared as rules with a level and an owner in i18n (`checks.<id>`). A rule reads
 * the story and a little of its surroundings and gives findings, each naming the place to jump to.
 */
import { problemsOf } from '../chart/problems'
import type { DocumentNode } from '../document/schema'
import { charts, figures, links, plainText, walk } from '../document/visit'
import { countDocumentWords, isEmptyDocument } from '../document/words'
import type { Asset } from '../media/asset'
import { FIELDS, field } from './fields'
import type { Picture, Story } from './story'
import type { StoryType } from './types'

export const LEVELS = ['advice', 'warning', 'block'] as const
export type Level = (typeof LEVELS)[number]

/** A place in the story: a field of the inspector or a block of the document. */
export type Place = { field: string } | { block: string }

export interface Finding {
  /** Id of the rule; with `details` it makes the sentence. */
  rule: string
  level: Level
  place: Place
  details?: Record<string, string | number>
}

/** The words of an asset stand where a use of it has none of its own. `width` in pixels. */
export type CheckedMedia = Pick<Asset, 'width' | 'alt' | 'decorative' | 'credit' | 'rightsExpire'>
/** For an asset that was asked for and is not known yet: it gives no finding that flashes up and goes. */
export const UNANSWERED_MEDIA: CheckedMedia = {
  width: Number.MAX_SAFE_INTEGER,
  alt: '…',
  decorative: null,
  credit: '…',
  rightsExpire: null,
}

/** What a check may know beyond the story itself. */
export interface CheckContext {
  type: StoryType
  /** What is known of an asset, or null when the media is missing. */
  media(hash: string): CheckedMedia | null
  storyExists(id: string): boolean
  /** Milliseconds since the epoch. */
  now: number
}

export type CheckedStory = Pick<Story, 'fields' | 'document' | 'type'>
type Rule = (story: CheckedStory, context: CheckContext) => Finding[]

/** A lead picture narrower than this looks soft on a large screen. In pixels. */
export const LEAD_WIDTH = 1200
/** A report longer than this wants a subhead. In words. */
const SUBHEAD_WORDS = 250
/** Rights that end sooner than this are worth a word before publishing. In milliseconds. */
const SOON = 7 * 24 * 60 * 60 * 1000

const inField = (id: string): Place => ({ field: id })
const inBlock = (node: DocumentNode): Place => ({ block: node.$?.id ?? '' })
const isBlank = (value: unknown): boolean => {
  if (value === null || value === undefined) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0 || value.every(isBlank)
  if (typeof value === 'object') return Object.values(value).every(isBlank)
  return false
}
const characters = (value: string): number => [...new Intl.Segmenter('ar').segment(value.trim())].length

const required: Rule = (story, { type }) =>
  type.required
    .filter((id) => {
      const value = story.fields[id]
      return field(id)?.kind === 'columnist' ? isBlank((value as { name?: string } | undefined)?.name) : isBlank(value)
    })
    .map((id) => ({ rule: `missing-field`, level: 'block', place: inField(id), details: { field: id } }))

const lengths: Rule = (story) =>
  FIELDS.flatMap(({ id, limits }): Finding[] => {
    const value = story.fields[id]
    if (!limits || typeof value !== 'string') return []
    const count = characters(value)
    if (limits.block && count > limits.block)
      return [
        { rule: 'too-long', level: 'block', place: inField(id), details: { field: id, count, limit: limits.block } },
      ]
    if (count > limits.warn)
      return [{ rule: 'long', level: 'warning', place: inField(id), details: { field: id, count, limit: limits.warn } }]
    return []
  })

const lead: Rule = (story, { type, media }) => {
  const picture = story.fields.lead as Picture | null
  if (!picture) return type.textOptional ? [] : [{ rule: 'no-lead', level: 'warning', place: inField('lead') }]
  const known = media(picture.media)
  if (known === null) return [{ rule: 'missing-media', level: 'block', place: inField('lead') }]
  const { width } = known
  return width < LEAD_WIDTH
    ? [{ rule: 'narrow-lead', level: 'warning', place: inField('lead'), details: { width, limit: LEAD_WIDTH } }]
    : []
}

/** One use of a picture in the story, with its own words. */
interface Use {
  place: Place
  media: string
  alt: string
  decorative: string | null
  credit: string
}
const pictureUse = (place: Place, { media, alt, decorative, credit }: Picture): Use => ({
  place,
  media,
  alt,
  decorative,
  credit,
})

const usesInFields = (story: CheckedStory): Use[] =>
  FIELDS.filter(({ kind }) => kind === 'picture').flatMap(({ id }) => {
    const picture = story.fields[id] as Picture | null | undefined
    return picture ? [pictureUse(inField(id), picture)] : []
  })

const usesInText = (story: CheckedStory): Use[] =>
  figures(story.document).flatMap((node): Use[] => {
    if (!node.media) return []
    const { media, alt, decorative } = node
    const credit = node.$slots?.credit ? plainText(node.$slots.credit) : ''
    return [{ place: inBlock(node), media, alt, decorative, credit }]
  })

/** The asset's own words stand in for those that a use lacks, as they do on the page. */
function wordless({ place, media: hash, alt, decorative, credit }: Use, { media }: CheckContext): Finding[] {
  const known = media(hash)
  const findings: Finding[] = []
  if ([alt, decorative, known?.alt, known?.decorative].every(isBlank))
    findings.push({ rule: 'no-alt', level: 'block', place })
  if ([credit, known?.credit].every(isBlank)) findings.push({ rule: 'no-credit', level: 'block', place })
  return findings
}

const pictureFields: Rule = (story, context) => usesInFields(story).flatMap((use) => wordless(use, context))

const figureBlocks: Rule = (story, context) =>
  figures(story.document).flatMap((node): Finding[] => {
    const place = inBlock(node)
    if (!node.media) return [{ rule: 'empty-figure', level: 'block', place }]
    return context.media(node.media) === null ? [{ rule: 'missing-media', level: 'block', place }] : []
  })
const figureWords: Rule = (story, context) => usesInText(story).flatMap((use) => wordless(use, context))

const rights: Rule = (story, { media, now }) => {
  const { photo } = (story.fields.columnist ?? {}) as { photo?: Picture | null }
  const portrait = photo ? [pictureUse(inField('columnist'), photo)] : []
  return [...usesInFields(story), ...portrait, ...usesInText(story)].flatMap(({ place, media: hash }): Finding[] => {
    const until = media(hash)?.rightsExpire
    const left = until ? Date.parse(until) - now : Number.POSITIVE_INFINITY
    if (!until || left > SOON) return []
    return left <= 0
      ? [{ rule: 'rights-expired', level: 'block', place, details: { until } }]
      : [{ rule: 'rights-expiring', level: 'warning', place, details: { until } }]
  })
}

const chartBlocks: Rule = (story) =>
  charts(story.document).flatMap((node) =>
    problemsOf(node.chart).map(
      ({ code, level, details }): Finding => ({
        rule: `chart-${code}`,
        level,
        place: inBlock(node),
        ...(details ? { details } : {}),
      }),
    ),
  )

/** The block a node stands in is the nearest ancestor with an id: walk keeps the last one seen at top level. */
function findInBlocks(story: CheckedStory, wanted: (node: DocumentNode) => boolean): DocumentNode[] {
  return story.document.root.children.filter((block) => wanted(block) || [...walk(block)].some(wanted))
}

const missingFacts: Rule = (story) =>
  findInBlocks(story, (node) => node.type === 'missing').map((block) => ({
    rule: 'missing-fact',
    level: 'block',
    place: inBlock(block),
  }))

const quotations: Rule = (story) =>
  [...walk(story.document.root)].flatMap((node): Finding[] => {
    if (node.type !== 'quotation' || node.kind === 'pull') return []
    const speaker = node.$slots?.speaker
    return speaker && !isBlank(plainText(speaker))
      ? []
      : [{ rule: 'no-speaker', level: 'warning', place: inBlock(node) }]
  })

const linkTargets: Rule = (story, { storyExists }) => {
  const broken = new Set(
    links(story.document)
      .map(({ url }) => url)
      .filter((url) => url.startsWith('story:') && !storyExists(url.slice('story:'.length))),
  )
  const inText: Finding[] = findInBlocks(story, (node) => node.type === 'link' && broken.has(node.url)).map(
    (block) => ({
      rule: 'broken-link',
      level: 'block',
      place: inBlock(block),
    }),
  )
  const related: Finding[] = [...walk(story.document.root)]
    .filter((node) => node.type === 'related' && (node.story === null || !storyExists(node.story)))
    .map((node) => ({ rule: 'broken-link', level: 'block', place: inBlock(node) }))
  const inFields: Finding[] = story.fields.related.some((id) => !storyExists(id))
    ? [{ rule: 'broken-link', level: 'block', place: inField('related') }]
    : []
  return [...inText, ...related, ...inFields]
}

const embargo: Rule = (story, { now }) =>
  story.fields.embargo && Date.parse(story.fields.embargo) > now
    ? [{ rule: 'embargo', level: 'block', place: inField('embargo'), details: { until: story.fields.embargo } }]
    : []

const text: Rule = (story, { type }) => {
  const first = story.document.root.children[0]
  const place: Place = first ? inBlock(first) : inField('headline')
  return !type.textOptional && isEmptyDocument(story.document) ? [{ rule: 'no-text', level: 'block', place }] : []
}

/** An infographic may be a ready-made picture or be drawn from data. */
const fulfils = (node: DocumentNode, needed: string): boolean =>
  node.type === needed || (needed === 'figure' && node.type === 'chart')

const blocks: Rule = (story, { type }) =>
  type.needsBlocks
    .filter((needed) => ![...walk(story.document.root)].some((node) => fulfils(node, needed)))
    .map((needed) => ({ rule: 'needs-block', level: 'block', place: inField('headline'), details: { block: needed } }))

const subheads: Rule = (story) => {
  if (story.type !== 'report') return []
  const words = countDocumentWords(story.document)
  const first = story.document.root.children[0]
  if (words <= SUBHEAD_WORDS || !first || [...walk(story.document.root)].some((node) => node.type === 'heading'))
    return []
  return [{ rule: 'no-subhead', level: 'warning', place: inBlock(first), details: { words } }]
}

const RULES: readonly Rule[] = [
  required,
  lengths,
  text,
  blocks,
  lead,
  pictureFields,
  figureBlocks,
  figureWords,
  rights,
  chartBlocks,
  missingFacts,
  quotations,
  linkTargets,
  embargo,
  subheads,
]

/** All findings of a story, the gravest first. */
export const checkStory = (story: CheckedStory, context: CheckContext): Finding[] =>
  RULES.flatMap((rule) => rule(story, context)).sort((a, b) => LEVELS.indexOf(b.level) - LEVELS.indexOf(a.level))

export const blocksPublishing = (findings: readonly Finding[]): boolean =>
  findings.some((finding) => finding.level === 'block')
