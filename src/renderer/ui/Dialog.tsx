import clsx from 'clsx'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Button, IconButton } from './Button'
import './Dialog.css'

export interface DialogProps {
  title: string
  isOpen: boolean
  onClose(): void
  children: ReactNode
  /** Buttons, the primary one last. */
  actions?: ReactNode
  size?: 'small' | 'normal' | 'large' | 'full'
  /** For what cannot be undone. */
  role?: 'dialog' | 'alertdialog'
}

export function Dialog({ title, isOpen, onClose, children, actions, size = 'normal', role = 'dialog' }: DialogProps) {
  const { t } = useTranslation('ui')
  return (
    <ModalOverlay
      className="ui-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={role === 'dialog'}
    >
      <Modal className={clsx('ui-dialog', `ui-dialog--${size}`)}>
        <AriaDialog role={role} className="ui-dialog__frame">
          <header className="ui-dialog__head">
            <Heading slot="title" className="ui-dialog__title">
              {title}
            </Heading>
            <IconButton icon={X} label={t('close')} size="small" onPress={onClose} />
          </header>
          <div className="ui-dialog__body">{children}</div>
          {actions && <footer className="ui-dialog__actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Asked only before what cannot be undone. */
export function ConfirmDialog({
  title,
  isOpen,
  onClose,
  onConfirm,
  confirm,
  children,
}: Omit<DialogProps, 'actions' | 'size' | 'role'> & { confirm: string; onConfirm(): void }) {
  const { t } = useTranslation('ui')
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="small"
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {t('cancel')}
          </Button>
          <Button
            look="danger"
            onPress={() => {
              onConfirm()
              onClose()
            }}
          >
            {confirm}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
