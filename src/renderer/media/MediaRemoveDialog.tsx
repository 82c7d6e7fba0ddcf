import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from '../ui'
import { filesOf, removeMedia } from './actions'

/** Removal from the trash is for good: it is asked before it is done. */
export function MediaRemoveDialog({ hashes, onClose }: { hashes: readonly string[]; onClose(): void }) {
  const { t } = useTranslation('media')
  return (
    <ConfirmDialog
      title={t('remove.title', { files: filesOf(hashes.length) })}
      isOpen
      onClose={onClose}
      confirm={t('shell:remove.confirm')}
      onConfirm={() => void removeMedia(hashes)}
    >
      {t('remove.words')}
    </ConfirmDialog>
  )
}
