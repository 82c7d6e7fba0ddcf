import { UserRound } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Button, EmptyState, Select, toast } from '../../ui'
import { PersonFields, tidyPerson } from '../people/PersonFields'
import { attempt } from '../report'
import { canWrite, mayChange, showDialog, useApp } from '../store'

/** Who works here, and what they are called. */
export function MePage() {
  const { t } = useTranslation('settings')
  const me = useApp(({ status }) => status?.me ?? null)
  const people = useApp(({ status }) => status?.settings?.people) ?? []
  const writable = useApp(canWrite)
  const roleFixed = !useApp(mayChange({ kind: 'remove' }))
  const [person, setPerson] = useState(me)
  useEffect(() => setPerson(me), [me])
  if (!me || !person)
    return (
      <EmptyState
        icon={UserRound}
        title={t('shell:identity.title')}
        actions={
          writable && (
            <Button look="primary" onPress={() => showDialog({ kind: 'identity' })}>
              {t('shell:identity.choose')}
            </Button>
          )
        }
      >
        {t('shell:identity.help')}
      </EmptyState>
    )
  const tidy = tidyPerson(person)
  const save = async () => {
    if (await attempt(muharrir.people.update({ ...person, ...tidy }))) toast({ tone: 'ok', text: t('saved') })
  }
  return (
    <>
      <Select
        label={t('iAm')}
        help={t('iAm.help')}
        value={me.id}
        options={people.map(({ id, name, role }) => ({ id, label: name, note: t(`story:role.${role}`) }))}
        onChange={(id) => void attempt(muharrir.people.be({ id }))}
      />
      <PersonFields person={person} roleFixed={roleFixed} onChange={(change) => setPerson({ ...person, ...change })} />
      <div className="settings__actions">
        <Button look="primary" onPress={() => void save()} isDisabled={!writable || tidy.name === ''}>
          {t('save')}
        </Button>
      </div>
    </>
  )
}
