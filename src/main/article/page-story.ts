/** What a page needs of a story: no workflow, no internal note, no sources in confidence. */

import type { StoryDocument } from '@shared/document/schema'
import { links, walk } from '@shared/document/visit'
import type { LibrarySettings } from '@shared/story/library'
import type { Story } from '@shared/story/story'
import type { LinkedStory, ResolveStory } from './context'
import { linkedStory } from './links'

export type PageStory = Pick<Story, 'id' | 'type' | 'fields' | 'document' | 'published' | 'updated' | 'publication'>
export type PageSettings = Pick<LibrarySettings, 'agency' | 'timeZone' | 'digits' | 'sections' | 'types'> & {
  /** The newsroom's choices for its themes, by theme. */
  themes?: unknown
}

/** Ids of the stories that a page points to. */
export function storiesOf(story: Pick<PageStory, 'fields' | 'document'>): string[] {
  const cards = [...walk(story.document.root)].flatMap((node) =>
    node.type === 'related' && node.story ? [node.story] : [],
  )
  return [...new Set([...linkedIn(story.document), ...cards, ...story.fields.related])]
}

const linkedIn = (document: StoryDocument): string[] => links(document).flatMap((node) => linkedStory(node.url) ?? [])

export async function resolveStories(
  story: Pick<PageStory, 'fields' | 'document'>,
  resolve: ResolveStory,
): Promise<Map<string, LinkedStory>> {
  const found = new Map<string, LinkedStory>()
  for (const id of storiesOf(story)) {
    const linked = await resolve(id)
    if (linked) found.set(id, linked)
  }
  return found
}
