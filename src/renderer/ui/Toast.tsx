import clsx from 'clsx'
import { CircleAlert, CircleCheck, X } from 'lucide-react'
import {
  UNSTABLE_Toast as AriaToast,
  Text,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './Button'
import { Icon } from './Icon'
import './Toast.css'

export interface ToastMessage {
  tone: 'ok' | 'urgent'
  text: string
  note?: string
  /** Undo, or what helps. */
  action?: { label: string; run(): void }
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 })

/** Milliseconds; a message with an action stays longer, an error until it is closed. */
const STAY = { plain: 5000, action: 9000 } as const

export function toast(message: ToastMessage): void {
  // The same error again takes the place of the first, so that a failing save does not fill the screen.
  for (const shown of queue.visibleToasts)
    if (shown.content.text === message.text && shown.content.tone === message.tone) queue.close(shown.key)
  const timeout = message.action ? STAY.action : STAY.plain
  queue.add(message, message.tone === 'urgent' ? {} : { timeout })
}

/** Where messages appear: at the bottom, never over the text. */
export function Toasts() {
  const { t } = useTranslation('ui')
  return (
    <ToastRegion queue={queue} className="ui-toasts" aria-label={t('messages')}>
      {({ toast: shown }) => (
        <AriaToast toast={shown} className={clsx('ui-toast', `ui-toast--${shown.content.tone}`)}>
          <Icon of={shown.content.tone === 'urgent' ? CircleAlert : CircleCheck} size={18} />
          <ToastContent className="ui-toast__words">
            <Text slot="title">{shown.content.text}</Text>
            {shown.content.note && (
              <Text slot="description" className="ui-toast__note">
                {shown.content.note}
              </Text>
            )}
          </ToastContent>
          {shown.content.action && (
            <Button
              slot={null}
              look="quiet"
              size="small"
              onPress={() => {
                shown.content.action?.run()
                queue.close(shown.key)
              }}
            >
              {shown.content.action.label}
            </Button>
          )}
          <IconButton slot="close" icon={X} label={t('close')} size="small" placement="top" />
        </AriaToast>
      )}
    </ToastRegion>
  )
}
