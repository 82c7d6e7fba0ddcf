import { CHART_TYPES, type ChartType } from '@shared/chart/spec'
import {
  ChartArea,
  ChartBar,
  ChartBarStacked,
  ChartColumn,
  ChartLine,
  ChartNoAxesCombined,
  ChartPie,
  ChartScatter,
  Donut,
  Globe,
  Grid3x3,
  Hash,
  type LucideIcon,
  Map as MapIcon,
  Milestone,
  SlidersHorizontal,
  Table2,
} from 'lucide-react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../../ui'

const PICTURES: Record<ChartType, LucideIcon> = {
  bar: ChartBar,
  grouped: ChartColumn,
  stacked: ChartBarStacked,
  line: ChartLine,
  area: ChartArea,
  slope: ChartNoAxesCombined,
  dot: SlidersHorizontal,
  pie: ChartPie,
  donut: Donut,
  waffle: Grid3x3,
  numbers: Hash,
  timeline: Milestone,
  bubble: ChartScatter,
  table: Table2,
  iraq: MapIcon,
  arab: Globe,
}

export function Types({ value, onChange }: { value: ChartType; onChange(type: ChartType): void }) {
  const { t } = useTranslation('charts')
  return (
    <RadioGroup
      className="chart-types"
      aria-label={t('types')}
      value={value}
      onChange={(type) => onChange(type as ChartType)}
    >
      {CHART_TYPES.map((type) => (
        <Radio key={type} value={type} className="chart-type">
          <Icon of={PICTURES[type]} size={22} />
          <span>{t(`type.${type}`)}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
