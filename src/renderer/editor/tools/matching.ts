/** Finding an insert entry by what was typed after the slash: in both languages, folded, by name first. */
import { fold } from '@shared/arabic/fold'
import ar from '../../i18n/ar/editor.json'
import en from '../../i18n/en/editor.json'
import { INSERT_ENTRIES } from '../blocks/entries'
import type { InsertEntry } from '../blocks/insert'

type Words = Record<string, string>

const keysOf = (id: string): { names: string[]; words: string[] } => ({
  names: [ar, en].map((language) => fold((language as Words)[`insert.${id}`] ?? '')),
  words: [ar, en].flatMap((language) => fold((language as Words)[`insert.${id}.words`] ?? '').split(/\s+/)),
})
const INDEX = INSERT_ENTRIES.map((entry) => ({ entry, ...keysOf(entry.id) }))

/** Entries for a query, the best first; all of them for an empty one. */
export function matchingEntries(query: string): InsertEntry[] {
  const key = fold(query.trim())
  if (key === '') return [...INSERT_ENTRIES]
  const rank = ({ names, words }: (typeof INDEX)[number]): number => {
    if (names.some((name) => name.startsWith(key))) return 0
    if (words.some((word) => word.startsWith(key))) return 1
    if (names.some((name) => name.split(/\s+/).some((part) => part.replace(/^ال/, '').startsWith(key)))) return 2
    return names.some((name) => name.includes(key)) ? 3 : 4
  }
  return INDEX.map((row) => ({ entry: row.entry, rank: rank(row) }))
    .filter(({ rank: found }) => found < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry)
}
