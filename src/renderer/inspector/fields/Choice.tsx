import { useTranslation } from 'react-i18next'
import { useApp } from '../../app/store'
import { Segments, Select } from '../../ui'
import type { KindProps } from '../Field'
import { asText } from './committed'

/** One of a few declared values; a value that is not declared stays visible. */
export function Choice({ id, label, declaration, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('story')
  const choices = declaration.choices ?? []
  const now = asText(value)
  const options = choices.map((choice) => ({ id: choice, label: t(`choice.${id}.${choice}`) }))
  if (now === '' || choices.includes(now))
    return <Segments label={label} options={options} value={now} onChange={onChange} isDisabled={isDisabled} />
  return (
    <Select
      label={label}
      options={[...options, { id: now, label: now }]}
      value={now}
      onChange={onChange}
      isDisabled={isDisabled}
    />
  )
}

export function SectionChoice({ label, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  const sections = useApp(({ status }) => status?.settings?.sections) ?? []
  const language = useApp(({ preferences }) => preferences.language)
  const now = asText(value)
  const options = sections.map(({ id, name }) => ({ id, label: name[language] || id }))
  const known = now === '' || options.some(({ id }) => id === now)
  return (
    <Select
      label={label}
      options={known ? options : [...options, { id: now, label: now }]}
      value={now || null}
      onChange={onChange}
      placeholder={t('chooseSection')}
      isDisabled={isDisabled}
    />
  )
}
