/** What the search index takes from a story, and how it cuts words. */
import { processTerm, tokenize } from '@shared/arabic/search'
import { documentText } from '@shared/document/words'
import type { StoryOnDisk } from './story-file'

export interface SearchDocument {
  id: string
  headline: string
  /** Everything else that names the story: people, place, tags, summary. */
  about: string
  text: string
}
export type SearchField = 'headline' | 'about' | 'text'

/** Keys of the words met before: a newsroom writes the same words again, and folding is most of the work. */
const kept = new Map<string, string[]>()
const KEPT_WORDS = 100_000

export function keysOf(word: string): string[] {
  const known = kept.get(word)
  if (known) return known
  const keys = processTerm(word)
  if (kept.size >= KEPT_WORDS) kept.clear()
  kept.set(word, keys)
  return keys
}

export const OPTIONS = {
  fields: ['headline', 'about', 'text'] satisfies SearchField[],
  tokenize,
  processTerm: keysOf,
  searchOptions: { boost: { headline: 4, about: 2 } },
}

/** Strings of a value, however deep. */
const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
/** Fields that hold keys and addresses, not words. */
const NO_WORDS = new Set(['headline', 'section', 'urgency', 'language', 'related', 'embargo', 'schedule', 'lead'])

export const searchDocument = ({ id, fields, document }: StoryOnDisk): SearchDocument => ({
  id,
  headline: fields.headline,
  about: Object.entries(fields)
    .filter(([field]) => !NO_WORDS.has(field))
    .flatMap(([, value]) => stringsOf(value))
    .join('\n'),
  text: documentText(document),
})
