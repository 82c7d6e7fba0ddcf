/** Lists of HTML, and how Word writes the items of its own. */
import type { BlockNode } from '@shared/document/schema'
import type { Element, Nodes } from 'hast'
import { type ItemTree, type ListTree, listNode } from '../lists'
import { oneInline } from './flow'
import { elements, words } from './page'
import { isHidden, isWordBullet } from './style'
import type { Reader, Walk } from './walk'

export const readList: Reader = (element, walk) => {
  const after: BlockNode[] = []
  const list = listNode(treeOf(element, walk, after))
  walk.flow.add(...(list ? [list] : []), ...after)
}

interface ListElement extends Element {
  tagName: 'ul' | 'ol' | 'menu'
}
const isList = (node: Nodes): node is ListElement =>
  node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol' || node.tagName === 'menu')

/** @param after takes the pictures, tables and embeds of the items: they follow the list. */
function treeOf(element: Element, walk: Walk, after: BlockNode[]): ListTree {
  const start = Number(element.properties.start ?? 1)
  const tree: ListTree = {
    kind: element.tagName === 'ol' ? 'number' : 'bullet',
    start: Number.isInteger(start) && start > 0 && start < 100_000 ? start : 1,
    items: [],
  }
  for (const child of element.children) {
    if (child.type === 'text' && child.value.trim() !== '') tree.items.push(itemOf([child], walk, after))
    if (child.type !== 'element' || isHidden(child)) continue
    // Google Docs puts a nested list beside the item it belongs to.
    if (isList(child)) {
      const below = treeOf(child, walk, after)
      const host = tree.items.at(-1)
      if (host) host.nested.push(below)
      else tree.items.push(...below.items)
      continue
    }
    const item = itemOf(child.tagName === 'li' ? child.children : [child], walk, after)
    const box = child.children.find(isCheckbox) as Element | undefined
    if (box) tree.kind = 'check'
    tree.items.push(box ? { ...item, checked: box.properties.checked === true } : item)
  }
  return tree
}

const isCheckbox = (node: Nodes): boolean =>
  node.type === 'element' && node.tagName === 'input' && node.properties.type === 'checkbox'

function itemOf(nodes: readonly Nodes[], walk: Walk, after: BlockNode[]): ItemTree {
  const blocks = walk.blocks(nodes.filter((node) => !isList(node)))
  after.push(...blocks.filter(({ type }) => type === 'figure' || type === 'table' || type === 'embed'))
  return {
    inline: oneInline(blocks.filter(({ type }) => type !== 'table')),
    nested: nodes.filter(isList).map((node) => treeOf(node, walk, after)),
  }
}

/** Word types a number or letter before an ordered item, a mark before the others. */
export function isOrderedItem(paragraph: Element): boolean {
  const bullet = [...elements(paragraph)].find(isWordBullet)
  return bullet !== undefined && /^\(?(\d+|\p{L}{1,4})[.)-]/u.test(words(bullet))
}
