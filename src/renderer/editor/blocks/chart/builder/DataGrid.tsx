/** The data as a sheet: arrows follow the direction of the page, Enter and Tab go on, ranges are copied and pasted. */
import type { Grid } from '@shared/chart/paste'
import clsx from 'clsx'
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useLocale } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { cellAt, change, type History, type Place, pasted, redo, undo, write } from './grid'

interface Props {
  history: History
  header: boolean
  onChange(history: History): void
}

export function DataGrid({ history, header, onChange }: Props) {
  const { t } = useTranslation('charts')
  const { direction } = useLocale()
  const { grid } = history
  const [active, setActive] = useState<Place>({ row: 0, column: 0 })
  const [anchor, setAnchor] = useState<Place | null>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const hasFocus = useRef(false)
  const width = grid[0]?.length ?? 0
  const isWriting = draft !== null

  // biome-ignore lint/correctness/useExhaustiveDependencies: the field is another one when the active cell is
  useEffect(() => {
    const input = field.current
    if (!input || !hasFocus.current) return
    input.focus()
    // Typing takes the place of what the cell held; a draft that was begun from it goes on at its end.
    if (!isWriting) input.select()
    else input.setSelectionRange(input.value.length, input.value.length)
  }, [active, isWriting])

  const go = (place: Place, extend = false) => {
    if (extend) setAnchor((before) => before ?? active)
    else setAnchor(null)
    setActive({
      row: Math.max(0, Math.min(grid.length - 1, place.row)),
      column: Math.max(0, Math.min(width - 1, place.column)),
    })
  }
  const put = (at: Place, cells: Grid) => onChange(change(history, write(grid, at, cells)))
  const keep = () => {
    if (draft !== null && draft !== cellAt(grid, active)) put(active, [[draft]])
    setDraft(null)
  }
  const commit = (then: Place) => {
    keep()
    go(then)
  }
  const from = {
    row: Math.min(active.row, anchor?.row ?? active.row),
    column: Math.min(active.column, anchor?.column ?? active.column),
  }
  const to = {
    row: Math.max(active.row, anchor?.row ?? active.row),
    column: Math.max(active.column, anchor?.column ?? active.column),
  }
  const chosen = (): Grid => grid.slice(from.row, to.row + 1).map((row) => row.slice(from.column, to.column + 1))
  const isChosen = ({ row, column }: Place) =>
    row >= from.row && row <= to.row && column >= from.column && column <= to.column

  const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const backward = direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
  const { row, column } = active

  const onKeyDown = (event: KeyboardEvent) => {
    const step: Record<string, Place> = {
      ArrowUp: { row: row - 1, column },
      ArrowDown: { row: row + 1, column },
      [forward]: { row, column: column + 1 },
      [backward]: { row, column: column - 1 },
    }
    const command = event.ctrlKey || event.metaKey
    const next = step[event.key]
    if (draft !== null) {
      if (event.key === 'Enter') commit({ row: row + 1, column })
      else if (event.key === 'Tab') commit({ row, column: column + (event.shiftKey ? -1 : 1) })
      else if (event.key === 'Escape') {
        setDraft(null)
        event.stopPropagation()
      } else return
      event.preventDefault()
      return
    }
    if (next) go(next, event.shiftKey)
    else if (command && event.code === 'KeyZ') onChange(event.shiftKey ? redo(history) : undo(history))
    else if (command && event.code === 'KeyY') onChange(redo(history))
    else if (command && event.code === 'KeyA') {
      setAnchor({ row: 0, column: 0 })
      setActive({ row: grid.length - 1, column: width - 1 })
    } else if (event.key === 'Home') go({ row: command ? 0 : row, column: 0 })
    else if (event.key === 'End') go({ row: command ? grid.length - 1 : row, column: width - 1 })
    else if (event.key === 'Delete' || event.key === 'Backspace')
      put(
        from,
        chosen().map((cells) => cells.map(() => '')),
      )
    else if (event.key === 'Enter' || event.key === 'F2') setDraft(cellAt(grid, active))
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const onCopy = (event: ClipboardEvent) => {
    if (draft !== null) return
    event.preventDefault()
    event.clipboardData.setData(
      'text/plain',
      chosen()
        .map((cells) => cells.join('\t'))
        .join('\n'),
    )
    if (event.type === 'cut')
      put(
        from,
        chosen().map((cells) => cells.map(() => '')),
      )
  }
  const onPaste = (event: ClipboardEvent) => {
    if (draft !== null) return
    event.preventDefault()
    event.stopPropagation()
    put(from, pasted(event.clipboardData.getData('text/plain')))
  }
  return (
    <div className="chart-grid">
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a sheet is a grid (WAI-ARIA grid pattern)
        role="grid"
        aria-label={t('grid')}
        aria-multiselectable
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onCut={onCopy}
        onPaste={onPaste}
        onFocus={() => {
          hasFocus.current = true
        }}
        onBlur={(event) => {
          hasFocus.current = event.currentTarget.contains(event.relatedTarget)
        }}
      >
        <tbody>
          {grid.map((cells, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet's rows are their places
            <tr key={r} className={clsx(header && r === 0 && 'chart-grid-head')}>
              {cells.map((cell, c) => {
                const isActive = r === row && c === column
                return (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: and its cells theirs
                    key={c}
                    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see above
                    role="gridcell"
                    tabIndex={-1}
                    aria-selected={isChosen({ row: r, column: c })}
                    className={clsx(
                      isActive && 'chart-grid-active',
                      isChosen({ row: r, column: c }) && 'chart-grid-chosen',
                    )}
                    onMouseDown={(event) => {
                      if (isActive && isWriting) return
                      event.preventDefault()
                      hasFocus.current = true
                      if (isWriting) commit({ row: r, column: c })
                      else go({ row: r, column: c }, event.shiftKey)
                    }}
                    onDoubleClick={() => setDraft((before) => before ?? cell)}
                  >
                    {isActive ? (
                      <input
                        ref={field}
                        className={clsx(!isWriting && 'chart-grid-resting')}
                        value={draft ?? cell}
                        dir="auto"
                        aria-label={t('cell', { row: r + 1, column: c + 1 })}
                        onChange={(event) => setDraft(event.target.value)}
                        onBlur={() => isWriting && keep()}
                      />
                    ) : (
                      <bdi>{cell}</bdi>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
