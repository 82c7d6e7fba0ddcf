/**
 * Typing in blocks that hold others, and in slots. A slot is one line: Enter and Tab go on to the next place. Enter on
 * an empty last paragraph leaves the block. Backspace in a block that is wholly empty turns it into a paragraph.
 */
import {
  $createParagraphNode,
  $getSelection,
  $getSlot,
  $getSlotFrame,
  $getSlotHost,
  $getSlotNames,
  $getSlotNameWithinHost,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_NORMAL,
  type ElementNode,
  INSERT_LINE_BREAK_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical'
import { $isFactBoxNode } from '../blocks/factbox/node'
import { $isQuotationNode } from '../blocks/quotation/node'
import { $isUpdateNoteNode } from '../blocks/updatenote/node'
import { $enterBlock, $selectCard, $selectedCard } from './blocks'

export const $isContainer = (node: LexicalNode | null): node is ElementNode =>
  $isQuotationNode(node) || $isFactBoxNode(node) || $isUpdateNoteNode(node)

interface Place {
  host: LexicalNode
  name: string
}

/** The slot that the caret stands in. */
function $slotOfCaret(): Place | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const frame = $getSlotFrame(selection.anchor.getNode())
  const host = frame && $getSlotHost(frame)
  const name = frame && $getSlotNameWithinHost(frame)
  return host && name ? { host, name } : null
}

const isShown = (host: LexicalNode, name: string): boolean =>
  !($isQuotationNode(host) && host.getKind() === 'pull' && name === 'speaker')

/** The places of a block in the order they are read: a title first, then the blocks inside, then other slots. */
function $placesOf(host: LexicalNode): ElementNode[] {
  const slots = $getSlotNames(host)
    .filter((name) => isShown(host, name))
    .flatMap((name) => {
      const slot = $getSlot(host, name)
      return $isElementNode(slot) ? [{ name, slot }] : []
    })
  const leading = slots.filter(({ name }) => name === 'title').map(({ slot }) => slot)
  const trailing = slots.filter(({ name }) => name !== 'title').map(({ slot }) => slot)
  return [...leading, ...($isElementNode(host) ? [host] : []), ...trailing]
}

function $leaveSlot({ host, name }: Place, step: -1 | 1): boolean {
  const places = $placesOf(host)
  const here = $getSlot(host, name)
  const next = places[places.findIndex((place) => here !== null && place.is(here)) + step]
  if (next) {
    if (step === 1) next.selectStart()
    else next.selectEnd()
    return true
  }
  if (step === 1) $enterAfter(host)
  else if ($isDecoratorNode(host)) $selectCard(host)
  else return false
  return true
}

/** Goes on below a block, making a paragraph at the end of the text. */
export function $enterAfter(block: LexicalNode): void {
  const next = block.getNextSibling()
  if (next) {
    $enterBlock(next)
    return
  }
  const paragraph = $createParagraphNode()
  block.insertAfter(paragraph)
  paragraph.select()
}

function $leaveContainer(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  const block = selection.anchor.getNode()
  const container = block.getParent()
  if (!$isContainer(container) || !$isElementNode(block) || !block.isEmpty() || !block.isLastChild()) return false
  if (container.getChildrenSize() === 1) return false
  block.remove()
  const [speaker] = $placesOf(container)
    .slice(1)
    .filter((place) => place.isEmpty() && $getSlotHost(place) !== null)
  if (speaker && !$isFactBoxNode(container)) {
    speaker.selectStart()
    return true
  }
  const paragraph = $createParagraphNode()
  container.insertAfter(paragraph)
  paragraph.select()
  return true
}

function $removeEmptyContainer(): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.offset !== 0) return false
  const frame = $getSlotFrame(selection.anchor.getNode())
  const host = frame ? $getSlotHost(frame) : selection.anchor.getNode().getParent()
  if (!$isContainer(host) || host.getTextContent().trim() !== '') {
    if (frame && $isDecoratorNode(host) && $isElementNode(frame) && frame.isEmpty()) {
      $selectCard(host)
      return true
    }
    return false
  }
  const paragraph = $createParagraphNode()
  host.replace(paragraph)
  paragraph.select()
  return true
}

function $enterKey(event: KeyboardEvent | null): boolean {
  const card = $selectedCard()
  if (card) {
    event?.preventDefault()
    const [name] = $getSlotNames(card)
    const slot = name === undefined ? null : $getSlot(card, name)
    if ($isElementNode(slot)) slot.selectEnd()
    else $enterAfter(card)
    return true
  }
  const place = $slotOfCaret()
  if (!place) return false
  event?.preventDefault()
  return $leaveSlot(place, 1)
}

/** Whether the caret is on the first or last visual line of the slot, where Up and Down leave it. */
function isAtEdgeLine(editor: LexicalEditor, step: -1 | 1): boolean {
  const range = editor.getRootElement()?.ownerDocument.getSelection()
  if (!range || range.rangeCount === 0) return true
  const caret = range.getRangeAt(0).getBoundingClientRect()
  const line = (range.anchorNode instanceof Element ? range.anchorNode : range.anchorNode?.parentElement)?.closest('p')
  if (!line || caret.height === 0) return true
  const box = line.getBoundingClientRect()
  return step === 1 ? box.bottom - caret.bottom < caret.height : caret.top - box.top < caret.height
}

export function registerContainers(editor: LexicalEditor): () => void {
  const $arrow = (event: KeyboardEvent, step: -1 | 1): boolean => {
    const place = event.shiftKey ? null : $slotOfCaret()
    if (!place || !isAtEdgeLine(editor, step) || !$leaveSlot(place, step)) return false
    event.preventDefault()
    return true
  }
  return mergeRegister(
    editor.registerCommand(KEY_ENTER_COMMAND, $enterKey, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(
      INSERT_PARAGRAPH_COMMAND,
      () => $enterKey(null) || $leaveContainer(),
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(INSERT_LINE_BREAK_COMMAND, () => $slotOfCaret() !== null, COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const place = $slotOfCaret()
        if (!place) return false
        event.preventDefault()
        return $leaveSlot(place, event.shiftKey ? -1 : 1)
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_BACKSPACE_COMMAND,
      (event) => {
        if (!$removeEmptyContainer()) return false
        event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_NORMAL,
    ),
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $arrow(event, 1), COMMAND_PRIORITY_NORMAL),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $arrow(event, -1), COMMAND_PRIORITY_NORMAL),
  )
}
