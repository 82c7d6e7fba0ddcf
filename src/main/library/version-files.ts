/** `versions/<hash>.json`: immutable, named by their content. The same content never makes a second file. */
import { mkdir, readdir } from 'node:fs/promises'
import { MuharrirError } from '@shared/contract/errors'
import { countDocumentWords } from '@shared/document/words'
import { STORY_SCHEMA, type Version, type VersionInfo, versionSchema } from '@shared/story/story'
import { type Content, contentHash } from './canonical'
import { isMissing } from './disk-faults'
import { DurableJson, NotJson, syncFolder } from './durable'
import { migrate, STORY_LINEAGE } from './migrations'
import { versionPath, versionsFolder } from './places'
import { type StoryOnDisk, stampOf, type VersionEntry } from './story-file'

export interface Why {
  step: Version['step']
  by: string
  /** ISO 8601. */
  at: string
  name?: string
}

export const wordsOf = (content: Pick<Content, 'document'>): number => countDocumentWords(content.document)

/** Writes the file of a content unless it is there, whole. Returns its hash. */
export async function keepContent(storyFolder: string, content: Content, why: Why, parents: string[]): Promise<string> {
  const hash = contentHash(content)
  const path = versionPath(storyFolder, hash)
  if ((await stampOf(path)) !== null && (await isWhole(storyFolder, hash))) return hash
  if ((await mkdir(versionsFolder(storyFolder), { recursive: true })) !== undefined) await syncFolder(storyFolder)
  const { type, fields, document } = content
  const version: Version = {
    schema: STORY_SCHEMA,
    hash,
    parents,
    at: why.at,
    by: why.by,
    step: why.step,
    name: why.name ?? '',
    type,
    fields,
    document,
  }
  await new DurableJson<Version>(path).write(version)
  return hash
}

const isWhole = (storyFolder: string, hash: string): Promise<boolean> =>
  readVersion(storyFolder, hash).then(
    () => true,
    (error: unknown) => {
      if (error instanceof MuharrirError) return false
      throw error
    },
  )

/**
 * The story with its present content kept as a version: a new entry in its index, or the old one where the same
 * content was kept before (which then takes the new name, if one is given). The very same story where nothing changes.
 */
export async function withVersion(storyFolder: string, story: StoryOnDisk, why: Why): Promise<StoryOnDisk> {
  const parents = story.version ? [story.version] : []
  const hash = await keepContent(storyFolder, story, why, parents)
  const known = story.versions.find((entry) => entry.hash === hash)
  if (!known) {
    const entry = indexEntry(hash, parents, why, wordsOf(story), story.revision)
    return { ...story, version: hash, versions: [...story.versions, entry] }
  }
  if (story.version === hash && (!why.name || why.name === known.name)) return story
  const renamed = why.name ? { ...known, name: why.name } : known
  return { ...story, version: hash, versions: story.versions.map((entry) => (entry === known ? renamed : entry)) }
}

/**
 * A text that came too late and may not replace the story's: kept as a version beside the chain, whose parent is the
 * version the text was written on.
 */
export async function withStaleText(
  storyFolder: string,
  story: StoryOnDisk,
  content: Content,
  { revision, ...why }: Why & { revision: number },
): Promise<StoryOnDisk> {
  const base = story.versions.filter((entry) => entry.revision <= revision).at(-1)
  const parents = base ? [base.hash] : []
  const hash = await keepContent(storyFolder, content, why, parents)
  if (story.versions.some((entry) => entry.hash === hash)) return story
  const entry = indexEntry(hash, parents, why, wordsOf(content), revision)
  return { ...story, versions: [...story.versions, entry] }
}

const indexEntry = (hash: string, parents: string[], why: Why, words: number, revision: number): VersionEntry => ({
  hash,
  parents: parents.filter((parent) => parent !== hash),
  at: why.at,
  by: why.by,
  step: why.step,
  name: why.name ?? '',
  words,
  revision,
})

/** Throws `version.not-found` or `version.broken`: a file whose content does not have its name is broken. */
export async function readVersion(storyFolder: string, hash: string): Promise<Version> {
  const path = versionPath(storyFolder, hash)
  const raw = await new DurableJson<unknown>(path).read().catch((error: unknown) => {
    if (error instanceof NotJson) throw new MuharrirError('version.broken', { hash }, { cause: error })
    throw error
  })
  if (raw === null) throw new MuharrirError('version.not-found', { hash })
  const migrated = migrate(raw, STORY_LINEAGE)
  if (migrated.state === 'newer') throw new MuharrirError('story.newer', { hash })
  // The hash names the content as it was written: it is checked before any default may be added.
  if (migrated.state === 'fault' || contentHash(raw as Version) !== hash)
    throw new MuharrirError('version.broken', { hash })
  const parsed = versionSchema.safeParse(migrated.value)
  if (!parsed.success) throw new MuharrirError('version.broken', { hash }, { cause: parsed.error })
  return parsed.data
}

/** Hashes of the version files in a story's folder. */
export async function versionHashes(storyFolder: string): Promise<string[]> {
  const names = await readdir(versionsFolder(storyFolder)).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  return names.flatMap((name) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? [])
}

/**
 * The versions of a story, newest first: its index, and any file that the index does not know (a write that was cut
 * off, an index that was lost with its story's file). Broken ones are left out: they cannot be offered.
 */
export async function listVersions(storyFolder: string, index: readonly VersionEntry[]): Promise<VersionInfo[]> {
  const known = new Set(index.map(({ hash }) => hash))
  const unlisted = (await versionHashes(storyFolder)).filter((hash) => !known.has(hash))
  const found = await Promise.all(unlisted.map((hash) => describeVersion(storyFolder, hash)))
  const listed = index.map(({ hash, parents, at, by, step, name, words }) => ({
    hash,
    parents,
    at,
    by,
    step,
    name,
    words,
  }))
  return [...listed, ...found.flatMap((info) => info ?? [])].sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

async function describeVersion(storyFolder: string, hash: string): Promise<VersionInfo | null> {
  try {
    const version = await readVersion(storyFolder, hash)
    const { parents, at, by, step, name } = version
    return { hash, parents, at, by, step, name, words: wordsOf(version) }
  } catch (error) {
    if (error instanceof MuharrirError) return null
    throw error
  }
}
