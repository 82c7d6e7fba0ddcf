import { type Asset, kindOf, mediaUrl } from '@shared/media/asset'
import clsx from 'clsx'
import { Film, type LucideIcon, Music2 } from 'lucide-react'
import { useState } from 'react'
import { useFormats } from '../app/formats'
import { Icon } from '../ui'
import { clockOf, placeholderOf } from './formats'
import './Thumbnail.css'

const SIGNS: Record<'picture' | 'video' | 'audio', LucideIcon | null> = { picture: null, video: Film, audio: Music2 }

/** A file to look at, over a blur of itself: nothing is cut off and nothing is empty while it loads. */
export function Thumbnail({ asset, width, className }: { asset: Asset; width: number; className?: string }) {
  const [shown, setShown] = useState(false)
  const { number } = useFormats()
  const kind = kindOf(asset.format)
  const Sign = SIGNS[kind]
  const hasPicture = kind === 'picture' || asset.poster !== null
  const seconds = asset.duration === null ? null : clockOf(asset.duration)
  return (
    <span
      className={clsx('thumbnail', asset.alpha && 'thumbnail--alpha', className)}
      style={{ backgroundImage: asset.alpha ? undefined : placeholderOf(asset.thumbhash) }}
    >
      {hasPicture ? (
        <img
          className={clsx('thumbnail__picture', shown && 'thumbnail__picture--shown')}
          src={mediaUrl(asset.hash, width, { version: asset.changed })}
          alt=""
          decoding="async"
          draggable={false}
          onLoad={() => setShown(true)}
        />
      ) : (
        Sign && <Icon of={Sign} size={26} />
      )}
      {seconds !== null && (
        <span className="thumbnail__duration">
          {Sign && <Icon of={Sign} size={12} />}
          <bdi dir="ltr">{seconds.replace(/\d/g, (digit) => number(Number(digit)))}</bdi>
        </span>
      )}
    </span>
  )
}
