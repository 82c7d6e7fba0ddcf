import { arabicSlug } from '@shared/arabic/slug'
import { useTranslation } from 'react-i18next'
import { Button, TextField } from '../../ui'
import type { KindProps } from '../Field'
import { asText, useCommitted } from './committed'

/** The readable part of the address; left empty, it follows the headline. */
export function Slug({ label, story, fields, value, isDisabled, onChange }: KindProps) {
  const { t } = useTranslation('inspector')
  const fromHeadline = arabicSlug(fields.headline, story.id.toLowerCase())
  const slug = useCommitted(asText(value), (typed) => (typed.trim() === '' ? '' : arabicSlug(typed, '')), onChange)
  return (
    <TextField
      label={label}
      {...slug}
      placeholder={fromHeadline}
      help={t('slugHelp')}
      isDisabled={isDisabled}
      aside={
        slug.value !== '' && (
          <Button look="quiet" size="small" isDisabled={isDisabled} onPress={() => onChange('')}>
            {t('followHeadline')}
          </Button>
        )
      }
    />
  )
}
