import { type Chart, chartSchema, emptyChart } from '@shared/chart/spec'
import { $create, $getState, $setState, createState, type LexicalNode } from 'lexical'
import { CardNode } from '../../model/card'

const chartState = createState('chart', {
  parse: (value): Chart => {
    const read = chartSchema.safeParse(value)
    return read.success ? read.data : emptyChart()
  },
  // Charts are never changed in place.
  isEqual: (a, b) => a === b || JSON.stringify(a) === JSON.stringify(b),
})

/** A chart made from data; its words are part of it and are edited in the builder. */
export class ChartNode extends CardNode {
  override $config() {
    return this.config('chart', { extends: CardNode, stateConfigs: [{ stateConfig: chartState, flat: true }] })
  }

  getChart(): Chart {
    return $getState(this, chartState)
  }

  setChart(chart: Chart): this {
    return $setState(this, chartState, chart)
  }

  override getTextContent(): string {
    const { title, summary, note, source } = this.getChart()
    return [title, summary, note, source].filter((words) => words.trim() !== '').join('\n')
  }
}

export const $isChartNode = (node: LexicalNode | null | undefined): node is ChartNode => node instanceof ChartNode
export const $createChartNode = (chart: Chart): ChartNode => $create(ChartNode).setChart(chart)
