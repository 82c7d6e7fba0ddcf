import type { Writing } from '@shared/chart/format'
import type { Chart } from '@shared/chart/spec'
import { draftSummary } from '@shared/chart/summary'
import { WandSparkles } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, TextArea, TextField } from '../../../../ui'

/** Title, summary (drafted from the data, edited by a person), source and note. */
export function WordsPart({
  chart,
  writing,
  onChange,
}: {
  chart: Chart
  writing: Writing
  onChange(chart: Chart): void
}) {
  const { t } = useTranslation('charts')
  return (
    <div className="chart-part">
      <TextField
        label={t('title')}
        help={t('title.help')}
        value={chart.title}
        onChange={(title) => onChange({ ...chart, title })}
      />
      <TextArea
        label={t('summary')}
        help={t('summary.help')}
        value={chart.summary}
        onChange={(summary) => onChange({ ...chart, summary })}
      />
      <div className="chart-row">
        <Button
          size="small"
          icon={WandSparkles}
          isDisabled={chart.data.rows.length === 0}
          onPress={() => onChange({ ...chart, summary: draftSummary(chart, writing) })}
        >
          {t('draft')}
        </Button>
      </div>
      <TextField
        label={t('source')}
        help={t('source.help')}
        value={chart.source}
        onChange={(source) => onChange({ ...chart, source })}
      />
      <TextField
        label={t('note')}
        help={t('note.help')}
        value={chart.note}
        onChange={(note) => onChange({ ...chart, note })}
      />
    </div>
  )
}
