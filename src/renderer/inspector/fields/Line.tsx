import { cleanLine } from '@shared/arabic/clean'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui'
import type { KindProps } from '../Field'
import { asText, useCommitted } from './committed'
import { LengthMeter } from './LengthMeter'

const isAddress = (value: string): boolean => {
  const parsed = URL.parse(value)
  return parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:')
}

/** One line of text, or an address. */
export function Line({ label, declaration, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  const line = useCommitted(asText(value), cleanLine, onChange)
  const address = declaration.kind === 'url'
  const wrong = address && line.value.trim() !== '' && !isAddress(line.value.trim())
  return (
    <TextField
      label={label}
      {...line}
      isDisabled={isDisabled}
      direction={address ? 'ltr' : 'auto'}
      placeholder={address ? 'https://' : undefined}
      error={wrong ? t('notAnAddress') : undefined}
      aside={declaration.limits && <LengthMeter text={line.value} limits={declaration.limits} label={label} />}
    />
  )
}
