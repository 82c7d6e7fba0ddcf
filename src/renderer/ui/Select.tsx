import clsx from 'clsx'
import { Check, ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  ComboBox as AriaComboBox,
  Select as AriaSelect,
  Button,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import { type FieldFrameProps, FieldLabel, FieldNotes } from './Field'
import { Icon } from './Icon'
import './Select.css'

export interface Option {
  id: string
  label: string
  /** A second line. */
  note?: string
}

export interface SelectProps extends FieldFrameProps {
  options: readonly Option[]
  value: string | null
  onChange(value: string): void
  placeholder?: string
  isDisabled?: boolean
  className?: string
}

/** Options as a list under a field. */
function Options({ options }: { options: readonly Option[] }): ReactNode {
  return (
    <ListBox className="ui-options" items={options}>
      {(option) => (
        <ListBoxItem id={option.id} textValue={option.label} className="ui-option">
          <span className="ui-option__words">
            <span>{option.label}</span>
            {option.note && <span className="ui-option__note">{option.note}</span>}
          </span>
          <span className="ui-option__check">
            <Icon of={Check} size={16} />
          </span>
        </ListBoxItem>
      )}
    </ListBox>
  )
}

export function Select({ options, value, onChange, placeholder, className, isDisabled, ...frame }: SelectProps) {
  return (
    <AriaSelect
      className={clsx('ui-field', className)}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      placeholder={placeholder}
      isDisabled={isDisabled}
      isInvalid={frame.error !== undefined}
    >
      <FieldLabel {...frame} />
      <Button className="ui-input ui-select">
        <SelectValue className="ui-select__value" />
        <Icon of={ChevronDown} size={16} />
      </Button>
      <FieldNotes help={frame.help} error={frame.error} />
      <Popover className="ui-popover ui-popover--list" offset={4}>
        <Options options={options} />
      </Popover>
    </AriaSelect>
  )
}

export interface ComboBoxProps extends FieldFrameProps {
  options: readonly Option[]
  /** The text in the field. */
  value: string
  onChange(value: string): void
  /** An option was chosen. */
  onChoose?(id: string): void
  onCommit?(): void
  placeholder?: string
  isDisabled?: boolean
  className?: string
}

/** A field with suggestions; any text may be typed. The caller filters, so that folding is the same everywhere. */
export function ComboBox({
  options,
  value,
  onChange,
  onChoose,
  onCommit,
  placeholder,
  className,
  isDisabled,
  ...frame
}: ComboBoxProps) {
  return (
    <AriaComboBox
      className={clsx('ui-field', className)}
      inputValue={value}
      onInputChange={onChange}
      value={null}
      onChange={(key) => key !== null && onChoose?.(String(key))}
      items={options}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={false}
      menuTrigger="focus"
      isDisabled={isDisabled}
      onBlur={onCommit}
      onKeyDown={(event) => event.key === 'Enter' && onCommit?.()}
    >
      <FieldLabel {...frame} />
      <Input className="ui-input" placeholder={placeholder} dir="auto" />
      <FieldNotes help={frame.help} error={frame.error} />
      <Popover className="ui-popover ui-popover--list" offset={4}>
        <Options options={options} />
      </Popover>
    </AriaComboBox>
  )
}
