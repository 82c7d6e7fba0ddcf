/** One chart as the page will show it, for the editor and the builder: the same renderer, outside a page. */
import type { Chart } from '@shared/chart/spec'
import { chart as chartBlock } from '@shared/document/build'
import { directionOf, type Language } from '@shared/i18n/translate'
import { toHtml } from 'hast-util-to-html'
import { renderChart } from './blocks/chart'
import type { ArticleContext } from './context'
import { articleWords } from './words'

export interface ChartPreviewRequest {
  chart: Chart
  /** Begins the ids of its parts: several charts stand in one window. */
  name: string
  language: Language
  digits: ArticleContext['digits']
}

/** Markup of the figure; empty where there is nothing to show. */
export async function chartPreview({ chart, name, language, digits }: ChartPreviewRequest): Promise<string> {
  const { drawChart } = await import('./chart/draw')
  const direction = directionOf(language)
  const context: ArticleContext = {
    mode: 'preview',
    language,
    direction,
    words: articleWords(language),
    agency: '',
    timeZone: 'UTC',
    digits,
    pictures: new Map(),
    stories: new Map(),
    drawChart,
    pictureSizes: '',
  }
  const content = renderChart(chartBlock(chart), {
    context,
    base: direction,
    name: () => name,
    number: () => 1,
    flow: () => [],
    inline: () => [],
  })
  return toHtml({ type: 'root', children: content })
}
