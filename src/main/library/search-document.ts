/** What the search index takes from a story, and how it cuts words. */
import { processTerm, tokenize } from '@shared/arabic/search'
import { documentText } from '@shared/document/visit'
import type { StoryOnDisk } from './story-file'

export interface SearchDocument {
  id: string
  headline: string
  /** Everything else that names the story: people, place, tags, summary. */
  about: string
  text: string
}
export type SearchField = 'headline' | 'about' | 'text'

export const OPTIONS = {
  fields: ['headline', 'about', 'text'] satisfies SearchField[],
  tokenize,
  processTerm,
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
