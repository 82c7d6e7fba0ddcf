import { useEffect } from 'react'
import { MediaImportedDialog } from '../media/MediaImportedDialog'
import { MediaRemoveDialog } from '../media/MediaRemoveDialog'
import { ExportDialog } from './dialogs/ExportDialog'
import { IdentityDialog } from './dialogs/IdentityDialog'
import { ImportedDialog } from './dialogs/ImportedDialog'
import { NewStoryDialog } from './dialogs/NewStoryDialog'
import { Palette } from './dialogs/Palette'
import { RemoveDialog } from './dialogs/RemoveDialog'
import { TemplateDialog } from './dialogs/TemplateDialog'
import { canWrite, showDialog, useApp } from './store'

const close = () => showDialog(null)

/** The one dialog that is open. A library in which nobody said who they are asks that first. */
export function ShellDialogs() {
  const dialog = useApp((app) => app.dialog)
  const unknown = useApp((app) => !app.making && canWrite(app) && app.status?.me === null)
  useEffect(() => {
    if (unknown) showDialog({ kind: 'identity' })
  }, [unknown])
  if (dialog === null) return null
  if (dialog.kind === 'palette') return <Palette onClose={close} />
  if (dialog.kind === 'new-story') return <NewStoryDialog onClose={close} />
  if (dialog.kind === 'export') return <ExportDialog id={dialog.id} onClose={close} />
  if (dialog.kind === 'template') return <TemplateDialog id={dialog.id} onClose={close} />
  if (dialog.kind === 'remove') return <RemoveDialog ids={dialog.ids} onClose={close} />
  if (dialog.kind === 'imported') return <ImportedDialog outcome={dialog.outcome} onClose={close} />
  if (dialog.kind === 'media-imported') return <MediaImportedDialog outcome={dialog.outcome} onClose={close} />
  if (dialog.kind === 'media-remove') return <MediaRemoveDialog hashes={dialog.hashes} onClose={close} />
  return <IdentityDialog onClose={close} />
}
