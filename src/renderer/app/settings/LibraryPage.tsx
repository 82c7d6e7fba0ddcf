import { FolderOpen, History, LogOut, Save } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Button } from '../../ui'
import { attempt } from '../report'
import { backUp, chooseLibrary, leaveLibrary, restoreBackup } from '../shell-commands'
import { useApp } from '../store'

export function LibraryPage() {
  const { t } = useTranslation('settings')
  const status = useApp((app) => app.status)
  if (!status?.folder) return null
  return (
    <>
      <div className="settings__list">
        <div className="settings__row">
          <span className="settings__words">
            <span className="settings__name">{status.name}</span>
            <bdi dir="ltr" className="ui-field__help">
              {status.folder}
            </bdi>
            <span className="ui-field__help">
              {t('library.holds', {
                stories: t('story:count.stories', { count: status.stories }),
                trashed: t('story:count.stories', { count: status.trashed }),
              })}
            </span>
          </span>
          <Button size="small" icon={FolderOpen} onPress={() => void attempt(muharrir.library.showFolder())}>
            {t('library.show')}
          </Button>
        </div>
      </div>
      <h3>{t('backup')}</h3>
      <p className="ui-field__help">{t('backup.help')}</p>
      <div className="settings__actions">
        <Button look="primary" icon={Save} onPress={() => void backUp()}>
          {t('backup.make')}
        </Button>
        <Button icon={History} onPress={() => void restoreBackup()}>
          {t('backup.restore')}
        </Button>
      </div>
      <h3>{t('library.other')}</h3>
      <div className="settings__actions">
        <Button icon={FolderOpen} onPress={() => void chooseLibrary()}>
          {t('library.open')}
        </Button>
        <Button icon={LogOut} onPress={() => void leaveLibrary()}>
          {t('library.close')}
        </Button>
      </div>
    </>
  )
}
