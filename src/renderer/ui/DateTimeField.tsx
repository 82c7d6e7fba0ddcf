import { type CalendarDate, parseAbsolute, parseDate, type ZonedDateTime } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight, X } from 'lucide-react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { type FieldFrameProps, FieldLabel, FieldNotes } from './Field'
import { Icon } from './Icon'
import './DateTimeField.css'

function Frame({ frame, onClear }: { frame: FieldFrameProps; onClear: (() => void) | null }) {
  const { t } = useTranslation('ui')
  return (
    <>
      <FieldLabel {...frame} />
      <Group className="ui-input ui-date">
        <DateInput className="ui-date__segments">
          {(segment) => <DateSegment segment={segment} className="ui-date__segment" />}
        </DateInput>
        {onClear && (
          <AriaButton slot={null} className="ui-search__clear" aria-label={t('clear')} onPress={onClear}>
            <Icon of={X} size={15} />
          </AriaButton>
        )}
        <AriaButton className="ui-search__clear" aria-label={t('openCalendar')}>
          <Icon of={CalendarDays} size={16} />
        </AriaButton>
      </Group>
      <FieldNotes help={frame.help} error={frame.error} />
      <Popover className="ui-popover" placement="bottom start" offset={4}>
        <Dialog className="ui-calendar">
          <Calendar firstDayOfWeek="sat">
            <header className="ui-calendar__head">
              <AriaButton slot="previous" className="ui-search__clear">
                <Icon of={ChevronLeft} size={18} flip />
              </AriaButton>
              <Heading className="ui-calendar__title" />
              <AriaButton slot="next" className="ui-search__clear">
                <Icon of={ChevronRight} size={18} flip />
              </AriaButton>
            </header>
            <CalendarGrid>{(date) => <CalendarCell date={date} className="ui-calendar__day" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </>
  )
}

const zoned = (value: string, timeZone: string): ZonedDateTime | null => {
  try {
    return parseAbsolute(value, timeZone)
  } catch {
    return null // a value that is no instant is shown as empty; it stays until a new one is chosen
  }
}

/** An instant: ISO 8601 in and out, shown on the clock of `timeZone`. */
export function DateTimeField({
  value,
  onChange,
  timeZone,
  isDisabled = false,
  ...frame
}: FieldFrameProps & {
  value: string | null
  onChange(value: string | null): void
  timeZone: string
  isDisabled?: boolean
}) {
  return (
    <DatePicker<ZonedDateTime>
      className="ui-field"
      granularity="minute"
      hourCycle={24}
      hideTimeZone
      isDisabled={isDisabled}
      value={value ? zoned(value, timeZone) : null}
      placeholderValue={parseAbsolute(new Date().toISOString(), timeZone).set({ second: 0, millisecond: 0 })}
      onChange={(date) => onChange(date ? date.toAbsoluteString() : null)}
    >
      <Frame frame={frame} onClear={value && !isDisabled ? () => onChange(null) : null} />
    </DatePicker>
  )
}

/** A day: `2026-08-18`, or empty. */
export function DateField({
  value,
  onChange,
  isDisabled = false,
  ...frame
}: FieldFrameProps & { value: string; onChange(value: string): void; isDisabled?: boolean }) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null
  return (
    <DatePicker<CalendarDate>
      className="ui-field"
      granularity="day"
      isDisabled={isDisabled}
      value={day}
      onChange={(date) => onChange(date ? date.toString() : '')}
    >
      <Frame frame={frame} onClear={value && !isDisabled ? () => onChange('') : null} />
    </DatePicker>
  )
}
