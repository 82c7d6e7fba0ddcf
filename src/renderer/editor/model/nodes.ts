/** The node classes of a document, and which of them are blocks. */
import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { HeadingNode } from '@lexical/rich-text'
import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { type Klass, type LexicalNode, ParagraphNode } from 'lexical'
import { ChartNode } from '../blocks/chart/node'
import { DividerNode } from '../blocks/divider/node'
import { EmbedNode } from '../blocks/embed/node'
import { FactBoxNode } from '../blocks/factbox/node'
import { FigureNode } from '../blocks/figure/node'
import { QuotationNode } from '../blocks/quotation/node'
import { RelatedNode } from '../blocks/related/node'
import { UnknownNode } from '../blocks/unknown/node'
import { UpdateNoteNode } from '../blocks/updatenote/node'
import { IsolateNode } from '../inline/isolate'
import { MissingNode } from '../inline/missing'

export const OWN_NODES: readonly Klass<LexicalNode>[] = [
  QuotationNode,
  FactBoxNode,
  UpdateNoteNode,
  FigureNode,
  ChartNode,
  DividerNode,
  EmbedNode,
  RelatedNode,
  UnknownNode,
  IsolateNode,
  MissingNode,
]

/** Blocks that carry an id. An unknown node keeps its own inside. */
export const BLOCK_NODES: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  HeadingNode,
  ListNode,
  TableNode,
  QuotationNode,
  FactBoxNode,
  UpdateNoteNode,
  FigureNode,
  ChartNode,
  DividerNode,
  EmbedNode,
  RelatedNode,
]

export { HeadingNode, LinkNode, ListItemNode, ListNode, TableCellNode, TableNode, TableRowNode }
