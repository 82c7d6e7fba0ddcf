import type { Chart } from '@shared/chart/spec'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../../ui'

const FORMS = ['one', 'two', 'few', 'many'] as const

/** What is counted, in the forms that Arabic numbers ask for; the first is enough where they are alike. */
export function UnitFields({ unit, onChange }: { unit: Chart['unit']; onChange(unit: Chart['unit']): void }) {
  const { t } = useTranslation('charts')
  const hasUnit = unit !== null && unit.other !== ''
  return (
    <fieldset className="chart-unit-fields">
      <legend>{t('unit')}</legend>
      <TextField
        label={t('unit.other')}
        help={t('unit.help')}
        value={unit?.other ?? ''}
        onChange={(other) => onChange(other === '' ? null : { ...unit, other })}
      />
      {hasUnit &&
        FORMS.map((form) => (
          <TextField
            key={form}
            label={t(`unit.${form}`)}
            value={unit[form] ?? ''}
            onChange={(value) => {
              const { [form]: _, ...rest } = unit
              onChange(value === '' ? rest : { ...rest, [form]: value })
            }}
          />
        ))}
    </fieldset>
  )
}
