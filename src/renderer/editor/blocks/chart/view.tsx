import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { problemsOf } from '@shared/chart/problems'
import clsx from 'clsx'
import { $getNodeByKey, COMMAND_PRIORITY_HIGH, KEY_ENTER_COMMAND, type NodeKey } from 'lexical'
import { ChartColumn, Pencil, TriangleAlert } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, Icon } from '../../../ui'
import { $selectCard } from '../../model/blocks'
import { useOpenStory, useSession } from '../../screen/context'
import { changeNode, useIsSelected, useNode } from '../../screen/useNode'
import { $isChartNode } from './node'

const Drawing = lazy(() => import('./Drawing').then((module) => ({ default: module.Drawing })))
const Builder = lazy(() => import('./builder/Builder').then((module) => ({ default: module.Builder })))

/** A chart on the paper, drawn as on the page; Enter or a double click opens the builder. */
export function ChartView({ nodeKey }: { nodeKey: NodeKey }) {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('charts')
  const { readOnly } = useOpenStory()
  const language = useSession((state) => (state.story.fields.language === 'en' ? 'en' : 'ar'))
  const isSelected = useIsSelected(nodeKey)
  const [isEditing, setEditing] = useState(false)
  const chart = useNode(nodeKey, $isChartNode, (node) => node.getChart())
  useEffect(() => {
    if (!isSelected || readOnly || isEditing) return
    return editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        event?.preventDefault()
        setEditing(true)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    )
  }, [editor, isSelected, readOnly, isEditing])
  if (!chart) return null
  const blocking = problemsOf(chart).filter(({ level }) => level === 'block').length
  return (
    <div className={clsx('chart-block', isSelected && 'chart-block-selected')}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the arrow keys reach the chart as a block of the text */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: see above */}
      <div
        className="chart-block-frame"
        onClick={() =>
          editor.update(() => {
            const node = $getNodeByKey(nodeKey)
            if (node) $selectCard(node)
          })
        }
        onDoubleClick={() => !readOnly && setEditing(true)}
      >
        {chart.data.rows.length === 0 ? (
          <div className="figure-empty">
            <Icon of={ChartColumn} size={28} />
            <p>{t('empty')}</p>
          </div>
        ) : (
          <Suspense fallback={<div className="chart-block-coming" />}>
            <Drawing chart={chart} language={language} />
          </Suspense>
        )}
      </div>
      {!readOnly && (
        <div className="chart-block-tools">
          <Button size="small" look="quiet" icon={Pencil} onPress={() => setEditing(true)}>
            {t('edit')}
          </Button>
          {blocking > 0 && (
            <span className="chart-block-lacking">
              <Icon of={TriangleAlert} size={15} />
              {t('blocking', { count: blocking })}
            </span>
          )}
        </div>
      )}
      {isEditing && (
        <Suspense fallback={null}>
          <Builder
            chart={chart}
            language={language}
            isNew={false}
            onClose={() => setEditing(false)}
            onDone={(made) => {
              setEditing(false)
              changeNode(editor, nodeKey, $isChartNode, (node) => node.setChart(made))
              editor.focus()
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
