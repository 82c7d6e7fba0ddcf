import { type Asset, kindOf, mediaUrl, recordingUrl } from '@shared/media/asset'
import { Camera } from 'lucide-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { attempt } from '../app/report'
import { muharrir } from '../muharrir'
import { Button } from '../ui'
import { placeholderOf } from './formats'

/** Pixels of the rendition. */
const SHOWN = 960

/** The present picture of a film as PNG. @throws where the browser cannot draw it. */
async function frameOf(film: HTMLVideoElement): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(film.videoWidth, film.videoHeight)
  canvas.getContext('2d')?.drawImage(film, 0, 0)
  const picture = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await picture.arrayBuffer())
}

/** A file as large as the panel: a picture, or a film or sound that plays. */
export function AssetView({ asset, isDisabled }: { asset: Asset; isDisabled: boolean }) {
  const { t } = useTranslation('media')
  const film = useRef<HTMLVideoElement>(null)
  const kind = kindOf(asset.format)
  const version = { version: asset.changed }
  if (kind === 'audio')
    // biome-ignore lint/a11y/useMediaCaption: what the newsroom was given has no captions of its own
    return <audio className="media-view__sound" controls preload="metadata" src={recordingUrl(asset.hash)} />
  if (kind === 'video')
    return (
      <div className="media-view">
        <video
          ref={film}
          className="media-view__picture"
          controls
          preload="metadata"
          src={recordingUrl(asset.hash)}
          {...(asset.poster ? { poster: mediaUrl(asset.hash, SHOWN, version) } : {})}
        />
        <Button
          size="small"
          icon={Camera}
          isDisabled={isDisabled}
          onPress={() => {
            if (film.current)
              void attempt(frameOf(film.current).then((bytes) => muharrir.media.setPoster({ hash: asset.hash, bytes })))
          }}
        >
          {t('takePoster')}
        </Button>
      </div>
    )
  return (
    <img
      className="media-view__picture"
      src={mediaUrl(asset.hash, SHOWN, version)}
      alt={asset.alt || t('noAlt')}
      width={asset.width}
      height={asset.height}
      style={{ backgroundImage: asset.alpha ? undefined : placeholderOf(asset.thumbhash) }}
    />
  )
}
