import { hasHeader, type ReadGrid, transposed } from '@shared/chart/paste'
import { COLUMN_KINDS, type Column, type ColumnKind } from '@shared/chart/spec'
import { FileSpreadsheet, Redo2, Undo2 } from 'lucide-react'
import { type DragEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { givenFile } from '../../../../app/drop'
import { attempt } from '../../../../app/report'
import { muharrir } from '../../../../muharrir'
import { Button, Checkbox, IconButton, Select } from '../../../../ui'
import { DataGrid } from './DataGrid'
import { change, filled, type History, isBlankGrid, redo, undo } from './grid'

interface Props {
  history: History
  header: boolean
  kinds: readonly (ColumnKind | null)[]
  columns: readonly Column[]
  onChange(history: History, header?: boolean): void
  onKind(column: number, kind: ColumnKind): void
}
type Sheet = ReadGrid & { name: string }

/** The sheet, and where its data come from: pasted, dropped, or read from a file. */
export function DataPart({ history, header, kinds, columns, onChange, onKind }: Props) {
  const { t } = useTranslation('charts')
  const [sheets, setSheets] = useState<Sheet[]>([])
  const [chosen, setChosen] = useState(0)
  const dropped = sheets[chosen]
  const take = (sheet: Sheet | undefined) => {
    if (sheet) onChange(change(history, sheet.grid), hasHeader(sheet.grid))
  }
  const read = (found: Sheet[] | null | undefined) => {
    if (!found) return
    setSheets(found)
    setChosen(0)
    take(found[0])
  }
  const onDrop = async (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    read(await attempt(muharrir.charts.read({ file: await givenFile(file) })))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one way; the button beside it is the other
    <div className="chart-part" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <div className="chart-row">
        <Button
          size="small"
          icon={FileSpreadsheet}
          onPress={async () => read(await attempt(muharrir.charts.readFromDialog()))}
        >
          {t('open')}
        </Button>
        <Button
          size="small"
          look="quiet"
          isDisabled={isBlankGrid(history.grid)}
          onPress={() => onChange(change(history, transposed(filled(history.grid))))}
        >
          {t('transpose')}
        </Button>
        <IconButton
          size="small"
          icon={Undo2}
          flip
          label={t('undo')}
          isDisabled={history.past.length === 0}
          onPress={() => onChange(undo(history))}
        />
        <IconButton
          size="small"
          icon={Redo2}
          flip
          label={t('redo')}
          isDisabled={history.future.length === 0}
          onPress={() => onChange(redo(history))}
        />
      </div>
      {sheets.length > 1 && (
        <Select
          label={t('sheet')}
          options={sheets.map(({ name }, i) => ({ id: String(i), label: name }))}
          value={String(chosen)}
          onChange={(id) => {
            setChosen(Number(id))
            take(sheets[Number(id)])
          }}
        />
      )}
      {dropped && dropped.droppedRows > 0 && (
        <p className="chart-note-line">{t('droppedRows', { count: dropped.droppedRows })}</p>
      )}
      {dropped && dropped.droppedColumns > 0 && (
        <p className="chart-note-line">{t('droppedColumns', { count: dropped.droppedColumns })}</p>
      )}
      <p className="ui-field__help">{t('pasteHelp')}</p>
      <DataGrid
        history={history}
        header={header}
        onChange={(next) => onChange(next, isBlankGrid(history.grid) ? hasHeader(filled(next.grid)) : undefined)}
      />
      <Checkbox isSelected={header} onChange={(on) => onChange(history, on)}>
        {t('header')}
      </Checkbox>
      {columns.length > 0 && (
        <fieldset className="chart-kinds">
          <legend>{t('kinds')}</legend>
          {columns.map(({ name, kind }, i) => (
            <Select
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are their places
              key={i}
              label={name || t('column', { number: i + 1 })}
              options={COLUMN_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
              value={kinds[i] ?? kind}
              onChange={(id) => onKind(i, id as ColumnKind)}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}
