import { fold } from '@shared/arabic/fold'
import type { NewsroomWord } from '@shared/proofing/newsroom-words'
import { BookA, Plus, X } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { AddWord } from '../../proofing/AddWord'
import { Button, Dialog, EmptyState, IconButton, SearchField, toast } from '../../ui'
import { attempt, report } from '../report'
import { canWrite, useApp } from '../store'

/** Words shown at once: a newsroom adds a few hundred, a list that was brought along may hold thousands. */
const AT_ONCE = 300

/** The newsroom's own words, the latest first. */
export function WordsPage() {
  const { t } = useTranslation('settings')
  const writable = useApp(canWrite)
  const [words, setWords] = useState<readonly NewsroomWord[] | null>(null)
  const [search, setSearch] = useState('')
  const [isAdding, setAdding] = useState(false)
  const load = useCallback(() => void muharrir.words.list().then((all) => setWords(all.toReversed()), report), [])
  useEffect(() => {
    load()
    return muharrir.on('proofing-changed', load)
  }, [load])
  if (!words) return null
  const shown = words.filter(({ word }) => fold(word).includes(fold(search))).slice(0, AT_ONCE)
  const remove = async ({ word, like }: NewsroomWord) => {
    if ((await attempt(muharrir.words.remove({ word }))) === undefined) return
    toast({
      tone: 'ok',
      text: t('words.removed', { word }),
      action: { label: t('commands:edit.undo'), run: () => void muharrir.words.add({ word, like }).catch(report) },
    })
  }
  return (
    <>
      <p className="ui-field__help">{t('words.help')}</p>
      <div className="settings__bar">
        <SearchField label={t('words.search')} placeholder={t('words.search')} value={search} onChange={setSearch} />
        <Button icon={Plus} isDisabled={!writable} onPress={() => setAdding(true)}>
          {t('words.add')}
        </Button>
      </div>
      {shown.length === 0 && (
        <EmptyState icon={BookA} title={t('words.none')}>
          {t('words.noneHelp')}
        </EmptyState>
      )}
      {shown.length > 0 && (
        <ul className="settings__list">
          {shown.map((row) => (
            <li key={row.word} className="settings__row">
              <span className="settings__words">
                <bdi className="settings__name">{row.word}</bdi>
                {row.like !== '' && <span className="ui-field__help">{t('words.like', { like: row.like })}</span>}
              </span>
              <IconButton
                icon={X}
                size="small"
                isDisabled={!writable}
                label={t('words.remove', { word: row.word })}
                onPress={() => void remove(row)}
              />
            </li>
          ))}
        </ul>
      )}
      <Dialog title={t('proofing:addWordTitle')} size="small" isOpen={isAdding} onClose={() => setAdding(false)}>
        <AddWord word="" onDone={() => setAdding(false)} />
      </Dialog>
    </>
  )
}
