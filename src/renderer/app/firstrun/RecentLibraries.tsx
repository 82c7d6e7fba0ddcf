import type { RecentLibrary } from '@shared/contract/contract'
import { FolderX, Library, X } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Icon, IconButton } from '../../ui'
import { useFormats, useNow } from '../formats'
import { attempt } from '../report'
import { openLibrary } from '../shell-commands'

/** Libraries opened before; one whose folder is not there says so. */
export function RecentLibraries({
  libraries,
  onForget,
}: {
  libraries: readonly RecentLibrary[]
  onForget(folder: string): void
}) {
  const { t } = useTranslation('firstrun')
  const { relative } = useFormats()
  const now = useNow()
  if (libraries.length === 0) return null
  const forget = async (folder: string) => {
    if ((await attempt(muharrir.library.forgetRecent({ folder }))) !== undefined) onForget(folder)
  }
  return (
    <section aria-label={t('recent')} className="welcome__recent">
      <h2>{t('recent')}</h2>
      {libraries.map(({ folder, name, opened, present }) => (
        <div key={folder} className="welcome__library">
          <Button className="welcome__open" isDisabled={!present} onPress={() => void openLibrary(folder)}>
            <Icon of={present ? Library : FolderX} size={20} />
            <span className="welcome__words">
              <span className="welcome__name">{name}</span>
              <span className="welcome__note">{present ? <bdi dir="ltr">{folder}</bdi> : t('recent.missing')}</span>
            </span>
            <span className="welcome__note">{relative(opened, now)}</span>
          </Button>
          <IconButton icon={X} size="small" label={t('recent.forget', { name })} onPress={() => void forget(folder)} />
        </div>
      ))}
    </section>
  )
}
