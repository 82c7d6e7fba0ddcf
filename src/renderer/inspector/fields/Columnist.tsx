import { clean, cleanLine } from '@shared/arabic/clean'
import { useTranslation } from 'react-i18next'
import { TextArea, TextField } from '../../ui'
import type { KindProps } from '../Field'
import { asText, useCommitted } from './committed'
import { PictureField } from './PictureField'

/** The columnist with photo and biography, as the page shows them beside an opinion. */
export function Columnist(props: KindProps) {
  const { t } = useTranslation('story')
  const now = (props.value ?? {}) as { name?: string; biography?: string; photo?: unknown }
  const keep = (part: 'name' | 'biography' | 'photo') => (next: unknown) =>
    props.onChange({ name: '', biography: '', photo: null, ...now, [part]: next })
  const name = useCommitted(asText(now.name), cleanLine, keep('name'))
  const biography = useCommitted(asText(now.biography), (typed) => clean(typed).trim(), keep('biography'))
  return (
    <fieldset className="ui-field inspector__group inspector__card">
      <legend className="ui-hidden">{props.label}</legend>
      <TextField label={t('field.columnist.name')} {...name} isDisabled={props.isDisabled} />
      <TextArea label={t('field.columnist.biography')} {...biography} isDisabled={props.isDisabled} />
      <PictureField {...props} label={t('field.columnist.photo')} value={now.photo ?? null} onChange={keep('photo')} />
    </fieldset>
  )
}
