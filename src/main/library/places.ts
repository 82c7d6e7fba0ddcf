/**
 * Where everything of a library lies. Ids and hashes come from outside (a window, a command line, a file): they are
 * checked here, before they become part of a path, so nothing can name a place outside the library.
 */
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { hashSchema, storyIdSchema } from '@shared/story/story'

export const LIBRARY_FILE = 'library.json'
export const STORY_FILE = 'story.json'
export const DERIVED = '.derived'
export const LOCK = '.lock'
export const HOLDER_FILE = '.holder.json'

/** A story lies on the desk or in the trash. */
export type Place = 'desk' | 'trash'
export const PLACES = ['desk', 'trash'] as const
const FOLDERS: Record<Place, string> = { desk: 'stories', trash: 'trash' }

/** What a killed write leaves: the temporary name is the file's own with a number behind it. */
export const LEFTOVER = /\.json\.\d+$/
/** A trashed story on its way out for good: renamed first, so that a crash leaves no half of a story. */
export const REMOVING = '.removing-'

export const isStoryId = (id: string): boolean => storyIdSchema.safeParse(id).success

export const placeFolder = (library: string, place: Place): string => join(library, FOLDERS[place])

export function storyFolder(library: string, place: Place, id: string): string {
  if (!isStoryId(id)) throw new MuharrirError('story.not-found', { id: String(id) })
  return join(placeFolder(library, place), id)
}

export const storyPath = (library: string, place: Place, id: string): string =>
  join(storyFolder(library, place, id), STORY_FILE)

export const versionsFolder = (storyFolder: string): string => join(storyFolder, 'versions')

export function versionPath(storyFolder: string, hash: string): string {
  if (!hashSchema.safeParse(hash).success) throw new MuharrirError('version.not-found')
  return join(versionsFolder(storyFolder), `${hash}.json`)
}
