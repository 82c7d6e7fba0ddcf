/** Walks over documents. A walk visits children and slots in reading order, without recursion. */
import {
  type ChartNode,
  type DocumentNode,
  type FigureNode,
  isInline,
  type LinkNode,
  type StoryDocument,
} from './schema'

/** Slots are read after the children, but a fact box's title comes before them. */
const LEADING_SLOTS = new Set(['title'])

/** Children and slots of a node, in reading order. */
export function parts(node: DocumentNode | StoryDocument['root']): DocumentNode[] {
  const slots = Object.entries(node.$slots ?? {})
  const leading = slots.filter(([name]) => LEADING_SLOTS.has(name)).map(([, slot]) => slot)
  const trailing = slots.filter(([name]) => !LEADING_SLOTS.has(name)).map(([, slot]) => slot)
  return [...leading, ...('children' in node && Array.isArray(node.children) ? node.children : []), ...trailing]
}

/** Every node below `root`, depth first, in reading order. */
export function* walk(root: DocumentNode | StoryDocument['root']): Generator<DocumentNode> {
  const stack = parts(root).reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node
    const below = parts(node)
    for (let i = below.length - 1; i >= 0; i--) {
      const next = below[i]
      if (next) stack.push(next)
    }
  }
}

/** The words of a node as plain text, a block a line. */
export function plainText(node: DocumentNode | StoryDocument['root']): string {
  if (node.type === 'text' || node.type === 'tab') return node.text
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'chart') return chartWords(node).join('\n')
  const lines: string[] = []
  let line = ''
  for (const part of parts(node)) {
    if (isInline(part)) {
      line += plainText(part)
      continue
    }
    lines.push(line, plainText(part))
    line = ''
  }
  lines.push(line)
  return lines
    .map((words) => words.replace(/\n+$/, ''))
    .filter((words) => words !== '')
    .join('\n')
}

/** What a reader of a chart reads beside its numbers. */
const chartWords = ({ chart }: ChartNode): string[] =>
  [chart.title, chart.summary, chart.note, chart.source].filter((words) => words.trim() !== '')

export function charts(document: StoryDocument): ChartNode[] {
  return [...walk(document.root)].filter((node) => node.type === 'chart')
}

export function figures(document: StoryDocument): FigureNode[] {
  return [...walk(document.root)].filter((node) => node.type === 'figure')
}

/** Hashes of the media that a document shows, each once. */
export function mediaOf(document: StoryDocument): string[] {
  return [...new Set(figures(document).flatMap((node) => node.media ?? []))]
}

/** Links of a document with their targets; `story:` links name a story of the library. */
export function links(document: StoryDocument): LinkNode[] {
  return [...walk(document.root)].filter((node) => node.type === 'link')
}

/** The block ids of a document, in order. */
export function blockIds(document: StoryDocument): string[] {
  return [...walk(document.root)].flatMap((node) => node.$?.id ?? [])
}
