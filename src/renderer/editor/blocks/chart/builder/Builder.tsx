/** Makes and changes a chart: data, look and words on one side; the chart as readers will see it on the other. */
import type { Writing } from '@shared/chart/format'
import { problemsOf } from '@shared/chart/problems'
import type { Chart, ColumnKind } from '@shared/chart/spec'
import { draftSummary } from '@shared/chart/summary'
import clsx from 'clsx'
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApp } from '../../../../app/store'
import { Button, Dialog, Icon, Segments, Tabs } from '../../../../ui'
import { Drawing } from '../Drawing'
import { DataPart } from './DataPart'
import { begin, gridOf, type History } from './grid'
import { LookPart } from './LookPart'
import { withCells } from './making'
import { WordsPart } from './WordsPart'
import './builder.css'

interface Props {
  chart: Chart
  language: 'ar' | 'en'
  isNew: boolean
  onClose(): void
  onDone(chart: Chart): void
}

const SIGNS = { block: CircleAlert, warning: TriangleAlert, advice: Info }

export function Builder({ chart: given, language, isNew, onClose, onDone }: Props) {
  const { t } = useTranslation('charts')
  const digits = useApp(({ status }) => status?.settings?.digits ?? 'latn')
  const writing: Writing = { language, digits }
  const [chart, setChart] = useState(given)
  const [history, setHistory] = useState<History>(() => begin(gridOf(given)))
  const [header, setHeader] = useState(true)
  const [kinds, setKinds] = useState<(ColumnKind | null)[]>(() => given.data.columns.map(({ kind }) => kind))
  const [part, setPart] = useState('data')
  const [width, setWidth] = useState<'wide' | 'narrow'>('wide')
  const [scheme, setScheme] = useState<'light' | 'dark'>('light')
  /** The draft follows the data until a person writes a summary. */
  const update = (next: Chart) => {
    const isDraft = chart.summary === '' || chart.summary === draftSummary(chart, writing)
    setChart(isDraft && next.summary === chart.summary ? { ...next, summary: draftSummary(next, writing) } : next)
  }
  const recount = (cells: History, withHeader: boolean, withKinds: (ColumnKind | null)[]) => {
    setHistory(cells)
    setHeader(withHeader)
    setKinds(withKinds)
    update(withCells(chart, cells.grid, withHeader, withKinds))
  }
  const problems = problemsOf(chart)
  return (
    <Dialog
      title={t(isNew ? 'new' : 'edit')}
      isOpen
      onClose={onClose}
      size="full"
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" isDisabled={chart.data.rows.length === 0} onPress={() => onDone(chart)}>
            {t(isNew ? 'insert' : 'apply')}
          </Button>
        </>
      }
    >
      <div className="chart-builder">
        <Tabs
          label={t('parts')}
          selected={part}
          onSelect={setPart}
          tabs={[
            {
              id: 'data',
              label: t('part.data'),
              panel: (
                <DataPart
                  history={history}
                  header={header}
                  kinds={kinds}
                  columns={chart.data.columns}
                  onChange={(cells, withHeader = header) =>
                    recount(cells, withHeader, cells.grid[0]?.length === history.grid[0]?.length ? kinds : [])
                  }
                  onKind={(column, kind) =>
                    recount(
                      history,
                      header,
                      Object.assign(
                        chart.data.columns.map((_, i) => kinds[i] ?? null),
                        { [column]: kind },
                      ),
                    )
                  }
                />
              ),
            },
            { id: 'look', label: t('part.look'), panel: <LookPart chart={chart} onChange={update} /> },
            {
              id: 'words',
              label: t('part.words'),
              panel: <WordsPart chart={chart} writing={writing} onChange={update} />,
            },
          ]}
        />
        <section className="chart-preview" aria-label={t('preview')}>
          <div className="chart-row">
            <Segments<'wide' | 'narrow'>
              labelHidden
              label={t('width')}
              options={(['wide', 'narrow'] as const).map((id) => ({ id, label: t(`width.${id}`) }))}
              value={width}
              onChange={setWidth}
            />
            <Segments<'light' | 'dark'>
              labelHidden
              label={t('scheme')}
              options={(['light', 'dark'] as const).map((id) => ({ id, label: t(`scheme.${id}`) }))}
              value={scheme}
              onChange={setScheme}
            />
          </div>
          <div className={clsx('chart-stage', `chart-stage-${width}`)} data-scheme={scheme}>
            {chart.data.rows.length > 0 ? (
              <Drawing chart={chart} language={language} />
            ) : (
              <p className="chart-stage-empty">{t('empty')}</p>
            )}
          </div>
          {problems.length > 0 && (
            <ul className="chart-problems" aria-label={t('problems')} aria-live="polite">
              {problems.map(({ code, level, details }) => (
                <li key={code} className={`chart-problem-${level}`}>
                  <Icon of={SIGNS[level]} size={16} />
                  <span>
                    {t(`checks:chart-${code}`, { ...details })} <small>({t(`checks:level.${level}`)})</small>
                  </span>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
    </Dialog>
  )
}
