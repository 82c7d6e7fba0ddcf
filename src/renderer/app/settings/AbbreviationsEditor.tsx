import {
  type Abbreviation,
  type AbbreviationFault,
  abbreviationFault,
  readAbbreviations,
  tidyAbbreviation,
} from '@shared/arabic/typing/abbreviations'
import { ListPlus, Pencil, Plus, X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, IconButton, TextArea, TextField } from '../../ui'

interface EditorProps {
  abbreviations: readonly Abbreviation[]
  onChange(abbreviations: Abbreviation[]): unknown
}

/** Two fields: what is typed, and what it stands for. */
function AbbreviationForm({
  given = { short: '', full: '' },
  others,
  save,
  onSave,
  onCancel,
}: {
  given?: Abbreviation
  others: readonly Abbreviation[]
  save: string
  onSave(abbreviation: Abbreviation): void
  onCancel?: () => void
}) {
  const { t } = useTranslation('settings')
  const [draft, setDraft] = useState(given)
  const [fault, setFault] = useState<AbbreviationFault | null>(null)
  const change = (next: Partial<Abbreviation>) => {
    setDraft({ ...draft, ...next })
    setFault(null)
  }
  const finish = () => {
    const found = abbreviationFault(draft, others)
    setFault(found)
    if (found !== null) return
    onSave(tidyAbbreviation(draft))
    if (!onCancel) setDraft({ short: '', full: '' })
  }
  const error = fault === null ? {} : { error: t(`abbreviation.fault.${fault}`, { short: draft.short.trim() }) }
  const ofFull = fault === 'empty' && draft.short.trim() !== ''
  return (
    <form
      className="settings__row abbreviation-form"
      onSubmit={(event) => {
        event.preventDefault()
        finish()
      }}
    >
      <TextField
        className="abbreviation-short"
        label={t('abbreviation.short')}
        labelHidden
        placeholder={t('abbreviation.short')}
        value={draft.short}
        onChange={(short) => change({ short })}
        {...(ofFull ? {} : error)}
      />
      <TextField
        label={t('abbreviation.full')}
        labelHidden
        placeholder={t('abbreviation.full')}
        value={draft.full}
        onChange={(full) => change({ full })}
        {...(ofFull ? error : {})}
      />
      <Button type="submit" icon={Plus}>
        {save}
      </Button>
      {onCancel && (
        <Button look="quiet" onPress={onCancel}>
          {t('ui:cancel')}
        </Button>
      )}
    </form>
  )
}

/** Takes many at once from pasted lines; the lines that cannot be taken stay, each with its reason. */
function FromLines({ abbreviations, onChange, onClose }: EditorProps & { onClose(): void }) {
  const { t } = useTranslation('settings')
  const [lines, setLines] = useState('')
  const [refused, setRefused] = useState<string | null>(null)
  const take = () => {
    const read = readAbbreviations(lines, abbreviations)
    if (read.taken.length > 0) onChange([...abbreviations, ...read.taken])
    if (read.refused.length === 0) {
      onClose()
      return
    }
    const all = lines.split(/\r?\n/)
    setLines(read.refused.map(({ line }) => all[line - 1] ?? '').join('\n'))
    setRefused(
      read.refused
        .map(({ line, fault }) =>
          t('abbreviation.refused', { text: all[line - 1]?.trim(), why: t(`abbreviation.why.${fault}`) }),
        )
        .join(' '),
    )
  }
  return (
    <>
      <TextArea
        label={t('abbreviation.lines')}
        help={t('abbreviation.lines.help')}
        rows={4}
        value={lines}
        onChange={setLines}
        {...(refused === null ? {} : { error: refused })}
      />
      <div className="settings__actions">
        <Button size="small" look="primary" isDisabled={lines.trim() === ''} onPress={take}>
          {t('abbreviation.take')}
        </Button>
        <Button size="small" look="quiet" onPress={onClose}>
          {t('ui:cancel')}
        </Button>
      </div>
    </>
  )
}

/** The abbreviations of this person, in the order in which they were added. */
export function AbbreviationsEditor({ abbreviations, onChange }: EditorProps) {
  const { t } = useTranslation('settings')
  const [editing, setEditing] = useState<string | null>(null)
  const [isImporting, setImporting] = useState(false)
  return (
    <>
      <h3>{t('abbreviations')}</h3>
      <div className="settings__list">
        {abbreviations.map((row) =>
          row.short === editing ? (
            <AbbreviationForm
              key={row.short}
              given={row}
              others={abbreviations.filter((other) => other !== row)}
              save={t('save')}
              onSave={(changed) => {
                onChange(abbreviations.map((other) => (other === row ? changed : other)))
                setEditing(null)
              }}
              onCancel={() => setEditing(null)}
            />
          ) : (
            <div key={row.short} className="settings__row">
              <span className="settings__name abbreviation-short">
                <bdi>{row.short}</bdi>
              </span>
              <span className="settings__words">
                <bdi className="abbreviation-full">{row.full}</bdi>
              </span>
              <IconButton
                icon={Pencil}
                size="small"
                label={t('people.editNamed', { name: row.short })}
                onPress={() => setEditing(row.short)}
              />
              <IconButton
                icon={X}
                size="small"
                label={t('ui:removeNamed', { name: row.short })}
                onPress={() => onChange(abbreviations.filter((other) => other !== row))}
              />
            </div>
          ),
        )}
        <AbbreviationForm
          others={abbreviations}
          save={t('abbreviation.add')}
          onSave={(added) => onChange([...abbreviations, added])}
        />
      </div>
      {isImporting ? (
        <FromLines abbreviations={abbreviations} onChange={onChange} onClose={() => setImporting(false)} />
      ) : (
        <div className="settings__actions">
          <Button size="small" icon={ListPlus} onPress={() => setImporting(true)}>
            {t('abbreviation.import')}
          </Button>
        </div>
      )}
    </>
  )
}
