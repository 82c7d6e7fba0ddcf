import { MuharrirError } from '@shared/contract/errors'
import { FileArchive, FileCode2, FolderOutput } from 'lucide-react'
import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Button, Dialog, Icon, toast } from '../../ui'
import { flushAll } from '../closing'
import { report } from '../report'

const FORMATS = [
  { id: 'html', icon: FolderOutput },
  { id: 'zip', icon: FileArchive },
  { id: 'fragment', icon: FileCode2 },
] as const
type Format = (typeof FORMATS)[number]['id']

/** Where the story goes and as what; what blocks publishing is said, and may be overruled for an export. */
export function ExportDialog({ id, onClose }: { id: string; onClose(): void }) {
  const { t } = useTranslation('shell')
  const [format, setFormat] = useState<Format>('html')
  const [blocks, setBlocks] = useState<number | null>(null)
  const [working, setWorking] = useState(false)
  const send = async () => {
    setWorking(true)
    try {
      if (!(await flushAll())) return toast({ tone: 'urgent', text: t('unsaved') })
      const { path, files } = await muharrir.export.story({ id, format, despiteBlocks: blocks !== null })
      if (path === null) return
      onClose()
      toast({
        tone: 'ok',
        text: t('export.done', { files: t('story:count.files', { count: files }) }),
        note: path,
        action: { label: t('showFile'), run: () => muharrir.app.showInFolder({ path }).catch(report) },
      })
    } catch (error) {
      if (error instanceof MuharrirError && error.code === 'export.blocked') setBlocks(Number(error.details.count ?? 1))
      else report(error)
    } finally {
      setWorking(false)
    }
  }
  return (
    <Dialog
      title={t('export.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button look={blocks === null ? 'primary' : 'danger'} onPress={() => void send()} isPending={working}>
            {t(blocks === null ? 'export.choose' : 'export.anyway')}
          </Button>
        </>
      }
    >
      <RadioGroup
        aria-label={t('export.format')}
        value={format}
        onChange={(value) => setFormat(value as Format)}
        className="new-story"
      >
        {FORMATS.map(({ id: value, icon }) => (
          <Radio key={value} value={value} className="new-story__type">
            <Icon of={icon} size={20} />
            <span className="new-story__words">
              <span className="new-story__name">{t(`export.${value}`)}</span>
              <span className="new-story__help">{t(`export.${value}.help`)}</span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {blocks !== null && (
        <p className="ui-field__error" role="alert">
          {t('errors:export.blocked', { count: blocks })}
        </p>
      )}
    </Dialog>
  )
}
