/**
 * HTML to blocks. Structure stays (headings, lists, links, bold, italic, highlight, tables, pictures, quotations,
 * dividers); fonts, colours, sizes, alignment and direction do not.
 */
import { embed, divider, figure, heading, quotation } from '@shared/document/build'
import { type BlockNode, type DocumentNode, FORMAT, type FigureNode, type HeadingNode } from '@shared/document/schema'
import { cleanLine } from '@shared/arabic/clean'
import type { Element, Nodes } from 'hast'
import { embedAddress, safeAddress } from '../addresses'
import { contain } from '../containers'
import type { Notes } from '../imported'
import { type ItemTree, type ListTree, listNode } from '../lists'
import { PLAIN, type RunStyle } from '../runs'
import { Flow, oneInline } from './flow'
import { elements, words } from './page'
import { classes, formatWithin, isHidden, isTrackingPixel, isWordBullet, wordLevel } from './style'
import { layoutCells, readTable, tableNode } from './table'

export interface PictureReference {
  node: FigureNode
  /** As written: an address, a path, a data URI, or empty. */
  reference: string
}

export interface Reading {
  notes: Notes
  pictures: PictureReference[]
}

const HEADING: Record<string, HeadingNode['tag']> = { h1: 'h2', h2: 'h2', h3: 'h3', h4: 'h4', h5: 'h4', h6: 'h4' }
const BLOCK = new Set(
  ('p div section article main header address center dl dt dd details summary form fieldset pre figcaption caption ' +
    'td th tr thead tbody tfoot li').split(' '),
)
/** Parts of a page around its story. */
const FURNITURE = new Set(['footer', 'aside'])
const MEDIA = new Set(['video', 'audio'])

/** The blocks below a node that passed the allow-list. */
export function blocksOf(nodes: readonly Nodes[], reading: Reading, style: RunStyle = PLAIN): BlockNode[] {
  const flow = new Flow()
  for (const node of nodes) read(node, flow, style, reading)
  return flow.blocks()
}

const inlineOf = (nodes: readonly Nodes[], reading: Reading): DocumentNode[] => oneInline(blocksOf(nodes, reading))

function readAll(element: Element, flow: Flow, style: RunStyle, reading: Reading): void {
  for (const child of element.children) read(child, flow, style, reading)
}

function read(node: Nodes, flow: Flow, style: RunStyle, reading: Reading): void {
  if (node.type === 'text') return flow.text(node.value, style)
  if (node.type !== 'element' || isHidden(node) || isWordBullet(node) || isComment(node)) return
  const name = node.tagName
  const inside = { ...style, format: formatWithin(node, style.format) }
  if (name === 'br') return flow.break()
  if (name === 'hr') return flow.add(divider())
  if (name === 'del') return
  if (name === 'img') return readPicture(node, flow, reading)
  if (name === 'iframe') return readEmbed(node, flow, reading)
  if (name === 'a') return readAll(node, flow, { ...inside, url: addressOf(node, reading) ?? style.url }, reading)
  if (name === 'bdi') return readAll(node, flow, { ...inside, isolate: isolation(node) }, reading)
  if (name === 'q') return readQuoted(node, flow, inside, reading)
  if (name === 'ul' || name === 'ol' || name === 'menu') {
    const tree = listTree(node, reading)
    const list = listNode(tree.tree)
    return list ? flow.add(list, ...tree.after) : flow.add(...tree.after)
  }
  const tag = HEADING[name]
  if (tag) return readHeading(node, tag, flow, reading)
  if (name === 'blockquote') return readQuotation(node, flow, reading)
  if (name === 'figure') return readFigure(node, flow, inside, reading)
  if (name === 'table') return readTableElement(node, flow, inside, reading)
  if (FURNITURE.has(name)) return reading.notes.add('page-parts')
  if (MEDIA.has(name)) return reading.notes.add('media')
  if (name === 'pre') return readPreformatted(node, flow, inside)
  if (!BLOCK.has(name)) return readAll(node, flow, inside, reading)
  flow.flush()
  const level = name === 'p' || name === 'div' ? wordLevel(node) : null
  readAll(node, flow, inside, reading)
  if (level === null) flow.flush()
  else flow.flushItem(level, isOrdered(node))
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

/** Bookmarks and addresses of the old page mean nothing here; their words stay. */
function addressOf(element: Element, reading: Reading): string | null {
  const { href } = element.properties
  if (typeof href !== 'string' || href === '' || href.startsWith('#')) return null
  const safe = safeAddress(href)
  if (safe === null) reading.notes.add('links')
  return safe
}

const isolation = (element: Element): RunStyle['isolate'] => {
  const { lang, dir } = element.properties
  return { lang: typeof lang === 'string' && /^[a-z-]{2,12}$/i.test(lang) ? lang : null, dir: dir === 'rtl' ? 'rtl' : 'ltr' }
}

function readQuoted(element: Element, flow: Flow, style: RunStyle, reading: Reading): void {
  flow.text('«', style)
  readAll(element, flow, style, reading)
  flow.text('»', style)
}

function readHeading(element: Element, tag: HeadingNode['tag'], flow: Flow, reading: Reading): void {
  const blocks = blocksOf(element.children, reading)
  const inline = withoutBold(oneInline(blocks))
  const others = blocks.filter(({ type }) => type === 'figure' || type === 'table')
  flow.add(...(inline.length > 0 ? [heading(tag, inline)] : []), ...others)
}

/** A heading is bold as it is. */
function withoutBold(nodes: DocumentNode[]): DocumentNode[] {
  return nodes.map((node) => {
    if (node.type === 'text') return { ...node, format: node.format & ~FORMAT.bold }
    return 'children' in node ? ({ ...node, children: withoutBold(node.children) } as DocumentNode) : node
  })
}

function readQuotation(element: Element, flow: Flow, reading: Reading): void {
  if (classes(element).some((name) => /^(twitter-tweet|instagram-media)$/.test(name))) {
    const post = [...elements(element)].filter(({ tagName }) => tagName === 'a').at(-1)
    const address = post && embedAddress(String(post.properties.href ?? ''))
    if (address) return flow.add(embed(address.url, address.provider, words(element).slice(0, 120)))
  }
  const source = element.children.find(
    (child): child is Element => child.type === 'element' && (child.tagName === 'footer' || child.tagName === 'cite'),
  )
  flow.add(...quotationOf(element.children.filter((child) => child !== source), speakerOf(source, reading), element, reading))
}

function quotationOf(nodes: readonly Nodes[], speaker: DocumentNode[], element: Element, reading: Reading): BlockNode[] {
  const { inside, after } = contain(blocksOf(nodes, reading))
  const kind = classes(element).some((name) => /pull-?quote/i.test(name)) ? 'pull' : 'speech'
  return inside.length > 0 ? [quotation(kind, inside, speaker), ...after] : after
}

function speakerOf(source: Element | undefined, reading: Reading): DocumentNode[] {
  const inline = source ? inlineOf(source.tagName === 'footer' ? source.children : [source], reading) : []
  const [first] = inline
  if (first?.type !== 'text') return inline
  const words = first.text.replace(/^[\s—–-]+/, '')
  return words === '' ? inline.slice(1) : [{ ...first, text: words }, ...inline.slice(1)]
}

/** A picture of a story. `caption` and `credit` come from the figure around it. */
function pictureNode(img: Element, reading: Reading, caption: DocumentNode[] = [], credit: DocumentNode[] = []): FigureNode | null {
  if (isTrackingPixel(img)) return null
  const alt = typeof img.properties.alt === 'string' ? cleanLine(img.properties.alt) : ''
  const node = figure({ alt, caption, credit })
  reading.pictures.push({ node, reference: typeof img.properties.src === 'string' ? img.properties.src : '' })
  return node
}

function readPicture(img: Element, flow: Flow, reading: Reading): void {
  const node = pictureNode(img, reading)
  if (node) flow.add(node)
}

function readFigure(element: Element, flow: Flow, style: RunStyle, reading: Reading): void {
  const inside = [...elements(element)].slice(1)
  const caption = inside.find(({ tagName }) => tagName === 'figcaption')
  const images = inside.filter(({ tagName }) => tagName === 'img')
  const quote = inside.find(({ tagName }) => tagName === 'blockquote')
  if (quote && images.length === 0)
    return flow.add(...quotationOf(quote.children, caption ? inlineOf(caption.children, reading) : [], element, reading))
  const [img] = images
  if (!img || images.length > 1 || inside.some(({ tagName }) => tagName === 'table')) {
    flow.flush()
    readAll(element, flow, style, reading)
    return flow.flush()
  }
  const isCredit = (node: Nodes): boolean =>
    node.type === 'element' && classes(node).some((name) => /credit|copyright|byline/i.test(name))
  const said = caption?.children ?? []
  const node = pictureNode(
    img,
    reading,
    inlineOf(said.filter((child) => !isCredit(child)), reading),
    inlineOf(said.filter(isCredit), reading),
  )
  if (node) flow.add(node)
}

function readEmbed(element: Element, flow: Flow, reading: Reading): void {
  if (isTrackingPixel(element)) return
  const address = typeof element.properties.src === 'string' ? embedAddress(element.properties.src) : null
  if (!address) return reading.notes.add('embeds')
  const title = typeof element.properties.title === 'string' ? cleanLine(element.properties.title) : ''
  flow.add(embed(address.url, address.provider, title))
}

function readTableElement(element: Element, flow: Flow, style: RunStyle, reading: Reading): void {
  const data = readTable(element)
  if (data && words(element) === '' && ![...elements(element)].some(({ tagName }) => tagName === 'img')) return
  const pictures: BlockNode[] = []
  if (data) {
    const node = tableNode(data, (cell) => {
      const blocks = blocksOf(cell.element.children, reading)
      pictures.push(...blocks.filter(({ type }) => type === 'figure'))
      return oneInline(blocks)
    })
    return flow.add(node, ...pictures)
  }
  flow.flush()
  for (const cell of layoutCells(element)) {
    readAll(cell, flow, style, reading)
    flow.flush()
  }
}

function readPreformatted(element: Element, flow: Flow, style: RunStyle): void {
  flow.flush()
  const [...texts] = preformatted(element)
  texts.join('').split('\n').forEach((line, i) => {
    if (i > 0) flow.break()
    flow.text(line, style)
  })
  flow.flush()
}

function* preformatted(element: Element): Generator<string> {
  for (const child of element.children) {
    if (child.type === 'text') yield child.value
    else if (child.type === 'element' && child.tagName === 'br') yield '\n'
    else if (child.type === 'element' && !isHidden(child)) yield* preformatted(child)
  }
}

function listTree(element: Element, reading: Reading): { tree: ListTree; after: BlockNode[] } {
  const start = Number(element.properties.start ?? 1)
  const tree: ListTree = {
    kind: element.tagName === 'ol' ? 'number' : 'bullet',
    start: Number.isInteger(start) && start > 0 && start < 100_000 ? start : 1,
    items: [],
  }
  const after: BlockNode[] = []
  for (const child of element.children) {
    if (child.type !== 'element' || isHidden(child)) {
      if (child.type === 'text' && child.value.trim() !== '') tree.items.push(itemOf([child], reading, after))
      continue
    }
    // Google Docs puts a nested list beside the item it belongs to.
    if (child.tagName === 'ul' || child.tagName === 'ol') {
      const below = listTree(child, reading)
      after.push(...below.after)
      const host = tree.items.at(-1)
      if (host) host.nested.push(below.tree)
      else tree.items.push(...below.tree.items)
      continue
    }
    const boxes = [...elements(child)].filter(({ tagName, properties }) => tagName === 'input' && properties.type === 'checkbox')
    const [box] = boxes
    if (box) tree.kind = 'check'
    const item = itemOf(child.children, reading, after)
    tree.items.push(box ? { ...item, checked: box.properties.checked === true } : item)
  }
  return { tree, after }
}

function itemOf(nodes: readonly Nodes[], reading: Reading, after: BlockNode[]): ItemTree {
  const nested: ListTree[] = []
  const own: Nodes[] = []
  for (const node of nodes) {
    if (node.type === 'element' && (node.tagName === 'ul' || node.tagName === 'ol')) {
      const below = listTree(node, reading)
      nested.push(below.tree)
      after.push(...below.after)
    } else own.push(node)
  }
  const blocks = blocksOf(own, reading)
  after.push(...blocks.filter(({ type }) => type === 'figure' || type === 'table' || type === 'embed'))
  return { inline: oneInline(blocks.filter(({ type }) => type !== 'table')), nested }
}

/** Word types a number or letter before an ordered item, a mark before the others. */
function isOrdered(paragraph: Element): boolean {
  const bullet = [...elements(paragraph)].find(isWordBullet)
  return bullet !== undefined && /^\(?(\d+|\p{L}{1,4})[.)\-]/u.test(words(bullet))
}
