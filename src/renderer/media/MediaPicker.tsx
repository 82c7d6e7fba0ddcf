import type { Asset, MediaKind } from '@shared/media/asset'
import { ImageOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { report } from '../app/report'
import { muharrir } from '../muharrir'
import { Button, Dialog, EmptyState, SearchField } from '../ui'
import { MediaGrid } from './MediaGrid'
import { useMediaPages } from './query'
import './MediaPicker.css'

/** Asks for a file of the library: found by its words, chosen with the arrows and Enter or by hand. */
export function MediaPicker({
  title,
  confirm,
  kinds = ['picture'],
  except,
  onPick,
  onClose,
}: {
  title: string
  confirm: string
  kinds?: MediaKind[]
  /** A file that cannot be chosen. */
  except?: string
  onPick(asset: Asset): void
  onClose(): void
}) {
  const { t } = useTranslation('media')
  const [search, setSearch] = useState('')
  const [at, setAt] = useState({ current: 0, anchor: 0, chosen: [] as string[] })
  const pages = useMediaPages({ search: search.trim(), kinds })
  const [only] = at.chosen
  const take = (hash: string | undefined) => {
    if (hash === undefined || hash === except) return
    muharrir.media.get({ hash }).then(onPick, report)
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" isDisabled={only === undefined || only === except} onPress={() => take(only)}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="media-picker">
        <SearchField
          label={t('search')}
          placeholder={t('search')}
          value={search}
          onChange={(text) => {
            setSearch(text)
            setAt({ current: 0, anchor: 0, chosen: [] })
          }}
          autoFocus
        />
        {pages.total === 0 ? (
          <EmptyState icon={ImageOff} title={t('noneFound')}>
            {t('noneFound.help')}
          </EmptyState>
        ) : (
          <MediaGrid
            label={t('files')}
            pages={pages}
            layout="grid"
            several={false}
            {...at}
            onMove={(current, anchor, chosen) => setAt({ current, anchor, chosen })}
            onOpen={take}
          />
        )}
      </div>
    </Dialog>
  )
}
