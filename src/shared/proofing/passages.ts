/**
 * The passages of a story. A passage's id names its place, and stays while the place does:
 * - `<block id>` for a paragraph or heading with an id of its own, wherever it stands;
 * - `<block id>/<slot>` for the words of a named slot, `<block id>/alt` and `/caption` for what a figure or table keeps
 *   beside its text;
 * - `<block id>/<n>/<n>…` for what has no id: the numbers are the ways down from the nearest block that has one (item of
 *   a list, row and cell of a table), counted from 0 among all children. The first paragraph of a cell is the cell's own
 *   passage, the next ones add their number;
 * - `field:<name>` and `field:<name>.<part>` for fields.
 */
import { type DocumentNode, FORMAT, isInline, isKnown, type StoryDocument } from '../document/schema'
import type { Place } from '../story/checks'
import { FIELDS } from '../story/fields'
import type { StoryFields } from '../story/story'
import type { Guard, GuardKind, Passage } from './passage'

/** Stands for an inline object without words, so that the words around it do not join. */
export const OBJECT = '\ufffc'

/** Fields in the story's own words: not the inner note, which no reader sees, nor what is in a foreign language. */
const UNREAD = new Set(['note', 'originalOutlet', 'originalTitle', 'originalLanguage'])
const READ_FIELDS = FIELDS.filter(({ id, kind }) => (kind === 'line' || kind === 'text') && !UNREAD.has(id))
const PICTURE_FIELDS = FIELDS.filter(({ kind }) => kind === 'picture')
const PICTURE_WORDS = ['alt', 'caption'] as const

/** Every passage that has words: fields first, then the document in reading order. */
export function passagesOf(fields: StoryFields, document: StoryDocument): Passage[] {
  const passages = [...fieldPassages(fields), ...leavesOf(document).map(passageOfLeaf)]
  return passages.filter(({ text }) => text.trim() !== '')
}

/** The passages of one top-level block that has an id, in reading order, also those without words. */
export const passagesOfBlock = (block: DocumentNode): Passage[] => leavesBelow([block], '', []).map(passageOfLeaf)

/** The passages of the fields, also those without words. */
export function fieldPassages(fields: StoryFields): Passage[] {
  const words = (id: string, value: unknown): Passage[] =>
    typeof value === 'string' ? [{ id: `field:${id}`, text: value, guards: [] }] : []
  return [
    ...READ_FIELDS.flatMap(({ id }) => words(id, fields[id])),
    ...PICTURE_FIELDS.flatMap(({ id }) => {
      const picture = fields[id] as Record<string, unknown> | null | undefined
      return picture ? PICTURE_WORDS.flatMap((part) => words(`${id}.${part}`, picture[part])) : []
    }),
  ]
}

/** Where the words of a passage are kept: in the inline nodes of `leaf`, or in its property `key`. */
export interface Leaf {
  readonly id: string
  readonly leaf: object
  readonly key: string | null
  readonly around: readonly GuardKind[]
}

/** The places of a document's passages, in reading order, also those without words. */
export const leavesOf = (document: StoryDocument): Leaf[] => leavesBelow(document.root.children, '', [])

const passageOfLeaf = ({ id, leaf, key, around }: Leaf): Passage => {
  if (key === null) return passageOf(leaf as DocumentNode, id, around)
  const text = (leaf as Record<string, unknown>)[key]
  return { id, text: typeof text === 'string' ? text : '', guards: [] }
}

const leavesBelow = (nodes: readonly DocumentNode[], parent: string, around: readonly GuardKind[]): Leaf[] =>
  nodes.flatMap((node, index) => leavesOfNode(node, node.$?.id ?? `${parent}/${index}`, around))

function leavesOfNode(node: DocumentNode, id: string, around: readonly GuardKind[]): Leaf[] {
  if (node.type === 'unknown') return []
  const inside: readonly GuardKind[] = node.type === 'quotation' ? [...around, 'quotation'] : around
  const slots = Object.entries(node.$slots ?? {})
  const slotted = (wanted: (name: string) => boolean): Leaf[] =>
    slots.filter(([name]) => wanted(name)).map(([name, leaf]) => ({ id: `${id}/${name}`, leaf, key: null, around }))
  return [
    ...slotted((name) => name === 'title'),
    ...leavesOfChildren(node, id, inside),
    ...(node.type === 'figure' ? [{ id: `${id}/alt`, leaf: node, key: 'alt', around }] : []),
    ...slotted((name) => name !== 'title'),
    ...(node.type === 'table' && node.$ ? [{ id: `${id}/caption`, leaf: node.$, key: 'caption', around }] : []),
  ]
}

function leavesOfChildren(node: DocumentNode, id: string, around: readonly GuardKind[]): Leaf[] {
  if (!('children' in node) || !Array.isArray(node.children)) return []
  if (node.type === 'tablecell') {
    return node.children.flatMap((child, index) =>
      leavesOfNode(child, child.$?.id ?? (index === 0 ? id : `${id}/${index}`), around),
    )
  }
  // An item of a list may hold words and, below them, another list.
  const own = node.children.some(isInline) ? [{ id, leaf: node, key: null, around }] : []
  return [
    ...own,
    ...node.children.flatMap((child, index) =>
      isInline(child) ? [] : leavesOfNode(child, child.$?.id ?? `${id}/${index}`, around),
    ),
  ]
}

/**
 * The passage of one leaf (what holds inline nodes): offsets count the text of its text nodes, a line break and a tab
 * as one each, and any other inline node without children as one (`OBJECT`).
 */
export function passageOf(leaf: DocumentNode, id: string, around: readonly GuardKind[] = []): Passage {
  const writer = new Writer()
  writer.children(leaf)
  const whole = around.map((kind): Guard => ({ kind, start: 0, end: writer.text.length }))
  return { id, text: writer.text, guards: [...whole, ...writer.guards].filter(({ start, end }) => start < end) }
}

class Writer {
  text = ''
  readonly guards: Guard[] = []

  children(node: DocumentNode): void {
    if (!('children' in node) || !Array.isArray(node.children)) return
    for (const child of node.children) if (isInline(child) || isStranger(child)) this.#inline(child)
  }

  #inline(node: DocumentNode): void {
    const start = this.text.length
    if (node.type === 'text' || node.type === 'tab') this.text += node.text
    else if (node.type === 'linebreak') this.text += '\n'
    else if ('children' in node) this.children(node)
    else this.text += OBJECT
    const kind = guardOf(node)
    if (kind) this.guards.push({ kind, start, end: this.text.length })
  }
}

/** An inline object of a newer program. */
const isStranger = (node: DocumentNode): boolean => !isKnown(node) && !('children' in node)

function guardOf(node: DocumentNode): GuardKind | null {
  if (node.type === 'link') return 'link'
  // The words of a missing fact are a note to the desk.
  if (node.type === 'isolate' || node.type === 'missing') return 'isolated'
  return node.type === 'text' && (node.format & FORMAT.code) !== 0 ? 'code' : null
}

/** Where to jump to for a passage: a field of the inspector, or the block that holds it. */
export function placeOf(passage: string): Place {
  if (passage.startsWith('field:')) return { field: passage.slice('field:'.length).split('.')[0] ?? '' }
  return { block: passage.split('/')[0] ?? '' }
}
