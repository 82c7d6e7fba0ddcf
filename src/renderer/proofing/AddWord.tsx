import { exampleForms } from '@shared/proofing/lexicon'
import { bareWord } from '@shared/proofing/words'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { report, sentenceOf } from '../app/report'
import { muharrir } from '../muharrir'
import { Button, TextField, toast } from '../ui'

/** Teaches the newsroom a word, with one of the dictionary that it is inflected like. */
export function AddWord({ word: given, onDone }: { word: string; onDone(): void }) {
  const { t } = useTranslation('proofing')
  const [word, setWord] = useState(given)
  const [like, setLike] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isSaving, setSaving] = useState(false)
  const forms = exampleForms(bareWord(word.trim()))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setSaving(true)
    try {
      const added = await muharrir.words.add({ word: word.trim(), like: like.trim() })
      toast({
        tone: 'ok',
        text: t('wordAdded', { word: added.word }),
        action: {
          label: t('commands:edit.undo'),
          run: () => void muharrir.words.remove({ word: added.word }).catch(report),
        },
      })
      onDone()
    } catch (error) {
      setFault(sentenceOf(error))
      setSaving(false)
    }
  }
  return (
    <form className="proof-form" onSubmit={(event) => void save(event)}>
      <h2 className="proof-card__title">{t('addWordTitle')}</h2>
      <TextField label={t('word')} value={word} onChange={setWord} autoFocus {...(fault ? { error: fault } : {})} />
      <TextField label={t('like')} help={t('likeHelp')} value={like} onChange={setLike} />
      {forms.length > 0 && (
        <p className="proof-card__note">
          {t('formsKnown')} <bdi lang="ar">{forms.join(' · ')}</bdi>
          {like.trim() !== '' && <> {t('formsLike', { like: like.trim() })}</>}
        </p>
      )}
      <div className="proof-card__actions">
        <Button size="small" look="primary" type="submit" isDisabled={isSaving || word.trim() === ''}>
          {t('add')}
        </Button>
        <Button size="small" look="quiet" onPress={onDone}>
          {t('ui:cancel')}
        </Button>
      </div>
    </form>
  )
}
