import type { FigureNode } from '@shared/document/schema'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isBlank } from '../characters'
import { isolatedText } from '../inline'
import { type RenderBlock, type Scope, slotNodes } from './block'
import { pictureElement } from './picture'

export const renderFigure: RenderBlock<'figure'> = (node, scope) => {
  const { context } = scope
  const picture = node.media === null ? null : (context.pictures.get(node.media) ?? null)
  const caption = captionOf(node, scope, picture?.credit ?? '')
  const shown = picture
    ? [pictureElement(picture, node, context.pictureSizes, { loading: 'lazy', decoding: 'async' })]
    : substitute(node, scope)
  if (shown.length === 0 && caption.length === 0) return []
  return [h('figure', { className: ['picture'] }, [...shown, ...caption])]
}

/** In place of a picture that is not there: what it showed, and in the preview that it is missing. */
function substitute(node: FigureNode, { context }: Scope): Element[] {
  const said = node.decorative === null ? isolatedText(node.alt, context.direction) : []
  const note =
    context.mode === 'preview'
      ? [
          h('span', { className: ['missing-fact'] }, [
            context.words(node.media === null ? 'picture.none' : 'picture.missing'),
          ]),
        ]
      : []
  if (said.length === 0 && note.length === 0) return []
  const gap = said.length > 0 && note.length > 0 ? [{ type: 'text' as const, value: ' ' }] : []
  return [h('p', { className: ['picture-substitute'] }, [...note, ...gap, ...said])]
}

function captionOf(node: FigureNode, scope: Scope, assetCredit: string): Element[] {
  const words = scope.inline(slotNodes(node, 'caption'))
  const own = scope.inline(slotNodes(node, 'credit'))
  const credit = own.length > 0 ? own : isolatedText(assetCredit, scope.context.direction)
  const parts: ElementContent[][] = []
  if (words.length > 0) parts.push([h('span', { className: ['caption'] }, words)])
  const line = creditLine(credit, node.source, scope)
  if (line.length > 0) parts.push([h('span', { className: ['credit'] }, line)])
  if (parts.length === 0) return []
  return [
    h(
      'figcaption',
      {},
      parts.flatMap((part, i) => (i === 0 ? part : [{ type: 'text', value: ' ' }, ...part])),
    ),
  ]
}

/** Who made the picture, and where it came from: `Name / Source`. */
function creditLine(credit: ElementContent[], source: string, { context }: Scope): ElementContent[] {
  if (isBlank(source)) return credit
  const from = isolatedText(source, context.direction)
  return credit.length > 0 ? [...credit, { type: 'text', value: ' / ' }, ...from] : from
}
