/**
 * Every field of a story, declared as data: the inspector, the command line, the checklist and validation are
 * built from these rows. A field's label and help stand in i18n under `fields.<id>`.
 */
export type FieldKind =
  | 'line'
  | 'text'
  | 'choice'
  | 'section'
  | 'tags'
  | 'byline'
  | 'dateline'
  | 'signoff'
  | 'picture'
  | 'stories'
  | 'sources'
  | 'links'
  | 'instant'
  | 'date'
  | 'url'
  | 'slug'
  | 'duration'
  | 'columnist'

/** Where the inspector shows a field. */
export type FieldGroup = 'story' | 'type' | 'search' | 'schedule'

export interface FieldDeclaration {
  id: string
  kind: FieldKind
  group: FieldGroup
  /** Values of a `choice`; labels under `choices.<field>.<value>`. */
  choices?: readonly string[]
  /** Characters: past `warn` a warning, past `block` a block. */
  limits?: { warn: number; block?: number }
}

export const FIELDS: readonly FieldDeclaration[] = [
  { id: 'headline', kind: 'line', group: 'story', limits: { warn: 70, block: 120 } },
  { id: 'kicker', kind: 'line', group: 'story', limits: { warn: 40 } },
  { id: 'section', kind: 'section', group: 'story' },
  { id: 'urgency', kind: 'choice', group: 'story', choices: ['normal', 'important', 'urgent'] },
  { id: 'dateline', kind: 'dateline', group: 'story' },
  { id: 'byline', kind: 'byline', group: 'story' },
  { id: 'signoff', kind: 'signoff', group: 'story' },
  { id: 'summary', kind: 'text', group: 'story', limits: { warn: 220 } },
  { id: 'lead', kind: 'picture', group: 'story' },
  { id: 'tags', kind: 'tags', group: 'story' },
  { id: 'topics', kind: 'tags', group: 'story' },
  { id: 'related', kind: 'stories', group: 'story' },
  { id: 'sources', kind: 'sources', group: 'story' },
  { id: 'language', kind: 'choice', group: 'story', choices: ['ar', 'en'] },
  { id: 'note', kind: 'text', group: 'story' },
  { id: 'slug', kind: 'slug', group: 'search' },
  { id: 'searchTitle', kind: 'line', group: 'search', limits: { warn: 70 } },
  { id: 'searchDescription', kind: 'text', group: 'search', limits: { warn: 160 } },
  { id: 'socialHeadline', kind: 'line', group: 'search', limits: { warn: 100 } },
  { id: 'canonicalUrl', kind: 'url', group: 'search' },
  { id: 'embargo', kind: 'instant', group: 'schedule' },
  { id: 'schedule', kind: 'instant', group: 'schedule' },
  // Fields of single types
  { id: 'columnist', kind: 'columnist', group: 'type' },
  { id: 'disclaimer', kind: 'text', group: 'type' },
  { id: 'textAlternative', kind: 'text', group: 'type' },
  { id: 'dataSource', kind: 'line', group: 'type' },
  { id: 'videoUrl', kind: 'url', group: 'type' },
  { id: 'videoDuration', kind: 'duration', group: 'type' },
  { id: 'poster', kind: 'picture', group: 'type' },
  { id: 'transcript', kind: 'text', group: 'type' },
  { id: 'artist', kind: 'line', group: 'type' },
  { id: 'drawing', kind: 'picture', group: 'type' },
  { id: 'drawingDescription', kind: 'text', group: 'type' },
  { id: 'originalOutlet', kind: 'line', group: 'type' },
  { id: 'originalUrl', kind: 'url', group: 'type' },
  { id: 'originalLanguage', kind: 'line', group: 'type' },
  { id: 'originalDate', kind: 'date', group: 'type' },
  { id: 'originalTitle', kind: 'line', group: 'type' },
  { id: 'translator', kind: 'line', group: 'type' },
  { id: 'translationMode', kind: 'choice', group: 'type', choices: ['full', 'excerpt', 'adapted'] },
  { id: 'sourceLinks', kind: 'links', group: 'type' },
]

export const field = (id: string): FieldDeclaration | undefined => FIELDS.find((row) => row.id === id)

/** The value of a field that was never filled in. */
export function emptyValue(kind: FieldKind): unknown {
  if (kind === 'tags' || kind === 'byline' || kind === 'stories' || kind === 'sources' || kind === 'links') return []
  if (kind === 'picture' || kind === 'instant') return null
  if (kind === 'dateline') return { agency: '', place: '', kind: '' }
  if (kind === 'signoff') return { word: '', code: '' }
  if (kind === 'columnist') return { name: '', biography: '', photo: null }
  return ''
}
