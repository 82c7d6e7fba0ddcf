/**
 * Direction. The root carries the story's; blocks carry one only where a person set it against the root's. Lexical
 * gives `dir="auto"` to whatever stands below a part without a direction of its own, and a Latin name at the start
 * would then turn a cell, a caption or a quotation around: those parts take the root's direction.
 */
import { ListItemNode } from '@lexical/list'
import { TableCellNode, TableRowNode } from '@lexical/table'
import type { Direction } from '@shared/document/schema'
import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $getSlot,
  $getSlotHost,
  $getSlotNames,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  ParagraphNode,
} from 'lexical'
import { FactBoxNode } from '../blocks/factbox/node'
import { QuotationNode } from '../blocks/quotation/node'
import { UpdateNoteNode } from '../blocks/updatenote/node'
import { IsolateNode } from '../inline/isolate'

const FOLLOWERS: readonly Klass<ElementNode>[] = [
  TableRowNode,
  TableCellNode,
  QuotationNode,
  FactBoxNode,
  UpdateNoteNode,
]
const FOLLOWER_TYPES = new Set(FOLLOWERS.map((klass) => klass.getType()))

const $rootDirection = (): Direction => $getRoot().getDirection() ?? 'rtl'

function $followRoot(node: ElementNode): void {
  if (node.getDirection() === null) node.setDirection($rootDirection())
}

const $isChecklistItem = (node: ListItemNode): boolean => {
  const list = node.getParent()
  return list !== null && 'getListType' in list && (list as { getListType(): string }).getListType() === 'check'
}

export function registerDirection(editor: LexicalEditor): () => void {
  return mergeRegister(
    ...FOLLOWERS.map((klass) => editor.registerNodeTransform(klass, $followRoot)),
    editor.registerNodeTransform(ParagraphNode, (node) => {
      if ($getSlotHost(node) !== null) $followRoot(node)
    }),
    // Lexical draws the direction that it knows of, and takes away any other.
    editor.registerNodeTransform(IsolateNode, (node) => {
      if (node.getDirection() !== node.getDir()) node.setDirection(node.getDir())
    }),
    // The checkbox is hit at the edge that the item's own direction names.
    editor.registerNodeTransform(ListItemNode, (node) => {
      if ($isChecklistItem(node)) $followRoot(node)
    }),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $insertParagraph, COMMAND_PRIORITY_LOW),
  )
}

/** A new empty paragraph begins in the root's direction, whatever the one before it had been set to. */
function $insertParagraph(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const made = selection.insertParagraph()
  if (made?.isEmpty() && made.getDirection() !== null && $getSlotHost(made) === null) made.setDirection(null)
  return true
}

/** The blocks of text that a selection touches: paragraphs, headings, list items. */
export function $selectedTextBlocks(): ElementNode[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const blocks = new Set<ElementNode>()
  for (const node of selection.getNodes()) {
    const block = $findMatchingParent(node, (at): at is ElementNode => $isElementNode(at) && $isTextBlock(at))
    if (block) blocks.add(block)
  }
  return [...blocks]
}

const TEXT_BLOCKS = new Set(['paragraph', 'heading', 'listitem'])
const $isTextBlock = (node: ElementNode): boolean => TEXT_BLOCKS.has(node.getType())

/** Turns the direction of the selected blocks around; back at the root's, nothing is stored. */
export function $toggleDirection(): void {
  const root = $rootDirection()
  const turned: Direction = root === 'rtl' ? 'ltr' : 'rtl'
  const blocks = $selectedTextBlocks()
  const allTurned = blocks.every((block) => block.getDirection() === turned)
  for (const block of blocks) block.setDirection(allTurned ? null : turned)
}

/** Sets the story's direction, and that of every part that follows it. */
export function $setRootDirection(direction: Direction): void {
  const root = $getRoot()
  if (root.getDirection() === direction) return
  root.setDirection(direction)
  const $visit = (node: LexicalNode, isSlot: boolean): void => {
    if (!$isElementNode(node)) {
      for (const name of $getSlotNames(node)) $visitSlot(node, name)
      return
    }
    if (isSlot || FOLLOWER_TYPES.has(node.getType())) node.setDirection(direction)
    for (const child of node.getChildren()) $visit(child, false)
    for (const name of $getSlotNames(node)) $visitSlot(node, name)
  }
  const $visitSlot = (host: LexicalNode, name: string): void => {
    const slot = $getSlot(host, name)
    if (slot) $visit(slot, true)
  }
  for (const child of root.getChildren()) $visit(child, false)
}
