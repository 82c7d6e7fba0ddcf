/** How reduced markup becomes blocks, where Lexical's own rules do not know our blocks. */
import { BlockSchema, defineImportRule, sel } from '@lexical/html'
import { $createHeadingNode, type HeadingTagType } from '@lexical/rich-text'
import { $isTableNode } from '@lexical/table'
import { $createTextNode, $getSlot, $isElementNode, $isTextNode, $setState } from 'lexical'
import { $createDividerNode } from '../blocks/divider/node'
import { $createEmbedNode } from '../blocks/embed/node'
import { $createFigureNode } from '../blocks/figure/node'
import { $createQuotationNode } from '../blocks/quotation/node'
import { captionState } from '../blocks/table/caption'
import { pastedText } from './text'

/** The page's own heading is the story's headline: inside the text, headings begin at the second level. */
const LEVELS: Record<string, HeadingTagType> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' }

const Heading = defineImportRule({
  name: 'muharrir/heading',
  match: sel.tag('h1', 'h2', 'h3', 'h4', 'h5', 'h6'),
  $import: (ctx, element) => {
    const heading = $createHeadingNode(LEVELS[element.nodeName.toLowerCase()] ?? 'h2')
    return [heading.append(...ctx.$importChildren(element).filter((child) => $isTextNode(child) || child.isInline()))]
  },
})

const Quotation = defineImportRule({
  name: 'muharrir/quotation',
  match: sel.tag('blockquote'),
  $import: (ctx, element) => {
    const said = element.querySelector('footer, cite')
    const speaker = (said?.textContent ?? '').replace(/^[\s—–-]+/, '').trim()
    said?.remove()
    const blocks = ctx.$importChildren(element, { schema: BlockSchema })
    const quotation = $createQuotationNode('speech', [...blocks])
    const slot = $getSlot(quotation, 'speaker')
    if (speaker !== '' && $isElementNode(slot)) slot.append($createTextNode(pastedText(speaker)))
    return [quotation]
  },
})

const Divider = defineImportRule({
  name: 'muharrir/divider',
  match: sel.tag('hr'),
  $import: () => [$createDividerNode()],
})

const Embed = defineImportRule({
  name: 'muharrir/embed',
  match: sel.tag('div').attr('data-embed', true),
  $import: (_ctx, element) => [
    $createEmbedNode(element.getAttribute('data-embed') ?? '', pastedText(element.getAttribute('alt') ?? '')),
  ],
})

/** A picture that came as data: a figure without its picture yet. Which one it waits for stands in its source field. */
const Picture = defineImportRule({
  name: 'muharrir/picture',
  match: sel.tag('div').attr('class', /^pasted-picture-\d+$/),
  $import: (_ctx, element) => [$createFigureNode({ source: element.className })],
})

/** A picture with its caption; without the picture, the caption is no text of the story. */
const Figure = defineImportRule({
  name: 'muharrir/figure',
  match: sel.tag('figure'),
  $import: (ctx, element) => {
    const caption = element.querySelector('figcaption')
    const words = pastedText((caption?.textContent ?? '').replace(/\s+/g, ' ').trim())
    caption?.remove()
    const nodes = ctx.$importChildren(element)
    const figure = nodes.find((node) => node.getType() === 'figure')
    const slot = figure ? $getSlot(figure, 'caption') : null
    if (words !== '' && $isElementNode(slot)) slot.append($createTextNode(words))
    return nodes
  },
})

const Table = defineImportRule({
  name: 'muharrir/table',
  match: sel.tag('table'),
  $import: (_ctx, element, $next) => {
    const caption = element.querySelector('caption')
    const words = pastedText((caption?.textContent ?? '').trim())
    caption?.remove()
    const nodes = [...$next()]
    const table = nodes.find($isTableNode)
    if (table) {
      $setState(table, captionState, words)
      table.setColWidths(undefined)
    }
    return nodes
  },
})

/** Paragraphs that editors put into list items are the item. */
const ListParagraph = defineImportRule({
  name: 'muharrir/list-paragraph',
  match: sel.tag('p'),
  $import: (ctx, element, $next) => (element.parentElement?.nodeName === 'LI' ? ctx.$importChildren(element) : $next()),
})

export const PASTE_RULES = [Heading, Quotation, Divider, Embed, Picture, Figure, Table, ListParagraph]
