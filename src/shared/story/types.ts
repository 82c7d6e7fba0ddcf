/** The story types, declared as data. A newsroom may edit them in `library.json`; these are the defaults. */
import { z } from 'zod'

export const storyTypeSchema = z.looseObject({
  id: z.string(),
  /** Section (id) of a new story of this type. */
  section: z.string(),
  /** The type's own fields, by id, in the inspector's order. */
  fields: z.array(z.string()),
  /** Fields that must be filled in before a story may go out. */
  required: z.array(z.string()),
  /** Whether the page opens with a dateline and closes with a sign-off. */
  dateline: z.enum(['place', 'kind', 'none']),
  /** Blocks (types) of which at least one must stand in the document. */
  needsBlocks: z.array(z.string()).default([]),
  /** schema.org kind of the page. */
  schemaOrg: z.string().default('NewsArticle'),
  /** Whether a story may go out without a text. */
  textOptional: z.boolean().default(false),
})
export type StoryType = z.infer<typeof storyTypeSchema>

export const STORY_TYPES: readonly StoryType[] = [
  {
    id: 'news',
    section: 'news',
    fields: [],
    required: ['headline', 'section', 'dateline', 'signoff', 'byline'],
    dateline: 'place',
    needsBlocks: [],
    schemaOrg: 'NewsArticle',
    textOptional: false,
  },
  {
    id: 'report',
    section: 'reports',
    fields: [],
    required: ['headline', 'section', 'dateline', 'signoff', 'byline', 'summary'],
    dateline: 'kind',
    needsBlocks: [],
    schemaOrg: 'ReportageNewsArticle',
    textOptional: false,
  },
  {
    id: 'article',
    section: 'articles',
    fields: ['columnist', 'disclaimer'],
    required: ['headline', 'section', 'columnist'],
    dateline: 'none',
    needsBlocks: [],
    schemaOrg: 'OpinionNewsArticle',
    textOptional: false,
  },
  {
    id: 'infographic',
    section: 'infographics',
    fields: ['dataSource', 'textAlternative'],
    required: ['headline', 'section', 'dataSource', 'textAlternative'],
    dateline: 'none',
    needsBlocks: ['figure'],
    schemaOrg: 'NewsArticle',
    textOptional: true,
  },
  {
    id: 'video',
    section: 'videos',
    fields: ['videoUrl', 'videoDuration', 'poster', 'transcript'],
    required: ['headline', 'section', 'videoUrl', 'videoDuration', 'transcript'],
    dateline: 'none',
    needsBlocks: [],
    schemaOrg: 'NewsArticle',
    textOptional: true,
  },
  {
    id: 'caricature',
    section: 'caricatures',
    fields: ['artist', 'drawing', 'drawingDescription'],
    required: ['headline', 'section', 'artist', 'drawing', 'drawingDescription'],
    dateline: 'none',
    needsBlocks: [],
    schemaOrg: 'NewsArticle',
    textOptional: true,
  },
  {
    id: 'translation',
    section: 'translations',
    fields: [
      'originalOutlet',
      'originalUrl',
      'originalLanguage',
      'originalDate',
      'originalTitle',
      'translator',
      'translationMode',
    ],
    required: ['headline', 'section', 'originalOutlet', 'originalUrl', 'originalTitle', 'translator', 'signoff'],
    dateline: 'kind',
    needsBlocks: [],
    schemaOrg: 'NewsArticle',
    textOptional: false,
  },
  {
    id: 'trend',
    section: 'trends',
    fields: ['sourceLinks'],
    required: ['headline', 'section', 'sourceLinks'],
    dateline: 'place',
    needsBlocks: [],
    schemaOrg: 'NewsArticle',
    textOptional: false,
  },
  {
    id: 'miscellany',
    section: 'miscellany',
    fields: ['sourceLinks'],
    required: ['headline', 'section'],
    dateline: 'place',
    needsBlocks: [],
    schemaOrg: 'NewsArticle',
    textOptional: false,
  },
]

/** A declared type; a story of an unknown type is treated as plain news with nothing required. */
export const storyType = (id: string, types: readonly StoryType[] = STORY_TYPES): StoryType =>
  types.find((type) => type.id === id) ?? {
    id,
    section: '',
    fields: [],
    required: ['headline'],
    dateline: 'none',
    needsBlocks: [],
    schemaOrg: 'NewsArticle',
    textOptional: true,
  }
