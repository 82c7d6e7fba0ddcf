/** Builders of document nodes, for import, templates, the sample library and tests. */
import { ulid } from 'ulid'
import type { Chart } from '../chart/spec'
import type {
  BlockNode,
  ChartNode,
  Direction,
  DividerNode,
  DocumentNode,
  EmbedNode,
  FactBoxNode,
  FigureNode,
  HeadingNode,
  IsolateNode,
  LineBreakNode,
  LinkNode,
  ListItemNode,
  ListNode,
  MissingNode,
  ParagraphNode,
  QuotationNode,
  RelatedNode,
  StoryDocument,
  TableCellNode,
  TableNode,
  TableRowNode,
  TextNode,
  UpdateNoteNode,
} from './schema'

type Content = string | DocumentNode[]

const inline = (content: Content): DocumentNode[] =>
  typeof content === 'string' ? (content === '' ? [] : [text(content)]) : content
const element = { direction: null, format: '', indent: 0, version: 1 } as const
const identity = () => ({ id: newBlockId() })

/** A new block id: sortable by time of making, unique across machines. */
export const newBlockId = (): string => ulid().toLowerCase()

export const text = (value: string, format = 0): TextNode => ({
  type: 'text',
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
  version: 1,
})
export const lineBreak = (): LineBreakNode => ({ type: 'linebreak', version: 1 })
export const link = (url: string, content: Content): LinkNode => ({
  ...element,
  type: 'link',
  url,
  rel: null,
  target: null,
  title: null,
  children: inline(content),
})
export const isolate = (content: Content, lang: string | null = null, dir: Direction = 'ltr'): IsolateNode => ({
  ...element,
  type: 'isolate',
  dir,
  lang,
  children: inline(content),
})
export const missing = (content: Content): MissingNode => ({ ...element, type: 'missing', children: inline(content) })

export const paragraph = (content: Content = []): ParagraphNode => ({
  ...element,
  type: 'paragraph',
  $: identity(),
  children: inline(content),
})
export const heading = (tag: HeadingNode['tag'], content: Content): HeadingNode => ({
  ...element,
  type: 'heading',
  tag,
  $: identity(),
  children: inline(content),
})
export const listItem = (content: Content | DocumentNode[], value = 1): ListItemNode => ({
  ...element,
  type: 'listitem',
  value,
  children: inline(content),
})
export const list = (listType: ListNode['listType'], items: (Content | DocumentNode[])[], start = 1): ListNode => ({
  ...element,
  type: 'list',
  listType,
  start,
  tag: listType === 'number' ? 'ol' : 'ul',
  $: identity(),
  children: items.map((item, i) => listItem(item, start + i)),
})
/** A slot holds one paragraph; an empty one is kept so that the editor has a place for the caret. */
export const slot = (content: Content = []): ParagraphNode => ({
  ...element,
  type: 'paragraph',
  children: inline(content),
})

export const quotation = (
  kind: QuotationNode['kind'],
  paragraphs: BlockNode[],
  speaker: Content = [],
): QuotationNode => ({
  ...element,
  type: 'quotation',
  kind,
  $: identity(),
  $slots: { speaker: slot(speaker) },
  children: paragraphs,
})
export const figure = (
  fields: Partial<Omit<FigureNode, 'type'>> & { caption?: Content; credit?: Content },
): FigureNode => {
  const { caption = [], credit = [], ...rest } = fields
  return {
    type: 'figure',
    version: 1,
    media: null,
    alt: '',
    decorative: null,
    source: '',
    $: identity(),
    $slots: { caption: slot(caption), credit: slot(credit) },
    ...rest,
  }
}
export const chart = (spec: Chart): ChartNode => ({ type: 'chart', version: 1, chart: spec, $: identity() })
export const factBox = (title: Content, children: BlockNode[]): FactBoxNode => ({
  ...element,
  type: 'factbox',
  $: identity(),
  $slots: { title: slot(title) },
  children,
})
export const divider = (): DividerNode => ({ type: 'divider', version: 1, $: identity() })
export const embed = (url: string, provider: EmbedNode['provider'], title = ''): EmbedNode => ({
  type: 'embed',
  version: 1,
  url,
  provider,
  title,
  $: identity(),
})
export const related = (story: string | null): RelatedNode => ({ type: 'related', version: 1, story, $: identity() })
export const updateNote = (kind: UpdateNoteNode['kind'], at: string, children: BlockNode[]): UpdateNoteNode => ({
  ...element,
  type: 'updatenote',
  kind,
  at,
  $: identity(),
  children,
})

/** @param rows text or inline nodes of each cell; the first row is made of column headers unless `header` is false. */
export const table = (rows: Content[][], caption = '', header = true): TableNode => ({
  ...element,
  type: 'table',
  $: { ...identity(), caption },
  children: rows.map(
    (cells, row): TableRowNode => ({
      ...element,
      type: 'tablerow',
      children: cells.map(
        (cell): TableCellNode => ({
          ...element,
          type: 'tablecell',
          headerState: header && row === 0 ? 1 : 0,
          colSpan: 1,
          rowSpan: 1,
          children: [slot(cell)],
        }),
      ),
    }),
  ),
})

export const storyDocument = (blocks: DocumentNode[], direction: Direction = 'rtl'): StoryDocument => ({
  root: {
    ...element,
    type: 'root',
    direction,
    children: blocks.length > 0 ? blocks : [paragraph()],
  },
})
