/** The text around the caret as the aids read it, and how their edits come into it. */
import { $isLinkNode } from '@lexical/link'
import { type TextEdit, WINDOW } from '@shared/arabic/typing/edit'
import {
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $isIsolateNode } from '../inline/isolate'

/** Updates of the aids themselves: no aid acts on what an aid wrote. */
export const AID_TAG = 'typing-aid'

/** Characters after the caret that an aid may look at. */
const AFTER = 8

export interface CaretText {
  readonly key: NodeKey
  /** In the text node, in UTF-16 units. */
  readonly caret: number
  /** At most `WINDOW` units before the caret; it may begin in what stands before the text node. */
  readonly before: string
  /** Where the text node's own text begins in `before`: nothing before it can be changed. */
  readonly own: number
  readonly after: string
}

/** Null where aids do not act: with words selected, in links, isolated runs and code. */
export function $caretText(): CaretText | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text') return null
  const node = selection.anchor.getNode()
  if (!$isTextNode(node) || !node.isSimpleText() || node.hasFormat('code')) return null
  if ($findMatchingParent(node, (parent) => $isLinkNode(parent) || $isIsolateNode(parent))) return null
  const text = node.getTextContent()
  const caret = selection.anchor.offset
  const from = Math.max(0, caret - WINDOW)
  const lead = from === 0 && caret < WINDOW ? $wordsOf(node.getPreviousSibling()).slice(caret - WINDOW) : ''
  const after = text.slice(caret, caret + AFTER)
  return {
    key: node.getKey(),
    caret,
    before: lead + text.slice(from, caret),
    own: lead.length,
    after: after === '' ? $wordsOf(node.getNextSibling()).slice(0, AFTER) : after,
  }
}

function $wordsOf(node: LexicalNode | null): string {
  if ($isLineBreakNode(node)) return '\n'
  return $isTextNode(node) || ($isElementNode(node) && node.isInline()) ? node.getTextContent() : ''
}

/** Puts an edit in, with the caret after it where it was; false when the text changed meanwhile. */
export function $applyAtCaret(read: CaretText, { start, end, text }: TextEdit): boolean {
  const now = $caretText()
  const node = $getNodeByKey(read.key)
  if (!$isTextNode(node) || now?.key !== read.key || now.before !== read.before || start < read.own) return false
  const at = read.caret - (read.before.length - start)
  node.spliceText(at, end - start, text)
  const caret = read.caret + text.length - (end - start)
  node.select(caret, caret)
  return true
}
