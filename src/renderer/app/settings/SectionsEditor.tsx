import type { Section } from '@shared/story/library'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, TextField } from '../../ui'

/** An id that no section has. */
function freshId(sections: readonly Section[]): string {
  for (let n = sections.length + 1; ; n++) {
    const id = `section-${n}`
    if (!sections.some((section) => section.id === id)) return id
  }
}

/** The sections in the order of the site's navigation. An id never changes: published addresses hold it. */
export function SectionsEditor({ sections, onChange }: { sections: Section[]; onChange(sections: Section[]): void }) {
  const { t } = useTranslation('settings')
  const rename = (at: number, language: 'ar' | 'en', value: string) =>
    onChange(
      sections.map((section, n) => (n === at ? { ...section, name: { ...section.name, [language]: value } } : section)),
    )
  const swap = (at: number, to: number) => {
    const next = [...sections]
    const [moved] = next.splice(at, 1)
    if (moved) next.splice(to, 0, moved)
    onChange(next)
  }
  return (
    <>
      <h3>{t('sections')}</h3>
      <ul className="settings__list">
        {sections.map(({ id, name }, n) => (
          <li key={id} className="settings__row">
            <TextField
              label={t('section.ar')}
              labelHidden
              value={name.ar}
              placeholder={t('section.ar')}
              onChange={(value) => rename(n, 'ar', value)}
            />
            <TextField
              label={t('section.en')}
              labelHidden
              value={name.en}
              placeholder={t('section.en')}
              direction="ltr"
              onChange={(value) => rename(n, 'en', value)}
            />
            <IconButton
              icon={ArrowUp}
              size="small"
              label={t('section.up', { name: name.ar })}
              isDisabled={n === 0}
              onPress={() => swap(n, n - 1)}
            />
            <IconButton
              icon={ArrowDown}
              size="small"
              label={t('section.down', { name: name.ar })}
              isDisabled={n === sections.length - 1}
              onPress={() => swap(n, n + 1)}
            />
            <IconButton
              icon={X}
              size="small"
              label={t('ui:removeNamed', { name: name.ar })}
              onPress={() => onChange(sections.filter((_, other) => other !== n))}
            />
          </li>
        ))}
      </ul>
      <div className="settings__actions">
        <Button
          size="small"
          icon={Plus}
          onPress={() => onChange([...sections, { id: freshId(sections), name: { ar: '', en: '' } }])}
        >
          {t('section.add')}
        </Button>
      </div>
    </>
  )
}
