import { CircleAlert, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui'
import { useFormats } from './formats'
import { useApp } from './store'

/** What stays true for a while: who holds the library, why the disk refuses. */
export function Banners() {
  const { t } = useTranslation('shell')
  const status = useApp((app) => app.status)
  const fault = useApp((app) => app.diskFault)
  const { short } = useFormats()
  const holder = status?.heldBy
  return (
    <div role="status">
      {fault && (
        <div className="banner banner--urgent">
          <Icon of={CircleAlert} size={17} />
          <span>{t(`errors:${fault}`, { path: status?.folder ?? '', folder: status?.folder ?? '' })}</span>
        </div>
      )}
      {status?.readOnly && (
        <div className="banner">
          <Icon of={Lock} size={16} />
          <span>
            {holder
              ? t('readOnlyHeld', { name: holder.name, host: holder.host, since: short(holder.since) })
              : t('errors:library.read-only')}
          </span>
        </div>
      )}
    </div>
  )
}
