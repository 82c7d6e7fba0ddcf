import { cleanLine } from '@shared/arabic/clean'
import { Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, Checkbox, IconButton, TextField } from '../../ui'
import type { KindProps } from '../Field'
import { asList, asText, useCommitted } from './committed'

interface Source {
  name: string
  named: boolean
  note: string
  [more: string]: unknown
}

function SourceRow({
  source,
  isDisabled,
  onChange,
  onRemove,
}: {
  source: Source
  isDisabled: boolean
  onChange(source: Source): void
  onRemove(): void
}) {
  const { t } = useTranslation('inspector')
  const name = useCommitted(asText(source.name), cleanLine, (next) => onChange({ ...source, name: next }))
  const note = useCommitted(asText(source.note), cleanLine, (next) => onChange({ ...source, note: next }))
  return (
    <div className="inspector__card">
      <div className="inspector__row">
        <TextField
          label={t('sourceName')}
          labelHidden
          placeholder={t('sourceName')}
          {...name}
          isDisabled={isDisabled}
        />
        <IconButton
          icon={X}
          size="small"
          label={t('ui:removeNamed', { name: source.name || t('sourceName') })}
          isDisabled={isDisabled}
          onPress={onRemove}
        />
      </div>
      <TextField label={t('sourceNote')} labelHidden placeholder={t('sourceNote')} {...note} isDisabled={isDisabled} />
      <Checkbox
        isSelected={!source.named}
        isDisabled={isDisabled}
        onChange={(unnamed) => onChange({ ...source, named: !unnamed })}
      >
        {t('unnamedSource')}
      </Checkbox>
    </div>
  )
}

/** Where the facts come from, for the newsroom: a source may be one the text does not name. */
export function Sources({ label, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  const sources = asList<Source>(value)
  return (
    <fieldset className="ui-field inspector__group">
      <legend className="ui-field__label">{label}</legend>
      {sources.map((source, n) => (
        <SourceRow
          // biome-ignore lint/suspicious/noArrayIndexKey: sources are a short list without ids; the place is the identity
          key={n}
          source={source}
          isDisabled={isDisabled}
          onChange={(next) => onChange(sources.map((other, at) => (at === n ? next : other)))}
          onRemove={() => onChange(sources.filter((_, at) => at !== n))}
        />
      ))}
      <Button
        look="quiet"
        size="small"
        icon={Plus}
        isDisabled={isDisabled}
        onPress={() => onChange([...sources, { name: '', named: true, note: '' }])}
      >
        {t('addSource')}
      </Button>
    </fieldset>
  )
}

function LinkRow({
  link,
  isDisabled,
  onChange,
  onRemove,
}: {
  link: string
  isDisabled: boolean
  onChange(link: string): void
  onRemove(): void
}) {
  const { t } = useTranslation('inspector')
  const line = useCommitted(link, cleanLine, onChange)
  return (
    <div className="inspector__row">
      <TextField
        label={t('link')}
        labelHidden
        direction="ltr"
        placeholder="https://"
        {...line}
        isDisabled={isDisabled}
      />
      <IconButton
        icon={X}
        size="small"
        label={t('ui:removeNamed', { name: link || t('link') })}
        isDisabled={isDisabled}
        onPress={onRemove}
      />
    </div>
  )
}

export function Links({ label, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  const links = asList<string>(value)
  return (
    <fieldset className="ui-field inspector__group">
      <legend className="ui-field__label">{label}</legend>
      {links.map((link, n) => (
        <LinkRow
          // biome-ignore lint/suspicious/noArrayIndexKey: links are a short list without ids; the place is the identity
          key={n}
          link={asText(link)}
          isDisabled={isDisabled}
          onChange={(next) => onChange(links.map((other, at) => (at === n ? next : other)))}
          onRemove={() => onChange(links.filter((_, at) => at !== n))}
        />
      ))}
      <Button look="quiet" size="small" icon={Plus} isDisabled={isDisabled} onPress={() => onChange([...links, ''])}>
        {t('addLink')}
      </Button>
    </fieldset>
  )
}
