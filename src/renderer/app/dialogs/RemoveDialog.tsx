import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { ConfirmDialog } from '../../ui'
import { attempt } from '../report'

/** Removal from the trash is for good: the one thing asked before it is done. */
export function RemoveDialog({ ids, onClose }: { ids: string[]; onClose(): void }) {
  const { t } = useTranslation('shell')
  return (
    <ConfirmDialog
      title={t('remove.title', { stories: t('story:count.stories', { count: ids.length }) })}
      isOpen
      onClose={onClose}
      confirm={t('remove.confirm')}
      onConfirm={() => void attempt(muharrir.stories.remove({ ids }))}
    >
      {t('remove.words')}
    </ConfirmDialog>
  )
}
