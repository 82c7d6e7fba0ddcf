import { blockDirection } from '@shared/arabic/direction'
/** What every field has: a label, its control, help and error, joined for screen readers by react-aria. */
import clsx from 'clsx'
import { Search, X } from 'lucide-react'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import {
  Button as AriaButton,
  SearchField as AriaSearchField,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  useLocale,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from './Icon'
import { Kbd } from './Kbd'
import './Field.css'

export interface FieldFrameProps {
  label: ReactNode
  /** A sentence under the control. */
  help?: ReactNode
  error?: string
  /** Beside the label: a meter, a count. */
  aside?: ReactNode
  /** The label is only for screen readers. */
  labelHidden?: boolean
}

export function FieldLabel({ label, aside, labelHidden }: Pick<FieldFrameProps, 'label' | 'aside' | 'labelHidden'>) {
  return (
    <div className={clsx('ui-field__head', labelHidden && 'ui-hidden')}>
      <Label className="ui-field__label">{label}</Label>
      {aside}
    </div>
  )
}

export function FieldNotes({ help, error }: Pick<FieldFrameProps, 'help' | 'error'>) {
  return (
    <>
      {help && (
        <Text slot="description" className="ui-field__help">
          {help}
        </Text>
      )}
      <FieldError className="ui-field__error">{error}</FieldError>
    </>
  )
}

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'children' | 'className'>, FieldFrameProps {
  placeholder?: string
  /** Text direction of the value; `auto` unless it is always Latin (addresses, slugs). */
  direction?: 'auto' | 'ltr' | 'rtl'
  className?: string
  list?: string
}

export function TextField({
  label,
  help,
  error,
  aside,
  labelHidden,
  placeholder,
  direction = 'auto',
  className,
  list,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className={clsx('ui-field', className)}>
      <FieldLabel label={label} aside={aside} labelHidden={labelHidden} />
      <Input
        className="ui-input"
        placeholder={placeholder}
        dir={useFieldDirection(direction, props.value)}
        list={list}
      />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  )
}

export interface TextAreaProps extends TextFieldProps {
  rows?: number
}

/** Grows with its text. */
export function TextArea({
  label,
  help,
  error,
  aside,
  labelHidden,
  placeholder,
  direction = 'auto',
  className,
  rows = 2,
  ...props
}: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const node = area.current
    if (!node) return
    node.style.blockSize = 'auto'
    node.style.blockSize = `${node.scrollHeight + 2}px`
  }, [props.value])
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className={clsx('ui-field', className)}>
      <FieldLabel label={label} aside={aside} labelHidden={labelHidden} />
      <AriaTextArea
        ref={area}
        className="ui-input ui-input--area"
        placeholder={placeholder}
        dir={useFieldDirection(direction, props.value)}
        rows={rows}
      />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  )
}

/** `dir=auto` would turn an Arabic headline that begins with a Latin name. */
export function useFieldDirection(wanted: 'auto' | 'ltr' | 'rtl', value = ''): 'ltr' | 'rtl' {
  const { direction } = useLocale()
  return wanted === 'auto' ? blockDirection(value, direction) : wanted
}

export interface SearchFieldProps {
  label: string
  value: string
  onChange(value: string): void
  placeholder?: string
  keys?: string
  className?: string
  inputRef?: React.Ref<HTMLInputElement>
  onKeyDown?(event: React.KeyboardEvent<HTMLInputElement>): void
  autoFocus?: boolean
}

export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  keys,
  className,
  inputRef,
  onKeyDown,
  autoFocus,
}: SearchFieldProps) {
  const { t } = useTranslation('ui')
  return (
    <AriaSearchField
      aria-label={label}
      value={value}
      onChange={onChange}
      className={clsx('ui-search', className)}
      autoFocus={autoFocus}
    >
      <Icon of={Search} size={16} />
      <Input
        className="ui-search__input"
        placeholder={placeholder}
        dir={useFieldDirection('auto', value)}
        ref={inputRef}
        onKeyDown={onKeyDown}
      />
      {value === '' ? (
        keys && <Kbd keys={keys} />
      ) : (
        <AriaButton className="ui-search__clear" aria-label={t('clear')}>
          <Icon of={X} size={15} />
        </AriaButton>
      )}
    </AriaSearchField>
  )
}
