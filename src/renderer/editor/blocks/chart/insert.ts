import { ChartColumn, ChartLine, Hash, Map as MapIcon, Milestone, Table2 } from 'lucide-react'
import type { InsertEntry } from '../insert'

export const chartEntries: readonly InsertEntry[] = [
  { id: 'chart', command: 'insert.chart', icon: ChartColumn, run: ({ ask }) => ask.chart('bar') },
  { id: 'chartLine', icon: ChartLine, run: ({ ask }) => ask.chart('line') },
  { id: 'chartMap', icon: MapIcon, run: ({ ask }) => ask.chart('iraq') },
  { id: 'chartTable', icon: Table2, run: ({ ask }) => ask.chart('table') },
  { id: 'chartNumbers', icon: Hash, run: ({ ask }) => ask.chart('numbers') },
  { id: 'chartTimeline', icon: Milestone, run: ({ ask }) => ask.chart('timeline') },
]
