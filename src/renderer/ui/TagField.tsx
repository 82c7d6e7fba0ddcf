import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RemovableChip } from './Chip'
import './TagField.css'

export interface TagFieldProps {
  label: string
  help?: string
  values: readonly string[]
  onChange(values: string[]): void
  /** Makes a typed word fit to keep; an empty result is not kept. */
  tidy?(value: string): string
  placeholder?: string
  isDisabled?: boolean
}

/** Words as chips: Enter or a comma (، or ,) adds, Backspace in the empty field takes the last one away. */
export function TagField({
  label,
  help,
  values,
  onChange,
  tidy = (value) => value.trim(),
  placeholder,
  isDisabled = false,
}: TagFieldProps) {
  const { t } = useTranslation('ui')
  const [typed, setTyped] = useState('')
  const id = useId()
  const add = (text: string) => {
    const added = text
      .split(/[,،؛;\n]/)
      .map(tidy)
      .filter((value) => value !== '' && !values.includes(value))
    if (added.length > 0) onChange([...values, ...new Set(added)])
    setTyped('')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' || event.key === ',' || event.key === '،') {
      event.preventDefault()
      add(typed)
    } else if (event.key === 'Backspace' && typed === '' && values.length > 0) onChange(values.slice(0, -1))
  }
  return (
    <div className="ui-field">
      <label htmlFor={id} className="ui-field__label">
        {label}
      </label>
      <div className="ui-input ui-tagfield">
        {values.map((value) => (
          <RemovableChip
            key={value}
            label={t('removeNamed', { name: value })}
            onRemove={() => onChange(values.filter((other) => other !== value))}
          >
            {value}
          </RemovableChip>
        ))}
        <input
          id={id}
          className="ui-tagfield__input"
          dir="auto"
          value={typed}
          disabled={isDisabled}
          placeholder={values.length === 0 ? placeholder : undefined}
          aria-describedby={help ? `${id}-help` : undefined}
          onChange={({ target }) => (/[,،\n]/.test(target.value) ? add(target.value) : setTyped(target.value))}
          onKeyDown={onKeyDown}
          onBlur={() => typed !== '' && add(typed)}
        />
      </div>
      {help && (
        <span id={`${id}-help`} className="ui-field__help">
          {help}
        </span>
      )}
    </div>
  )
}
