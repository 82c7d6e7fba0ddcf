import { toWesternDigits } from '@shared/arabic/numbers'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui'
import type { KindProps } from '../Field'
import { asText, useCommitted } from './committed'

const two = (value: number) => String(value).padStart(2, '0')

/** `3:5`, `٣:٠٥` or `185` (seconds) as `3:05`; hours as `1:03:05`. What is no time stays as typed, to be seen. */
export function tidyDuration(typed: string): string {
  const text = toWesternDigits(typed).replace(/\s/g, '')
  if (text === '') return ''
  const parts = text.split(/[:.،,]/)
  if (parts.length > 3 || !parts.every((part) => /^\d{1,6}$/.test(part))) return typed.trim()
  const seconds = parts.reduce((sum, part) => sum * 60 + Number(part), 0)
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor((seconds % 3600) / 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

export function Duration({ label, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  const duration = useCommitted(asText(value), tidyDuration, onChange)
  const wrong = duration.value !== '' && !/^(\d+:)?\d{1,2}:\d{2}$/.test(tidyDuration(duration.value))
  return (
    <TextField
      label={label}
      {...duration}
      direction="ltr"
      placeholder="3:05"
      help={t('durationHelp')}
      error={wrong ? t('notADuration') : undefined}
      isDisabled={isDisabled}
    />
  )
}
