import clsx from 'clsx'
import { ChevronDown, X } from 'lucide-react'
import type { ReactElement } from 'react'
import { Button, ToggleButton } from 'react-aria-components'
import { Icon } from './Icon'
import './Chip.css'

/** A filter that is on or off, with how many it shows. */
export function Chip({
  children,
  count,
  isSelected,
  onChange,
}: {
  children: string
  count?: string
  isSelected: boolean
  onChange(selected: boolean): void
}) {
  return (
    <ToggleButton className="ui-chip" isSelected={isSelected} onChange={onChange}>
      <span>{children}</span>
      {count !== undefined && <span className="ui-chip__count">{count}</span>}
    </ToggleButton>
  )
}

/** A filter that opens a menu; the button only, for `PopoverButton` and `MenuButton`. */
export function ChipButton({ children, isActive = false }: { children: string; isActive?: boolean }): ReactElement {
  return (
    <Button className={clsx('ui-chip', isActive && 'ui-chip--active')}>
      <span>{children}</span>
      <Icon of={ChevronDown} size={14} />
    </Button>
  )
}

/** A word that can be taken away. */
export function RemovableChip({ children, label, onRemove }: { children: string; label: string; onRemove(): void }) {
  return (
    <span className="ui-tag">
      <span>{children}</span>
      <Button className="ui-tag__remove" aria-label={label} onPress={onRemove}>
        <Icon of={X} size={12} />
      </Button>
    </span>
  )
}
