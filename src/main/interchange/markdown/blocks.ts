/** Markdown blocks to the blocks of a story: CommonMark, GFM tables and task lists, and the directives of our own. */
import { cleanLine } from '@shared/arabic/clean'
import {
  divider,
  embed,
  factBox,
  figure,
  heading,
  lineBreak,
  paragraph,
  quotation,
  related,
  table,
  text,
  updateNote,
} from '@shared/document/build'
import type { BlockNode, DocumentNode, HeadingNode, QuotationNode } from '@shared/document/schema'
import { instantSchema } from '@shared/story/story'
import type { BlockContent, DefinitionContent, List, RootContent, Table } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import { embedAddress, storyAddress } from '../addresses'
import { contain } from '../containers'
import { htmlBlocks } from '../html/read'
import type { PictureReference } from '../html/walk'
import { type ItemTree, type ListTree, listNode } from '../lists'
import { inlineNodes, isBlank, PLAIN, type Run } from '../runs'
import { type MarkdownReading, runsOf, written } from './inline'

export interface BlockReading extends MarkdownReading {
  pictures: PictureReference[]
  /** Pictures that stood in the line being read: they follow it. */
  waiting: BlockNode[]
  /** The caption that waits for its table. */
  caption: string
}

type Attributes = Record<string, string | null | undefined>
const TAGS: HeadingNode['tag'][] = ['h2', 'h2', 'h3', 'h4', 'h4', 'h4']
const QUOTATIONS: Record<string, QuotationNode['kind']> = { quote: 'speech', agencyquote: 'agency', pullquote: 'pull' }

export function blocksOf(nodes: readonly RootContent[], reading: BlockReading): BlockNode[] {
  return nodes.flatMap((node) => {
    const blocks = blocksOfNode(node, reading)
    return [...blocks, ...reading.waiting.splice(0)]
  })
}

function blocksOfNode(node: RootContent, reading: BlockReading): BlockNode[] {
  switch (node.type) {
    case 'paragraph':
      return paragraphOf(runsOf(node.children, reading))
    case 'heading': {
      const inline = inlineNodes(runsOf(node.children, reading))
      return inline.length > 0 ? [heading(TAGS[node.depth - 1] ?? 'h4', inline)] : []
    }
    case 'thematicBreak':
      return [divider()]
    case 'list': {
      const after: BlockNode[] = []
      const list = listNode(listTree(node, reading, after))
      return list ? [list, ...after] : after
    }
    case 'blockquote':
      return contained(node.children, reading, (inside) => quotation('speech', inside))
    case 'table':
      return [tableOf(node, reading)]
    case 'code':
      return paragraphOf(
        node.value
          .split('\n')
          .flatMap((text, i): Run[] => [...(i > 0 ? ['break' as const] : []), { text, style: PLAIN }]),
      )
    case 'html':
      return htmlBlocks(node.value, reading.name, reading)
    case 'containerDirective':
      return containerOf(node, reading)
    case 'leafDirective':
      return leafOf(node, reading)
    case 'footnoteDefinition': {
      const label = text(`[${cleanLine(node.label ?? node.identifier)}] `)
      const [first, ...rest] = blocksOf(node.children, reading)
      if (first?.type === 'paragraph') return [paragraph([label, ...first.children]), ...rest]
      return first ? [paragraph([label]), first, ...rest] : []
    }
    case 'definition':
    case 'yaml':
      return []
    default:
      return paragraphOf(runsOf([node], reading))
  }
}

const paragraphOf = (runs: Run[]): BlockNode[] => (isBlank(runs) ? [] : [paragraph(inlineNodes(runs))])

function contained(
  nodes: readonly (BlockContent | DefinitionContent)[],
  reading: BlockReading,
  make: (inside: BlockNode[]) => BlockNode,
): BlockNode[] {
  const { inside, after } = contain(blocksOf(nodes, reading))
  return inside.length > 0 ? [make(inside), ...after] : after
}

function listTree(node: List, reading: BlockReading, after: BlockNode[]): ListTree {
  const isCheck = node.children.some(({ checked }) => typeof checked === 'boolean')
  const start = node.start ?? 1
  return {
    kind: isCheck ? 'check' : node.ordered ? 'number' : 'bullet',
    start: start > 0 && start < 100_000 ? start : 1,
    items: node.children.map((item): ItemTree => {
      const nested: ListTree[] = []
      const lines: DocumentNode[][] = []
      for (const child of item.children) {
        if (child.type === 'list') nested.push(listTree(child, reading, after))
        else if (child.type === 'paragraph' || child.type === 'heading')
          lines.push(inlineNodes(runsOf(child.children, reading)))
        else after.push(...blocksOf([child], reading))
        after.push(...reading.waiting.splice(0))
      }
      const inline = lines
        .filter((line) => line.length > 0)
        .flatMap((line, i) => (i === 0 ? line : [lineBreak(), ...line]))
      return { inline, nested, ...(typeof item.checked === 'boolean' ? { checked: item.checked } : {}) }
    }),
  }
}

function tableOf(node: Table, reading: BlockReading): BlockNode {
  const caption = reading.caption
  reading.caption = ''
  const width = Math.max(...node.children.map((row) => row.children.length))
  const rows = node.children.map((row) =>
    Array.from({ length: width }, (_, i) => inlineNodes(runsOf(row.children[i]?.children ?? [], reading))),
  )
  return table(rows, caption)
}

function containerOf(node: ContainerDirective, reading: BlockReading): BlockNode[] {
  const attributes = node.attributes ?? {}
  // `:::name[label]` gives the label as a first paragraph of its own.
  const label = node.children.find((child) => child.type === 'paragraph' && child.data?.directiveLabel === true)
  const children = node.children.filter((child) => child !== label)
  const title = line(attributes, 'title') || (label ? cleanLine(textOf(label)) : '')
  const kind = QUOTATIONS[node.name]
  if (kind)
    return contained(children, reading, (inside) => quotation(kind, inside, line(attributes, 'speaker') || title))
  if (node.name === 'factbox') return contained(children, reading, (inside) => factBox(title, inside))
  if (node.name === 'update') {
    const at = instantSchema.safeParse(attributes.at).success ? String(attributes.at) : ''
    return contained(children, reading, (inside) =>
      updateNote(attributes.kind === 'correction' ? 'correction' : 'update', at, inside),
    )
  }
  return [...(title === '' ? [] : [paragraph(title)]), ...blocksOf(children, reading)]
}

function leafOf(node: LeafDirective, reading: BlockReading): BlockNode[] {
  const attributes = node.attributes ?? {}
  const label = cleanLine(textOf(node))
  switch (node.name) {
    case 'figure':
      return [
        pictureBlock(reading, line(attributes, 'file'), {
          alt: line(attributes, 'alt'),
          caption: line(attributes, 'caption') || label,
          credit: line(attributes, 'credit'),
          source: line(attributes, 'source'),
          decorative: line(attributes, 'decorative') || null,
        }),
      ]
    case 'embed': {
      const address = embedAddress(line(attributes, 'url'))
      if (address) return [embed(address.url, address.provider, line(attributes, 'title') || label)]
      reading.notes.add('embeds')
      return []
    }
    case 'related': {
      const address = storyAddress(`story:${line(attributes, 'story')}`, reading.resolveStory)
      if (address) return [related(address.slice('story:'.length))]
      reading.notes.add('links')
      return []
    }
    case 'table-caption':
      reading.caption = label
      return []
    default:
      return paragraphOf([{ text: written(node, reading), style: PLAIN }])
  }
}

const line = (attributes: Attributes, name: string): string => cleanLine(attributes[name] ?? '')

export function pictureBlock(
  reading: Pick<BlockReading, 'pictures'>,
  file: string,
  words: Parameters<typeof figure>[0],
): BlockNode {
  const node = figure(words)
  reading.pictures.push({ node, reference: file })
  return node
}
