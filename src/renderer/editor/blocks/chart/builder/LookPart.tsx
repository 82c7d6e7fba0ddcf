import { readNumber } from '@shared/chart/cells'
import { PALETTE, paletteIndex } from '@shared/chart/palette'
import type { Chart } from '@shared/chart/spec'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Checkbox, Segments, Select, TextField } from '../../../../ui'
import { withColumn, withLabel } from './making'
import { Types } from './Types'
import { UnitFields } from './UnitFields'

const STARTING = new Set(['line', 'dot', 'slope', 'bar', 'grouped'])
const PARTS = new Set(['pie', 'donut', 'waffle'])

/** What is shown of the data, and how. */
export function LookPart({ chart, onChange }: { chart: Chart; onChange(chart: Chart): void }) {
  const { t } = useTranslation('charts')
  const { columns, rows } = chart.data
  const nameOf = (column: number) => columns[column]?.name || t('column', { number: column + 1 })
  const numbers = columns.flatMap(({ kind }, i) => (kind === 'number' && i !== chart.label ? [i] : []))
  const coloured = PARTS.has(chart.type) ? rows.map((row) => String(row[chart.label] ?? '–')) : chart.values.map(nameOf)
  return (
    <div className="chart-part">
      <Types value={chart.type} onChange={(type) => onChange({ ...chart, type })} />
      {columns.length > 0 && (
        <>
          <Select
            label={t('label')}
            options={columns.map((_, i) => ({ id: String(i), label: nameOf(i) }))}
            value={String(chart.label)}
            onChange={(id) => onChange(withLabel(chart, Number(id)))}
          />
          <fieldset className="chart-values">
            <legend>{t('values')}</legend>
            {numbers.map((column) => (
              <Checkbox
                key={column}
                isSelected={chart.values.includes(column)}
                onChange={(on) => onChange(withColumn(chart, column, on))}
              >
                {nameOf(column)}
              </Checkbox>
            ))}
          </fieldset>
        </>
      )}
      <Segments
        label={t('sort')}
        options={(['given', 'descending', 'ascending'] as const).map((id) => ({ id, label: t(`sort.${id}`) }))}
        value={chart.sort}
        onChange={(sort) => onChange({ ...chart, sort })}
      />
      <Segments
        label={t('direction')}
        options={(['page', 'rtl', 'ltr'] as const).map((id) => ({ id, label: t(`direction.${id}`) }))}
        value={chart.direction ?? 'page'}
        onChange={(id) => onChange({ ...chart, direction: id === 'page' ? null : id })}
      />
      <Checkbox isSelected={chart.percent} onChange={(percent) => onChange({ ...chart, percent })}>
        {t('percent')}
      </Checkbox>
      {!chart.percent && <UnitFields unit={chart.unit} onChange={(unit) => onChange({ ...chart, unit })} />}
      {STARTING.has(chart.type) && <StartField chart={chart} onChange={onChange} />}
      {coloured.length > 0 && coloured.length <= PALETTE.length && (
        <fieldset className="chart-colours">
          <legend>{t('colours')}</legend>
          {coloured.map((name, i) => (
            <Select
              // biome-ignore lint/suspicious/noArrayIndexKey: series are their places
              key={i}
              label={name}
              options={PALETTE.map(({ id }, place) => ({ id: String(place), label: t(`colour.${id}`) }))}
              value={String(paletteIndex(chart.colours[i] ?? i))}
              onChange={(id) =>
                onChange({
                  ...chart,
                  colours: coloured.map((_, at) => (at === i ? Number(id) : (chart.colours[at] ?? at))),
                })
              }
            />
          ))}
        </fieldset>
      )}
      {(chart.type === 'bar' || chart.type === 'slope' || chart.type === 'bubble') &&
        rows.length > 0 &&
        rows.length <= 24 && (
          <fieldset className="chart-values">
            <legend>{t('highlight')}</legend>
            {rows.map((row, i) => (
              <Checkbox
                // biome-ignore lint/suspicious/noArrayIndexKey: rows are their places
                key={i}
                isSelected={chart.highlight.includes(i)}
                onChange={(on) =>
                  onChange({
                    ...chart,
                    highlight: on ? [...chart.highlight, i] : chart.highlight.filter((other) => other !== i),
                  })
                }
              >
                {String(row[chart.label] ?? '–')}
              </Checkbox>
            ))}
          </fieldset>
        )}
    </div>
  )
}

/** Takes any digits; what is no number leaves the chart as it was and says so. */
function StartField({ chart, onChange }: { chart: Chart; onChange(chart: Chart): void }) {
  const { t } = useTranslation('charts')
  const [typed, setTyped] = useState(chart.start === null ? '' : String(chart.start))
  const read = typed.trim() === '' ? null : (readNumber(typed)?.value ?? undefined)
  return (
    <TextField
      label={t('start')}
      help={t('start.help')}
      value={typed}
      direction="ltr"
      {...(read === undefined ? { error: t('start.fault') } : {})}
      onChange={(value) => {
        setTyped(value)
        const start = value.trim() === '' ? null : readNumber(value)?.value
        if (start !== undefined) onChange({ ...chart, start })
      }}
    />
  )
}
