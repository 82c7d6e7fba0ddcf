import type { ReactElement } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'
import { Kbd } from './Kbd'
import './Tooltip.css'

/** Says what a control is, and its key. */
export function Hint({
  label,
  keys,
  placement = 'bottom',
  children,
}: {
  label: string
  keys?: string
  placement?: 'top' | 'bottom' | 'start' | 'end'
  children: ReactElement
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip className="ui-tooltip" placement={placement} offset={6}>
        <span>{label}</span>
        {keys && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
