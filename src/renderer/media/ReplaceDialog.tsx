import type { MediaUse } from '@shared/contract/media'
import { type Asset, kindOf } from '@shared/media/asset'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { attempt } from '../app/report'
import { muharrir } from '../muharrir'
import { ConfirmDialog, toast } from '../ui'
import { nameOf } from './formats'
import { MediaPicker } from './MediaPicker'

/** Puts another file in the place of one in every story of the desk: it is chosen, then what will change is said. */
export function ReplaceDialog({ asset, uses, onClose }: { asset: Asset; uses: readonly MediaUse[]; onClose(): void }) {
  const { t } = useTranslation('media')
  const [to, setTo] = useState<Asset | null>(null)
  const count = uses.filter(({ place }) => place === 'desk').length
  const stories = t('story:count.stories', { count })
  const replace = async (by: Asset) => {
    const outcome = await attempt(muharrir.media.replace({ from: asset.hash, to: by.hash }))
    if (!outcome) return
    toast({
      tone: 'ok',
      text: t('replaced', { stories: t('story:count.stories', { count: outcome.stories.length }) }),
    })
  }
  if (to === null)
    return (
      <MediaPicker
        title={t('replace.choose', { name: nameOf(asset) })}
        confirm={t('choose')}
        kinds={[kindOf(asset.format)]}
        except={asset.hash}
        onPick={setTo}
        onClose={onClose}
      />
    )
  return (
    <ConfirmDialog
      title={t('replace.title', { stories })}
      isOpen
      onClose={onClose}
      confirm={t('replace')}
      onConfirm={() => void replace(to)}
    >
      {t('replace.words', { from: nameOf(asset), to: nameOf(to) })}
    </ConfirmDialog>
  )
}
