/**
 * The document: what the editor saves and everything else reads.
 *
 * It is Lexical's serialized editor state, so the editor loads it as it stands. Nothing outside the editor
 * needs Lexical to read it. Invariants:
 * - every block carries a stable id in its node state (`$.id`), by which comments, versions and comparisons name it;
 * - a node of a type we do not know (from a newer program) is valid, kept as it is and shown as such;
 * - captions, credits, speakers and titles are named slots (`$slots`), each holding one paragraph;
 * - no text holds direction control characters: direction is `dir` on an `isolate` or a block.
 */
import { z } from 'zod'
import { type Chart, chartSchema } from '../chart/spec'

/** Text format bits, as Lexical defines them. */
export const FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
  highlight: 128,
} as const

/** Deeper nesting than this is no text a person wrote; it is refused before any recursion meets it. */
export const MAX_DEPTH = 48

export type Direction = 'ltr' | 'rtl'

interface NodeBase {
  version?: number
  /** Node state: `id` on every block, plus what later parts add (comments, suggestions). */
  $?: { id?: string; [state: string]: unknown }
  $slots?: Record<string, DocumentNode>
}

interface ElementBase extends NodeBase {
  children: DocumentNode[]
  direction?: Direction | null
  format?: string | number
  indent?: number
}

export interface TextNode extends NodeBase {
  type: 'text'
  text: string
  format: number
  detail?: number
  mode?: string
  style?: string
}
export interface LineBreakNode extends NodeBase {
  type: 'linebreak'
}
export interface TabNode extends NodeBase {
  type: 'tab'
  text: '\t'
}
/** `url` is `https:`, `http:`, `mailto:`, `tel:` or `story:<id>` for a story of this library. */
export interface LinkNode extends ElementBase {
  type: 'link'
  url: string
  title?: string | null
  rel?: string | null
  target?: string | null
}
/** A run of another direction or language, `<bdi lang>` on the page. */
export interface IsolateNode extends ElementBase {
  type: 'isolate'
  dir: Direction
  lang: string | null
}
/** A fact still to be found: the Arabic counterpart of "TK". It blocks publishing. */
export interface MissingNode extends ElementBase {
  type: 'missing'
}

export interface ParagraphNode extends ElementBase {
  type: 'paragraph'
}
export interface HeadingNode extends ElementBase {
  type: 'heading'
  tag: 'h2' | 'h3' | 'h4'
}
export interface ListNode extends ElementBase {
  type: 'list'
  listType: 'bullet' | 'number' | 'check'
  start: number
  tag?: 'ul' | 'ol'
}
export interface ListItemNode extends ElementBase {
  type: 'listitem'
  value: number
  checked?: boolean
}
/** `speech`: somebody's words with the speaker in slot `speaker`; `agency`: said to the agency itself; `pull`: words of the text set large. */
export interface QuotationNode extends ElementBase {
  type: 'quotation'
  kind: 'speech' | 'agency' | 'pull'
}
/** A picture. `media` is the hash of an asset; slots `caption` and `credit`. */
export interface FigureNode extends NodeBase {
  type: 'figure'
  media: string | null
  alt: string
  /** Why the picture needs no alternative text; null where it needs one. */
  decorative: string | null
  source: string
}
/** Slot `title`; block children. */
export interface FactBoxNode extends ElementBase {
  type: 'factbox'
}
export interface DividerNode extends NodeBase {
  type: 'divider'
}
/** A post or film of another site, never loaded while writing. */
export interface EmbedNode extends NodeBase {
  type: 'embed'
  url: string
  provider: 'youtube' | 'x' | 'telegram' | 'facebook' | 'instagram' | 'link'
  title: string
}
/** Data and how they are shown; title, summary and source are its words. */
export interface ChartNode extends NodeBase {
  type: 'chart'
  chart: Chart
}
/** Points to a story of this library. */
export interface RelatedNode extends NodeBase {
  type: 'related'
  story: string | null
}
/** A note that tells readers what changed after publication. `at` is ISO 8601. */
export interface UpdateNoteNode extends ElementBase {
  type: 'updatenote'
  kind: 'update' | 'correction'
  at: string
}
/** The caption of a table is node state: `$.caption`. */
export interface TableNode extends ElementBase {
  type: 'table'
  colWidths?: number[]
}
export interface TableRowNode extends ElementBase {
  type: 'tablerow'
  height?: number
}
/** `headerState`: 0 none, 1 row header, 2 column header, 3 both, as Lexical defines them. */
export interface TableCellNode extends ElementBase {
  type: 'tablecell'
  headerState: number
  colSpan?: number
  rowSpan?: number
}
/** In the editor only: stands for a node of an unknown type and holds it whole (`original`). Never on disk. */
export interface UnknownNode extends NodeBase {
  type: 'unknown'
  original: DocumentNode
}

export type InlineNode = TextNode | LineBreakNode | TabNode | LinkNode | IsolateNode | MissingNode
export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | ListNode
  | QuotationNode
  | FigureNode
  | ChartNode
  | FactBoxNode
  | DividerNode
  | EmbedNode
  | RelatedNode
  | UpdateNoteNode
  | TableNode
export type PartNode = ListItemNode | TableRowNode | TableCellNode
export type KnownNode = InlineNode | BlockNode | PartNode | UnknownNode
/** Any node, known or not: narrow it with `isKnown`. */
export type DocumentNode = KnownNode

export interface RootNode extends ElementBase {
  type: 'root'
}
export interface StoryDocument {
  root: RootNode
}

const BLOCK_TYPES = [
  'paragraph',
  'heading',
  'list',
  'quotation',
  'figure',
  'chart',
  'factbox',
  'divider',
  'embed',
  'related',
  'updatenote',
  'table',
] as const
const INLINE_TYPES = ['text', 'linebreak', 'tab', 'link', 'isolate', 'missing'] as const
const PART_TYPES = ['listitem', 'tablerow', 'tablecell'] as const
const KNOWN = new Set<string>([...BLOCK_TYPES, ...INLINE_TYPES, ...PART_TYPES, 'unknown'])

export const isKnown = (node: { type: string }): boolean => KNOWN.has(node.type)
export const isBlock = (node: { type: string }): node is BlockNode =>
  (BLOCK_TYPES as readonly string[]).includes(node.type)
export const isInline = (node: { type: string }): node is InlineNode =>
  (INLINE_TYPES as readonly string[]).includes(node.type)

/** The fields that a node of a known type must have for the readers of documents to trust it. */
const FIELDS: Record<string, z.ZodType> = {
  text: z.looseObject({ text: z.string(), format: z.number() }),
  link: z.looseObject({ url: z.string() }),
  isolate: z.looseObject({ dir: z.enum(['ltr', 'rtl']), lang: z.string().nullable() }),
  heading: z.looseObject({ tag: z.enum(['h2', 'h3', 'h4']) }),
  list: z.looseObject({ listType: z.enum(['bullet', 'number', 'check']), start: z.number() }),
  quotation: z.looseObject({ kind: z.enum(['speech', 'agency', 'pull']) }),
  figure: z.looseObject({
    media: z.string().nullable(),
    alt: z.string(),
    decorative: z.string().nullable(),
    source: z.string(),
  }),
  embed: z.looseObject({
    url: z.string(),
    provider: z.enum(['youtube', 'x', 'telegram', 'facebook', 'instagram', 'link']),
    title: z.string(),
  }),
  chart: z.looseObject({ chart: chartSchema }),
  related: z.looseObject({ story: z.string().nullable() }),
  updatenote: z.looseObject({ kind: z.enum(['update', 'correction']), at: z.string() }),
}
const LEAVES = new Set(['text', 'linebreak', 'tab', 'figure', 'chart', 'divider', 'embed', 'related', 'unknown'])

/**
 * Why a value is no document, or null when it is one. Walks with a stack of its own, so that a file made to be
 * deep cannot exhaust the program's.
 */
export function documentFault(value: unknown): string | null {
  const root = (value as StoryDocument | null)?.root
  if (typeof root !== 'object' || root === null || root.type !== 'root' || !Array.isArray(root.children))
    return 'no root'
  const stack: { node: unknown; depth: number; path: string }[] = [{ node: root, depth: 0, path: 'root' }]
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, depth, path } = at
    if (depth > MAX_DEPTH) return `${path}: nested deeper than ${MAX_DEPTH}`
    if (typeof node !== 'object' || node === null || typeof (node as DocumentNode).type !== 'string')
      return `${path}: no node`
    const known = node as DocumentNode & { children?: unknown }
    const { type } = known
    if (FIELDS[type] && !FIELDS[type].safeParse(node).success) return `${path}: malformed ${type}`
    if (isKnown(known) && !LEAVES.has(type) && !Array.isArray(known.children)) return `${path}: ${type} has no children`
    const slots = known.$slots ? Object.entries(known.$slots) : []
    for (const [name, slot] of slots) stack.push({ node: slot, depth: depth + 1, path: `${path}/${name}` })
    if (!Array.isArray(known.children)) continue
    known.children.forEach((child, i) => {
      stack.push({ node: child, depth: depth + 1, path: `${path}/${i}` })
    })
  }
  return null
}

export const documentSchema = z.custom<StoryDocument>((value) => documentFault(value) === null, {
  error: (issue) => `not a document: ${documentFault(issue.input)}`,
})
