import { CircleAlert, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { words } from '../i18n'
import { Button, Icon, toast } from '../ui'
import { useFormats } from './formats'
import { openLibrary } from './shell-commands'
import { useApp } from './store'

/** Opens the library again, for writing if it is free by now. */
async function openAgain(): Promise<void> {
  const folder = useApp.getState().status?.folder
  if (!folder || !(await openLibrary(folder))) return
  const { status } = useApp.getState()
  if (!status) return
  if (!status.readOnly) toast({ tone: 'ok', text: words.t('shell:writableNow') })
  else if (status.heldBy) toast({ tone: 'urgent', text: words.t('errors:library.locked', { ...status.heldBy }) })
  else toast({ tone: 'urgent', text: words.t('errors:library.folder-unwritable', { folder }) })
}

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
          <Button size="small" onPress={() => void openAgain()}>
            {t('tryAgain')}
          </Button>
        </div>
      )}
    </div>
  )
}
