import type { Person } from '@shared/story/people'
import { Pencil, UserMinus, UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Badge, Button, ConfirmDialog, Dialog, IconButton } from '../../ui'
import { emptyPerson, type NewPerson, PersonFields, tidyPerson } from '../people/PersonFields'
import { attempt } from '../report'
import { canWrite, mayChange, useApp } from '../store'

function PersonDialog({ person, onClose }: { person: Person | null; onClose(): void }) {
  const { t } = useTranslation('settings')
  const [fields, setFields] = useState<NewPerson>(person ?? emptyPerson('reporter'))
  const tidy = tidyPerson(fields)
  const roleFixed = !useApp(mayChange({ kind: 'remove' }))
  const save = async () => {
    const saved = await attempt(person ? muharrir.people.update({ ...person, ...tidy }) : muharrir.people.add(tidy))
    if (saved) onClose()
  }
  return (
    <Dialog
      title={t(person ? 'people.edit' : 'people.add')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" isDisabled={tidy.name === ''} onPress={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <PersonFields person={fields} roleFixed={roleFixed} onChange={setFields} />
    </Dialog>
  )
}

export function PeoplePage() {
  const { t } = useTranslation('settings')
  const people = useApp(({ status }) => status?.settings?.people) ?? []
  const me = useApp(({ status }) => status?.me ?? null)
  const writable = useApp(canWrite)
  const allowed = useApp(mayChange({ kind: 'remove' }))
  const [editing, setEditing] = useState<Person | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Person | null>(null)
  return (
    <>
      <p className="ui-field__help">{t('people.help')}</p>
      {!allowed && <p className="ui-field__help">{t('errors:person.role')}</p>}
      {people.length > 0 && (
        <ul className="settings__list">
          {people.map((person) => (
            <li key={person.id} className="settings__row">
              <span className="settings__words">
                <span className="settings__name" dir="auto">
                  {person.name}
                </span>
                <span className="ui-field__help">
                  {[t(`story:role.${person.role}`), person.deskCode].filter(Boolean).join(' · ')}
                </span>
              </span>
              {person.id === me?.id && <Badge tone="accent">{t('people.me')}</Badge>}
              <IconButton
                icon={Pencil}
                size="small"
                label={t('people.editNamed', { name: person.name })}
                isDisabled={!writable || !(allowed || person.id === me?.id)}
                onPress={() => setEditing(person)}
              />
              <IconButton
                icon={UserMinus}
                size="small"
                label={t('people.removeNamed', { name: person.name })}
                isDisabled={!writable || !allowed || person.id === me?.id}
                onPress={() => setLeaving(person)}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="settings__actions">
        <Button icon={UserPlus} onPress={() => setEditing('new')} isDisabled={!writable || !allowed}>
          {t('people.add')}
        </Button>
      </div>
      {editing && <PersonDialog person={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />}
      {leaving && (
        <ConfirmDialog
          title={t('people.removeNamed', { name: leaving.name })}
          isOpen
          onClose={() => setLeaving(null)}
          confirm={t('people.remove')}
          onConfirm={() => void attempt(muharrir.people.remove({ id: leaving.id }))}
        >
          {t('people.remove.help')}
        </ConfirmDialog>
      )}
    </>
  )
}
