import { h } from 'hastscript'
import { ownDirection, type RenderBlock } from './block'

export const renderParagraph: RenderBlock<'paragraph'> = (node, scope) => {
  const dir = ownDirection(node, scope.base)
  const content = scope.inline(node.children, dir ?? scope.base)
  return content.length > 0 ? [h('p', { dir }, content)] : []
}
