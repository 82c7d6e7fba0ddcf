/** Tables: the grid a reader sees, or the blocks inside where a table was only layout. */
import { slot, table } from '@shared/document/build'
import type { BlockNode, DocumentNode, TableCellNode, TableNode } from '@shared/document/schema'
import { plainText } from '@shared/document/visit'
import type { Element } from 'hast'
import { oneInline } from './flow'
import { elements, words } from './page'
import type { Reader } from './walk'

interface ReadCell {
  element: Element
  header: 'row' | 'column' | null
  colSpan: number
  rowSpan: number
}
interface ReadTable {
  caption: string
  rows: ReadCell[][]
}

const MAX_CELLS = 20_000
const span = (value: unknown): number => {
  const number = Number(value ?? 1)
  return Number.isInteger(number) && number >= 1 && number <= 100 ? number : 1
}
const own = (table: Element, name: string): Element[] =>
  [...elements(table)].filter((element) => element !== table && element.tagName === name)

/** The rows of a table, or null where it holds tables or has only one column: layout, not data. */
function readTable(element: Element): ReadTable | null {
  if (own(element, 'table').length > 0) return null
  const rows: ReadCell[][] = []
  for (const part of elements(element)) {
    if (part.tagName !== 'tr') continue
    const cells = part.children.filter(
      (child): child is Element => child.type === 'element' && (child.tagName === 'td' || child.tagName === 'th'),
    )
    const isFirst = rows.length === 0
    const row = cells.map((cell): ReadCell => {
      const header = cell.tagName !== 'th' ? null : isFirst || cell.properties.scope === 'col' ? 'column' : 'row'
      return { element: cell, header, colSpan: span(cell.properties.colSpan), rowSpan: span(cell.properties.rowSpan) }
    })
    if (row.length > 0) rows.push(row)
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width < 2 || rows.length * Math.max(...rowWidths(rows)) > MAX_CELLS) return null
  rows.forEach((row, y) => {
    for (const cell of row) cell.rowSpan = Math.min(cell.rowSpan, rows.length - y)
  })
  const [caption] = own(element, 'caption')
  return { caption: caption ? words(caption) : '', rows }
}

/**
 * The node of a table. Rows are filled up to the same width. A first row that is bold throughout is a header, for
 * that is how word processors show one.
 */
function tableNode(read: ReadTable, inlineOf: (cell: ReadCell) => DocumentNode[]): TableNode {
  const { caption, rows } = read
  const cells = rows.map((row) => row.map((cell) => ({ cell, inline: inlineOf(cell) })))
  const titled = rows.every((row) => row.every(({ header }) => header === null)) && isTitleRow(cells[0])
  const widths = rowWidths(rows)
  const width = Math.max(...widths)
  const node = table([], caption)
  node.children = cells.map((row, y) => ({
    type: 'tablerow',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    children: [
      ...row.map(({ cell, inline }) =>
        cellNode(titled && y === 0 ? unbold(inline) : inline, headerState(cell, titled && y === 0), cell),
      ),
      ...Array.from({ length: width - (widths[y] ?? width) }, () => cellNode([], 0)),
    ],
  }))
  return node
}

/** How many columns each row covers, with the cells that reach down into it. */
function rowWidths(rows: ReadCell[][]): number[] {
  const reach: number[] = []
  rows.forEach((row, y) => {
    for (const { colSpan, rowSpan } of row)
      for (let below = y; below < Math.min(rows.length, y + rowSpan); below++)
        reach[below] = (reach[below] ?? 0) + colSpan
  })
  return reach
}

/** As Lexical counts: 1 for the header of a column, 2 for that of a row. */
const headerState = (cell: ReadCell, titled: boolean): number =>
  titled || cell.header === 'column' ? 1 : cell.header === 'row' ? 2 : 0

function cellNode(
  inline: DocumentNode[],
  state: number,
  { colSpan, rowSpan }: { colSpan: number; rowSpan: number } = { colSpan: 1, rowSpan: 1 },
): TableCellNode {
  return {
    type: 'tablecell',
    version: 1,
    direction: null,
    format: '',
    indent: 0,
    headerState: state,
    colSpan,
    rowSpan,
    children: [slot(inline)],
  }
}

const isTitleRow = (row: { inline: DocumentNode[] }[] | undefined): boolean =>
  row?.every(({ inline }) => inline.length > 0 && inline.every((node) => node.type === 'text' && node.format & 1)) ??
  false
const unbold = (inline: DocumentNode[]): DocumentNode[] =>
  inline.map((node) => (node.type === 'text' ? { ...node, format: node.format & ~1 } : node))

/** What stands in a layout table, cell by cell. */
function layoutCells(element: Element): Element[] {
  return element.children.flatMap((child): Element[] => {
    if (child.type !== 'element') return []
    if (child.tagName === 'td' || child.tagName === 'th' || child.tagName === 'caption') return [child]
    return layoutCells(child)
  })
}

export const readTableElement: Reader = (element, walk) => {
  const data = readTable(element)
  if (!data) {
    walk.flow.flush()
    for (const cell of layoutCells(element)) {
      walk.children(cell)
      walk.flow.flush()
    }
    return
  }
  const pictures: BlockNode[] = []
  const node = tableNode(data, (cell) => {
    const blocks = walk.blocks(cell.element.children)
    pictures.push(...blocks.filter(({ type }) => type === 'figure'))
    return oneInline(blocks)
  })
  walk.flow.add(...(plainText(node) === '' ? [] : [node]), ...pictures)
}
