import { countGraphemes } from '@shared/arabic/graphemes'
import { useTranslation } from 'react-i18next'
import { Meter } from '../../ui'

/** How long a text is, in the characters a reader sees, and whether that is good. */
export function LengthMeter({
  text,
  limits,
  label,
}: {
  text: string
  limits: { warn: number; block?: number }
  label: string
}) {
  const { t } = useTranslation('inspector')
  const count = countGraphemes(text.trim())
  if (count === 0) return null
  return (
    <Meter
      label={t('length', { field: label })}
      value={count}
      warn={limits.warn}
      {...(limits.block === undefined ? {} : { block: limits.block })}
      words={t(count > limits.warn ? 'lengthOf' : 'story:count.characters', { count, limit: limits.warn })}
    />
  )
}
