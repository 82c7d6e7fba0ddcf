import { type Asset, kindOf } from '@shared/media/asset'
import { ArchiveRestore, Images, MapPinOff, Replace, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../app/formats'
import { attempt } from '../app/report'
import { canWrite, mayRemove, useApp } from '../app/store'
import { muharrir } from '../muharrir'
import { Badge, Button, EmptyState } from '../ui'
import { AssetFields } from './AssetFields'
import { AssetView } from './AssetView'
import { restoreMedia, trashMedia } from './actions'
import { clockOf, nameOf, useSize } from './formats'
import { ReplaceDialog } from './ReplaceDialog'
import { Similar, Uses, useUses } from './Uses'
import { useAssets } from './useAsset'
import './Details.css'

function Facts({ asset }: { asset: Asset }) {
  const { t } = useTranslation('media')
  const { number, full } = useFormats()
  const size = useSize()
  const facts: [string, ReactNode][] = [
    ['name', <bdi key="name">{asset.name}</bdi>],
    ['format', asset.format.toUpperCase()],
    ['size', size(asset.size)],
    ...(asset.width > 0
      ? [
          ['pixels', t('pixels', { width: number(asset.width), height: number(asset.height) })] satisfies [
            string,
            ReactNode,
          ],
        ]
      : []),
    ...(asset.duration === null ? [] : [['duration', clockOf(asset.duration)] satisfies [string, ReactNode]]),
    ...(asset.colour ? [['colour', asset.colour] satisfies [string, ReactNode]] : []),
    ['added', full(asset.added)],
  ]
  return (
    <>
      <dl className="media-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{t(`fact.${name}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {asset.locationRemoved && (
        <p className="media-details__note">
          <Badge tone="ok" icon={MapPinOff}>
            {t('locationRemoved')}
          </Badge>
          <span className="ui-field__help">{t('locationRemoved.help')}</span>
        </p>
      )}
    </>
  )
}

function AssetDetails({ asset, onChoose }: { asset: Asset; onChoose(hash: string): void }) {
  const { t } = useTranslation('media')
  const writable = useApp(canWrite)
  const isEditor = useApp(mayRemove)
  const uses = useUses(asset.hash)
  const [replacing, setReplacing] = useState(false)
  const { hash } = asset
  return (
    <div className="media-details">
      <div className="media-details__scroll">
        <AssetView asset={asset} isDisabled={!writable} />
        <h2 className="media-details__name">
          <bdi>{nameOf(asset)}</bdi>
        </h2>
        <AssetFields
          asset={asset}
          isDisabled={!writable}
          onChange={(words) => void attempt(muharrir.media.set({ hash, words }))}
        />
        <section className="media-details__part">
          <h3>{t('uses')}</h3>
          {uses && <Uses uses={uses} />}
        </section>
        {kindOf(asset.format) === 'picture' && <Similar hash={hash} onChoose={onChoose} />}
        <section className="media-details__part">
          <h3>{t('facts')}</h3>
          <Facts asset={asset} />
        </section>
      </div>
      <footer className="media-details__foot">
        {asset.trashed === null ? (
          <>
            <Button
              icon={Replace}
              isDisabled={!writable || !isEditor || !uses?.some(({ place }) => place === 'desk')}
              onPress={() => setReplacing(true)}
            >
              {t('replace')}
            </Button>
            <Button look="danger" icon={Trash2} isDisabled={!writable} onPress={() => void trashMedia([hash])}>
              {t('commands:story.trash')}
            </Button>
          </>
        ) : (
          <Button icon={ArchiveRestore} look="primary" isDisabled={!writable} onPress={() => void restoreMedia([hash])}>
            {t('desk:restore')}
          </Button>
        )}
      </footer>
      {replacing && uses && <ReplaceDialog asset={asset} uses={uses} onClose={() => setReplacing(false)} />}
    </div>
  )
}

/** The chosen file with all that is known of it. */
export function Details({ hash, onChoose }: { hash: string | null; onChoose(hash: string): void }) {
  const { t } = useTranslation('media')
  const assets = useAssets(hash === null ? [] : [hash])
  const asset = hash === null ? undefined : assets[hash]
  if (asset) return <AssetDetails key={asset.hash} asset={asset} onChoose={onChoose} />
  if (hash !== null) return null
  return (
    <EmptyState icon={Images} title={t('nothingChosen')}>
      {t('nothingChosen.help')}
    </EmptyState>
  )
}
