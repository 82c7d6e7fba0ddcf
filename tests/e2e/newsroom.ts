/**
 * A library and a profile made before the program starts, with the program's own services: a test that is not about
 * the first run begins where a newsroom begins its day.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Preferences } from '@shared/contract/contract'
import { paragraph, storyDocument } from '@shared/document/build'
import type { DocumentNode, StoryDocument } from '@shared/document/schema'
import type { Person, Role } from '@shared/story/people'
import { type Story, type StoryFields, storySchema } from '@shared/story/story'
import { Library } from '../../src/main/library/library'

export interface Newsroom {
  folder: string
  me: Person
  /** Ids in the order in which they were given. */
  stories: string[]
}

export interface Draft {
  type?: string
  headline?: string
  blocks?: DocumentNode[]
  fields?: Partial<StoryFields>
}

export interface NewsroomOptions {
  library: string
  userData: string
  role?: Role
  preferences?: Partial<Preferences>
  stories?: Draft[]
}

const NAME = 'نور الكعبي'

export async function openNewsroom({
  library: folder,
  userData,
  role = 'editor',
  preferences = {},
  stories = [{ headline: 'مادة للتجربة' }],
}: NewsroomOptions): Promise<Newsroom> {
  const library = await Library.create(folder, {
    agency: { ar: 'وكالة الرافد', en: 'Al-Rafid' },
    holder: { name: 'tests' },
  })
  const me = await library.people.add({ name: NAME, role, deskCode: '7ن' })
  const ids: string[] = []
  for (const { type = 'news', headline = '', blocks = [], fields = {} } of stories) {
    const story = await library.stories.create({ type, headline, by: me })
    const document: StoryDocument = blocks.length > 0 ? storyDocument(blocks) : story.document
    const draft = { id: story.id, fields: { ...story.fields, ...fields } as StoryFields, document }
    await library.stories.save(draft, story.revision, me)
    ids.push(story.id)
  }
  await library.close()
  mkdirSync(userData, { recursive: true })
  const profile = {
    preferences: { tour: 'done', identity: { [library.settings.id]: me.id }, ...preferences },
    last: folder,
  }
  writeFileSync(join(userData, 'profile.json'), JSON.stringify(profile))
  return { folder, me, stories: ids }
}

export const storyFile = (folder: string, id: string): string => join(folder, 'stories', id, 'story.json')

/** The story as it lies on the disk now. @throws when it is no story: no file may ever be unreadable. */
export const storyOnDisk = (folder: string, id: string): Story =>
  storySchema.parse(JSON.parse(readFileSync(storyFile(folder, id), 'utf8')))

export const paragraphs = (...texts: string[]): DocumentNode[] => texts.map((text) => paragraph(text))
