import type { MediaHit } from '@shared/contract/media'
import { useTranslation } from 'react-i18next'
import { useFormats, useNow } from '../app/formats'
import { Parted } from '../desk/Parted'
import { nameOf, useSize } from './formats'
import { Marks } from './Marks'
import { Thumbnail } from './Thumbnail'

/** Pixels of the rendition. */
const SHOWN = 160

export function MediaRow({ file }: { file: MediaHit }) {
  const { t } = useTranslation('media')
  const { number, relative } = useFormats()
  const size = useSize()
  const now = useNow()
  const pixels = file.width > 0 ? [t('pixels', { width: number(file.width), height: number(file.height) })] : []
  return (
    <>
      <Thumbnail asset={file} width={SHOWN} className="media-item__picture" />
      <span className="media-item__words">
        <span className="media-item__name">
          <bdi>{nameOf(file)}</bdi>
        </span>
        <span className="media-item__facts">
          <Parted
            parts={[...(file.credit ? [file.credit] : []), file.format.toUpperCase(), ...pixels, size(file.size)]}
          />
        </span>
      </span>
      <span className="media-item__marks">
        <Marks file={file} />
      </span>
      <span className="media-item__facts">{file.uses > 0 ? t('usedBy', { count: file.uses }) : t('unused')}</span>
      <span className="media-item__facts">{relative(file.added, now)}</span>
    </>
  )
}
