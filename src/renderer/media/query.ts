/** What the media screen shows: filters, order, layout, and where the list stands. Kept while other screens are open. */
import type { MediaHit, MediaPage, MediaQuery } from '@shared/contract/media'
import { create } from 'zustand'
import { type Pages, type PagesOf, usePages } from '../app/pages'
import { muharrir } from '../muharrir'

type Choice<Key extends keyof MediaQuery> = NonNullable<MediaQuery[Key]>
export type MediaSort = Exclude<Choice<'sort'>, 'relevance'>
export type MediaLack = Choice<'lacking'>[number]

export interface MediaView {
  search: string
  place: Choice<'place'>
  kinds: Choice<'kinds'>
  people: readonly string[]
  places: readonly string[]
  keywords: readonly string[]
  credits: readonly string[]
  use: Choice<'use'>
  rights: Choice<'rights'>
  lacking: readonly MediaLack[]
  orientation: Choice<'orientation'>
  /** Null: by relevance while searching, else the last added first. */
  sort: MediaSort | null
  descending: boolean
  layout: 'grid' | 'list'
  /** Hashes of the chosen files. */
  chosen: readonly string[]
  /** Index of the file that has the keyboard, and the one a range began at. */
  current: number
  anchor: number
  /** Pixels. */
  scroll: number
}

export const NO_FILTER = {
  search: '',
  kinds: [],
  people: [],
  places: [],
  keywords: [],
  credits: [],
  use: 'any',
  rights: 'any',
  lacking: [],
  orientation: 'any',
} as const satisfies Partial<MediaView>

export const useMedia = create<MediaView>()(() => ({
  ...NO_FILTER,
  kinds: [],
  place: 'library',
  sort: null,
  descending: true,
  layout: 'grid',
  chosen: [],
  current: 0,
  anchor: 0,
  scroll: 0,
}))

/** A change of what is listed begins at the top again. */
export const refine = (change: Partial<MediaView>): void =>
  useMedia.setState({ ...change, chosen: [], current: 0, anchor: 0, scroll: 0 })

export const clearFilters = (): void => refine({ ...NO_FILTER, kinds: [] })

export const isFiltered = (view: MediaView): boolean =>
  view.search.trim() !== '' ||
  [view.use, view.rights, view.orientation].some((value) => value !== 'any') ||
  [view.kinds, view.people, view.places, view.keywords, view.credits, view.lacking].some(({ length }) => length > 0)

export function queryOf(view: MediaView): MediaQuery {
  const search = view.search.trim()
  return {
    search,
    place: view.place,
    kinds: view.kinds,
    people: [...view.people],
    places: [...view.places],
    keywords: [...view.keywords],
    credits: [...view.credits],
    use: view.use,
    rights: view.rights,
    lacking: [...view.lacking],
    orientation: view.orientation,
    sort: view.sort ?? (search === '' ? 'added' : 'relevance'),
    descending: view.descending,
  }
}

export type MediaPages = Pages<MediaHit, MediaPage>

const MEDIA: PagesOf<MediaHit, MediaPage, MediaQuery> = {
  ask: muharrir.media.query,
  idOf: ({ hash }) => hash,
  watch: (changed) => {
    // What uses a file stands in the stories.
    const ends = (['media-changed', 'stories-changed', 'library-changed'] as const).map((event) =>
      muharrir.on(event, changed),
    )
    return () => {
      for (const end of ends) end()
    }
  },
}
export const useMediaPages = (query: MediaQuery): MediaPages => usePages(MEDIA, query)
