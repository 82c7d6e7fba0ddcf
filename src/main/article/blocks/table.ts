import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isolatedText } from '../inline'
import { ownDirection, type RenderBlock, type Scope } from './block'
import { type GridCell, tableGrid } from './table-grid'

export const renderTable: RenderBlock<'table'> = (node, scope) => {
  const dir = ownDirection(node, scope.base)
  const base = dir ?? scope.base
  const { rows, headRows } = tableGrid(node.children)
  const content = rows.map((row) => row.map((cell) => cellContent(cell, scope, base)))
  const written = node.$?.caption
  const caption = isolatedText(typeof written === 'string' ? written : '', base)
  if (content.flat().every((words) => words.length === 0)) return caption.length > 0 ? [h('p', {}, caption)] : []
  const elements = rows.map((row, y) =>
    h(
      'tr',
      {},
      row.map((cell, x) => cellElement(cell, content[y]?.[x] ?? [])),
    ),
  )
  const id = scope.name(node)
  const label =
    caption.length > 0
      ? { ariaLabelledBy: id }
      : { ariaLabel: scope.context.words('table', { number: scope.number(node) }) }
  // A wide table scrolls in its own frame, which must take the focus to be scrolled by keys.
  return [
    h('div', { className: ['table'], role: 'group', tabIndex: 0, dir, ...label }, [
      h('table', {}, [
        ...(caption.length > 0 ? [h('caption', { id }, caption)] : []),
        ...(headRows > 0 ? [h('thead', {}, elements.slice(0, headRows))] : []),
        h('tbody', {}, elements.slice(headRows)),
      ]),
    ]),
  ]
}

/** `<th>` may hold no headings or sections, so header cells hold words only; so do cells of a single paragraph. */
function cellContent({ cell }: GridCell, scope: Scope, base: Scope['base']): ElementContent[] {
  if (cell === null) return []
  const simple = cell.children.every((child) => child.type === 'paragraph') && cell.children.length < 2
  return cell.headerState > 0 || simple ? scope.inline(cell.children, base) : scope.flow(cell.children, base)
}

/** A header without words is no header. */
function cellElement({ cell, rowSpan, colSpan }: GridCell, content: ElementContent[]): Element {
  const spans = { rowSpan: rowSpan > 1 ? rowSpan : null, colSpan: colSpan > 1 ? colSpan : null }
  const header = cell !== null && cell.headerState > 0 && content.length > 0
  if (!header) return h('td', spans, content)
  const scope = (cell.headerState & 1) === 1 ? 'col' : 'row'
  return h('th', { ...spans, scope }, content)
}
