import { clean } from '@shared/arabic/clean'
import { TextArea } from '../../ui'
import type { KindProps } from '../Field'
import { asText, useCommitted } from './committed'
import { LengthMeter } from './LengthMeter'

/** A text of several lines. */
export function Words({ label, declaration, value, isDisabled, onChange }: KindProps) {
  const text = useCommitted(asText(value), (typed) => clean(typed).trim(), onChange)
  return (
    <TextArea
      label={label}
      {...text}
      isDisabled={isDisabled}
      aside={declaration.limits && <LengthMeter text={text.value} limits={declaration.limits} label={label} />}
    />
  )
}
