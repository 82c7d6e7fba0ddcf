/** The last look at nodes made from a clipboard: what no rule of ours made must not bring anything of its own. */
import { $isLinkNode } from '@lexical/link'
import { $isListItemNode, $isListNode } from '@lexical/list'
import { $isHeadingNode } from '@lexical/rich-text'
import { $isTableCellNode, $isTableNode, $isTableRowNode } from '@lexical/table'
import { clean } from '@shared/arabic/clean'
import { withArabicMarks } from '@shared/arabic/punctuation'
import { FORMAT } from '@shared/document/schema'
import {
  $createParagraphNode,
  $isElementNode,
  $isLineBreakNode,
  $isParagraphNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type TextNode,
} from 'lexical'

const KEPT_FORMATS = FORMAT.bold | FORMAT.italic | FORMAT.highlight | FORMAT.superscript | FORMAT.subscript

/** Tidies nodes and whatever is below them; empty paragraphs and headings are left out. */
export function $tidyNodes(nodes: readonly LexicalNode[]): LexicalNode[] {
  return nodes.flatMap((node) => {
    $tidy(node, false)
    // Words without a block of their own join the line they are pasted into.
    if ($isTextNode(node)) node.setTextContent(withArabicMarks(node.getTextContent()))
    const parts = $isParagraphNode(node) ? $splitAtBlankLines(node) : [node]
    return parts.filter((part) => !$isBlank(part))
  })
}

const $isBlank = (node: LexicalNode): boolean =>
  ($isParagraphNode(node) || $isHeadingNode(node)) && node.getTextContent().trim() === ''

function $tidy(node: LexicalNode, inHeading: boolean): void {
  if ($isTextNode(node)) {
    $tidyText(node, inHeading)
    return
  }
  if (!$isElementNode(node)) return
  node.setFormat('')
  node.setDirection(null)
  node.setStyle('')
  if (!$isListItemNode(node)) node.setIndent(0)
  if ($isLinkNode(node)) node.setRel(null).setTarget(null).setTitle(null)
  if ($isTableNode(node)) $tidyTable(node)
  for (const child of node.getChildren()) $tidy(child, inHeading || $isHeadingNode(node))
  $trim(node)
  if ($isLine(node)) $punctuate(node)
  if ($isListNode(node))
    for (const item of node.getChildren()) if ($isElementNode(item) && item.isEmpty()) item.remove()
}

function $tidyText(node: TextNode, inHeading: boolean): void {
  node.setStyle('')
  node.setFormat(inHeading ? 0 : node.getFormat() & KEPT_FORMATS)
  const text = clean(node.getTextContent()).replace(/[ \t\n]+/g, ' ')
  if (text === '') node.remove()
  else if (text !== node.getTextContent()) node.setTextContent(text)
}

const $isLine = (node: ElementNode): boolean => $isParagraphNode(node) || $isHeadingNode(node) || $isListItemNode(node)

/** Arabic marks over the whole line: what stands beside a mark may be bold, or a link. */
function $punctuate(line: ElementNode): void {
  const texts = line.getAllTextNodes()
  const marked = withArabicMarks(texts.map((node) => node.getTextContent()).join(''))
  let from = 0
  for (const node of texts) {
    const text = node.getTextContent()
    const own = marked.slice(from, from + text.length)
    from += text.length
    if (own !== text) node.setTextContent(own)
  }
}

/** No spaces or breaks at the ends of a line. */
function $trim(line: ElementNode): void {
  if (!$isLine(line)) return
  for (let first = line.getFirstChild(); first; first = line.getFirstChild()) {
    if ($isLineBreakNode(first)) {
      first.remove()
      continue
    }
    if (!$isTextNode(first)) break
    const text = first.getTextContent().trimStart()
    if (text === '') {
      first.remove()
      continue
    }
    if (text !== first.getTextContent()) first.setTextContent(text)
    break
  }
  for (let last = line.getLastChild(); last; last = line.getLastChild()) {
    if ($isLineBreakNode(last)) {
      last.remove()
      continue
    }
    if (!$isTextNode(last)) break
    const text = last.getTextContent().trimEnd()
    if (text === '') {
      last.remove()
      continue
    }
    if (text !== last.getTextContent()) last.setTextContent(text)
    break
  }
}

function $tidyTable(table: ElementNode): void {
  for (const row of table.getChildren()) {
    if (!$isTableRowNode(row)) continue
    row.setHeight(undefined as never)
    const cells = row.getChildren().filter($isTableCellNode)
    // A row of nothing but header cells heads the columns; a lone header cell heads its row.
    const header = cells.every((cell) => cell.getHeaderStyles() !== 0) ? 1 : 2
    for (const cell of cells) {
      if (cell.getHeaderStyles() !== 0) cell.setHeaderStyles(header, 3)
      cell.setWidth(undefined)
      cell.setBackgroundColor(null)
      for (const child of cell.getChildren()) if ($isBlank(child) && cell.getChildrenSize() > 1) child.remove()
    }
  }
}

/** Two breaks in a row part two paragraphs: messengers and mail know no others. */
function $splitAtBlankLines(paragraph: ElementNode): ElementNode[] {
  const parts: LexicalNode[][] = [[]]
  const children = paragraph.getChildren()
  for (let i = 0; i < children.length; i++) {
    const child = children[i]
    if (!child) continue
    if ($isLineBreakNode(child) && $isLineBreakNode(children[i + 1])) {
      while ($isLineBreakNode(children[i + 1])) i++
      parts.push([])
    } else parts.at(-1)?.push(child)
  }
  if (parts.length === 1) return [paragraph]
  return parts.map((part) => {
    const made = $createParagraphNode().append(...part)
    $trim(made)
    return made
  })
}
