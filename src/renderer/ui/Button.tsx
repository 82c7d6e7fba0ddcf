import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { Icon, type LucideIcon } from './Icon'
import { Kbd } from './Kbd'
import { ariaKeys } from './keys'
import { Hint } from './Tooltip'
import './Button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  look?: 'primary' | 'plain' | 'quiet' | 'danger'
  size?: 'small' | 'normal'
  icon?: LucideIcon
  /** Shown inside the button. */
  keys?: string
  className?: string
  children: ReactNode
}

export function Button({ look = 'plain', size = 'normal', icon, keys, className, children, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}
      className={clsx('ui-button', `ui-button--${look}`, size === 'small' && 'ui-button--small', className)}
    >
      {icon && <Icon of={icon} size={size === 'small' ? 15 : 17} />}
      <span>{children}</span>
      {keys && <Kbd keys={keys} />}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  icon: LucideIcon
  /** Its name, and the tooltip's text. */
  label: string
  keys?: string
  look?: 'quiet' | 'plain' | 'danger'
  size?: 'small' | 'normal'
  /** For buttons that are on or off. */
  pressed?: boolean
  /** The drawing follows the reading direction. */
  flip?: boolean
  className?: string
  placement?: 'top' | 'bottom' | 'start' | 'end'
}

/** A drawing alone: its name and key stand in a tooltip. */
export function IconButton({
  icon,
  label,
  keys,
  look = 'quiet',
  size = 'normal',
  pressed,
  flip = false,
  className,
  placement = 'bottom',
  ...props
}: IconButtonProps) {
  return (
    <Hint label={label} placement={placement} {...(keys ? { keys } : {})}>
      <AriaButton
        {...props}
        aria-label={label}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}
        className={clsx(
          'ui-button ui-button--icon',
          `ui-button--${look}`,
          size === 'small' && 'ui-button--small',
          pressed && 'ui-button--pressed',
          className,
        )}
      >
        <Icon of={icon} size={size === 'small' ? 16 : 18} flip={flip} />
      </AriaButton>
    </Hint>
  )
}
