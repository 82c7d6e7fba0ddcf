/**
 * Inline content. Nodes become a flat row of runs (text with its format and what encloses it), so that two things can
 * be mended whatever the nesting: no markup begins or ends inside an Arabic word (WebKit breaks its joining), and what
 * a right-to-left paragraph would draw in a wrong order is isolated.
 */
import { isolatedRuns } from '@shared/arabic/isolate'
import {
  type DocumentNode,
  FORMAT,
  type IsolateNode,
  isBlock,
  type LinkNode,
  type MissingNode,
} from '@shared/document/schema'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { isBlank, printable } from './characters'
import type { ArticleContext } from './context'
import { linkedStory, safeHref } from './links'
import { isSeen } from './seen'

type Wrapper = LinkNode | IsolateNode | MissingNode
/** An isolate that we add ourselves; one object a run, so that its pieces stay together. */
interface AutomaticIsolate {
  type: 'automatic'
}
interface Run {
  /** A line break is `\n` with `hard`. */
  text: string
  hard?: true
  format: number
  wrappers: readonly (Wrapper | AutomaticIsolate)[]
}

const FORMAT_TAGS = [
  [FORMAT.bold, 'strong'],
  [FORMAT.italic, 'em'],
  [FORMAT.highlight, 'mark'],
  [FORMAT.underline, 'u'],
  [FORMAT.strikethrough, 's'],
  [FORMAT.superscript, 'sup'],
  [FORMAT.subscript, 'sub'],
  [FORMAT.code, 'code'],
] as const
const ARABIC_WORD = /(?:(?=\p{Script_Extensions=Arabic})[\p{L}\p{M}\u0640]|[\u200c\u200d])+/gu

/** Inline content of nodes; empty when there is nothing to see. `base` is the direction of the block they stand in. */
export function renderInline(
  nodes: readonly DocumentNode[],
  context: ArticleContext,
  base = context.direction,
): ElementContent[] {
  const runs = withoutBlankEnds(flatten(nodes, []))
  if (runs.every((run) => isBlank(run.text))) return []
  const whole = withWholeWords(runs)
  return build(base === 'rtl' ? withIsolates(whole) : whole, 0, context)
}

/** Plain text (a field's) with what must be isolated in it. */
export function isolatedText(text: string, base: 'rtl' | 'ltr'): ElementContent[] {
  const shown = printable(text)
  if (isBlank(shown)) return []
  const runs: Run[] = [{ text: shown, format: 0, wrappers: [] }]
  return build(base === 'rtl' ? withIsolates(runs) : runs, 0, null)
}

function flatten(nodes: readonly DocumentNode[], wrappers: Run['wrappers']): Run[] {
  return nodes.flatMap((node, i): Run[] => {
    switch (node.type) {
      case 'text':
        return [{ text: printable(node.text), format: node.format, wrappers }]
      case 'tab':
        return [{ text: ' ', format: 0, wrappers }]
      case 'linebreak':
        return [{ text: '\n', hard: true, format: 0, wrappers }]
      case 'link':
        // A link inside a link is no link: HTML has none.
        return flatten(node.children, wrappers.some(({ type }) => type === 'link') ? wrappers : [...wrappers, node])
      case 'isolate':
      case 'missing':
        return flatten(node.children, [...wrappers, node])
      default:
        return foreign(node, i > 0, wrappers)
    }
  })
}

/** A block where only words may stand, or a node of an unknown type: its words, on a line of their own after others. */
function foreign(node: DocumentNode, follows: boolean, wrappers: Run['wrappers']): Run[] {
  const strange = node as { text?: unknown; children?: unknown; $slots?: unknown; original?: unknown }
  const own = [...(typeof strange.text === 'string' ? [strange.text] : []), ...wordsInProperties(node)]
    .filter((words) => !isBlank(words))
    .map((words): Run => ({ text: `${printable(words)} `, format: 0, wrappers }))
  const below = [
    ...(node.type === 'unknown' ? [strange.original as DocumentNode] : []),
    ...(Array.isArray(strange.children) ? (strange.children as DocumentNode[]) : []),
    ...(Object.values(strange.$slots ?? {}) as DocumentNode[]),
  ].filter((part) => typeof part === 'object' && part !== null)
  const words = [...own, ...flatten(below, wrappers)]
  const separate =
    follows &&
    words.length > 0 &&
    (isBlock(node) || node.type === 'listitem' || node.type === 'tablecell' || node.type === 'tablerow')
  return separate ? [{ text: '\n', hard: true, format: 0, wrappers }, ...words] : words
}

/** Words that a block holds beside its children. */
function wordsInProperties(node: DocumentNode): string[] {
  if (node.type === 'embed') return [node.title]
  if (node.type === 'figure') return [node.alt, node.source]
  if (node.type === 'chart') return [node.chart.title, node.chart.summary, node.chart.source]
  const caption = node.type === 'table' ? node.$?.caption : null
  return typeof caption === 'string' ? [caption] : []
}

/** Line breaks and spaces at the ends show nothing and would leave an element empty. */
function withoutBlankEnds(runs: Run[]): Run[] {
  const shown = runs.filter((run) => run.text !== '')
  const first = shown.findIndex((run) => !isBlank(run.text))
  if (first === -1) return []
  return shown.slice(first, shown.findLastIndex((run) => !isBlank(run.text)) + 1)
}

/** Gives every Arabic word to one run: the one that holds most of its letters, the first of equals. */
function withWholeWords(runs: Run[]): Run[] {
  if (runs.length < 2) return runs
  const text = runs.map((run) => run.text).join('')
  const starts = startsOf(runs)
  const owners = new Map<number, number>()
  let cut = 1
  for (const { 0: word, index } of text.matchAll(ARABIC_WORD)) {
    const end = index + word.length
    while (cut < starts.length && (starts[cut] ?? 0) <= index) cut++
    if (cut >= starts.length) break
    if ((starts[cut] ?? 0) >= end) continue
    let owner = cut - 1
    let most = 0
    for (let i = cut - 1; i < runs.length && (starts[i] ?? 0) < end; i++) {
      const start = starts[i] ?? 0
      const share = Math.min(end, start + (runs[i]?.text.length ?? 0)) - Math.max(index, start)
      if (share <= most) continue
      most = share
      owner = i
    }
    for (let at = index; at < end; at++) owners.set(at, owner)
  }
  if (owners.size === 0) return runs
  const pieces: Run[] = runs.map((run) => ({ ...run, text: '' }))
  runs.forEach((run, i) => {
    const start = starts[i] ?? 0
    for (let at = 0; at < run.text.length; at++) {
      const piece = pieces[owners.get(start + at) ?? i]
      if (piece) piece.text += run.text[at]
    }
  })
  return pieces.filter((piece) => piece.text !== '')
}

/** Cuts runs at the ends of what must be isolated. Text that is isolated by hand or is code stays as it is. */
function withIsolates(runs: Run[]): Run[] {
  const text = runs.map((run) => (isGuarded(run) ? '\n'.repeat(run.text.length) : run.text)).join('')
  const found = isolatedRuns(text)
  if (found.length === 0) return runs
  const starts = startsOf(runs)
  return runs.flatMap((run, i): Run[] => {
    const from = starts[i] ?? 0
    const to = from + run.text.length
    const pieces: Run[] = []
    let at = from
    for (const isolate of found) {
      const start = Math.max(isolate.start, from)
      const end = Math.min(isolate.end, to)
      if (start >= end) continue
      if (start > at) pieces.push({ ...run, text: text.slice(at, start) })
      pieces.push({ ...run, text: text.slice(start, end), wrappers: [...run.wrappers, automatic(isolate)] })
      at = end
    }
    if (at === from) return [run]
    if (at < to) pieces.push({ ...run, text: text.slice(at, to) })
    return pieces
  })
}

const automatics = new WeakMap<object, AutomaticIsolate>()
function automatic(isolate: object): AutomaticIsolate {
  const known = automatics.get(isolate) ?? { type: 'automatic' }
  automatics.set(isolate, known)
  return known
}

const isGuarded = (run: Run): boolean =>
  (run.format & FORMAT.code) !== 0 || run.wrappers.some(({ type }) => type === 'isolate')

function startsOf(runs: Run[]): number[] {
  let at = 0
  return runs.map((run) => {
    const start = at
    at += run.text.length
    return start
  })
}

/** Elements of runs: neighbours with the same wrapper at this depth share it. */
function build(runs: readonly Run[], depth: number, context: ArticleContext | null): ElementContent[] {
  const content: ElementContent[] = []
  for (let i = 0; i < runs.length; ) {
    const wrapper = runs[i]?.wrappers[depth]
    let end = i + 1
    while (end < runs.length && runs[end]?.wrappers[depth] === wrapper) end++
    const group = runs.slice(i, end)
    content.push(...(wrapper ? wrap(wrapper, build(group, depth + 1, context), context) : group.map(textOf)))
    i = end
  }
  return content
}

function textOf(run: Run): ElementContent {
  if (run.hard) return h('br')
  const text: ElementContent = { type: 'text', value: run.text }
  if (isBlank(run.text)) return text
  return FORMAT_TAGS.reduce<ElementContent>(
    (content, [bit, tag]) =>
      (run.format & bit) === 0 ? content : h(tag, tag === 'code' ? { dir: 'ltr' } : {}, [content]),
    text,
  )
}

function wrap(
  wrapper: Wrapper | AutomaticIsolate,
  children: ElementContent[],
  context: ArticleContext | null,
): ElementContent[] {
  if (!children.some(isSeen)) return children
  switch (wrapper.type) {
    case 'automatic':
      return [h('bdi', { dir: 'ltr' }, children)]
    case 'isolate':
      return [h('bdi', { dir: wrapper.dir, lang: languageTag(wrapper.lang) }, children)]
    case 'missing':
      return context?.mode === 'preview' ? [h('mark', { className: ['missing-fact'] }, children)] : children
    case 'link':
      return link(wrapper, children, context)
  }
}

function link(node: LinkNode, children: ElementContent[], context: ArticleContext | null): ElementContent[] {
  const id = linkedStory(node.url)
  const href = id === null ? safeHref(node.url) : (context?.stories.get(id)?.url ?? null)
  if (href === null) return children
  const element: Element = h('a', { href, title: printable(node.title ?? '').trim() || null }, children)
  if (id === null && /^https?:/.test(href)) element.properties.rel = ['noopener']
  return [element]
}

/** A well-formed language tag (RFC 5646, without private use), or null. */
const languageTag = (lang: string | null): string | null =>
  typeof lang === 'string' && /^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?$/.test(lang) ? lang : null
