/** What the desk shows: filters, order, density, and where the list stands. Kept while other screens are open. */
import type { SORTS, StoryQuery } from '@shared/contract/contract'
import { create } from 'zustand'

export type Sort = (typeof SORTS)[number]
export const DAY_SPANS = ['any', 'today', 'week', 'month'] as const
export type DaySpan = (typeof DAY_SPANS)[number]

export interface DeskView {
  search: string
  workflow: readonly string[]
  publication: readonly string[]
  types: readonly string[]
  sections: readonly string[]
  people: readonly string[]
  mine: boolean
  span: DaySpan
  /** Null: by relevance while searching, else by last change. */
  sort: Sort | null
  descending: boolean
  density: 'comfortable' | 'compact'
  /** Index of the row that has the keyboard, and the one a range began at. */
  current: number
  anchor: number
  /** Pixels. */
  scroll: number
}

export const NO_FILTER = {
  search: '',
  workflow: [],
  publication: [],
  types: [],
  sections: [],
  people: [],
  mine: false,
  span: 'any',
} as const satisfies Partial<DeskView>

export const useDesk = create<DeskView>()(() => ({
  ...NO_FILTER,
  sort: null,
  descending: true,
  density: 'comfortable',
  current: 0,
  anchor: 0,
  scroll: 0,
}))

/** A change of what is listed begins at the top again. */
export const refine = (change: Partial<DeskView>): void =>
  useDesk.setState({ ...change, current: 0, anchor: 0, scroll: 0 })

export const isFiltered = (view: DeskView): boolean =>
  view.search.trim() !== '' ||
  view.mine ||
  view.span !== 'any' ||
  [view.workflow, view.publication, view.types, view.sections, view.people].some((chosen) => chosen.length > 0)

const DAY = 86_400_000
const DAYS: Record<DaySpan, number | null> = { any: null, today: 0, week: 6, month: 29 }

/** The first instant of a span of days that ends today, by the clock of this machine. */
function startOf(span: DaySpan, now: number): string | null {
  const days = DAYS[span]
  if (days === null) return null
  const day = new Date(now - days * DAY)
  day.setHours(0, 0, 0, 0)
  return day.toISOString()
}

export function queryOf(view: DeskView, now: number): StoryQuery {
  const search = view.search.trim()
  return {
    search,
    place: 'desk',
    workflow: [...view.workflow],
    publication: [...view.publication],
    types: [...view.types],
    sections: [...view.sections],
    people: [...view.people],
    mine: view.mine,
    from: startOf(view.span, now),
    sort: view.sort ?? (search === '' ? 'updated' : 'relevance'),
    descending: view.descending,
  }
}
