/**
 * What a new story starts with and what each act makes of a story: pure, so that the rules can be read in one place.
 * Invariants: `revision` counts changes of content (type, fields, document) and nothing else; `approvedVersion` is set
 * only while the workflow stands at `approved`; steps are only ever added to `history`.
 */
import { newBlockId, paragraph, storyDocument } from '@shared/document/build'
import type { StoryDocument } from '@shared/document/schema'
import { walk } from '@shared/document/visit'
import { createTranslator } from '@shared/i18n/translate'
import { type LibrarySettings, type StoryTemplate, typesOf } from '@shared/story/library'
import type { Person } from '@shared/story/people'
import { STORY_SCHEMA, type Step, type StoryFields, storyFieldsSchema } from '@shared/story/story'
import { storyType } from '@shared/story/types'
import { stateAfterEdit } from '@shared/story/workflow'
import { ulid } from 'ulid'
import type { Content } from './canonical'
import { cleanFields } from './clean-fields'
import type { StoryOnDisk } from './story-file'

export interface NewStory {
  /** Set where other stories already point to it; made from `created` otherwise. */
  id?: string
  type: string
  by: Person
  headline?: string
  fields?: Partial<StoryFields>
  document?: StoryDocument
  /** Id of a template of the library. */
  template?: string
  workflow?: string
  publication?: string
  /** Times in ISO 8601, for stories that come from elsewhere. */
  created?: string
  updated?: string
  published?: string
  history?: Step[]
  /** Keeps a first version, made for this reason. */
  step?: 'imported' | 'manual'
}

/** All times are stored in one zone (UTC, `Z`), so that they sort as text. */
export const instant = (time: string | Date): string => new Date(time).toISOString()

/** The words a type opens and closes its page with; the reporter may change them. */
function startingFields(type: string, by: Person, settings: LibrarySettings): Partial<StoryFields> {
  const declared = storyType(type, typesOf(settings))
  const agency = settings.agency.short.ar || settings.agency.name.ar
  const kind = declared.dateline === 'kind' ? createTranslator('ar').t(`type.${type}`, { ns: 'story' }) : ''
  const signed = declared.dateline !== 'none' || declared.required.includes('signoff')
  return {
    section: declared.section,
    byline: [{ name: by.name, role: type === 'translation' ? 'translator' : 'reporter' }],
    ...(declared.dateline === 'none' ? {} : { dateline: { agency, place: '', kind } }),
    ...(signed ? { signoff: { word: settings.signoffWord, code: by.deskCode } } : {}),
  }
}

export function newStory(
  input: NewStory,
  template: StoryTemplate | undefined,
  settings: LibrarySettings,
  now: string,
): StoryOnDisk {
  const { type, by } = input
  const created = input.created ? instant(input.created) : now
  const fields = storyFieldsSchema.parse({
    ...startingFields(type, by, settings),
    ...template?.fields,
    ...input.fields,
    ...(input.headline === undefined ? {} : { headline: input.headline }),
  })
  return {
    schema: STORY_SCHEMA,
    id: input.id ?? ulid(Math.max(0, Date.parse(created))),
    type,
    created,
    updated: input.updated ? instant(input.updated) : created,
    createdBy: by.id,
    editedBy: by.id,
    workflow: input.workflow ?? 'draft',
    publication: input.publication ?? 'never',
    published: input.published ? instant(input.published) : null,
    approvedVersion: null,
    version: null,
    revision: 1,
    fields: cleanFields(fields),
    document: input.document ?? (template ? withFreshIds(template.document) : storyDocument([paragraph()])),
    history: input.history ?? [],
    threads: {},
    ignored: [],
    versions: [],
  }
}

/** A copy whose blocks have identities of their own: comments and comparisons name blocks by them. */
export function withFreshIds(document: StoryDocument): StoryDocument {
  const copy = structuredClone(document)
  for (const node of walk(copy.root)) if (node.$?.id) node.$.id = newBlockId()
  return copy
}

/** A new story with the words of another, and none of its past. */
export function copyOf(story: StoryOnDisk, by: Person, now: string): StoryOnDisk {
  return {
    schema: STORY_SCHEMA,
    id: ulid(Date.parse(now)),
    type: story.type,
    created: now,
    updated: now,
    createdBy: by.id,
    editedBy: by.id,
    workflow: 'draft',
    publication: 'never',
    published: null,
    approvedVersion: null,
    version: null,
    revision: 1,
    // An address and times belong to one story.
    fields: { ...structuredClone(story.fields), slug: '', canonicalUrl: '', embargo: null, schedule: null },
    document: withFreshIds(story.document),
    history: [],
    threads: {},
    ignored: [...story.ignored],
    versions: [],
  }
}

/** The story with other content. An approval names an exact text: an edit voids it, and the record says so. */
export function edited(story: StoryOnDisk, content: Partial<Content>, by: Person, now: string): StoryOnDisk {
  const workflow = stateAfterEdit(story.workflow)
  const voided: Step[] =
    workflow === story.workflow ? [] : [{ at: now, by: by.id, axis: 'workflow', from: story.workflow, to: workflow }]
  return {
    ...story,
    ...content,
    updated: now,
    editedBy: by.id,
    workflow,
    approvedVersion: voided.length > 0 ? null : story.approvedVersion,
    revision: story.revision + 1,
    history: [...story.history, ...voided],
  }
}

export interface WorkflowStep {
  at: string
  by: string
  to: string
  reason?: string
  points?: string[]
  version?: string
  override?: boolean
}

/** The story after a step of its workflow that was found allowed. */
export function moved(story: StoryOnDisk, step: WorkflowStep): StoryOnDisk {
  return {
    ...story,
    updated: step.at,
    workflow: step.to,
    approvedVersion: step.to === 'approved' ? story.version : null,
    history: [...story.history, { ...step, axis: 'workflow', from: story.workflow }],
  }
}
