import type { ReactNode } from 'react'
import { Icon, type LucideIcon } from './Icon'
import './EmptyState.css'

/** Nothing here yet, why, and what to do. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon: LucideIcon
  title: string
  children?: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className="ui-empty">
      <span className="ui-empty__sign">
        <Icon of={icon} size={26} />
      </span>
      <h2 className="ui-empty__title">{title}</h2>
      {children && <p className="ui-empty__words">{children}</p>}
      {actions && <div className="ui-empty__actions">{actions}</div>}
    </div>
  )
}

/** The shape of what comes. Sizes are CSS lengths. */
export function Skeleton({ inlineSize = '100%', blockSize = '14px' }: { inlineSize?: string; blockSize?: string }) {
  return <span className="ui-skeleton" style={{ inlineSize, blockSize }} aria-hidden />
}
