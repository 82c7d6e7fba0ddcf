import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  CheckboxButton,
  CheckboxField,
  Radio,
  RadioGroup,
  SwitchButton,
  SwitchField,
  Text,
} from 'react-aria-components'
import { type FieldFrameProps, FieldLabel } from './Field'
import { Icon } from './Icon'
import './Toggle.css'

interface ToggleProps {
  children: ReactNode
  help?: ReactNode
  isSelected: boolean
  onChange(selected: boolean): void
  isDisabled?: boolean
}

export function Switch({ children, help, ...props }: ToggleProps) {
  return (
    <SwitchField {...props} className="ui-toggle">
      <SwitchButton className="ui-switch">
        <span className="ui-switch__track">
          <span className="ui-switch__thumb" />
        </span>
        <span>{children}</span>
      </SwitchButton>
      {help && (
        <Text slot="description" className="ui-field__help">
          {help}
        </Text>
      )}
    </SwitchField>
  )
}

export function Checkbox({
  children,
  help,
  isIndeterminate = false,
  ...props
}: ToggleProps & { isIndeterminate?: boolean }) {
  return (
    <CheckboxField {...props} isIndeterminate={isIndeterminate} className="ui-toggle">
      <CheckboxButton className="ui-checkbox">
        <span className="ui-checkbox__box">
          <Icon of={isIndeterminate ? Minus : Check} size={13} />
        </span>
        <span>{children}</span>
      </CheckboxButton>
      {help && (
        <Text slot="description" className="ui-field__help">
          {help}
        </Text>
      )}
    </CheckboxField>
  )
}

/** A few choices side by side, one of them chosen. */
export function Segments<Value extends string>({
  options,
  value,
  onChange,
  isDisabled,
  ...frame
}: FieldFrameProps & {
  options: readonly { id: Value; label: string }[]
  value: Value
  onChange(value: Value): void
  isDisabled?: boolean
}) {
  return (
    <RadioGroup
      className="ui-field"
      orientation="horizontal"
      value={value}
      onChange={(next) => onChange(next as Value)}
      isDisabled={isDisabled}
    >
      <FieldLabel {...frame} />
      <div className="ui-segments">
        {options.map(({ id, label }) => (
          <Radio key={id} value={id} className="ui-segment">
            {label}
          </Radio>
        ))}
      </div>
      {frame.help && (
        <Text slot="description" className="ui-field__help">
          {frame.help}
        </Text>
      )}
    </RadioGroup>
  )
}
