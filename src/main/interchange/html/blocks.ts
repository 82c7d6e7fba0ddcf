/**
 * HTML to blocks. Structure stays (headings, lists, links, bold, italic, highlight, tables, pictures, quotations,
 * dividers); fonts, colours, sizes, alignment and direction do not.
 */
import { divider, heading } from '@shared/document/build'
import { type BlockNode, type DocumentNode, FORMAT, type HeadingNode } from '@shared/document/schema'
import type { Element, Nodes } from 'hast'
import { safeAddress } from '../addresses'
import { PLAIN, type RunStyle } from '../runs'
import { Flow, oneInline } from './flow'
import { isOrderedItem, readList } from './list'
import { readEmbed, readFigure, readPicture } from './picture'
import { readQuotation } from './quotation'
import { classes, formatWithin, isHidden, isWordBullet, wordLevel } from './style'
import { readTableElement } from './table'
import type { Reader, Reading, Walk } from './walk'

/** The blocks below nodes that passed the allow-list. */
export function blocksOf(nodes: readonly Nodes[], reading: Reading): BlockNode[] {
  const flow = new Flow()
  for (const node of nodes) read(node, flow, PLAIN, reading)
  return flow.blocks()
}

function read(node: Nodes, flow: Flow, style: RunStyle, reading: Reading): void {
  if (node.type === 'text') {
    flow.text(node.value, style)
    return
  }
  if (node.type !== 'element' || isHidden(node) || isWordBullet(node) || isComment(node)) return
  const walk: Walk = {
    ...reading,
    flow,
    style: { ...style, format: formatWithin(node, style.format) },
    children(element, within = walk.style) {
      for (const child of element.children) read(child, flow, within, reading)
    },
    blocks: (nodes) => blocksOf(nodes, reading),
    inline: (nodes) => oneInline(blocksOf(nodes, reading)),
  }
  const reader = READERS.get(node.tagName)
  if (reader) reader(node, walk)
  else walk.children(node)
}

/** Word's and Google Docs' comments, and the marks in the text that point to them. */
function isComment(element: Element): boolean {
  if (classes(element).some((name) => /^(MsoCommentReference|msocomoff|MsoCommentText)$/.test(name))) return true
  const href = typeof element.properties.href === 'string' ? element.properties.href : ''
  if (/^#(_msocom_|cmnt)/.test(href)) return true
  const [first] = element.children
  return (
    (element.tagName === 'p' || element.tagName === 'div') &&
    first?.type === 'element' &&
    /^#cmnt_ref/.test(String(first.properties.href ?? ''))
  )
}

/** Bookmarks and addresses inside the old page mean nothing here; their words stay. */
const readLink: Reader = (element, { style, notes, children }) => {
  const { href } = element.properties
  const leads = typeof href === 'string' && href !== '' && !href.startsWith('#')
  const url = leads ? safeAddress(href) : null
  if (leads && url === null) notes.add('links')
  children(element, { ...style, url: url ?? style.url })
}

const readIsolate: Reader = (element, { style, children }) => {
  const { lang, dir } = element.properties
  children(element, {
    ...style,
    isolate: {
      lang: typeof lang === 'string' && /^[a-z-]{2,12}$/i.test(lang) ? lang : null,
      dir: dir === 'rtl' ? 'rtl' : 'ltr',
    },
  })
}

const readQuoted: Reader = (element, { flow, style, children }) => {
  flow.text('«', style)
  children(element)
  flow.text('»', style)
}

const readBlock: Reader = (element, { flow, children }) => {
  const level = element.tagName === 'p' || element.tagName === 'div' ? wordLevel(element) : null
  flow.flush()
  children(element)
  if (level === null) flow.flush()
  else flow.flushItem(level, isOrderedItem(element))
}

const readHeading =
  (tag: HeadingNode['tag']): Reader =>
  (element, { flow, blocks }) => {
    const found = blocks(element.children)
    const inline = withoutBold(oneInline(found))
    const others = found.filter(({ type }) => type === 'figure' || type === 'table')
    flow.add(...(inline.length > 0 ? [heading(tag, inline)] : []), ...others)
  }

/** A heading is bold as it is. */
const withoutBold = (nodes: DocumentNode[]): DocumentNode[] =>
  nodes.map((node) => {
    if (node.type === 'text') return { ...node, format: node.format & ~FORMAT.bold }
    return 'children' in node ? ({ ...node, children: withoutBold(node.children) } as DocumentNode) : node
  })

const readPreformatted: Reader = (element, { flow, style }) => {
  flow.flush()
  const text = [...preformatted(element)].join('')
  for (const [at, line] of text.split('\n').entries()) {
    if (at > 0) flow.break()
    flow.text(line, style)
  }
  flow.flush()
}

function* preformatted(element: Element): Generator<string> {
  for (const child of element.children) {
    if (child.type === 'text') yield child.value
    else if (child.type === 'element' && child.tagName === 'br') yield '\n'
    else if (child.type === 'element' && !isHidden(child)) yield* preformatted(child)
  }
}

const nothing: Reader = () => {
  // What Word's change tracking deleted is no text of the story.
}

const names = (list: string, reader: Reader): [string, Reader][] => list.split(' ').map((name) => [name, reader])
const READERS = new Map<string, Reader>([
  ...names('br', (_, { flow }) => flow.break()),
  ...names('hr', (_, { flow }) => flow.add(divider())),
  ...names('a', readLink),
  ...names('bdi', readIsolate),
  ...names('q', readQuoted),
  ...names('del', nothing),
  ...names('ul ol menu', readList),
  ...names('h1 h2', readHeading('h2')),
  ...names('h3', readHeading('h3')),
  ...names('h4 h5 h6', readHeading('h4')),
  ...names('blockquote', readQuotation),
  ...names('figure', readFigure),
  ...names('img', readPicture),
  ...names('iframe', readEmbed),
  ...names('table', readTableElement),
  ...names('pre', readPreformatted),
  // Parts of a page around its story.
  ...names('footer aside', (_, { notes }) => notes.add('page-parts')),
  ...names('video audio', (_, { notes }) => notes.add('media')),
  ...names(
    'p div section article main header address center dl dt dd details summary form fieldset figcaption caption ' +
      'td th tr thead tbody tfoot li',
    readBlock,
  ),
])
