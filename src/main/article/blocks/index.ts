/** The renderer of each block. A block without one here cannot reach a page. */
import type { BlockNode } from '@shared/document/schema'
import type { ElementContent } from 'hast'
import type { RenderBlock, Scope } from './block'
import { renderChart } from './chart'
import { renderDivider } from './divider'
import { renderEmbed } from './embed'
import { renderFactBox } from './factbox'
import { renderFigure } from './figure'
import { renderHeading } from './heading'
import { renderList } from './list'
import { renderParagraph } from './paragraph'
import { renderQuotation } from './quotation'
import { renderRelated } from './related'
import { renderTable } from './table'
import { renderUpdateNote } from './updatenote'

const RENDERERS: { [Type in BlockNode['type']]: RenderBlock<Type> } = {
  paragraph: renderParagraph,
  heading: renderHeading,
  list: renderList,
  quotation: renderQuotation,
  figure: renderFigure,
  chart: renderChart,
  factbox: renderFactBox,
  divider: renderDivider,
  embed: renderEmbed,
  related: renderRelated,
  updatenote: renderUpdateNote,
  table: renderTable,
}

export const renderBlock = (node: BlockNode, scope: Scope): ElementContent[] =>
  (RENDERERS[node.type] as (node: BlockNode, scope: Scope) => ElementContent[])(node, scope)
