/** Finding in the text, folded: no hamza, tashkeel or digit stands between a person and a word. */
import { type FindOptions, findFolded } from '@shared/arabic/find'
import {
  $getNodeByKey,
  $getRoot,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
  $createRangeSelection,
  $setSelection,
} from 'lexical'

export interface Match {
  /** The line (paragraph, heading, list item, cell's paragraph, slot) that holds it. */
  line: NodeKey
  /** UTF-16 offsets in the line's text. */
  start: number
  end: number
}

interface Piece {
  key: NodeKey
  start: number
  length: number
}

/** The lines of the text in reading order. */
function $lines(): ElementNode[] {
  const lines: ElementNode[] = []
  const $visit = (node: LexicalNode): void => {
    const slots = $getSlotNames(node)
    const $visitSlot = (name: string): void => {
      const slot = $getSlot(node, name)
      if (slot) $visit(slot)
    }
    slots.filter((name) => name === 'title').forEach($visitSlot)
    if ($isElementNode(node)) {
      const children = node.getChildren()
      if (children.some((child) => $isTextNode(child) || ($isElementNode(child) && child.isInline()))) lines.push(node)
      for (const child of children) if ($isElementNode(child) ? !child.isInline() : !$isTextNode(child)) $visit(child)
    }
    slots.filter((name) => name !== 'title').forEach($visitSlot)
  }
  $getRoot().getChildren().forEach($visit)
  return lines
}

/** The text nodes of a line with their places in its text; what is not text separates words. */
function $pieces(line: ElementNode): { pieces: Piece[]; text: string } {
  const pieces: Piece[] = []
  let text = ''
  const $read = (node: ElementNode): void => {
    for (const child of node.getChildren()) {
      if ($isTextNode(child)) {
        const own = child.getTextContent()
        pieces.push({ key: child.getKey(), start: text.length, length: own.length })
        text += own
      } else if ($isElementNode(child)) {
        if (child.isInline()) $read(child)
      } else text += '\n'
    }
  }
  $read(line)
  return { pieces, text }
}

export function $find(needle: string, options: FindOptions): Match[] {
  return $lines().flatMap((line) =>
    findFolded($pieces(line).text, needle, options).map(({ start, end }) => ({ line: line.getKey(), start, end })),
  )
}

export interface TextPoint {
  key: NodeKey
  offset: number
}

/** Where a match begins and ends, in text nodes. Null when the text is no longer there. */
export function $points({ line, start, end }: Match): [TextPoint, TextPoint] | null {
  const node = $getNodeByKey(line)
  if (!$isElementNode(node)) return null
  const { pieces } = $pieces(node)
  const first = pieces.find((piece) => start >= piece.start && start < piece.start + piece.length)
  const last = pieces.find((piece) => end > piece.start && end <= piece.start + piece.length)
  if (!first || !last) return null
  return [
    { key: first.key, offset: start - first.start },
    { key: last.key, offset: end - last.start },
  ]
}

export function $selectMatch(match: Match): RangeSelection | null {
  const points = $points(match)
  if (!points) return null
  const selection = $createRangeSelection()
  selection.anchor.set(points[0].key, points[0].offset, 'text')
  selection.focus.set(points[1].key, points[1].offset, 'text')
  $setSelection(selection)
  return selection
}

/** Replaces matches, the last first, so that the places of the others stay true. The format at a match's start stays. */
export function $replace(matches: readonly Match[], replacement: string): number {
  let count = 0
  for (const match of [...matches].reverse()) {
    const selection = $selectMatch(match)
    if (!selection) continue
    if (replacement === '') selection.removeText()
    else selection.insertText(replacement)
    count++
  }
  return count
}
