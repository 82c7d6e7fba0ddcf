/**
 * Left and Right in tables of right-to-left text. Lexical's tables take Left for "back" whatever the direction: at the
 * start of an Arabic cell it would jump to the cell before instead of into the words. Where the text runs right to
 * left, the table is told the other key, and what it leaves alone is the browser's.
 */
import { $isParentRTL } from '@lexical/selection'
import { $getTableCellNodeFromLexicalNode, $isTableNode, $isTableSelection } from '@lexical/table'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { $topBlock } from './blocks'

/** Where the caret stands in right-to-left text: in a cell, at the start of the line below a table, or elsewhere. */
function $placeOfCaret(): 'cell' | 'below' | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) && !$isTableSelection(selection)) return null
  const node = selection.anchor.getNode()
  if (!$isParentRTL(node)) return null
  if ($getTableCellNodeFromLexicalNode(node)) return 'cell'
  const block = $topBlock(node)
  const isAtStart = $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.offset === 0
  const isBelow = $isTableNode(block?.getPreviousSibling()) && block?.getTextContent() !== ''
  return isAtStart && isBelow && node.getPreviousSibling() === null ? 'below' : null
}

export function registerTableKeys(editor: LexicalEditor): () => void {
  let isTurned = false
  const turn = (other: LexicalCommand<KeyboardEvent>) => (event: KeyboardEvent) => {
    const place = isTurned ? null : $placeOfCaret()
    if (place === null) return false
    if (place === 'below') return other === KEY_ARROW_RIGHT_COMMAND
    isTurned = true
    try {
      editor.dispatchCommand(other, event)
    } finally {
      isTurned = false
    }
    return true
  }
  // What is asked of the table goes no further: the text's own handlers know the direction.
  const end = () => isTurned
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, end, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, end, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, turn(KEY_ARROW_RIGHT_COMMAND), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, turn(KEY_ARROW_LEFT_COMMAND), COMMAND_PRIORITY_CRITICAL),
  )
}
