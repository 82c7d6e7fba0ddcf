/** The list of stories by windows of pages. */
import type { StoryHit, StoryPage, StoryQuery } from '@shared/contract/contract'
import { type Pages, type PagesOf, usePages } from '../app/pages'
import { muharrir } from '../muharrir'

export interface StoryPages extends Pages<StoryHit, StoryPage> {
  counts: StoryPage['counts'] | null
  people: readonly string[]
  /** The search saw headlines only. */
  partial: boolean
}

const STORIES: PagesOf<StoryHit, StoryPage, StoryQuery> = {
  ask: muharrir.stories.query,
  idOf: ({ id }) => id,
  watch: (changed) => {
    const ends = [muharrir.on('stories-changed', changed), muharrir.on('library-changed', changed)]
    return () => {
      for (const end of ends) end()
    }
  },
}

export function useStoryPages(query: StoryQuery): StoryPages {
  const pages = usePages(STORIES, query)
  const { latest } = pages
  return {
    ...pages,
    counts: latest?.counts ?? null,
    people: latest?.people ?? [],
    partial: latest?.partial === true,
  }
}
