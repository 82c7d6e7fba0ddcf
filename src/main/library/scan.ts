/**
 * Fills the catalogue at opening: the folders are listed and each story's file is stat'ed; a story is read only when
 * `.derived` does not know it as it stands.
 */
import { readdir, readFile, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { mediaOfStory } from '@shared/story/media'
import { summarySchema, type Version } from '@shared/story/story'
import { decodeTime } from 'ulid'
import { z } from 'zod'
import type { Entry } from './catalogue'
import type { Context } from './context'
import { isMissing } from './disk-faults'
import { sweepLeftovers, writeDerived } from './durable'
import type { LongWork } from './long-work'
import { DERIVED, isStoryId, PLACES, type Place, placeFolder, REMOVING, storyFolder, storyPath } from './places'
import { lastSetAside, readStoryFile, setAside, stampOf } from './story-file'
import { summarize, summarizeBroken } from './summaries'
import { listVersions, readVersion } from './version-files'

/** Raised when a summary means something new: what was derived before is then made again. */
const SUMMARIES_SCHEMA = 2
const summariesPath = (folder: string): string => join(folder, DERIVED, 'summaries.json')

/** Only the outside is checked: this program wrote the file, and ten thousand summaries are many. */
const derivedSchema = z.object({ schema: z.literal(SUMMARIES_SCHEMA), entries: z.array(z.unknown()) })
const entryProbe = z.looseObject({
  summary: summarySchema,
  place: z.enum(PLACES),
  stamp: z.string(),
  media: z.array(z.string()),
})

/** What was derived before, by id; empty when it is missing, of another schema or damaged: it can be made again. */
export async function loadSummaries(folder: string): Promise<Map<string, Entry>> {
  const text = await readFile(summariesPath(folder), 'utf8').catch(() => '')
  try {
    const { entries } = derivedSchema.parse(JSON.parse(text))
    if (entries.length > 0) entryProbe.parse(entries[0])
    return new Map((entries as Entry[]).map((entry) => [entry.summary.id, entry]))
  } catch {
    return new Map()
  }
}

/** @throws an error of the disk, also where the folder went away: it must not be made anew without its stories. */
export async function storeSummaries(folder: string, entries: readonly Entry[]): Promise<void> {
  await stat(folder)
  await writeDerived(summariesPath(folder), JSON.stringify({ schema: SUMMARIES_SCHEMA, entries }))
}

/** Files read or stat'ed at the same time. */
const AT_ONCE = 32

export async function eachOf<T>(
  items: readonly T[],
  signal: AbortSignal | undefined,
  work: (item: T) => Promise<void>,
) {
  let next = 0
  const lane = async () => {
    while (next < items.length) {
      if (signal?.aborted) throw new MuharrirError('cancelled')
      const item = items[next++] as T
      await work(item)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
}

async function storyIds(context: Context, place: Place): Promise<string[]> {
  const folder = placeFolder(context.folder, place)
  const found = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (isMissing(error)) return []
    throw error
  })
  if (!context.readOnly)
    for (const { name } of found) if (name.startsWith(REMOVING)) await rm(join(folder, name), { recursive: true })
  return found.filter((item) => item.isDirectory() && isStoryId(item.name)).map(({ name }) => name)
}

/** One file that the disk does not give up must not keep the whole library closed. */
const UNREADABLE = Symbol('unreadable')
const unreadable = (error: unknown): typeof UNREADABLE => {
  if (error instanceof MuharrirError && error.code === 'disk.unreadable') return UNREADABLE
  throw error
}
const unreadableEntry = (place: Place, id: string, before?: Entry): Entry => {
  const created = new Date(decodeTime(id)).toISOString()
  const known = before ? { before: before.summary } : {}
  const summary = summarizeBroken(id, { version: null, versions: 0, created, updated: created, ...known })
  const { createdBy = '', editedBy = '', media = [] } = before ?? {}
  return { summary, place, stamp: '', createdBy, editedBy, media }
}

/** All stories of the library. Throws `cancelled`, `library.gone` or `disk.unreadable`. */
export async function scan(context: Context, known: Map<string, Entry>, work: LongWork): Promise<Entry[]> {
  if (!context.readOnly) await sweepLeftovers(context.folder)
  const entries: Entry[] = []
  for (const place of PLACES) {
    const ids = await context.reading(placeFolder(context.folder, place), () => storyIds(context, place))
    let done = 0
    await eachOf(ids, work.signal, async (id) => {
      const path = storyPath(context.folder, place, id)
      const before = known.get(id)
      const stamp = await context.reading(path, () => stampOf(path)).catch(unreadable)
      const fresh = before !== undefined && before.stamp !== '' && stamp === before.stamp
      const entry = fresh ? { ...before, place } : await entryOf(context, place, id, before).catch(unreadable)
      if (entry === UNREADABLE) entries.push(unreadableEntry(place, id, before))
      else if (entry) entries.push(entry)
      done++
      if (done % 100 === 0 || done === ids.length) work.progress?.(done, ids.length)
    })
  }
  return entries
}

/**
 * The catalogue's entry of one story, from its file. A file that cannot be understood is set aside (where we may
 * write) and its story listed as broken. Null for a folder in which nothing was ever written.
 */
export async function entryOf(context: Context, place: Place, id: string, before?: Entry): Promise<Entry | null> {
  const path = storyPath(context.folder, place, id)
  const reading = await context.reading(path, () => readStoryFile(path, id))
  if (reading.state === 'ok') {
    const { createdBy, editedBy } = reading.story
    const media = mediaOfStory(reading.story)
    return { summary: summarize(reading.story), place, stamp: reading.stamp, createdBy, editedBy, media }
  }
  if (reading.state === 'newer') {
    const summary = reading.story ? summarize(reading.story) : await brokenSummary(context, place, id, before)
    const media = reading.story ? mediaOfStory(reading.story) : (before?.media ?? [])
    return summary && { summary, place, stamp: reading.stamp, createdBy: '', editedBy: '', media }
  }
  // Where it cannot be moved it stays in its place, and is listed as broken all the same.
  const aside =
    reading.state === 'broken' && !context.readOnly && (await setAside(path, new Date()).catch(() => null)) !== null
  const stamp = reading.state === 'broken' && !aside ? reading.stamp : ''
  const summary = await brokenSummary(context, place, id, before)
  const { createdBy = '', editedBy = '', media = [] } = before ?? {}
  return summary && { summary, place, stamp, createdBy, editedBy, media }
}

async function brokenSummary(context: Context, place: Place, id: string, before?: Entry) {
  const folder = storyFolder(context.folder, place, id)
  return context.reading(folder, async () => {
    const versions = await listVersions(folder, [])
    const aside = await lastSetAside(folder)
    const stamp = await stampOf(storyPath(context.folder, place, id))
    if (versions.length === 0 && aside === null && stamp === null) {
      // A creation that was cut off before anything was written. Where other files stand, the folder is left alone.
      if (!context.readOnly) await rmdir(join(folder, 'versions')).catch(() => {})
      if (!context.readOnly) await rmdir(folder).catch(() => {})
      return null
    }
    let version: Version | null = null
    if (versions[0]) version = await readVersion(folder, versions[0].hash)
    const created = new Date(decodeTime(id)).toISOString()
    return summarizeBroken(id, {
      version,
      versions: versions.length,
      ...(before ? { before: before.summary } : {}),
      created,
      updated: versions[0]?.at ?? created,
    })
  })
}
