/** Quotations, and the posts of other sites that come as one. */
import { embed, quotation } from '@shared/document/build'
import type { BlockNode, DocumentNode } from '@shared/document/schema'
import type { Element, Nodes } from 'hast'
import { embedAddress } from '../addresses'
import { contain } from '../containers'
import { elements, words } from './page'
import { classes } from './style'
import type { Reader, Walk } from './walk'

export const readQuotation: Reader = (element, walk) => {
  const post = postOf(element)
  if (post) {
    walk.flow.add(post)
    return
  }
  const source = element.children.find(
    (child): child is Element => child.type === 'element' && (child.tagName === 'footer' || child.tagName === 'cite'),
  )
  const said = element.children.filter((child) => child !== source)
  walk.flow.add(...quotationOf(said, source ? speakerOf(source, walk) : [], element, walk))
}

/** Posts of X and Instagram come as a quotation whose last link leads to the post. */
function postOf(element: Element): BlockNode | null {
  if (!classes(element).some((name) => /^(twitter-tweet|instagram-media)$/.test(name))) return null
  const link = [...elements(element)].filter(({ tagName }) => tagName === 'a').at(-1)
  const address = embedAddress(String(link?.properties.href ?? ''))
  return address && embed(address.url, address.provider, words(element).slice(0, 120))
}

export function quotationOf(
  nodes: readonly Nodes[],
  speaker: DocumentNode[],
  element: Element,
  walk: Walk,
): BlockNode[] {
  const { inside, after } = contain(walk.blocks(nodes))
  const kind = classes(element).some((name) => /pull-?quote/i.test(name)) ? 'pull' : 'speech'
  return inside.length > 0 ? [quotation(kind, inside, speaker), ...after] : after
}

/** The speaker without the dash that leads to the name. */
function speakerOf(source: Element, walk: Walk): DocumentNode[] {
  const inline = walk.inline(source.tagName === 'footer' ? source.children : [source])
  const [first, ...rest] = inline
  if (first?.type !== 'text') return inline
  const text = first.text.replace(/^[\s—–-]+/, '')
  return text === '' ? rest : [{ ...first, text }, ...rest]
}
