/** Saving what an editor wrote: the whole text, or the blocks that changed in it. */
import { isDeepStrictEqual } from 'node:util'
import type { Draft, SaveReceipt } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import { type DocumentChange, withChange } from '@shared/document/change'
import type { Person } from '@shared/story/people'
import { cleanFields } from './clean-fields'
import type { Shelf } from './shelf'
import { edited } from './story-edits'
import type { StoryOnDisk } from './story-file'
import { withStaleText } from './version-files'

/** A draft of which only the changed blocks are given. */
export type ChangedDraft = Omit<Draft, 'document'> & { change: DocumentChange }
type Content = Pick<StoryOnDisk, 'fields' | 'document'>

const now = (): string => new Date().toISOString()
const receipt = ({ revision, workflow }: StoryOnDisk): SaveReceipt => ({ revision, savedAt: now(), workflow })

/** The story with another content; the very same where the content is the same, and nothing is written. */
const withContent = (before: StoryOnDisk, content: Content, by: Person): StoryOnDisk =>
  isDeepStrictEqual(content, { fields: before.fields, document: before.document })
    ? before
    : edited(before, content, by, now())

/**
 * Saves a text that was written on `revision`. Resolves when it is durably on disk; the same text again writes
 * nothing. Where the story on disk is another revision, the text is kept as a version of its own and `story.stale`
 * is thrown.
 */
export async function saveDraft(shelf: Shelf, draft: Draft, revision: number, by: Person): Promise<SaveReceipt> {
  const content = { fields: cleanFields(draft.fields), document: draft.document }
  let stale = false
  const story = await shelf.change(
    draft.id,
    async (before, folder) => {
      const next = withContent(before, content, by)
      if (next === before || revision === before.revision) return next
      stale = true
      const why = { step: 'conflict', by: by.id, at: now(), revision } as const
      return withStaleText(folder, before, { type: before.type, ...content }, why)
    },
    'save',
  )
  if (stale) throw new MuharrirError('story.stale', { id: draft.id, revision: story.revision })
  return receipt(story)
}

/** Saves what changed in the text of `revision`; throws `story.stale`, and keeps nothing, where that is not the text. */
export async function saveChange(
  shelf: Shelf,
  { id, fields, change }: ChangedDraft,
  revision: number,
  by: Person,
): Promise<SaveReceipt> {
  const story = await shelf.change(
    id,
    async (before) => {
      const document = revision === before.revision ? withChange(before.document, change) : null
      if (!document) throw new MuharrirError('story.stale', { id, revision: before.revision })
      return withContent(before, { fields: cleanFields(fields), document }, by)
    },
    'save',
  )
  return receipt(story)
}
