import { useTranslation } from 'react-i18next'
import { Button, TextField } from '../../ui'
import { type NewPerson, PersonFields, tidyPerson } from '../people/PersonFields'

export function WhoStep({
  person,
  onPerson,
  agency,
  onAgency,
  onBack,
  onNext,
}: {
  person: NewPerson
  onPerson(person: NewPerson): void
  agency: string
  onAgency(agency: string): void
  onBack(): void
  onNext(): void
}) {
  const { t } = useTranslation('firstrun')
  return (
    <>
      <PersonFields person={person} onChange={onPerson} />
      <TextField label={t('agency')} help={t('agency.help')} value={agency} onChange={onAgency} />
      <div className="welcome__actions">
        <Button onPress={onBack}>{t('back')}</Button>
        <Button look="primary" onPress={onNext} isDisabled={tidyPerson(person).name === ''}>
          {t('next')}
        </Button>
      </div>
    </>
  )
}
