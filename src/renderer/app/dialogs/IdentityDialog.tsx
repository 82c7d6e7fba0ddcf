import type { Role } from '@shared/story/people'
import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Button, Dialog, Icon } from '../../ui'
import { emptyPerson, PersonFields, tidyPerson } from '../people/PersonFields'
import { attempt } from '../report'
import { mayChange, useApp } from '../store'

/** Who works here: one of the newsroom's people, or somebody new. */
export function IdentityDialog({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('shell')
  const people = useApp(({ status }) => status?.settings?.people) ?? []
  const [person, setPerson] = useState(emptyPerson('reporter' satisfies Role))
  const roleFixed = !useApp(mayChange({ kind: 'add', person: { role: 'administrator' } }))
  const mayAdd = useApp(mayChange({ kind: 'add', person: { role: 'reporter' } }))
  const [adding, setAdding] = useState(people.length === 0)
  const be = async (id: string) => {
    if (await attempt(muharrir.people.be({ id }))) onClose()
  }
  const add = async () => {
    const added = await attempt(muharrir.people.add(tidyPerson(person)))
    if (added) await be(added.id)
  }
  return (
    <Dialog
      title={t('identity.title')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        adding ? (
          <Button look="primary" isDisabled={tidyPerson(person).name === ''} onPress={() => void add()}>
            {t('identity.itIsMe')}
          </Button>
        ) : (
          mayAdd && <Button onPress={() => setAdding(true)}>{t('identity.other')}</Button>
        )
      }
    >
      <p className="ui-field__help">{t('identity.help')}</p>
      {adding ? (
        <PersonFields person={person} roleFixed={roleFixed} onChange={setPerson} />
      ) : (
        <div className="new-story">
          {people.map(({ id, name, role }) => (
            <Button key={id} onPress={() => void be(id)} className="person-choice">
              <Icon of={UserRound} size={17} /> <bdi>{name}</bdi>
              <span className="new-story__help"> {t(`story:role.${role}`)}</span>
            </Button>
          ))}
        </div>
      )}
    </Dialog>
  )
}
