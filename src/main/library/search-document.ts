/** What the search index takes from a story, and how it cuts words. */
import { keysOf, tokenize } from '@shared/arabic/search'
import { documentText } from '@shared/document/words'
import type { Keys } from './search-database'
import type { StoryOnDisk } from './story-file'

/** `about` is everything else that names the story: people, place, tags, summary. */
export type SearchField = 'headline' | 'about' | 'text'

function keysOfText(text: string): Keys[SearchField] {
  const keys = tokenize(text).flatMap((word) => keysOf(word) ?? [])
  return {
    folded: [...new Set(keys.map(({ folded }) => folded))].join(' '),
    exact: [...new Set(keys.map(({ exact }) => exact))].join(' '),
  }
}

/** Strings of a value, however deep. */
const stringsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : []
}
/** Fields that hold keys and addresses, not words. */
const NO_WORDS = new Set(['headline', 'section', 'urgency', 'language', 'related', 'embargo', 'schedule', 'lead'])

export const searchKeys = ({ fields, document }: StoryOnDisk): Keys => ({
  headline: keysOfText(fields.headline),
  about: keysOfText(
    Object.entries(fields)
      .filter(([field]) => !NO_WORDS.has(field))
      .flatMap(([, value]) => stringsOf(value))
      .join('\n'),
  ),
  text: keysOfText(documentText(document)),
})

/** The folded keys of a story, each once. */
export const foldedKeysOf = (keys: Keys): Set<string> =>
  new Set(Object.values(keys).flatMap(({ folded }) => (folded === '' ? [] : folded.split(' '))))
