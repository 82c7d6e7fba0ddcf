import { cleanLine } from '@shared/arabic/clean'
import type { BulkChange } from '@shared/contract/media'
import { ArchiveRestore, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../app/formats'
import { attempt } from '../app/report'
import { canWrite, useApp } from '../app/store'
import { muharrir } from '../muharrir'
import { Button, DateTimeField, TagField, TextField, toast } from '../ui'
import { filesOf, restoreMedia, trashMedia } from './actions'
import './Details.css'

const LISTS = ['addKeywords', 'removeKeywords', 'addPeople', 'removePeople'] as const
const LINES = ['credit', 'source', 'rights', 'licence', 'place'] as const
const NOTHING: BulkChange = { set: {}, addKeywords: [], removeKeywords: [], addPeople: [], removePeople: [] }

/** What a change of many files will do, a sentence each. Empty lines are left as they are. */
function useSentences(change: BulkChange): string[] {
  const { t } = useTranslation('media')
  const { full } = useFormats()
  const lists = LISTS.flatMap((name) =>
    change[name].length === 0 ? [] : [t(`bulk.will.${name}`, { words: change[name].join(t('desk:listComma')) })],
  )
  const lines = LINES.flatMap((name) => {
    const text = change.set[name]
    return text ? [t('bulk.will.set', { field: t(`word.${name}`), text })] : []
  })
  const { rightsExpire } = change.set
  return [...lists, ...lines, ...(rightsExpire ? [t('bulk.will.expire', { when: full(rightsExpire) })] : [])]
}

/** Several files: one change of all, said in words before it is made. */
export function Bulk({ hashes, isTrash }: { hashes: readonly string[]; isTrash: boolean }) {
  const { t } = useTranslation('media')
  const { timeZone } = useFormats()
  const writable = useApp(canWrite)
  const [change, setChange] = useState(NOTHING)
  const sentences = useSentences(change)
  const files = filesOf(hashes.length)
  const set = (words: BulkChange['set']) => setChange((now) => ({ ...now, set: { ...now.set, ...words } }))
  const apply = async () => {
    // A line that was emptied again is no change.
    const entries = Object.entries(change.set).flatMap(([name, value]) =>
      typeof value !== 'string' ? [] : cleanLine(value) === '' ? [] : [[name, cleanLine(value)]],
    )
    const changed = await attempt(
      muharrir.media.setMany({ hashes: [...hashes], change: { ...change, set: Object.fromEntries(entries) } }),
    )
    if (!changed) return
    setChange(NOTHING)
    toast({ tone: 'ok', text: t('bulk.done', { files: filesOf(changed.length) }) })
  }
  return (
    <div className="media-details">
      <div className="media-details__scroll">
        <h2 className="media-details__name">{t('chosen', { files })}</h2>
        <div className="media-bulk">
          {LISTS.map((name) => (
            <TagField
              key={name}
              label={t(`bulk.${name}`)}
              values={change[name]}
              tidy={cleanLine}
              placeholder={t('inspector:addTag')}
              isDisabled={!writable}
              onChange={(values) => setChange((now) => ({ ...now, [name]: values }))}
            />
          ))}
          {LINES.map((name) => (
            <TextField
              key={name}
              label={t(`word.${name}`)}
              value={change.set[name] ?? ''}
              placeholder={t('bulk.unchanged')}
              isDisabled={!writable}
              onChange={(text) => set({ [name]: text })}
            />
          ))}
          <DateTimeField
            label={t('word.rightsExpire')}
            value={change.set.rightsExpire ?? null}
            timeZone={timeZone}
            isDisabled={!writable}
            onChange={(rightsExpire) => set({ rightsExpire })}
          />
        </div>
      </div>
      <footer className="media-details__foot">
        {sentences.length > 0 && (
          <ul className="media-bulk__will" aria-label={t('bulk.will', { files })}>
            <li>{t('bulk.will', { files })}</li>
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        <Button look="primary" isDisabled={!writable || sentences.length === 0} onPress={() => void apply()}>
          {t('bulk.apply')}
        </Button>
        {isTrash ? (
          <Button icon={ArchiveRestore} isDisabled={!writable} onPress={() => void restoreMedia(hashes)}>
            {t('desk:restore')}
          </Button>
        ) : (
          <Button look="danger" icon={Trash2} isDisabled={!writable} onPress={() => void trashMedia(hashes)}>
            {t('commands:story.trash')}
          </Button>
        )}
      </footer>
    </div>
  )
}
