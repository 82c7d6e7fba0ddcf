/** Pictures, figures and embedded frames. */
import { cleanLine } from '@shared/arabic/clean'
import { embed, figure } from '@shared/document/build'
import type { DocumentNode, FigureNode } from '@shared/document/schema'
import type { Element, Nodes } from 'hast'
import { embedAddress } from '../addresses'
import { elements } from './page'
import { quotationOf } from './quotation'
import { classes, isTrackingPixel } from './style'
import type { Reader, Walk } from './walk'

const attribute = (element: Element, name: string): string => {
  const value = element.properties[name]
  return typeof value === 'string' ? value : ''
}

/** Null for a picture that only counts readers. */
function pictureNode(
  img: Element,
  walk: Walk,
  caption: DocumentNode[] = [],
  credit: DocumentNode[] = [],
): FigureNode | null {
  if (isTrackingPixel(img)) return null
  const node = figure({ alt: cleanLine(attribute(img, 'alt')), caption, credit })
  walk.pictures.push({ node, reference: attribute(img, 'src') })
  return node
}

export const readPicture: Reader = (img, walk) => {
  const node = pictureNode(img, walk)
  if (node) walk.flow.add(node)
}

const isCredit = (node: Nodes): boolean =>
  node.type === 'element' && classes(node).some((name) => /credit|copyright|byline/i.test(name))

/** A figure may hold a picture, a quotation with its speaker, or anything: only the first two say something. */
export const readFigure: Reader = (element, walk) => {
  const inside = [...elements(element)].slice(1)
  const caption = inside.find(({ tagName }) => tagName === 'figcaption')
  const said = caption?.children ?? []
  const quote = inside.find(({ tagName }) => tagName === 'blockquote')
  const [img, another] = inside.filter(({ tagName }) => tagName === 'img')
  if (quote && !img) {
    walk.flow.add(...quotationOf(quote.children, walk.inline(said), element, walk))
    return
  }
  if (!img || another || inside.some(({ tagName }) => tagName === 'table')) {
    walk.flow.flush()
    walk.children(element)
    walk.flow.flush()
    return
  }
  const node = pictureNode(
    img,
    walk,
    walk.inline(said.filter((child) => !isCredit(child))),
    walk.inline(said.filter(isCredit)),
  )
  if (node) walk.flow.add(node)
}

export const readEmbed: Reader = (element, walk) => {
  if (isTrackingPixel(element)) return
  const address = embedAddress(attribute(element, 'src'))
  if (address) walk.flow.add(embed(address.url, address.provider, cleanLine(attribute(element, 'title'))))
  else walk.notes.add('embeds')
}
