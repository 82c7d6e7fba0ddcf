/** Makes the sample library from `resources/sample`: people, agency, pictures and stories as if a desk had worked on them. */
import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Person } from '@shared/story/people'
import { personSchema } from '@shared/story/people'
import type { Step } from '@shared/story/story'
import { ulid } from 'ulid'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Library } from '../library/library'
import type { LongWork } from '../library/long-work'
import type { MediaStore } from '../media/store'
import { filled } from './import'
import { type Imported, Notes } from './imported'
import { readMarkdown } from './markdown/read'
import { importFile } from './read-file'

const names = z.object({ ar: z.string(), en: z.string() })
const deskSchema = z.object({
  agency: z.object({ name: names, short: names }),
  people: z.array(personSchema.omit({ id: true })),
})

export interface SampleInto extends LongWork {
  /** A library of its own, without stories. */
  library: Library
  media: MediaStore
  /** The folder `resources` of the program. */
  resources: string
}

interface SampleFile {
  path: string
  /** Name without extension, by which the stories point to each other. */
  name: string
  id: string
}

/**
 * Two passes: ids first, so that stories may point to each other both ways; then the stories, oldest file name first.
 * @returns how many stories were made
 */
export async function makeSample({ library, media, resources, progress, signal }: SampleInto): Promise<number> {
  const folder = join(resources, 'sample')
  const desk = deskSchema.parse(parse(await readFile(join(folder, 'people.yaml'), 'utf8')))
  await library.setSettings({ agency: { ...library.settings.agency, ...desk.agency } })
  for (const { name, role, deskCode } of desk.people)
    if (!library.people.find(name)) await library.people.add({ name, role, deskCode })
  const people = library.people.all()

  const files = await sampleFiles(folder)
  const ids = new Map(files.map(({ name, id }) => [name, id]))
  for (const [done, { path, id }] of files.entries()) {
    progress?.(done, files.length)
    signal?.throwIfAborted()
    const story = await importFile(
      { path },
      { addPicture: (picture) => media.add(picture, ''), resolveStory: (name) => ids.get(name) ?? null },
    )
    await library.stories.create({ ...created(story, people), id })
  }
  progress?.(files.length, files.length)
  return files.length
}

async function sampleFiles(folder: string): Promise<SampleFile[]> {
  const found = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort()
  return Promise.all(
    found.map(async (file) => {
      const path = join(folder, file)
      const { front } = readMarkdown(await readFile(path, 'utf8'), file, new Notes(), {
        addPicture: () => Promise.reject(new Error('no picture is read in the first pass')),
      })
      return { path, name: basename(file, '.md'), id: ulid(Date.parse(front?.created ?? '') || undefined) }
    }),
  )
}

function created(story: Imported, people: readonly Person[]) {
  const writer = people.find(({ name }) => name === story.fields.byline[0]?.name)
  const by = writer ?? people.find(({ role }) => role === 'reporter') ?? people[0]
  if (!by) throw new Error('people.yaml names nobody')
  return {
    type: story.type ?? 'news',
    by,
    fields: { byline: [], ...filled(story.fields) },
    document: story.document,
    workflow: story.workflow ?? 'draft',
    publication: story.publication ?? 'never',
    ...(story.created ? { created: story.created } : {}),
    ...(story.updated ? { updated: story.updated } : {}),
    ...(story.published ? { published: story.published } : {}),
    history: historyOf(story, by, people),
    step: 'imported' as const,
  }
}

/** The steps that led where the file says the story stands. */
function historyOf(story: Imported, writer: Person, people: readonly Person[]): Step[] {
  const bylined = new Set(story.fields.byline.map(({ name }) => name))
  const editors = people.filter(({ role, id }) => role === 'editor' && id !== writer.id)
  const editor = editors.find(({ name }) => bylined.has(name)) ?? editors[0] ?? writer
  const publisher = people.find(({ role }) => role === 'publisher') ?? editor
  const at = story.updated ?? story.created ?? new Date().toISOString()
  const steps: Step[] = []
  const step = (axis: Step['axis'], from: string, to: string, by: Person, more: Partial<Step> = {}) =>
    steps.push({ at, by: by.id, axis, from, to, ...more })
  const { workflow } = story
  if (workflow !== null && workflow !== 'draft') step('workflow', 'draft', 'submitted', writer)
  if (workflow === 'in-review' || workflow === 'approved' || workflow === 'held')
    step('workflow', 'submitted', workflow, editor)
  if (workflow === 'returned')
    step('workflow', 'submitted', 'returned', editor, { ...(story.returned ?? { reason: '' }) })
  if (!story.published || !story.publication) return steps
  step('publication', 'never', 'queued', publisher, { at: story.published })
  step('publication', 'queued', 'published', publisher, { at: story.published })
  if (story.publication === 'corrected' || story.publication === 'updated' || story.publication === 'withdrawn')
    step('publication', 'published', story.publication, publisher)
  return steps
}
