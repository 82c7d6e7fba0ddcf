import { h } from 'hastscript'
import { isolatedText } from '../inline'
import { isSeen } from '../seen'
import { ownDirection, type RenderBlock, slotNodes } from './block'

export const renderQuotation: RenderBlock<'quotation'> = (node, scope) => {
  const { words, agency } = scope.context
  const dir = ownDirection(node, scope.base)
  const base = dir ?? scope.base
  const content = scope.flow(node.children, base)
  const speaker = scope.inline(slotNodes(node, 'speaker'), scope.base)
  const quoted = content.some(isSeen)
  if (!quoted && speaker.length === 0) return []
  // Words without a quotation are a remark of the text.
  if (!quoted) return [h('p', {}, speaker)]
  const named = speaker.length > 0 ? [h('span', { className: ['speaker'] }, speaker)] : []
  if (node.kind === 'pull') {
    const by = named.length > 0 ? [h('p', { className: ['pull-quote-speaker'] }, named)] : []
    // A note, so that it is no landmark: it repeats words of the text and has no name.
    return [h('aside', { className: ['pull-quote'], role: 'note', dir }, [...content, ...by])]
  }
  const to =
    node.kind === 'agency' && agency.trim() !== ''
      ? [h('span', { className: ['said-to'] }, isolatedText(words('saidTo', { agency }), scope.context.direction))]
      : []
  const caption = [
    ...named,
    ...(named.length > 0 && to.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []),
    ...to,
  ]
  return [
    h('figure', { className: node.kind === 'agency' ? ['quotation', 'agency-quotation'] : ['quotation'] }, [
      h('blockquote', { dir }, content),
      ...(caption.length > 0 ? [h('figcaption', {}, caption)] : []),
    ]),
  ]
}
