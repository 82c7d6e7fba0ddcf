import { BookPlus, EyeOff, FileX2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenStory } from '../editor/screen/context'
import { Button, Skeleton } from '../ui'
import { AddWord } from './AddWord'
import { useFindingActions } from './actions'
import type { OpenProofing } from './context'
import type { Finding } from './session'
import { useSuggestions } from './suggesting'

export interface CardBodyProps {
  open: OpenProofing
  finding: Finding
  onDone(): void
}

export function SpellingCard({ open, finding, onDone }: CardBodyProps) {
  const { t } = useTranslation('proofing')
  const { readOnly } = useOpenStory()
  const actions = useFindingActions()
  const [isAdding, setAdding] = useState(false)
  const { mark } = finding
  if (isAdding) return <AddWord word={mark.found} onDone={onDone} />
  const act = (run: () => unknown) => () => {
    onDone()
    run()
  }
  return (
    <>
      <header className="proof-card__head">
        <span className="proof-sign proof-sign--spelling" aria-hidden />
        <h2 className="proof-card__title">{t(mark.rule === 'keyboard' ? 'kind.keyboard' : 'kind.spelling')}</h2>
      </header>
      <p className="proof-card__found" dir="auto">
        {mark.found}
      </p>
      {!readOnly && (
        <Offers open={open} finding={finding} onChoose={(word) => act(() => actions?.fix(finding, word))()} />
      )}
      <div className="proof-card__actions">
        <Button size="small" look="quiet" icon={EyeOff} onPress={act(() => actions?.wave(finding))}>
          {t('ignoreHere')}
        </Button>
        {mark.rule === 'spelling' && !readOnly && (
          <>
            <Button size="small" look="quiet" icon={FileX2} onPress={act(() => actions?.ignoreWord(finding))}>
              {t('ignoreInStory')}
            </Button>
            <Button size="small" look="quiet" icon={BookPlus} onPress={() => setAdding(true)}>
              {t('addWord')}
            </Button>
          </>
        )}
      </div>
    </>
  )
}

/** What the word may have been, the likeliest first. */
function Offers({
  open,
  finding,
  onChoose,
}: Pick<CardBodyProps, 'open' | 'finding'> & { onChoose(word: string): void }) {
  const { t } = useTranslation('proofing')
  const suggestions = useSuggestions(open.proofing, finding)
  const { fix } = finding.mark
  if (fix === null && suggestions.kind === 'asking')
    return (
      <div className="proof-card__offers" role="status" aria-label={t('looking')}>
        <Skeleton inlineSize="96px" blockSize="28px" />
        <Skeleton inlineSize="72px" blockSize="28px" />
      </div>
    )
  if (fix === null && suggestions.kind === 'failed') return <p className="proof-card__note">{suggestions.why}</p>
  const words = fix !== null ? [fix] : suggestions.kind === 'known' ? suggestions.words : []
  if (words.length === 0) return <p className="proof-card__note">{t('noSuggestions')}</p>
  return (
    <fieldset className="proof-card__offers">
      <legend className="ui-hidden">{t('suggestions')}</legend>
      {words.map((word, n) => (
        <Button key={word} size="small" look={n === 0 ? 'primary' : 'plain'} onPress={() => onChoose(word)}>
          <bdi>{word}</bdi>
        </Button>
      ))}
    </fieldset>
  )
}
