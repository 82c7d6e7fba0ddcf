import type { MediaImport } from '@shared/contract/media'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../ui'
import { filesOf } from './actions'
import { nameOf } from './formats'
import { Thumbnail } from './Thumbnail'
import { useAssets } from './useAsset'
import './MediaImportedDialog.css'

/** Pixels of the rendition. */
const SHOWN = 160

/** How an import went when there is more to say than that all is new and whole. */
export function MediaImportedDialog({ outcome, onClose }: { outcome: MediaImport; onClose(): void }) {
  const { t } = useTranslation('media')
  const { added, known, refused, similar } = outcome
  const assets = useAssets([...known, ...similar.flatMap(({ hash, to }) => [hash, to])])
  const picture = (hash: string) => {
    const asset = assets[hash]
    return asset && <Thumbnail asset={asset} width={SHOWN} className="media-imported__picture" />
  }
  const name = (hash: string) => {
    const asset = assets[hash]
    return <bdi className="settings__name">{asset ? nameOf(asset) : ''}</bdi>
  }
  return (
    <Dialog
      title={t('imported', { files: filesOf(added.length) })}
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('ui:close')}
        </Button>
      }
    >
      {refused.length > 0 && (
        <section className="media-imported">
          <h3>{t('shell:import.refused', { files: filesOf(refused.length) })}</h3>
          <ul>
            {refused.map(({ from, code, details }) => (
              <li key={`${from} ${code}`}>
                <bdi className="settings__name">{from}</bdi>
                <p className="ui-field__help">{t(`errors:${code}`, { name: from, ...details })}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {similar.length > 0 && (
        <section className="media-imported">
          <h3>{t('imported.similar', { files: filesOf(similar.length) })}</h3>
          <p className="ui-field__help">{t('imported.similar.help')}</p>
          <ul>
            {similar.map(({ hash, to }) => (
              <li key={`${hash} ${to}`} className="media-imported__row">
                {picture(hash)}
                {picture(to)}
                <span>{name(to)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {known.length > 0 && (
        <section className="media-imported">
          <h3>{t('imported.known', { files: filesOf(known.length) })}</h3>
          <ul>
            {known.map((hash) => (
              <li key={hash} className="media-imported__row">
                {picture(hash)}
                {name(hash)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  )
}
