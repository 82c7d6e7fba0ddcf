import clsx from 'clsx'
import {
  Archive,
  Check,
  Circle,
  CircleDot,
  Clock3,
  CornerUpLeft,
  Flame,
  Globe,
  Hourglass,
  Pause,
  PenLine,
  Send,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type LucideIcon } from './Icon'
import './Badge.css'

export type Tone = 'neutral' | 'accent' | 'ok' | 'warning' | 'urgent'

/** A word in a soft pill, with a shape beside it where its colour means something. */
export function Badge({ tone = 'neutral', icon, children }: { tone?: Tone; icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={clsx('ui-badge', `ui-badge--${tone}`)}>
      {icon && <Icon of={icon} size={12} />}
      <span>{children}</span>
    </span>
  )
}

const WORKFLOW: Record<string, { tone: Tone; icon: LucideIcon }> = {
  draft: { tone: 'neutral', icon: PenLine },
  submitted: { tone: 'warning', icon: Hourglass },
  'in-review': { tone: 'warning', icon: CircleDot },
  returned: { tone: 'urgent', icon: CornerUpLeft },
  approved: { tone: 'ok', icon: Check },
  held: { tone: 'warning', icon: Pause },
}
const PUBLICATION: Record<string, { tone: Tone; icon: LucideIcon }> = {
  queued: { tone: 'accent', icon: Send },
  published: { tone: 'accent', icon: Globe },
  corrected: { tone: 'accent', icon: Globe },
  updated: { tone: 'accent', icon: Globe },
  withdrawn: { tone: 'urgent', icon: Archive },
}
const UNKNOWN = { tone: 'neutral', icon: Circle } as const

/**
 * Where a story stands, in words and a shape: its workflow state, with the points of a return. A state of a newer
 * program is shown by its id.
 */
export function StatePill({ workflow, points = 0 }: { workflow: string; points?: number }) {
  const { t } = useTranslation('story')
  const { tone, icon } = WORKFLOW[workflow] ?? UNKNOWN
  const name = t(WORKFLOW[workflow] ? `workflow.${workflow}` : 'workflow.unknown', { id: workflow })
  return (
    <Badge tone={tone} icon={icon}>
      {workflow === 'returned' && points > 0
        ? t('ui:stateWithPoints', { state: name, points: t('count.points', { count: points }) })
        : name}
    </Badge>
  )
}

/** What readers have; nothing for a story that was never published. */
export function PublicationPill({ publication }: { publication: string }) {
  const { t } = useTranslation('story')
  if (publication === 'never') return null
  const { tone, icon } = PUBLICATION[publication] ?? UNKNOWN
  return (
    <Badge tone={tone} icon={icon}>
      {PUBLICATION[publication] ? t(`publication.${publication}`) : publication}
    </Badge>
  )
}

export function UrgencyPill({ urgency }: { urgency: string }) {
  const { t } = useTranslation('story')
  if (urgency !== 'urgent' && urgency !== 'important') return null
  return (
    <Badge tone={urgency === 'urgent' ? 'urgent' : 'warning'} {...(urgency === 'urgent' ? { icon: Flame } : {})}>
      {t(`choice.urgency.${urgency}`)}
    </Badge>
  )
}

export function EmbargoPill({ until }: { until: string }) {
  const { t } = useTranslation('ui')
  return (
    <Badge tone="warning" icon={Clock3}>
      {t('embargoUntil', { until })}
    </Badge>
  )
}
