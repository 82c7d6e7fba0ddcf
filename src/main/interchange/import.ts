/** Brings a file into a library as a draft. */
import { MuharrirError } from '@shared/contract/errors'
import { typesOf } from '@shared/story/library'
import type { Person } from '@shared/story/people'
import type { Story, StoryFields } from '@shared/story/story'
import type { Library } from '../library/library'
import type { MediaStore } from '../media/store'
import type { Given, Imported } from './imported'
import { importFile } from './read-file'

export interface ImportInto {
  library: Library
  media: MediaStore
  /** Type of a story whose file names none. */
  type: string
  by: Person
}

/**
 * The file as a new draft, with what was left out of it. A file never says how far its story is: workflow and
 * publication in front matter are for the library they come from, and would pass by the rules of this one.
 * @throws MuharrirError what `importFile` throws, `field.invalid` for an unknown type, and what the library throws
 */
export async function importStory(
  given: Given,
  { library, media, type, by }: ImportInto,
): Promise<{ story: Story; notes: Imported['notes'] }> {
  const { settings, stories } = library
  const types = typesOf(settings).map(({ id }) => id)
  if (!types.includes(type)) throw new MuharrirError('field.invalid', { field: 'type', reason: type })
  const imported = await importFile(given, {
    addPicture: (picture) => media.add(picture, by.id),
    resolveStory: (name) => (stories.exists(name) ? name : null),
    endWord: settings.signoffWord,
  })
  const fields = filled(imported.fields)
  if (!settings.sections.some(({ id }) => id === fields.section)) delete fields.section
  const story = await stories.create({
    type: imported.type !== null && types.includes(imported.type) ? imported.type : type,
    by,
    // Who imports a text did not write it.
    fields: { byline: [], ...fields },
    document: imported.document,
    step: 'imported',
  })
  return { story, notes: imported.notes }
}

/** Only the fields that the file fills in, so that a type's own beginnings stand where it says nothing. */
export const filled = (fields: StoryFields): Partial<StoryFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isBlank(value))) as Partial<StoryFields>

function isBlank(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.values(value).every(isBlank)
}
