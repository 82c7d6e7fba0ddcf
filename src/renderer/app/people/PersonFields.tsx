import { cleanLine } from '@shared/arabic/clean'
import { type Person, ROLES, type Role } from '@shared/story/people'
import { useTranslation } from 'react-i18next'
import { Select, TextField } from '../../ui'

export type NewPerson = Pick<Person, 'name' | 'role' | 'deskCode'>

export const emptyPerson = (role: Role): NewPerson => ({ name: '', role, deskCode: '' })

export const tidyPerson = ({ name, role, deskCode }: NewPerson): NewPerson => ({
  name: cleanLine(name),
  role,
  deskCode: cleanLine(deskCode),
})

export function PersonFields({
  person,
  roleFixed = false,
  onChange,
}: {
  person: NewPerson
  /** The role is for an administrator to give. */
  roleFixed?: boolean
  onChange(person: NewPerson): void
}) {
  const { t } = useTranslation('shell')
  const roles = ROLES.map((id) => ({ id, label: t(`story:role.${id}`), note: t(`role.${id}.help`) }))
  return (
    <>
      <TextField
        label={t('person.name')}
        value={person.name}
        onChange={(name) => onChange({ ...person, name })}
        autoFocus={person.name === ''}
      />
      <Select
        label={t('person.role')}
        options={roles}
        value={person.role}
        isDisabled={roleFixed}
        help={roleFixed ? t('errors:person.role') : undefined}
        onChange={(role) => onChange({ ...person, role: role as Role })}
      />
      <TextField
        label={t('person.code')}
        help={t('person.code.help')}
        value={person.deskCode}
        onChange={(deskCode) => onChange({ ...person, deskCode })}
      />
    </>
  )
}
