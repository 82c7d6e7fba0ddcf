import type { DocumentNode, ListItemNode, ListNode } from '@shared/document/schema'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { isSeen } from '../seen'
import { ownDirection, type RenderBlock, type Scope } from './block'

/** An item that holds nothing but a list is how Lexical nests: on the page that list belongs to the item before it. */
const isNest = (item: DocumentNode): item is ListItemNode & { children: ListNode[] } =>
  item.type === 'listitem' && item.children.length > 0 && item.children.every((child) => child.type === 'list')

export const renderList: RenderBlock<'list'> = (node, scope) => {
  const dir = ownDirection(node, scope.base)
  const base = dir ?? scope.base
  const items: Element[] = []
  for (const item of node.children) {
    const last = items.at(-1)
    if (isNest(item) && last) {
      last.children.push(...scope.flow(item.children, base))
      continue
    }
    const children = 'children' in item && Array.isArray(item.children) ? item.children : [item]
    const content = itemContent(children, scope, base)
    if (!content.some(isSeen)) continue
    const check = node.listType === 'check' ? [checkMark(item, scope), { type: 'text' as const, value: ' ' }] : []
    items.push(h('li', {}, [...check, ...content]))
  }
  if (items.length === 0) return []
  if (node.listType !== 'number')
    return [h('ul', { dir, className: node.listType === 'check' ? ['checklist'] : null }, items)]
  const start = Number.isSafeInteger(node.start) && node.start !== 1 ? node.start : null
  return [h('ol', { dir, start }, items)]
}

/** Words stand in the item itself; only an item with several blocks has paragraphs. */
function itemContent(children: DocumentNode[], scope: Scope, base: Scope['base']) {
  const [only] = children
  if (children.length === 1 && only?.type === 'paragraph') return scope.inline(only.children, base)
  const nest = children.findIndex((child) => child.type === 'list')
  if (nest === -1)
    return scope.flow(children, base).length > 1 ? scope.flow(children, base) : scope.inline(children, base)
  return [...scope.inline(children.slice(0, nest), base), ...scope.flow(children.slice(nest), base)]
}

function checkMark(item: DocumentNode, { context }: Scope): Element {
  const done = item.type === 'listitem' && item.checked === true
  return h('span', { className: ['check'], role: 'img', ariaLabel: context.words(done ? 'done' : 'open') }, [
    done ? '☑' : '☐',
  ])
}
