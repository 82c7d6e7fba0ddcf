/** What a person can do to the text, as functions of the editor: menus, shortcuts, slash entries and toolbars all use these. */
import { $createListItemNode, $createListNode, $isListItemNode, $isListNode, type ListNode } from '@lexical/list'
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import {
  $createParagraphNode,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setState,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical'
import { $isIsolateNode } from './inline/isolate'
import { $isMissingNode } from './inline/missing'
import { $topBlock } from './model/blocks'
import { $selectedTextBlocks } from './model/direction'
import { $blockId, idState } from './model/identity'

export type TextKind = 'paragraph' | 'heading2' | 'heading3' | 'heading4' | 'bulletList' | 'numberList'

const TAGS = { heading2: 'h2', heading3: 'h3', heading4: 'h4' } as const

const $make = (kind: 'paragraph' | keyof typeof TAGS): ElementNode =>
  kind === 'paragraph' ? $createParagraphNode() : $createHeadingNode(TAGS[kind])

/** The new block takes the old one's id and direction: it is the same block in another shape. */
function $becomes(from: ElementNode, to: ElementNode): void {
  $setState(to, idState, $blockId(from))
  to.setDirection(from.getDirection())
}

/** Turns the selected blocks into text of a kind. A list that already is of that kind becomes paragraphs. */
export function $turnInto(kind: TextKind): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  if (kind === 'bulletList' || kind === 'numberList') {
    $toggleList(kind === 'bulletList' ? 'bullet' : 'number')
    return
  }
  $unlist()
  $setBlocksType($getSelection(), () => $make(kind), $becomes)
}

const $listOf = (node: LexicalNode): ListNode | null => {
  const parent = $isListItemNode(node) ? node.getParent() : null
  return $isListNode(parent) ? parent : null
}

function $toggleList(listType: 'bullet' | 'number'): void {
  const blocks = $selectedTextBlocks()
  const lists = new Set(blocks.map($listOf))
  if ([...lists].every((list) => list?.getListType() === listType)) {
    $unlist()
    return
  }
  for (const list of lists) list?.setListType(listType)
  let made: ListNode | null = null
  for (const block of blocks) {
    if ($listOf(block) || !($isParagraphNode(block) || $isHeadingNode(block))) {
      made = null
      continue
    }
    if (!made || !block.getPreviousSibling()?.is(made)) {
      const list = $createListNode(listType)
      $becomes(block, list)
      list.setDirection(null)
      block.insertBefore(list)
      made = list
    }
    const item = $createListItemNode()
    item.setDirection(block.getDirection())
    item.append(...block.getChildren())
    made.append(item)
    block.remove()
    if (item.isEmpty()) item.select()
  }
}

/** Selected list items become paragraphs; the list is split around them. */
function $unlist(): void {
  for (const block of $selectedTextBlocks()) {
    const list = $listOf(block)
    if (!list || $isListItemNode(list.getParent())) continue
    const after = block.getNextSiblings()
    const paragraph = $createParagraphNode()
    paragraph.setDirection(block.getDirection())
    const selection = $getSelection()
    const wasIn = $isRangeSelection(selection) && selection.isCollapsed() && selection.anchor.key === block.getKey()
    paragraph.append(...block.getChildren().filter((child) => !$isListNode(child)))
    list.insertAfter(paragraph)
    if (after.length > 0) {
      const rest = $createListNode(list.getListType())
      paragraph.insertAfter(rest)
      rest.append(...after)
    }
    block.remove()
    if (list.isAttached() && list.isEmpty()) list.remove()
    if (wasIn) paragraph.select()
  }
}

/** The kind of the block that the caret stands in, or null among different ones. */
export function $selectedKind(): TextKind | null {
  const kinds = new Set(
    $selectedTextBlocks().map((block): TextKind | null => {
      if ($isHeadingNode(block)) return ({ h2: 'heading2', h3: 'heading3', h4: 'heading4' } as const)[block.getTag() as 'h2'] ?? null
      if ($isParagraphNode(block)) return 'paragraph'
      return $listOf(block)?.getListType() === 'number' ? 'numberList' : 'bulletList'
    }),
  )
  const [kind = null] = kinds
  return kinds.size === 1 ? kind : null
}

/** Takes bold, italic, highlight, isolation and markers off the selected words; links stay. */
export function $clearFormat(): void {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return
  for (const node of selection.extract()) {
    if (!$isTextNode(node)) continue
    node.setFormat(0).setStyle('')
    const around = node.getParent()
    if ($isIsolateNode(around) || $isMissingNode(around)) {
      for (const child of around.getChildren()) around.insertBefore(child)
      around.remove()
    }
  }
}

/** Where the caret is in the document's order of blocks, for whoever follows along. */
export function $currentBlock(): LexicalNode | null {
  const selection = $getSelection()
  if (!selection) return null
  const [node] = $isRangeSelection(selection) ? [selection.focus.getNode()] : selection.getNodes()
  return node ? $topBlock(node) : null
}

/** Scrolls to a block and puts the caret in it. */
export function showBlock(editor: LexicalEditor, key: string, enter: ((block: LexicalNode) => void) | null): void {
  const dom = editor.getElementByKey(key)
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  dom?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' })
  if (!enter) return
  editor.update(() => {
    const node = editor.getEditorState()._nodeMap.get(key)?.getLatest()
    if (node) enter(node)
  })
  editor.getRootElement()?.focus({ preventScroll: true })
}
