import clsx from 'clsx'
import { Check } from 'lucide-react'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import {
  Menu as AriaMenu,
  Popover as AriaPopover,
  Dialog,
  DialogTrigger,
  MenuItem,
  MenuTrigger,
  type PopoverProps,
  Separator,
} from 'react-aria-components'
import { Icon, type LucideIcon } from './Icon'
import { Kbd } from './Kbd'
import './Menu.css'

export interface MenuEntry {
  id: string
  label: string
  note?: string
  icon?: LucideIcon
  keys?: string
  run(): void
  disabled?: boolean
  danger?: boolean
  checked?: boolean
  /** A line stands above it. */
  separated?: boolean
}

export function MenuItems({ label, entries }: { label: string; entries: readonly MenuEntry[] }) {
  return (
    <AriaMenu aria-label={label} className="ui-menu" onAction={(key) => entries.find(({ id }) => id === key)?.run()}>
      {entries.map((entry) => (
        <Fragment key={entry.id}>
          {entry.separated && <Separator className="ui-menu__line" />}
          <MenuItem
            id={entry.id}
            textValue={entry.label}
            isDisabled={entry.disabled}
            className={clsx('ui-menu__item', entry.danger && 'ui-menu__item--danger')}
          >
            {entry.icon && <Icon of={entry.icon} size={17} />}
            <span className="ui-menu__words">
              <span>{entry.label}</span>
              {entry.note && <span className="ui-option__note">{entry.note}</span>}
            </span>
            {entry.checked && <Icon of={Check} size={16} />}
            {entry.keys && <Kbd keys={entry.keys} />}
          </MenuItem>
        </Fragment>
      ))}
    </AriaMenu>
  )
}

export function MenuButton({
  label,
  entries,
  children,
  placement = 'bottom start',
}: {
  label: string
  entries: readonly MenuEntry[]
  children: ReactElement
  placement?: PopoverProps['placement']
}) {
  return (
    <MenuTrigger>
      {children}
      <AriaPopover className="ui-popover ui-popover--list" placement={placement} offset={4}>
        <MenuItems label={label} entries={entries} />
      </AriaPopover>
    </MenuTrigger>
  )
}

/** A menu at a point: the context menu of a list. `at` in window pixels, null while closed. */
export function ContextMenu({
  label,
  entries,
  at,
  onClose,
}: {
  label: string
  entries: readonly MenuEntry[]
  at: { x: number; y: number } | null
  onClose(): void
}) {
  if (!at) return null
  const rect = new DOMRect(at.x, at.y, 1, 1)
  return (
    <MenuTrigger isOpen onOpenChange={(open) => !open && onClose()}>
      <AriaPopover
        className="ui-popover ui-popover--list"
        placement="bottom start"
        offset={2}
        triggerRef={{ current: document.body }}
        getTargetRect={() => rect}
      >
        <MenuItems label={label} entries={entries} />
      </AriaPopover>
    </MenuTrigger>
  )
}

/** Anything that opens from a button and closes with Escape or a press outside. */
export function PopoverButton({
  label,
  button,
  children,
  placement = 'bottom start',
}: {
  label: string
  button: ReactElement
  children: ReactNode | ((close: () => void) => ReactNode)
  placement?: PopoverProps['placement']
}) {
  return (
    <DialogTrigger>
      {button}
      <AriaPopover className="ui-popover ui-popover--body" placement={placement} offset={6}>
        <Dialog aria-label={label} className="ui-popover__dialog">
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}
