/** Lists as every format gives them, made into the nodes that Lexical saves. */
import { list, listItem } from '@shared/document/build'
import type { DocumentNode, ListItemNode, ListNode } from '@shared/document/schema'

export interface ListTree {
  kind: ListNode['listType']
  start: number
  items: ItemTree[]
}
export interface ItemTree {
  inline: DocumentNode[]
  nested: ListTree[]
  checked?: boolean
}

/** Deeper lists are no text a reader could follow: their items stay, at this level. */
const DEEPEST = 8

/** Null for a list without words. Nested lists stand, as Lexical has them, in an item of their own. */
export function listNode(tree: ListTree, level = 1): ListNode | null {
  const items = itemNodes(tree, level)
  return items.length === 0 ? null : { ...list(tree.kind, [], tree.start), children: items }
}

function itemNodes(tree: ListTree, level: number): ListItemNode[] {
  const items: ListItemNode[] = []
  let value = tree.start
  for (const { inline, nested, checked } of tree.items) {
    if (inline.length > 0) {
      const item = listItem(inline, value)
      items.push(tree.kind === 'check' ? { ...item, checked: checked ?? false } : item)
      value += 1
    }
    for (const below of nested) {
      if (level >= DEEPEST) {
        items.push(...flatItems(below).map((words) => listItem(words, value++)))
        continue
      }
      const node = listNode(below, level + 1)
      if (node) items.push(listItem([node], value))
    }
  }
  return items
}

/** The words of every item below, in order, without recursion. */
function flatItems(tree: ListTree): DocumentNode[][] {
  const words: DocumentNode[][] = []
  const stack: ItemTree[] = [...tree.items].reverse()
  for (let item = stack.pop(); item; item = stack.pop()) {
    if (item.inline.length > 0) words.push(item.inline)
    stack.push(...item.nested.flatMap(({ items }) => items).reverse())
  }
  return words
}

/** A paragraph that says it is an item of a list of some level, as Word writes them. Levels count from 1. */
export interface LevelledItem {
  level: number
  ordered: boolean
  inline: DocumentNode[]
}

/** The lists that a run of such paragraphs makes. */
export function listsOf(items: readonly LevelledItem[]): ListNode[] {
  const roots: ListTree[] = []
  const open: ListTree[] = []
  for (const { level, ordered, inline } of items) {
    const kind = ordered ? 'number' : 'bullet'
    const depth = Math.max(1, Math.min(level, open.length + 1))
    open.length = Math.min(open.length, depth)
    if (open.length === depth && open[depth - 1]?.kind !== kind) open.length = depth - 1
    if (open.length < depth) {
      const tree: ListTree = { kind, start: 1, items: [] }
      const host = open.at(-1)?.items.at(-1)
      if (host) host.nested.push(tree)
      else roots.push(tree)
      open.push(tree)
    }
    open.at(-1)?.items.push({ inline, nested: [] })
  }
  return roots.map((tree) => listNode(tree)).filter((node) => node !== null)
}
