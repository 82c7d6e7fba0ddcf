/** Blocks as a person handles them: the things that stand one below another on the paper. */
import { $isListNode } from '@lexical/list'
import {
  $createNodeSelection,
  $createParagraphNode,
  $createRangeSelection,
  $getEditor,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getSlot,
  $getSlotHost,
  $getSlotNames,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $parseSerializedNode,
  $setSelection,
  type LexicalNode,
  type NodeKey,
} from 'lexical'
import { $blockId } from './identity'
import { $serialize } from './serializer'

/** The top-level block that a node stands in, across slots, or null for the root itself. */
export function $topBlock(node: LexicalNode): LexicalNode | null {
  for (let at: LexicalNode | null = node; at !== null; ) {
    const above: LexicalNode | null = at.getParent() ?? $getSlotHost(at)
    if (above === null) return null
    if (above.getKey() === 'root') return at
    at = above
  }
  return null
}

/** The top-level blocks of the selection, in order. */
export function $selectedBlocks(): LexicalNode[] {
  const selection = $getSelection()
  if (!selection) return []
  const nodes = $isRangeSelection(selection)
    ? [selection.anchor.getNode(), ...selection.getNodes(), selection.focus.getNode()]
    : selection.getNodes()
  const keys = new Set<NodeKey>()
  for (const node of nodes) {
    const block = $topBlock(node)
    if (block) keys.add(block.getKey())
  }
  return $getRoot()
    .getChildren()
    .filter((child) => keys.has(child.getKey()))
}

export const $isEmptyParagraph = (node: LexicalNode | null): boolean => $isParagraphNode(node) && node.isEmpty()

/** A card's slot that is not drawn yet holds no caret: the card is chosen, and its view passes the caret on. */
function $isDrawn(slot: LexicalNode): boolean {
  const editor = $getEditor()
  return editor.getRootElement() === null || editor.getElementByKey(slot.getKey()) !== null
}

/** Puts the caret where a person would type next in a block. */
export function $enterBlock(block: LexicalNode): void {
  const [firstSlot] = $getSlotNames(block)
  const slot = firstSlot === undefined ? null : $getSlot(block, firstSlot)
  if ($isElementNode(block) && !$isListNode(block) && firstSlot !== 'title') {
    block.selectStart()
  } else if ($isElementNode(slot) && ($isElementNode(block) || $isDrawn(slot))) {
    slot.selectEnd()
  } else if ($isElementNode(block)) {
    block.selectStart()
  } else {
    $selectCard(block)
  }
}

export function $selectCard(block: LexicalNode): void {
  const selection = $createNodeSelection()
  selection.add(block.getKey())
  $setSelection(selection)
}

/** Puts a block below the one with the caret, or in its place when that is an empty paragraph. The caret enters it. */
export function $insertBlock(block: LexicalNode): void {
  const current = $selectedBlocks().at(-1) ?? $getRoot().getLastChild()
  if (!current) $getRoot().append(block)
  else if ($isEmptyParagraph(current)) current.replace(block)
  else current.insertAfter(block)
  if ($isDecoratorNode(block) && !block.getNextSibling()) block.insertAfter($createParagraphNode())
  $enterBlock(block)
}

/** Begins a slash call on an empty line below a block, or on the block itself when it is one. */
export function $openSlashBelow(key: NodeKey): void {
  const block = $getNodeByKey(key)
  if (!block) return
  const line = $isEmptyParagraph(block) ? block : $createParagraphNode()
  if (!line.is(block)) block.insertAfter(line)
  if ($isElementNode(line)) line.select().insertText('/')
}

/** Moves the selected blocks one place up or down, as one. */
export function $moveSelectedBlocks(step: -1 | 1): boolean {
  const blocks = $selectedBlocks()
  const edge = step === -1 ? blocks[0] : blocks.at(-1)
  const neighbour = step === -1 ? edge?.getPreviousSibling() : edge?.getNextSibling()
  if (!neighbour) return false
  const selection = $getSelection()?.clone() ?? null
  if (step === -1) for (const block of blocks) neighbour.insertBefore(block, false)
  else for (const block of [...blocks].reverse()) neighbour.insertAfter(block, false)
  $setSelection(selection)
  return true
}

/** Moves a block to stand before another, or at the end. */
export function $moveBlockBefore(key: NodeKey, before: NodeKey | null): void {
  const block = $getNodeByKey(key)
  const target = before === null ? null : $getNodeByKey(before)
  if (!block || key === before) return
  const selection = $getSelection()?.clone() ?? null
  if (target) target.insertBefore(block, false)
  else $getRoot().append(block)
  $setSelection(selection)
}

export function $removeBlock(block: LexicalNode): void {
  const next = block.getNextSibling() ?? block.getPreviousSibling()
  block.remove()
  if (next) $enterBlock(next)
  else {
    const paragraph = $createParagraphNode()
    $getRoot().append(paragraph)
    paragraph.select()
  }
}

/** A copy below the block, with ids of its own. */
export function $duplicateBlock(block: LexicalNode): void {
  const copy = $parseSerializedNode($serialize(block) as never)
  block.insertAfter(copy)
  $enterBlock(copy)
}

export function $blockById(id: string): LexicalNode | null {
  const $find = (nodes: LexicalNode[]): LexicalNode | null => {
    for (const node of nodes) {
      if ($blockId(node) === id) return node
      const below = $isElementNode(node) ? $find(node.getChildren()) : null
      if (below) return below
    }
    return null
  }
  return $find($getRoot().getChildren())
}

/** Whether a whole block is selected as one thing. */
export function $selectedCard(): LexicalNode | null {
  const selection = $getSelection()
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : []
  return nodes.length === 1 ? (nodes[0] ?? null) : null
}

export function $collapseAt(node: LexicalNode, offset: number): void {
  const selection = $createRangeSelection()
  selection.anchor.set(node.getKey(), offset, 'text')
  selection.focus.set(node.getKey(), offset, 'text')
  $setSelection(selection)
}
