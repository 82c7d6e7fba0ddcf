/** Fields as they may be stored: no control or direction characters, one-line fields on one line. */
import { clean, cleanLine } from '@shared/arabic/clean'
import { FIELDS } from '@shared/story/fields'
import type { StoryFields } from '@shared/story/story'

/** Keys whose text may have several lines; every other string is one line. */
const TEXTS = new Set([
  ...FIELDS.filter(({ kind }) => kind === 'text').map(({ id }) => id),
  // Inside of pictures, sources and columnists.
  'alt',
  'decorative',
  'caption',
  'biography',
  'note',
])
const KNOWN = new Set([...FIELDS.map(({ id }) => id)])

const cleanValue = (value: unknown, key: string): unknown => {
  if (typeof value === 'string') return TEXTS.has(key) ? clean(value) : cleanLine(value)
  if (Array.isArray(value)) return value.map((item) => cleanValue(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, cleanValue(inner, name)]))
}

/** A field that only a newer program knows is kept as it is. */
export const cleanFields = (fields: StoryFields): StoryFields =>
  Object.fromEntries(
    Object.entries(fields).map(([id, value]) => [id, KNOWN.has(id) ? cleanValue(value, id) : value]),
  ) as StoryFields
