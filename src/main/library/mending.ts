/** A story whose file cannot be read: what is known of it, and how it is made readable again from a version. */
import { join } from 'node:path'
import type { BrokenStory } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import type { Person } from '@shared/story/people'
import { STORY_SCHEMA, storySchema, type Version } from '@shared/story/story'
import { decodeTime } from 'ulid'
import { DurableJson, NotJson } from './durable'
import type { Shelf } from './shelf'
import { interpret, lastSetAside, type StoryOnDisk } from './story-file'
import { listVersions, readVersion } from './version-files'

/** Throws `bad-request` for a story that is whole. */
export async function describeBroken(shelf: Shelf, id: string): Promise<BrokenStory> {
  const folder = shelf.folder(id)
  return shelf.context.reading(folder, async () => {
    const aside = await lastSetAside(folder)
    const { reason } = await readDamaged(shelf, id, aside)
    return { id, reason, setAside: aside && join(folder, aside), versions: await listVersions(folder, []) }
  })
}

/**
 * The story again, with the content of one of its versions and whatever else of the damaged file still makes sense
 * (its history, its states, its times). Runs in the story's turn.
 */
export async function mended(shelf: Shelf, id: string, hash: string, by: Person, now: string): Promise<StoryOnDisk> {
  const folder = shelf.folder(id)
  const version = await readVersion(folder, hash)
  const { raw } = await readDamaged(shelf, id, await lastSetAside(folder))
  const salvaged = salvage(raw)
  const infos = await listVersions(folder, [])
  const revision = (salvaged.revision ?? infos.length) + 1
  const versions = infos.reverse().map((info) => ({ ...info, revision: 0 }))
  const story: StoryOnDisk = {
    created: new Date(decodeTime(id)).toISOString(),
    createdBy: version.by,
    workflow: 'draft',
    publication: 'never',
    published: null,
    history: [],
    threads: {},
    ignored: [],
    ...salvaged,
    ...contentOf(version),
    schema: STORY_SCHEMA,
    id,
    updated: now,
    editedBy: by.id,
    // What was approved is not known to be this text.
    ...(salvaged.workflow === 'approved' ? { workflow: 'in-review' } : {}),
    approvedVersion: null,
    version: hash,
    revision,
    versions,
  }
  return { ...story, versions: versions.map((entry) => (entry.hash === hash ? { ...entry, revision } : entry)) }
}

const contentOf = ({ type, fields, document }: Version) => ({ type, fields, document })

/** The keys of a damaged story that are valid by themselves, and those that we do not know. */
function salvage(raw: unknown): Partial<StoryOnDisk> {
  if (typeof raw !== 'object' || raw === null) return {}
  const shape: Record<string, { safeParse(value: unknown): { success: boolean; data?: unknown } }> = storySchema.shape
  const kept = Object.entries(raw).flatMap(([key, value]): [string, unknown][] => {
    const known = Object.hasOwn(shape, key) ? shape[key] : undefined
    if (!known) return [[key, value]]
    const parsed = known.safeParse(value)
    return parsed.success ? [[key, parsed.data]] : []
  })
  return Object.fromEntries(kept) as Partial<StoryOnDisk>
}

async function readDamaged(shelf: Shelf, id: string, aside: string | null): Promise<{ reason: string; raw: unknown }> {
  const path = aside ? join(shelf.folder(id), aside) : shelf.path(id)
  try {
    const raw = await new DurableJson<unknown>(path).read()
    if (raw === null) return { reason: 'no file', raw: null }
    const found = interpret(raw, id)
    return { reason: found.state === 'broken' ? found.reason : '', raw }
  } catch (error) {
    if (error instanceof NotJson) return { reason: error.message, raw: null }
    throw error
  }
}

/** Whether the story's file has to be mended: it is listed as broken, and not because it is a newer program's. */
export async function assertBroken(shelf: Shelf, id: string): Promise<void> {
  const error = await shelf.read(id).then(
    () => null,
    (reason: unknown) => reason,
  )
  if (error instanceof MuharrirError && error.code === 'story.broken') return
  throw error ?? new MuharrirError('bad-request', { reason: 'the story is not broken' })
}
