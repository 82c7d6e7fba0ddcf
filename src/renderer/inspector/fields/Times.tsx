import { useTranslation } from 'react-i18next'
import { useFormats } from '../../app/formats'
import { DateField, DateTimeField } from '../../ui'
import type { KindProps } from '../Field'
import { asText } from './committed'

/** A moment, on the newsroom's clock. */
export function Instant({ id, label, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  const { timeZone } = useFormats()
  return (
    <DateTimeField
      label={label}
      value={asText(value) || null}
      onChange={onChange}
      timeZone={timeZone}
      isDisabled={isDisabled}
      help={t(id === 'embargo' ? 'embargoHelp' : 'scheduleHelp', { zone: timeZone })}
    />
  )
}

export function Day({ label, value, isDisabled, onChange }: KindProps) {
  return <DateField label={label} value={asText(value)} onChange={onChange} isDisabled={isDisabled} />
}
