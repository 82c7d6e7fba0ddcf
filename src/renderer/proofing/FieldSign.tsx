import { useTranslation } from 'react-i18next'
import { useFindingActions } from './actions'
import { useFindings } from './context'
import './proofing.css'

/** A field cannot show marks in its words: it says quietly how many there are, and leads to the first. */
export function FieldSign({ field }: { field: string }) {
  const { t } = useTranslation('proofing')
  const { findings } = useFindings()
  const actions = useFindingActions()
  const own = findings.filter(({ passage }) => passage === `field:${field}` || passage.startsWith(`field:${field}.`))
  const [first] = own
  if (!first) return null
  return (
    <button
      type="button"
      className="proof-field-sign"
      aria-label={t('ofField', { field: t(`story:field.${field}`), count: own.length })}
      onClick={({ currentTarget }) => actions?.show(first, true, currentTarget)}
    >
      <span
        className={`proof-sign proof-sign--${first.mark.source === 'spelling' ? 'spelling' : first.mark.level}`}
        aria-hidden
      />
      {t('count', { count: own.length })}
    </button>
  )
}
