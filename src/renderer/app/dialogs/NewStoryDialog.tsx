import { cleanLine } from '@shared/arabic/clean'
import { FileStack } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Button, Dialog, Icon, type LucideIcon, TextField } from '../../ui'
import { attempt } from '../report'
import { openStory, useApp } from '../store'
import { typeIcon, useNames, useStoryTypes } from '../story-types'
import './NewStoryDialog.css'

function Choice({ value, icon, name, help }: { value: string; icon: LucideIcon; name: string; help: string }) {
  return (
    <Radio value={value} className="new-story__type">
      <Icon of={icon} size={20} />
      <span className="new-story__words">
        <span className="new-story__name">{name}</span>
        <span className="new-story__help">{help}</span>
      </span>
    </Radio>
  )
}

/** The last kind chosen in this window: a newsroom writes many of one kind. */
let usual = 'type/news'

export function NewStoryDialog({ onClose }: { onClose(): void }) {
  const { t, i18n } = useTranslation('shell')
  const types = useStoryTypes()
  const templates = useApp(({ status }) => status?.settings?.templates) ?? []
  const names = useNames()
  const [kind, setKind] = useState(usual)
  const [headline, setHeadline] = useState('')
  const [making, setMaking] = useState(false)
  const make = async () => {
    const template = kind.startsWith('template/') ? templates.find(({ id }) => `template/${id}` === kind) : undefined
    const type = template?.type ?? kind.slice('type/'.length)
    usual = kind
    setMaking(true)
    const story = await attempt(
      muharrir.stories.create({ type, headline: cleanLine(headline), ...(template ? { template: template.id } : {}) }),
    )
    setMaking(false)
    if (!story) return
    onClose()
    openStory(story.id)
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void make()
  }
  return (
    <Dialog
      title={t('newStory.title')}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>{t('ui:cancel')}</Button>
          <Button look="primary" onPress={() => void make()} isDisabled={making}>
            {t('newStory.make')}
          </Button>
        </>
      }
    >
      <form onSubmit={onSubmit} className="new-story">
        <TextField
          label={t('newStory.headline')}
          placeholder={t('newStory.later')}
          value={headline}
          onChange={setHeadline}
          autoFocus
          className="new-story__headline"
        />
        <RadioGroup aria-label={t('newStory.kind')} value={kind} onChange={setKind} className="new-story__types">
          {types.map(({ id }) => (
            <Choice
              key={id}
              value={`type/${id}`}
              icon={typeIcon(id)}
              name={names.type(id)}
              help={i18n.exists(`shell:newStory.help.${id}`) ? t(`newStory.help.${id}`) : t('newStory.ownType')}
            />
          ))}
          {templates.map((template) => (
            <Choice
              key={template.id}
              value={`template/${template.id}`}
              icon={FileStack}
              name={template.name}
              help={t('newStory.template', { type: names.type(template.type) })}
            />
          ))}
        </RadioGroup>
        <button type="submit" hidden />
      </form>
    </Dialog>
  )
}
