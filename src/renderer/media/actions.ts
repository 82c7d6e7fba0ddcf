/** What is done to files of the media library, with its message and its way back. */

import type { GivenFile } from '@shared/contract/given'
import type { MediaImport } from '@shared/contract/media'
import { attempt } from '../app/report'
import { showDialog, showMedia } from '../app/store'
import { words } from '../i18n'
import { muharrir } from '../muharrir'
import { toast } from '../ui/Toast'
import { clearFilters, refine, useMedia } from './query'

export const filesOf = (count: number): string => words.t('story:count.files', { count })

/** Shows the library with what came in chosen, and says what did not, what was known and what looks alike. */
function tell(outcome: MediaImport): void {
  const { added, known, refused, similar } = outcome
  showMedia()
  clearFilters()
  refine({ place: 'library' })
  useMedia.setState({ chosen: added.length > 0 ? added : known })
  if (known.length + refused.length + similar.length > 0) showDialog({ kind: 'media-imported', outcome })
  else if (added.length > 0) toast({ tone: 'ok', text: words.t('media:imported', { files: filesOf(added.length) }) })
}

export async function importMedia(files: GivenFile[]): Promise<void> {
  if (files.length === 0) return
  const outcome = await attempt(muharrir.media.import({ files }))
  if (outcome) tell(outcome)
}

export async function importMediaFromDialog(what: 'files' | 'folder'): Promise<void> {
  const outcome = await attempt(muharrir.media.importFromDialog({ what }))
  if (outcome) tell(outcome)
}

export async function restoreMedia(hashes: readonly string[]): Promise<void> {
  if ((await attempt(muharrir.media.restore({ hashes: [...hashes] }))) === undefined) return
  useMedia.setState({ chosen: [] })
  toast({ tone: 'ok', text: words.t('media:restored', { files: filesOf(hashes.length) }) })
}

/** Moves files to the trash, with a way back. */
export async function trashMedia(hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0 || (await attempt(muharrir.media.trash({ hashes: [...hashes] }))) === undefined) return
  useMedia.setState({ chosen: [] })
  toast({
    tone: 'ok',
    text: words.t('media:trashed', { files: filesOf(hashes.length) }),
    action: { label: words.t('ui:undo'), run: () => void attempt(muharrir.media.restore({ hashes: [...hashes] })) },
  })
}

/** Deletes files of the trash for good; those that something still names stay, and it says so. */
export async function removeMedia(hashes: readonly string[]): Promise<void> {
  const outcome = await attempt(muharrir.media.remove({ hashes: [...hashes] }))
  if (!outcome) return
  const { removed, kept } = outcome
  useMedia.setState({ chosen: kept })
  if (removed.length > 0) toast({ tone: 'ok', text: words.t('media:removed', { files: filesOf(removed.length) }) })
  if (kept.length > 0)
    toast({
      tone: 'urgent',
      text: words.t('media:kept', { files: filesOf(kept.length) }),
      note: words.t('media:kept.why'),
    })
}
