/**
 * The story as it lies on disk (`stories/<id>/story.json`) and as it crosses to the interface.
 * Unknown keys, states and types are kept: a newer program may have written them.
 */
import { z } from 'zod'
import { documentSchema } from '../document/schema'

/** The schema number of story files this program writes. */
export const STORY_SCHEMA = 1

/** A ULID: 26 characters of Crockford's base 32, upper case. */
export const storyIdSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
/** SHA-256 in lower-case hex: names media and versions by their content. */
export const hashSchema = z.string().regex(/^[0-9a-f]{64}$/)
/** ISO 8601 with zone. */
export const instantSchema = z.iso.datetime({ offset: true })

export const WORKFLOW_STATES = ['draft', 'submitted', 'in-review', 'returned', 'approved', 'held'] as const
export const PUBLICATION_STATES = ['never', 'queued', 'published', 'corrected', 'updated', 'withdrawn'] as const
export type WorkflowState = (typeof WORKFLOW_STATES)[number]
export type PublicationState = (typeof PUBLICATION_STATES)[number]

export const BYLINE_ROLES = [
  'reporter',
  'writer',
  'columnist',
  'translator',
  'photographer',
  'artist',
  'editor',
] as const

const line = z.string()

/** A picture used in a field: the asset's hash with the words that go with this use of it. */
export const pictureSchema = z.looseObject({
  media: hashSchema,
  alt: line.default(''),
  /** Why no alternative text is needed; null where it is. */
  decorative: line.nullable().default(null),
  caption: line.default(''),
  credit: line.default(''),
  source: line.default(''),
})
export type Picture = z.infer<typeof pictureSchema>

/**
 * The fields of every type. A type's own fields (`columnist`, `originalUrl` …) stand beside them under the ids
 * that `fields.ts` declares.
 */
export const storyFieldsSchema = z.looseObject({
  headline: line.default(''),
  kicker: line.default(''),
  socialHeadline: line.default(''),
  summary: line.default(''),
  slug: line.default(''),
  section: line.default(''),
  tags: z.array(line).default([]),
  topics: z.array(line).default([]),
  byline: z.array(z.looseObject({ name: line, role: line.default('reporter') })).default([]),
  dateline: z
    .looseObject({ agency: line.default(''), place: line.default(''), kind: line.default('') })
    .default({ agency: '', place: '', kind: '' }),
  signoff: z.looseObject({ word: line.default(''), code: line.default('') }).default({ word: '', code: '' }),
  lead: pictureSchema.nullable().default(null),
  related: z.array(line).default([]),
  sources: z
    .array(z.looseObject({ name: line.default(''), named: z.boolean().default(true), note: line.default('') }))
    .default([]),
  language: line.default('ar'),
  urgency: line.default('normal'),
  embargo: instantSchema.nullable().default(null),
  schedule: instantSchema.nullable().default(null),
  canonicalUrl: line.default(''),
  searchTitle: line.default(''),
  searchDescription: line.default(''),
  note: line.default(''),
})
export type StoryFields = z.infer<typeof storyFieldsSchema>

/** A step of workflow or publication: who, when, from what, to what, and why. Steps are only ever added. */
export const stepSchema = z.looseObject({
  at: instantSchema,
  by: line,
  axis: z.enum(['workflow', 'publication']),
  from: line,
  to: line,
  reason: line.optional(),
  points: z.array(line).optional(),
  /** The version that was approved or published. */
  version: hashSchema.optional(),
  /** True where the approver was also the author of the last edit and said why. */
  override: z.boolean().optional(),
})
export type Step = z.infer<typeof stepSchema>

export const storySchema = z.looseObject({
  schema: z.number().int(),
  id: storyIdSchema,
  type: line,
  created: instantSchema,
  updated: instantSchema,
  createdBy: line.default(''),
  /** The person (id) whose edit changed fields or document last: the approver must be somebody else. */
  editedBy: line.default(''),
  workflow: line,
  publication: line,
  /** When it first went public, or null. */
  published: instantSchema.nullable().default(null),
  /** The hash that the last approval names; null when there is none or an edit voided it. */
  approvedVersion: hashSchema.nullable().default(null),
  /** Newest version in `versions/`, or null. */
  version: hashSchema.nullable().default(null),
  /** Counts saves; a save that names an older revision is refused, not merged silently. */
  revision: z.number().int().nonnegative(),
  fields: storyFieldsSchema,
  document: documentSchema,
  history: z.array(stepSchema).default([]),
  /** Room for review: threads of comments by id. */
  threads: z.record(z.string(), z.unknown()).default({}),
  /** Words that spelling does not mark in this story, bare. */
  ignored: z.array(line).default([]),
})
export type Story = z.infer<typeof storySchema>

/** An immutable version: `versions/<hash>.json`, where the hash is of `type`, `fields` and `document` in
 * canonical JSON (RFC 8785). */
export const versionSchema = z.looseObject({
  schema: z.number().int(),
  hash: hashSchema,
  parents: z.array(hashSchema),
  at: instantSchema,
  by: line,
  /** Why it was made. */
  step: z.enum([
    'manual',
    'interval',
    'submitted',
    'approved',
    'returned',
    'published',
    'closed',
    'restored',
    'imported',
    // A text that came too late to be saved: kept beside the chain, nothing is lost.
    'conflict',
  ]),
  name: line.default(''),
  type: line,
  fields: storyFieldsSchema,
  document: documentSchema,
})
export type Version = z.infer<typeof versionSchema>
export type VersionInfo = Pick<Version, 'hash' | 'parents' | 'at' | 'by' | 'step' | 'name'> & { words: number }

/** What the desk needs of a story; derived, kept in `.derived`. Times in ISO 8601. */
export const summarySchema = z.object({
  id: storyIdSchema,
  type: line,
  headline: line,
  kicker: line,
  section: line,
  tags: z.array(line),
  byline: z.array(line),
  language: line,
  urgency: line,
  workflow: line,
  publication: line,
  embargo: instantSchema.nullable(),
  created: instantSchema,
  updated: instantSchema,
  published: instantSchema.nullable(),
  words: z.number(),
  /** The lead picture's hash, else the first figure's, else null. */
  picture: hashSchema.nullable(),
  versions: z.number(),
  /** Points of the last return, where that is its state. */
  points: z.number(),
  /** Opening words of the text, for the list. */
  opening: line,
  /** Set when the file cannot be read: the story is listed so that it can be mended. */
  broken: z.boolean(),
})
export type Summary = z.infer<typeof summarySchema>
