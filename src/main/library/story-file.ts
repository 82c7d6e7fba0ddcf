/**
 * `stories/<id>/story.json` as it lies on disk: the story and the index of its versions. The index stands in the
 * story's file and not beside it, so that a version's name, the pointer to the newest version and an approval change
 * in one atomic write; the version files themselves are never touched again.
 */
import { lstat, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { hashSchema, instantSchema, type Story, storySchema, type VersionInfo } from '@shared/story/story'
import { Low } from 'lowdb'
import { z } from 'zod'
import { DurableJson, moveDurably, NotJson, sweepLeftovers } from './durable'
import { migrate, type Raw, STORY_LINEAGE } from './migrations'
import { STORY_FILE, versionsFolder } from './places'

const versionEntrySchema = z.looseObject({
  hash: hashSchema,
  parents: z.array(hashSchema),
  at: instantSchema,
  by: z.string(),
  // Any word: a newer program may keep versions for reasons of its own.
  step: z.string() as unknown as z.ZodType<VersionInfo['step']>,
  name: z.string().default(''),
  words: z.number(),
  /** Revision of the story whose content this is: the parent of a text that was refused as stale is found by it. */
  revision: z.number().int(),
})
export type VersionEntry = z.infer<typeof versionEntrySchema>

export const storyFileSchema = storySchema.extend({ versions: z.array(versionEntrySchema).default([]) })
/** A story with the index of its versions, oldest first. */
export type StoryOnDisk = z.infer<typeof storyFileSchema>

/** Changes when the file does: from its size and the time of its last change. */
export type Stamp = string

export type Reading =
  | { state: 'ok'; story: StoryOnDisk; stamp: Stamp }
  | { state: 'missing' }
  /** A newer program's file; `story` where it can be shown all the same. */
  | { state: 'newer'; story: StoryOnDisk | null; stamp: Stamp }
  | { state: 'broken'; reason: string; raw: unknown; stamp: Stamp }

/** Null when there is no such file. A link is no file of ours: it could lead anywhere. */
export async function stampOf(path: string): Promise<Stamp | null> {
  const stats = await lstat(path).catch((error: { code?: string }) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null
    throw error
  })
  if (stats && !stats.isFile()) return 'no file'
  return stats && `${stats.size}-${stats.mtimeMs}`
}

/** The first complaint of a schema, with its place. */
export const complaint = (error: z.ZodError): string =>
  error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '))[0] ?? 'invalid'

/** What stands in a story's file. Throws only the system's errors: a file that cannot be read is not a broken one. */
export async function readStoryFile(path: string, id: string): Promise<Reading> {
  const stamp = await stampOf(path)
  if (stamp === null) return { state: 'missing' }
  if (stamp === 'no file') return { state: 'broken', reason: 'no regular file', raw: null, stamp }
  let raw: Raw | null
  try {
    raw = await new DurableJson<Raw>(path).read()
  } catch (error) {
    if (!(error instanceof NotJson)) throw error
    return { state: 'broken', reason: error.message, raw: null, stamp }
  }
  return { ...interpret(raw, id), stamp } as Reading
}

/** The story in a parsed value, or why it is none. */
export function interpret(
  raw: unknown,
  id: string,
):
  | { state: 'ok'; story: StoryOnDisk }
  | { state: 'newer'; story: StoryOnDisk | null }
  | { state: 'broken'; reason: string; raw: unknown } {
  const migrated = migrate(raw, STORY_LINEAGE)
  if (migrated.state === 'fault') return { state: 'broken', reason: migrated.reason, raw }
  const parsed = storyFileSchema.safeParse(migrated.value)
  if (migrated.state === 'newer') {
    const own = parsed.success && parsed.data.id === id
    return { state: 'newer', story: own ? parsed.data : null }
  }
  if (!parsed.success) return { state: 'broken', reason: complaint(parsed.error), raw: migrated.value }
  if (parsed.data.id !== id) return { state: 'broken', reason: `id: ${parsed.data.id}`, raw: migrated.value }
  return { state: 'ok', story: parsed.data }
}

const BROKEN_PREFIX = `${STORY_FILE}.broken-`

/** Gives an unreadable file a name of its own beside its place and returns that name. */
export async function setAside(path: string, now: Date): Promise<string> {
  const name = `${BROKEN_PREFIX}${now.toISOString().replaceAll(':', '-')}`
  await moveDurably(path, join(dirname(path), name))
  return name
}

/** The newest file that was set aside in a story's folder, by name, or null. */
export async function lastSetAside(folder: string): Promise<string | null> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(BROKEN_PREFIX)).sort()
  return names.at(-1) ?? null
}

/** One story's file, kept open as a lowdb database as long as the file on disk is the one it holds. */
export class StoryFile {
  readonly #id: string
  readonly #adapter: DurableJson<StoryOnDisk>
  readonly #db: Low<StoryOnDisk | null>
  #stamp: Stamp | null = null
  #swept = false

  constructor(path: string, id: string) {
    this.#id = id
    this.#adapter = new DurableJson<StoryOnDisk>(path)
    this.#db = new Low<StoryOnDisk | null>(this.#adapter as DurableJson<StoryOnDisk | null>, null)
  }

  get path(): string {
    return this.#adapter.path
  }

  get folder(): string {
    return dirname(this.path)
  }

  async read(): Promise<Reading> {
    const { data } = this.#db
    if (data && this.#stamp !== null && (await stampOf(this.path)) === this.#stamp)
      return { state: 'ok', story: data, stamp: this.#stamp }
    const reading = await readStoryFile(this.path, this.#id)
    this.#db.data = reading.state === 'ok' ? reading.story : null
    this.#stamp = reading.state === 'ok' ? reading.stamp : null
    return reading
  }

  /** Returns when the story is durably on disk. A failed write leaves the file as it was. */
  async write(story: StoryOnDisk): Promise<Stamp> {
    const valid = storyFileSchema.safeParse(story)
    if (!valid.success) throw new MuharrirError('bad-request', { reason: complaint(valid.error) })
    if (!this.#swept) {
      await sweepLeftovers(this.folder)
      await sweepLeftovers(versionsFolder(this.folder))
      this.#swept = true
    }
    // Without a stamp, whoever reads meanwhile reads the disk: what is not durable yet is not the story yet.
    this.#stamp = null
    this.#db.data = story
    await this.#db.write()
    this.#db.data = story
    this.#stamp = await stampOf(this.path)
    return this.#stamp ?? ''
  }
}

/** A story as it crosses to others: without the index of versions, which has its own question. */
export function withoutIndex({ versions: _, ...story }: StoryOnDisk): Story {
  return story
}
