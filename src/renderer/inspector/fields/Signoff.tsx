import { cleanLine } from '@shared/arabic/clean'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../app/store'
import { TextField } from '../../ui'
import type { KindProps } from '../Field'
import { asText, useCommitted } from './committed'

/** The end word and the editor's code: `انتهى/25م`. */
export function Signoff({ label, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('story')
  const usual = useApp(({ status }) => status?.settings?.signoffWord ?? '')
  const mine = useApp(({ status }) => status?.me?.deskCode ?? '')
  const now = (value ?? {}) as { word?: string; code?: string }
  const keep = (part: 'word' | 'code') => (next: string) => onChange({ word: '', code: '', ...now, [part]: next })
  const word = useCommitted(asText(now.word), cleanLine, keep('word'))
  const code = useCommitted(asText(now.code), cleanLine, keep('code'))
  return (
    <fieldset className="ui-field inspector__group">
      <legend className="ui-hidden">{label}</legend>
      <div className="inspector__pair">
        <TextField label={t('field.signoff.word')} placeholder={usual} {...word} isDisabled={isDisabled} />
        <TextField label={t('field.signoff.code')} placeholder={mine} {...code} isDisabled={isDisabled} />
      </div>
    </fieldset>
  )
}
