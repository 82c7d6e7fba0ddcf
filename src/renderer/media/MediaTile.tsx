import type { MediaHit } from '@shared/contract/media'
import { useTranslation } from 'react-i18next'
import { useFormats, useNow } from '../app/formats'
import { Parted } from '../desk/Parted'
import { nameOf } from './formats'
import { Marks } from './Marks'
import { Thumbnail } from './Thumbnail'

/** Pixels of the rendition: a tile on a sharp screen. */
const SHOWN = 480

export function MediaTile({ file }: { file: MediaHit }) {
  const { t } = useTranslation('media')
  const { relative } = useFormats()
  const now = useNow()
  return (
    <>
      <Thumbnail asset={file} width={SHOWN} className="media-item__picture" />
      <span className="media-item__marks">
        <Marks file={file} />
      </span>
      <span className="media-item__words">
        <span className="media-item__name">
          <bdi>{nameOf(file)}</bdi>
        </span>
        <span className="media-item__facts">
          <Parted
            parts={[
              file.credit || relative(file.added, now),
              ...(file.uses > 0 ? [t('usedBy', { count: file.uses })] : []),
            ]}
          />
        </span>
      </span>
    </>
  )
}
