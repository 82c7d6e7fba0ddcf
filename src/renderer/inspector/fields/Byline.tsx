import { cleanLine } from '@shared/arabic/clean'
import { fold } from '@shared/arabic/fold'
import { BYLINE_ROLES } from '@shared/story/story'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../app/store'
import { Button, ComboBox, IconButton, Select } from '../../ui'
import type { KindProps } from '../Field'
import { asList, useCommitted } from './committed'

interface Author {
  name: string
  role: string
  [more: string]: unknown
}

function AuthorRow({
  author,
  isDisabled,
  onChange,
  onRemove,
}: {
  author: Author
  isDisabled: boolean
  onChange(author: Author): void
  onRemove(): void
}) {
  const { t } = useTranslation('inspector')
  const people = useApp(({ status }) => status?.settings?.people) ?? []
  const name = useCommitted(author.name, cleanLine, (next) => onChange({ ...author, name: next }))
  const wanted = fold(name.value)
  const suggested = people
    .filter((person) => fold(person.name).includes(wanted))
    .map((person) => ({ id: person.id, label: person.name }))
  const roles = [...new Set([...BYLINE_ROLES, author.role])].map((id) => ({
    id,
    label: (BYLINE_ROLES as readonly string[]).includes(id) ? t(`story:byline.${id}`) : id,
  }))
  return (
    <div className="inspector__row">
      <ComboBox
        label={t('authorName')}
        labelHidden
        placeholder={t('authorName')}
        options={suggested}
        value={name.value}
        onChange={name.onChange}
        onCommit={name.onBlur}
        onChoose={(id) => {
          const person = people.find((other) => other.id === id)
          if (person) onChange({ ...author, name: person.name })
        }}
        isDisabled={isDisabled}
      />
      <Select
        label={t('authorRole')}
        labelHidden
        options={roles}
        value={author.role}
        onChange={(role) => onChange({ ...author, role })}
        isDisabled={isDisabled}
        className="inspector__role"
      />
      <IconButton
        icon={X}
        size="small"
        label={t('ui:removeNamed', { name: author.name || t('authorName') })}
        isDisabled={isDisabled}
        onPress={onRemove}
      />
    </div>
  )
}

/** People, each with a role: every one is an author of their own on the page. */
export function Byline({ label, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  const authors = asList<Author>(value)
  return (
    <fieldset className="ui-field inspector__group">
      <legend className="ui-field__label">{label}</legend>
      {authors.map((author, n) => (
        <AuthorRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a byline is a short list without ids; its place is its identity
          key={n}
          author={author}
          isDisabled={isDisabled}
          onChange={(next) => onChange(authors.map((other, at) => (at === n ? next : other)))}
          onRemove={() => onChange(authors.filter((_, at) => at !== n))}
        />
      ))}
      <Button
        look="quiet"
        size="small"
        icon={Plus}
        isDisabled={isDisabled}
        onPress={() => onChange([...authors, { name: '', role: 'reporter' }])}
      >
        {t('addAuthor')}
      </Button>
    </fieldset>
  )
}
