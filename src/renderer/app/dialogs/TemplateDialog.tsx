import { cleanLine } from '@shared/arabic/clean'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Button, Dialog, TextField, toast } from '../../ui'
import { flushAll } from '../closing'
import { attempt } from '../report'

export function TemplateDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('shell')
  const [name, setName] = useState('')
  const tidy = cleanLine(name)
  const save = async () => {
    if (tidy === '') return
    if (!(await flushAll())) return toast({ tone: 'urgent', text: t('unsaved') })
    if (!(await attempt(muharrir.stories.saveTemplate({ id, name: tidy })))) return
    toast({ tone: 'ok', text: t('template.saved', { name: tidy }) })
    onClose()
  }
  return (
    <Dialog
      title={t('template.title')}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" onPress={() => void save()} isDisabled={tidy === ''}>
            {t('template.save')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('template.name')}
        help={t('template.help')}
        value={name}
        onChange={setName}
        onKeyDown={(event) => event.key === 'Enter' && void save()}
        autoFocus
      />
    </Dialog>
  )
}
