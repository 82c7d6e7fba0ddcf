import { cleanLine } from '@shared/arabic/clean'
import type { LibrarySettings } from '@shared/story/library'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Button, Segments, TextField, toast } from '../../ui'
import { attempt } from '../report'
import { canWrite, mayChange, useApp } from '../store'
import { SectionsEditor } from './SectionsEditor'
import { TemplatesEditor } from './TemplatesEditor'

/** A sign stays before its number among Arabic words. */
const isolated = (number: string): string => `\u2066${number}\u2069`

/** What the newsroom decides once for all its stories; saved together. */
export function NewsroomPage() {
  const { t } = useTranslation('settings')
  const settings = useApp(({ status }) => status?.settings ?? null)
  const writable = useApp(canWrite)
  const allowed = useApp(mayChange({ kind: 'settings' }))
  const [draft, setDraft] = useState<LibrarySettings | null>(settings)
  useEffect(() => setDraft(settings), [settings])
  if (!draft) return null
  const { agency, signoffWord, timeZone, digits, hijriOffset, sections, templates } = draft
  const change = (next: Partial<LibrarySettings>) => setDraft({ ...draft, ...next })
  const changeName = (key: 'name' | 'short', language: 'ar' | 'en', value: string) =>
    change({ agency: { ...agency, [key]: { ...agency[key], [language]: value } } })
  const save = async () => {
    const tidy = (names: { ar: string; en: string }) => ({ ...names, ar: cleanLine(names.ar), en: cleanLine(names.en) })
    const saved = await attempt(
      muharrir.library.setSettings({
        agency: { ...agency, name: tidy(agency.name), short: tidy(agency.short), url: agency.url.trim() },
        signoffWord: cleanLine(signoffWord),
        timeZone,
        digits,
        hijriOffset,
        sections: sections
          .map((section) => ({ ...section, name: { ...section.name, ...tidy(section.name) } }))
          .filter(({ name }) => name.ar !== '' || name.en !== ''),
        // A name that was emptied keeps the one it had.
        templates: templates.map((template) => ({
          ...template,
          name: cleanLine(template.name) || (settings?.templates.find(({ id }) => id === template.id)?.name ?? ''),
        })),
      }),
    )
    if (!saved) return
    useApp.setState(({ status }) => ({ status: status && { ...status, settings: saved } }))
    toast({ tone: 'ok', text: t('saved') })
  }
  return (
    <>
      {!allowed && <p className="ui-field__help">{t('errors:person.role')}</p>}
      <div className="settings__pair">
        <TextField
          label={t('agency.ar')}
          value={agency.name.ar}
          onChange={(value) => changeName('name', 'ar', value)}
        />
        <TextField
          label={t('agency.en')}
          value={agency.name.en}
          onChange={(value) => changeName('name', 'en', value)}
        />
        <TextField
          label={t('short.ar')}
          help={t('short.help')}
          value={agency.short.ar}
          onChange={(value) => changeName('short', 'ar', value)}
        />
        <TextField
          label={t('short.en')}
          value={agency.short.en}
          onChange={(value) => changeName('short', 'en', value)}
        />
        <TextField
          label={t('url')}
          direction="ltr"
          value={agency.url}
          placeholder="https://"
          onChange={(url) => change({ agency: { ...agency, url } })}
        />
        <TextField
          label={t('signoff')}
          help={t('signoff.help')}
          value={signoffWord}
          onChange={(value) => change({ signoffWord: value })}
        />
      </div>
      <Segments
        label={t('pageDigits')}
        value={digits}
        onChange={(next) => change({ digits: next })}
        options={(['latn', 'arab'] as const).map((id) => ({ id, label: t(`digits.${id}`) }))}
      />
      <Segments
        label={t('hijriOffset')}
        help={t('hijriOffset.help')}
        value={String(hijriOffset)}
        onChange={(next) => change({ hijriOffset: Number(next) })}
        options={[-2, -1, 0, 1, 2].map((days) => ({
          id: String(days),
          label: isolated(days > 0 ? `+${days}` : String(days)),
        }))}
      />
      <SectionsEditor sections={sections} onChange={(next) => change({ sections: next })} />
      <TemplatesEditor templates={templates} onChange={(next) => change({ templates: next })} />
      <div className="settings__actions">
        <Button look="primary" onPress={() => void save()} isDisabled={!writable || !allowed || draft === settings}>
          {t('save')}
        </Button>
      </div>
    </>
  )
}
