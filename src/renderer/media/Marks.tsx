import type { MediaHit } from '@shared/contract/media'
import { CaptionsOff, ShieldAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useNow } from '../app/formats'
import { Badge } from '../ui'
import { isExpired, lacksAlt } from './formats'

/** What keeps a file from being published as it is, in words. */
export function Marks({ file }: { file: MediaHit }) {
  const { t } = useTranslation('media')
  const now = useNow()
  return (
    <>
      {isExpired(file, now) && (
        <Badge tone="urgent" icon={ShieldAlert}>
          {t('mark.expired')}
        </Badge>
      )}
      {lacksAlt(file) && (
        <Badge tone="warning" icon={CaptionsOff}>
          {t('mark.alt')}
        </Badge>
      )}
    </>
  )
}
