import type { MediaUse } from '@shared/contract/media'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { report } from '../app/report'
import { openStory } from '../app/store'
import { useNames } from '../app/story-types'
import { Parted } from '../desk/Parted'
import { muharrir } from '../muharrir'
import { StatePill } from '../ui'
import { nameOf } from './formats'
import { Thumbnail } from './Thumbnail'
import { useAssets } from './useAsset'

/** Pixels of the rendition. */
const SHOWN = 160

/** Stories that show a file now; null until it is known. */
export function useUses(hash: string): readonly MediaUse[] | null {
  const [uses, setUses] = useState<readonly MediaUse[] | null>(null)
  useEffect(() => {
    let current = true
    const read = () => {
      muharrir.media.uses({ hash }).then((found) => current && setUses(found), report)
    }
    setUses(null)
    read()
    const end = muharrir.on('stories-changed', read)
    return () => {
      current = false
      end()
    }
  }, [hash])
  return uses
}

/** Where a file is used, each with the way there. */
export function Uses({ uses }: { uses: readonly MediaUse[] }) {
  const { t } = useTranslation('media')
  const names = useNames()
  if (uses.length === 0) return <p className="ui-field__help">{t('uses.none')}</p>
  return (
    <ul className="media-uses">
      {uses.map(({ id, headline, type, workflow, place }) => (
        <li key={id}>
          <button
            type="button"
            className="media-uses__story"
            disabled={place === 'trash'}
            onClick={() => openStory(id)}
          >
            <bdi className="media-uses__headline">{headline || t('shell:untitled')}</bdi>
            <span className="media-uses__facts">
              <Parted parts={[names.type(type), ...(place === 'trash' ? [t('uses.inTrash')] : [])]} />
            </span>
            <StatePill workflow={workflow} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Pictures that look like this one, each with the way to it. */
export function Similar({ hash, onChoose }: { hash: string; onChoose(hash: string): void }) {
  const { t } = useTranslation('media')
  const [near, setNear] = useState<readonly string[]>([])
  useEffect(() => {
    let current = true
    setNear([])
    muharrir.media.similar({ hash }).then((found) => current && setNear(found.map(({ hash: other }) => other)), report)
    return () => {
      current = false
    }
  }, [hash])
  const assets = useAssets(near)
  const shown = near.flatMap((other) => assets[other] ?? [])
  if (shown.length === 0) return null
  return (
    <section className="media-details__part">
      <h3>{t('similar')}</h3>
      <ul className="media-strip">
        {shown.map((asset) => (
          <li key={asset.hash}>
            <button
              type="button"
              className="media-strip__item"
              aria-label={nameOf(asset)}
              onClick={() => onChoose(asset.hash)}
            >
              <Thumbnail asset={asset} width={SHOWN} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
