import type { StoryTemplate } from '@shared/story/library'
import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { IconButton, TextField } from '../../ui'
import { useNames } from '../story-types'

/** The templates that stories begin from. They are made from a story; here they get another name or go. */
export function TemplatesEditor({
  templates,
  onChange,
}: {
  templates: StoryTemplate[]
  onChange(templates: StoryTemplate[]): void
}) {
  const { t } = useTranslation('settings')
  const names = useNames()
  return (
    <>
      <h3>{t('templates')}</h3>
      <p className="ui-field__help">{t('templates.help')}</p>
      {templates.length > 0 && (
        <ul className="settings__list">
          {templates.map((template) => (
            <li key={template.id} className="settings__row">
              <TextField
                label={t('shell:template.name')}
                labelHidden
                value={template.name}
                onChange={(name) =>
                  onChange(templates.map((other) => (other === template ? { ...template, name } : other)))
                }
              />
              <span className="ui-field__help">{names.type(template.type)}</span>
              <IconButton
                icon={X}
                size="small"
                label={t('ui:removeNamed', { name: template.name })}
                onPress={() => onChange(templates.filter((other) => other !== template))}
              />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
