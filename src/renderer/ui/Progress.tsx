import clsx from 'clsx'
import { X } from 'lucide-react'
import { Meter as AriaMeter, ProgressBar as AriaProgressBar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconButton } from './Button'
import './Progress.css'

/** How long a text is against its limits: green, then amber past `warn`, red past `block`; the words say it too. */
export function Meter({
  label,
  value,
  warn,
  block,
  words,
}: {
  label: string
  value: number
  warn: number
  block?: number
  /** The sentence beside the bar. */
  words: string
}) {
  const most = block ?? Math.round(warn * 1.4)
  const tone = block !== undefined && value > block ? 'urgent' : value > warn ? 'warning' : 'ok'
  return (
    <AriaMeter
      aria-label={label}
      value={Math.min(value, most)}
      maxValue={most}
      valueLabel={words}
      className={clsx('ui-meter', `ui-meter--${tone}`)}
    >
      {({ percentage }) => (
        <>
          <span className="ui-meter__track">
            <span className="ui-meter__bar" style={{ inlineSize: `${percentage}%` }} />
          </span>
          <span className="ui-meter__words">{words}</span>
        </>
      )}
    </AriaMeter>
  )
}

export function ProgressBar({
  label,
  done,
  total,
  note,
  onCancel,
}: {
  label: string
  done: number
  /** 0 while unknown. */
  total: number
  note?: string
  onCancel?: () => void
}) {
  const { t } = useTranslation('ui')
  return (
    <div className="ui-progress">
      <AriaProgressBar
        aria-label={label}
        value={done}
        maxValue={total || 1}
        isIndeterminate={total === 0}
        className="ui-progress__body"
      >
        {({ percentage }) => (
          <>
            <span className="ui-progress__words">
              <span>{label}</span>
              {note && <span className="ui-progress__note">{note}</span>}
            </span>
            <span className="ui-progress__track">
              <span
                className={clsx('ui-progress__bar', total === 0 && 'ui-progress__bar--waiting')}
                style={total === 0 ? undefined : { inlineSize: `${percentage ?? 0}%` }}
              />
            </span>
          </>
        )}
      </AriaProgressBar>
      {onCancel && <IconButton icon={X} label={t('cancel')} size="small" onPress={onCancel} />}
    </div>
  )
}
