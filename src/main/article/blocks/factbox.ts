import { h } from 'hastscript'
import { isSeen } from '../seen'
import { ownDirection, type RenderBlock, slotNodes } from './block'

export const renderFactBox: RenderBlock<'factbox'> = (node, scope) => {
  const dir = ownDirection(node, scope.base)
  const base = dir ?? scope.base
  const title = scope.inline(slotNodes(node, 'title'), base)
  const content = scope.flow(node.children, base)
  if (title.length === 0 && !content.some(isSeen)) return []
  if (title.length === 0) return [h('div', { className: ['fact-box'], dir }, content)]
  const id = scope.name(node)
  return [h('aside', { className: ['fact-box'], dir, ariaLabelledBy: id }, [h('h3', { id }, title), ...content])]
}
