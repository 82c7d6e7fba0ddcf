/**
 * Document JSON → hast → HTML. The one way from a document to markup, for preview, export and site. Escaping is the
 * serializer's; nothing here joins strings into markup.
 */
import { type BlockNode, type DocumentNode, isBlock, isInline, type StoryDocument } from '@shared/document/schema'
import { walk } from '@shared/document/visit'
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Scope } from './blocks/block'
import { renderBlock } from './blocks/index'
import type { ArticleContext } from './context'
import { isolatedText, renderInline } from './inline'
import { HEADLINE_LEVEL, levelHeadings, type Outline, outlineOf } from './outline'

export interface ArticleFrame {
  /** `المعلومة / بغداد`, at the start of the first paragraph; empty for none. */
  dateline: string
  /** `انتهى/25م`, closing the text; empty for none. */
  signoff: string
}

export interface RenderedBlock {
  content: ElementContent[]
  html: string
  /** Level of the last heading, in this block or before it. */
  level: number
}

/** Blocks of the last rendering, by everything they depend on. One for each story that is rendered again and again. */
export class BlockCache {
  #context = ''
  #last = new Map<string, RenderedBlock>()
  #next = new Map<string, RenderedBlock>()

  /** Begins a rendering; blocks made under another context are forgotten. */
  begin(context: string): void {
    if (context !== this.#context) this.#last = new Map()
    this.#context = context
    this.#next = new Map()
  }

  block(key: string, render: () => RenderedBlock): RenderedBlock {
    const known = this.#next.get(key) ?? this.#last.get(key) ?? render()
    this.#next.set(key, known)
    return known
  }

  /** Ends it; what the document no longer holds is let go. */
  end(): void {
    this.#last = this.#next
  }
}

export interface RenderedArticle {
  html: string
  hast: Root
}

const NO_FRAME: ArticleFrame = { dateline: '', signoff: '' }

/** The body of a story. Same document, context and frame: same bytes. */
export function renderArticle(
  document: StoryDocument,
  context: ArticleContext,
  { frame = NO_FRAME, cache = new BlockCache() }: { frame?: ArticleFrame; cache?: BlockCache } = {},
): RenderedArticle {
  const outline = outlineOf(document)
  const blocks = document.root.children
  const opening =
    frame.dateline === '' ? -1 : blocks.findIndex((block) => block.type === 'paragraph' && hasWords(block, context))
  const anchors = anchorsOf(blocks, context)
  cache.begin(contextKey(context))
  let level = HEADLINE_LEVEL
  const rendered = blocks.map((block, i) => {
    const dateline = i === opening ? frame.dateline : ''
    const anchor = anchors[i] ?? ''
    const before = level
    const made = cache.block(blockKey(block, outline, [dateline, anchor, before]), () => {
      const scope = scopeOf(context, outline)
      const content = scope.flow([block])
      const after = levelHeadings(content, before)
      if (dateline !== '') openWith(dateline, content, context)
      if (anchor !== '') nameBlock(content, anchor)
      return { content, html: toHtml({ type: 'root', children: content }), level: after }
    })
    level = made.level
    return made
  })
  cache.end()
  const parts = [
    ...(frame.dateline !== '' && opening === -1 ? [alone('dateline', frame.dateline, context)] : []),
    ...rendered,
    ...(frame.signoff === '' ? [] : [alone('sign-off', frame.signoff, context)]),
  ].filter(({ content }) => content.length > 0)
  return {
    html: parts.map((part) => part.html).join('\n'),
    hast: { type: 'root', children: parts.flatMap((part) => part.content) },
  }
}

function scopeOf(context: ArticleContext, outline: Outline): Scope {
  const within = (base: Scope['base']): Scope => ({
    context,
    base,
    name: (node) => outline.names.get(node) ?? 'part',
    number: (node) => outline.numbers.get(node) ?? 1,
    flow: (nodes, inner = base) => flow(nodes, within(inner)),
    inline: (nodes, inner = base) => renderInline(nodes, context, inner),
  })
  return within(context.direction)
}

/** Blocks as they are; words that stand where only blocks may become paragraphs. */
function flow(nodes: readonly DocumentNode[], scope: Scope): ElementContent[] {
  const content: ElementContent[] = []
  let words: DocumentNode[] = []
  const endParagraph = () => {
    if (words.length === 0) return
    const inline = scope.inline(words)
    if (inline.length > 0) content.push(h('p', {}, inline))
    words = []
  }
  for (const node of nodes) {
    if (isInline(node)) {
      words.push(node)
      continue
    }
    endParagraph()
    if (isBlock(node)) content.push(...renderBlock(node, scope))
    else {
      words.push(node)
      endParagraph()
    }
  }
  endParagraph()
  return content
}

const hasWords = (block: BlockNode | DocumentNode, context: ArticleContext): boolean =>
  'children' in block && renderInline(block.children, context).length > 0

function openWith(dateline: string, content: ElementContent[], context: ArticleContext): void {
  const [first] = content
  if (first?.type !== 'element') return
  first.children.unshift(h('span', { className: ['dateline'] }, isolatedText(dateline, context.direction)), {
    type: 'text',
    value: ' – ',
  })
}

function alone(className: string, words: string, context: ArticleContext): Omit<RenderedBlock, 'level'> {
  const inline = isolatedText(words, context.direction)
  const content: Element[] = inline.length > 0 ? [h('p', { className: [className] }, inline)] : []
  return { content, html: toHtml({ type: 'root', children: content }) }
}

/** In the preview a block can be scrolled to by `#block-<id>`. Ids that a copy repeated name its first place only. */
function anchorsOf(blocks: readonly DocumentNode[], context: ArticleContext): string[] {
  if (context.mode !== 'preview') return []
  const seen = new Set<string>()
  return blocks.map(({ $ }) => {
    const id = $?.id
    if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id) || seen.has(id)) return ''
    seen.add(id)
    return id
  })
}

function nameBlock(content: ElementContent[], id: string): void {
  const [first] = content
  if (first?.type !== 'element') return
  first.properties.id ??= `block-${id}`
  first.properties.dataBlock = id
}

/** Everything a block's markup depends on beside the context. */
function blockKey(block: DocumentNode, outline: Outline, place: (string | number)[]): string {
  const names = [block, ...walk(block)].flatMap((node) => outline.names.get(node) ?? [])
  return JSON.stringify([block, names, place])
}

const contextKey = (context: ArticleContext): string =>
  JSON.stringify([
    context.mode,
    context.language,
    context.direction,
    context.agency,
    context.timeZone,
    context.digits,
    context.pictureSizes,
    [...context.pictures],
    [...context.stories],
  ])
