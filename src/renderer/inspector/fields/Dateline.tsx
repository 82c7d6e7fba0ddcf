import { cleanLine } from '@shared/arabic/clean'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../ui'
import type { KindProps } from '../Field'
import { asText, useCommitted } from './committed'

type Parts = Record<'agency' | 'place' | 'kind', string>

/** Agency, then the place or the kind, as the type wants it. */
export function Dateline({ label, type, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('story')
  const now = (value ?? {}) as Partial<Parts>
  const second = type.dateline === 'kind' ? 'kind' : 'place'
  const keep = (part: keyof Parts) => (next: string) =>
    onChange({ agency: '', place: '', kind: '', ...now, [part]: next })
  const agency = useCommitted(asText(now.agency), cleanLine, keep('agency'))
  const other = useCommitted(asText(now[second]), cleanLine, keep(second))
  return (
    <fieldset className="ui-field inspector__group">
      <legend className="ui-hidden">{label}</legend>
      <div className="inspector__pair">
        <TextField label={t('field.dateline.agency')} {...agency} isDisabled={isDisabled} />
        <TextField label={t(`field.dateline.${second}`)} {...other} isDisabled={isDisabled} />
      </div>
    </fieldset>
  )
}
