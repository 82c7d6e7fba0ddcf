import { cleanLine } from '@shared/arabic/clean'
import { useTranslation } from 'react-i18next'
import { TagField } from '../../ui'
import type { KindProps } from '../Field'
import { asList } from './committed'

export function Tags({ label, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  return (
    <TagField
      label={label}
      values={asList<string>(value)}
      onChange={onChange}
      tidy={(typed) => cleanLine(typed.replace(/^#/, '').replaceAll('_', ' '))}
      placeholder={t('addTag')}
      isDisabled={isDisabled}
    />
  )
}
