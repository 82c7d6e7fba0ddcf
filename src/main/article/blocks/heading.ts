import { h } from 'hastscript'
import { ownDirection, type RenderBlock } from './block'

export const renderHeading: RenderBlock<'heading'> = (node, scope) => {
  const dir = ownDirection(node, scope.base)
  const content = scope.inline(node.children, dir ?? scope.base)
  return content.length > 0 ? [h(node.tag, { dir }, content)] : []
}
