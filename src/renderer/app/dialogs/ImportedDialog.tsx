import type { ImportOutcome } from '@shared/contract/contract'
import { useTranslation } from 'react-i18next'
import { Button, Dialog } from '../../ui'
import { openStory } from '../store'

/** How an import went when there is more to say than that it went well: every file that was given, by its name. */
export function ImportedDialog({ outcome, onClose }: { outcome: ImportOutcome; onClose(): void }) {
  const { t } = useTranslation('shell')
  const { created, refused, notes } = outcome
  return (
    <Dialog
      title={t('imported', { files: t('story:count.files', { count: created.length }) })}
      isOpen
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('ui:close')}
        </Button>
      }
    >
      {refused.length > 0 && (
        <>
          <h3>{t('import.refused', { files: t('story:count.files', { count: refused.length }) })}</h3>
          <ul className="settings__list">
            {refused.map(({ from, code, details }) => (
              <li key={`${from} ${code}`} className="settings__row">
                <span className="settings__words">
                  <bdi className="settings__name">{from}</bdi>
                  <span className="ui-field__help">{t(`errors:${code}`, { name: from, ...details })}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {created.length > 0 && (
        <>
          <h3>{t('import.created')}</h3>
          <ul className="settings__list">
            {created.map(({ id, headline, from }) => (
              <li key={id} className="settings__row">
                <span className="settings__words">
                  <bdi className="settings__name">{headline || from}</bdi>
                  {notes
                    .filter((note) => note.from === from)
                    .map(({ note, count }) => (
                      <span key={note} className="ui-field__help">
                        {t(`story:importNote.${note}`, { count })}
                      </span>
                    ))}
                </span>
                <Button
                  size="small"
                  onPress={() => {
                    onClose()
                    openStory(id)
                  }}
                >
                  {t('openImported')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  )
}
