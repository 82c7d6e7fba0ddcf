import type { BlockView } from '../model/views'
import { ChartView } from './chart/view'
import { EmbedView } from './embed/view'
import { FigureView } from './figure/view'
import { RelatedView } from './related/view'
import { UnknownView } from './unknown/view'

export const VIEWS: Readonly<Record<string, BlockView>> = {
  figure: (key) => <FigureView nodeKey={key} />,
  chart: (key) => <ChartView nodeKey={key} />,
  embed: (key) => <EmbedView nodeKey={key} />,
  related: (key) => <RelatedView nodeKey={key} />,
  unknown: (key) => <UnknownView nodeKey={key} />,
}
