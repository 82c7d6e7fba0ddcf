/**
 * Between the document on disk (`shared/document/schema`) and what Lexical reads and writes. The two are almost the
 * same; what differs is here and nowhere else:
 * - a node of an unknown type, or one that stands where it cannot, is wrapped in `unknown` for the editor and unwrapped
 *   for the disk, whole;
 * - Lexical leaves out state at its default and adds caret formats of its own; the disk has every field and none of those;
 * - the direction that the editor sets on parts of blocks (rows, cells, slots) is the root's, and is not stored; that of
 *   an isolated run is its own field.
 */
import { type Direction, type DocumentNode, isBlock, isInline, type StoryDocument } from '@shared/document/schema'

/** A node as Lexical serializes it. */
export interface LooseNode {
  type: string
  children?: LooseNode[]
  $slots?: Record<string, LooseNode>
  direction?: Direction | null
  [field: string]: unknown
}

const element = { direction: null, format: '', indent: 0, version: 1 }
const emptyParagraph = (): LooseNode => ({ ...element, type: 'paragraph', children: [] })
const inParagraph = (children: LooseNode[]): LooseNode => ({ ...emptyParagraph(), children })
const inListItem = (children: LooseNode[]): LooseNode => ({ ...element, type: 'listitem', value: 1, children })
const unknown = (original: LooseNode, inline: boolean): LooseNode => ({ type: 'unknown', version: 1, original, inline })

/** Slots that a node of this type must have for the editor to draw it. */
const SLOTS: Record<string, readonly string[]> = {
  quotation: ['speaker'],
  figure: ['caption', 'credit'],
  factbox: ['title'],
}
const CONTAINERS = new Set(['root', 'quotation', 'factbox', 'updatenote', 'tablecell'])

/** The document as `parseEditorState` takes it. The given one is not changed. */
export function toEditor(document: StoryDocument): { root: LooseNode } {
  const root = loaded(document.root as unknown as LooseNode)
  return { root: root.children?.length ? root : { ...root, children: [emptyParagraph()] } }
}

function loaded(node: LooseNode): LooseNode {
  if (node.type === 'unknown') return node
  const result: LooseNode = { ...node }
  if (node.children) result.children = loadedChildren(node.type, node.children)
  const slots = { ...node.$slots }
  for (const name of SLOTS[node.type] ?? []) slots[name] ??= emptyParagraph()
  if (Object.keys(slots).length > 0)
    result.$slots = Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, loadedSlot(slot)]))
  return result
}

function loadedSlot(slot: LooseNode): LooseNode {
  if (slot.type === 'paragraph') return loaded(slot)
  const inline = isInline(slot as DocumentNode)
  return inline ? inParagraph([loaded(slot)]) : inParagraph([unknown(slot, true)])
}

function loadedChildren(parent: string, children: LooseNode[]): LooseNode[] {
  if (CONTAINERS.has(parent)) return filled(parent, blocksOf(children))
  if (parent === 'list')
    return children.map((child) => (child.type === 'listitem' ? loaded(child) : inListItem(inlineOf(child))))
  if (parent === 'listitem')
    return children.flatMap((child) => (child.type === 'list' ? [loaded(child)] : inlineOf(child)))
  if (parent === 'table') return children.filter((child) => child.type === 'tablerow').map(loaded)
  if (parent === 'tablerow') return children.filter((child) => child.type === 'tablecell').map(loaded)
  return children.flatMap(inlineOf)
}

const filled = (parent: string, blocks: LooseNode[]): LooseNode[] =>
  blocks.length === 0 && parent !== 'root' ? [emptyParagraph()] : blocks

/** Runs of inline nodes among blocks become paragraphs. */
function blocksOf(children: LooseNode[]): LooseNode[] {
  const blocks: LooseNode[] = []
  let run: LooseNode[] = []
  const closeRun = () => {
    if (run.length > 0) blocks.push(inParagraph(run))
    run = []
  }
  for (const child of children) {
    if (isInline(child as DocumentNode)) {
      run.push(loaded(child))
      continue
    }
    closeRun()
    const fits = child.type === 'unknown' || (isBlock(child as DocumentNode) && isWholeTable(child))
    blocks.push(fits ? loaded(child) : unknown(child, false))
  }
  closeRun()
  return blocks
}

/** A table whose parts are not rows of cells cannot be edited as one: it is kept whole instead. */
function isWholeTable(node: LooseNode): boolean {
  if (node.type !== 'table') return true
  const rows = node.children ?? []
  return (
    rows.length > 0 &&
    rows.every(
      (row) =>
        row.type === 'tablerow' && row.children?.length && row.children.every(({ type }) => type === 'tablecell'),
    )
  )
}

function inlineOf(node: LooseNode): LooseNode[] {
  if (isInline(node as DocumentNode)) return [loaded(node)]
  if (node.type === 'paragraph') return (node.children ?? []).flatMap(inlineOf)
  return [node.type === 'unknown' ? node : unknown(node, true)]
}

/** What the schema asks of a node and Lexical leaves out at its default. */
const FIELDS: Record<string, Record<string, unknown>> = {
  isolate: { dir: 'ltr', lang: null },
  quotation: { kind: 'speech' },
  figure: { media: null, alt: '', decorative: null, source: '' },
  embed: { url: '', provider: 'link', title: '' },
  related: { story: null },
  updatenote: { kind: 'update', at: '' },
}
/** Parts of blocks whose direction the editor sets from the root's. */
const FOLLOWS_ROOT = new Set(['tablerow', 'tablecell', 'quotation', 'factbox', 'updatenote'])
const TRANSIENT = new Set(['textFormat', 'textStyle', 'backgroundColor', 'verticalAlign', 'inline', 'checked'])

/**
 * A node as it is stored.
 * @param direction the root's direction.
 */
export function toStored(node: LooseNode, direction: Direction | null, isSlot = false): DocumentNode {
  if (node.type === 'unknown') return node.original as DocumentNode
  const stored: Record<string, unknown> = { ...FIELDS[node.type] }
  for (const [field, value] of Object.entries(node)) {
    if (value === undefined || (TRANSIENT.has(field) && !isChecked(field, value))) continue
    stored[field] = value
  }
  if (node.type === 'isolate') stored.direction = null
  if (node.type === 'table') stored.$ = { caption: '', ...(node.$ as object | undefined) }
  if ((isSlot || FOLLOWS_ROOT.has(node.type)) && node.direction === direction) stored.direction = null
  if (node.children) stored.children = node.children.map((child) => toStored(child, direction))
  if (node.$slots)
    stored.$slots = Object.fromEntries(
      Object.entries(node.$slots).map(([name, slot]) => [name, toStored(slot, direction, true)]),
    )
  return stored as unknown as DocumentNode
}

const isChecked = (field: string, value: unknown): boolean => field === 'checked' && value === true
