import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $deleteTableColumnAtSelection,
  $deleteTableRowAtSelection,
  $getTableCellNodeFromLexicalNode,
  $insertTableColumnAtSelection,
  $insertTableRowAtSelection,
  $isTableNode,
  $isTableRowNode,
  $isTableCellNode,
  $isTableSelection,
  type TableNode,
} from '@lexical/table'
import { $findMatchingParent, $getSelection, $getState, $isRangeSelection, $setState, type NodeKey } from 'lexical'
import { BetweenHorizontalEnd, BetweenVerticalEnd, Heading, Rows3, Columns3, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui'
import { captionState } from '../blocks/table/caption'
import { $removeBlock } from '../model/blocks'
import { changeNode, useNode } from '../screen/useNode'
import { Floating } from './Floating'

function $tableOfCaret(): TableNode | null {
  const selection = $getSelection()
  const node = $isRangeSelection(selection) || $isTableSelection(selection) ? selection.anchor.getNode() : null
  const cell = node && $getTableCellNodeFromLexicalNode(node)
  return cell ? $findMatchingParent(cell, $isTableNode) : null
}

/** The first row heads the columns, or stops to. */
function $toggleHeader(table: TableNode): void {
  const row = table.getFirstChild()
  if (!$isTableRowNode(row)) return
  const cells = row.getChildren().filter($isTableCellNode)
  const on = cells.some((cell) => cell.getHeaderStyles() === 0)
  for (const cell of cells) cell.setHeaderStyles(on ? 1 : 0, 3)
}

/** Shown above the table that the caret is in. */
export function TableTools() {
  const [editor] = useLexicalComposerContext()
  const { t } = useTranslation('editor')
  const [key, setKey] = useState<NodeKey | null>(null)
  const [isTyping, setTyping] = useState(false)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        if (!editor.isEditable()) return
        const next = editorState.read(() => $tableOfCaret()?.getKey() ?? null)
        setKey((before) => (before !== null && next === null && isTyping ? before : next))
      }),
    [editor, isTyping],
  )
  const caption = useNode(key ?? '', $isTableNode, (table) => ({ text: $getState(table, captionState) }))
  const anchor = useMemo(() => (key === null ? null : editor.getElementByKey(key)), [editor, key])
  if (key === null || !anchor || !caption) return null
  const act = ($do: () => void) => () => {
    editor.update($do)
    editor.focus()
  }
  const withTable = ($do: (table: TableNode) => void) => () => changeNode(editor, key, $isTableNode, $do)
  return (
    <Floating anchor={anchor} placement="top-start" className="table-tools" role="toolbar" aria-label={t('table.label')}>
      <input
        className="table-caption-field"
        dir="auto"
        value={caption.text}
        placeholder={t('table.caption')}
        aria-label={t('table.caption')}
        onFocus={() => setTyping(true)}
        onBlur={() => setTyping(false)}
        onChange={(event) => {
          const text = event.target.value
          changeNode(editor, key, $isTableNode, (table) => $setState(table, captionState, text))
        }}
      />
      <IconButton size="small" icon={BetweenHorizontalEnd} label={t('table.rowBelow')} onPress={act(() => void $insertTableRowAtSelection(true))} />
      <IconButton size="small" icon={BetweenVerticalEnd} flip label={t('table.columnAfter')} onPress={act(() => void $insertTableColumnAtSelection(true))} />
      <IconButton size="small" icon={Rows3} look="danger" label={t('table.removeRow')} onPress={act($deleteTableRowAtSelection)} />
      <IconButton size="small" icon={Columns3} look="danger" label={t('table.removeColumn')} onPress={act($deleteTableColumnAtSelection)} />
      <IconButton size="small" icon={Heading} label={t('table.header')} onPress={withTable($toggleHeader)} />
      <IconButton size="small" icon={Trash2} look="danger" label={t('table.remove')} onPress={withTable($removeBlock)} />
    </Floating>
  )
}
