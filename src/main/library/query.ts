/** Answers the desk's questions from the catalogue, and from the index while searching. */
import { foldedKeys, highlight, type Sought } from '@shared/arabic/search'
import { type Range, type StoryHit, type StoryPage, type StoryQuery, storyQuerySchema } from '@shared/contract/contract'
import type { Person } from '@shared/story/people'
import type { Catalogue, Entry } from './catalogue'
import { headlinesWith } from './headline-search'
import type { Place } from './places'
import type { Found, SearchIndex } from './search-index'
import { snippetOf } from './snippet'

export interface Sources {
  catalogue: Catalogue
  index: SearchIndex
  /** The text of a story for its snippet, or null when it cannot be read. */
  text(id: string): string | null
}

const isTheirs = ({ summary, createdBy, editedBy }: Entry, me: Person): boolean =>
  createdBy === me.id || editedBy === me.id || summary.byline.includes(me.name)

type Wanted = (entry: Entry) => boolean

function filter(query: ReturnType<typeof storyQuerySchema.parse>, me: Person | undefined): Wanted {
  const among = (values: readonly string[]) => {
    const set = new Set(values)
    return (value: string): boolean => set.size === 0 || set.has(value)
  }
  const [type, section, workflow, publication] = [
    among(query.types),
    among(query.sections),
    among(query.workflow),
    among(query.publication),
  ]
  const people = new Set(query.people)
  const from = query.from === null ? FIRST : instantText(query.from, FIRST)
  const until = query.until === null ? LAST : instantText(query.until, LAST)
  return (entry) => {
    const { summary } = entry
    return (
      type(summary.type) &&
      section(summary.section) &&
      workflow(summary.workflow) &&
      publication(summary.publication) &&
      (people.size === 0 || summary.byline.some((name) => people.has(name))) &&
      summary.updated >= from &&
      summary.updated <= until &&
      (!query.mine || (me !== undefined && isTheirs(entry, me)))
    )
  }
}

/** Summaries hold times in one zone, so they compare as text. A time that is none leaves its end open. */
const FIRST = ''
const LAST = '\uffff'
const instantText = (time: string, open: string): string => {
  const parsed = Date.parse(time)
  return Number.isNaN(parsed) ? open : new Date(parsed).toISOString()
}

interface Overview {
  counts: StoryPage['counts']
  people: string[]
}
const overviews = new WeakMap<Catalogue, Map<string, Overview & { changes: number }>>()

/** Of the whole place; kept until a story changes. */
function overview(catalogue: Catalogue, place: Place, me: Person | undefined): Overview {
  const kept = overviews.get(catalogue) ?? new Map<string, Overview & { changes: number }>()
  overviews.set(catalogue, kept)
  const key = `${place} ${me?.id ?? ''} ${me?.name ?? ''}`
  const last = kept.get(key)
  if (last?.changes === catalogue.changes) return last
  const counts: StoryPage['counts'] = { workflow: {}, type: {}, all: 0, mine: 0 }
  const people = new Set<string>()
  for (const entry of catalogue.ordered(place, 'updated')) {
    const { workflow, type, byline } = entry.summary
    counts.workflow[workflow] = (counts.workflow[workflow] ?? 0) + 1
    counts.type[type] = (counts.type[type] ?? 0) + 1
    counts.all++
    if (me && isTheirs(entry, me)) counts.mine++
    for (const name of byline) if (name !== '') people.add(name)
  }
  const made = { counts, people: [...people].sort(), changes: catalogue.changes }
  kept.set(key, made)
  return made
}

export function answer(question: StoryQuery, me: Person | undefined, sources: Sources): StoryPage {
  const query = storyQuerySchema.parse(question)
  const { catalogue, index } = sources
  const searching = foldedKeys(query.search).length > 0
  const found = searching ? search(query.search, sources) : null
  const ordered = catalogue.ordered(query.place, query.sort === 'relevance' ? 'updated' : query.sort)
  const isWanted = filter(query, me)
  const matching = ordered.filter((entry) => (found === null || found.scores.has(entry.summary.id)) && isWanted(entry))
  // The newest first, among those alike too.
  if (query.descending || query.sort === 'relevance') matching.reverse()
  const shown = found && query.sort === 'relevance' ? byScore(matching, found) : matching
  const { counts, people } = overview(catalogue, query.place, me)
  return {
    total: matching.length,
    items: shown
      .slice(query.offset, query.offset + query.limit)
      .map(({ summary }) => hit(summary, found?.sought, sources)),
    counts,
    people,
    ...(searching && !index.ready ? { partial: true as const } : {}),
  }
}

/** The best first, in their order among those alike. Scores are few small numbers, so nothing is sorted. */
function byScore(entries: readonly Entry[], { scores }: Found): Entry[] {
  const alike: Entry[][] = []
  for (const entry of entries) {
    const score = scores.get(entry.summary.id) ?? 0
    const others = alike[score]
    if (others) others.push(entry)
    else alike[score] = [entry]
  }
  return alike.reverse().flatMap((some) => some ?? [])
}

/** Until the index is ready, headlines alone are searched. */
export function search(text: string, { catalogue, index }: Sources): Found {
  return index.ready ? index.search(text) : headlinesWith(text, catalogue.all())
}

function hit(summary: Entry['summary'], sought: Sought | undefined, sources: Sources): StoryHit {
  if (!sought) return { ...summary, headlineMatches: [], snippet: null }
  const headlineMatches = highlight(summary.headline, sought).map(({ start, end }): Range => [start, end])
  const text = summary.broken ? null : sources.text(summary.id)
  return { ...summary, headlineMatches, snippet: text === null ? null : snippetOf(text, sought) }
}
