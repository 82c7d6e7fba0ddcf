/**
 * The leaves of the text in the living editor, by the ids that proofreading gives them (`shared/proofing/passages`), and
 * the places of a leaf's characters: an offset in a passage is an offset over the leaf's stretches.
 */
import type { DocumentNode } from '@shared/document/schema'
import {
  $getSlot,
  $getSlotHost,
  $getSlotNames,
  $isElementNode,
  $isLineBreakNode,
  $isTabNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import { $isUnknownNode } from '../blocks/unknown/node'
import { $blockId } from './identity'

/** Stands for an inline object without words, as in passages. */
const OBJECT = '\ufffc'

const $isInlineChild = (node: LexicalNode): boolean =>
  $isTextNode(node) || $isLineBreakNode(node) || ($isElementNode(node) && node.isInline()) || $isObject(node)
const $isObject = (node: LexicalNode): boolean => $isUnknownNode(node) && node.isInline()

/** The elements that hold a top-level block's text, by passage. */
export function $leavesOfBlock(block: LexicalNode): Map<string, ElementNode> {
  const leaves = new Map<string, ElementNode>()
  const $visit = (node: LexicalNode, id: string): void => {
    if ($isUnknownNode(node)) return
    for (const name of $getSlotNames(node)) {
      const slot = $getSlot(node, name)
      if ($isElementNode(slot)) leaves.set(`${id}/${name}`, slot)
    }
    if (!$isElementNode(node)) return
    const isCell = node.getType() === 'tablecell'
    const children = node.getChildren()
    if (!isCell && (children.length === 0 || children.some($isInlineChild))) leaves.set(id, node)
    children.forEach((child, index) => {
      if ($isInlineChild(child)) return
      const own = isCell && index === 0 ? id : `${id}/${index}`
      $visit(child, $blockId(child) || own)
    })
  }
  $visit(block, $blockId(block))
  return leaves
}

/** The leaf that a node stands in, or null for what stands in none. */
export function $leafAround(node: LexicalNode): ElementNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent() ?? $getSlotHost(at))
    if ($isElementNode(at) && !at.isInline()) return at.getKey() === 'root' ? null : at
  return null
}

export interface Stretch {
  readonly node: LexicalNode
  readonly start: number
  readonly end: number
}

/** Everything a leaf's offsets count, in order: text, a line break and a tab, any other object as one. */
export function $stretchesOf(leaf: ElementNode): { stretches: Stretch[]; text: string } {
  const stretches: Stretch[] = []
  let text = ''
  const $visit = (parent: ElementNode): void => {
    for (const node of parent.getChildren()) {
      if ($isElementNode(node)) {
        if (node.isInline()) $visit(node)
        continue
      }
      const own = $wordsOf(node)
      if (own === '') continue
      stretches.push({ node, start: text.length, end: text.length + own.length })
      text += own
    }
  }
  $visit(leaf)
  return { stretches, text }
}

function $wordsOf(node: LexicalNode): string {
  if ($isTextNode(node)) return node.getTextContent()
  if ($isLineBreakNode(node)) return '\n'
  // What a newer program keeps below an object of its own is not read.
  const original: DocumentNode | null = $isUnknownNode(node) ? node.getOriginal() : null
  return original && 'children' in original ? '' : OBJECT
}

/** Where a stretch of a leaf begins and ends, in text nodes; null where it holds no text. */
export function $textPoints(
  stretches: readonly Stretch[],
  start: number,
  end: number,
): [{ node: TextNode; offset: number }, { node: TextNode; offset: number }] | null {
  const touched = stretches.filter((stretch) => Math.max(start, stretch.start) < Math.min(end, stretch.end))
  const texts = touched.filter(({ node }) => $isTextNode(node))
  const first = texts[0]
  const last = texts.at(-1)
  if (!first || !last || !$isTextNode(first.node) || !$isTextNode(last.node)) return null
  return [
    { node: first.node, offset: Math.max(0, start - first.start) },
    { node: last.node, offset: Math.min(end, last.end) - last.start },
  ]
}

/** The offset of a point in its leaf's passage. `offset` counts characters in a text node, children in an element. */
export function $offsetInLeaf(stretches: readonly Stretch[], node: LexicalNode, offset: number): number {
  if ($isElementNode(node)) {
    const next = node.getChildAtIndex(offset)
    const at = next && stretches.find((stretch) => stretch.node.is(next) || next.isParentOf(stretch.node))
    return at ? at.start : (stretches.at(-1)?.end ?? 0)
  }
  const own = stretches.find((stretch) => stretch.node.is(node))
  return own ? own.start + offset : 0
}

/**
 * Puts words in the place of a stretch; they take the form (bold, link) of the first text they replace, and the caret
 * stands behind them. False, with nothing changed, where the leaf holds other words there or an object among them.
 */
export function $replaceInLeaf(leaf: ElementNode, { start, end, found, fix }: Replacement): boolean {
  const { stretches, text } = $stretchesOf(leaf)
  if (text.slice(start, end) !== found) return false
  const touched = stretches.filter((stretch) => Math.max(start, stretch.start) < Math.min(end, stretch.end))
  const isWords = ({ node }: Stretch): boolean => $isTextNode(node) || $isLineBreakNode(node)
  const first = touched.find(({ node }) => $isTextNode(node) && !$isTabNode(node))
  if (first === undefined || !touched.every(isWords)) return false
  for (const stretch of touched) {
    const { node } = stretch
    const words = stretch === first ? fix : ''
    if (!$isTextNode(node) || $isTabNode(node)) {
      node.remove()
      continue
    }
    const from = Math.max(0, start - stretch.start)
    const changed = node.spliceText(from, Math.min(end, stretch.end) - stretch.start - from, words)
    if (changed.getTextContent() === '') changed.remove()
    else if (stretch === first) changed.select(from + words.length, from + words.length)
  }
  return true
}

export interface Replacement {
  readonly start: number
  readonly end: number
  readonly found: string
  readonly fix: string
}
