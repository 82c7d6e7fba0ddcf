/** Which media a story uses, in its fields and in its text. */
import { mediaOf } from '../document/visit'
import { FIELDS } from './fields'
import type { Picture, Story } from './story'

/** Hashes of all media of a story, each once. */
export function mediaOfStory({ fields, document }: Pick<Story, 'fields' | 'document'>): string[] {
  const pictures = FIELDS.flatMap(({ id, kind }) => {
    if (kind === 'picture') return (fields[id] as Picture | null | undefined)?.media ?? []
    if (kind === 'columnist') return (fields[id] as { photo?: Picture | null } | undefined)?.photo?.media ?? []
    return []
  })
  return [...new Set([...pictures, ...mediaOf(document)])]
}
