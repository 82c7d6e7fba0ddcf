import { EyeOff, ListChecks, PowerOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { canWrite, mayChange, useApp } from '../app/store'
import { useOpenStory } from '../editor/screen/context'
import { Button } from '../ui'
import { useFindingActions } from './actions'
import { Change } from './Change'
import { useFindings } from './context'
import { fixable } from './mending'
import { useStyleRule } from './rules'
import type { CardBodyProps } from './SpellingCard'

export function StyleCard({ finding, onDone }: CardBodyProps) {
  const { t, i18n } = useTranslation('proofing')
  const { readOnly } = useOpenStory()
  const actions = useFindingActions()
  const { findings } = useFindings()
  const { mark } = finding
  const rule = useStyleRule(mark.rule)?.rule
  const language = i18n.language === 'en' ? 'en' : 'ar'
  const ofKind = fixable(findings, (other) => other.mark.rule === mark.rule)
  const mayTurnOff = useApp((app) => canWrite(app) && mayChange({ kind: 'settings' })(app))
  const act = (run: () => unknown) => () => {
    onDone()
    run()
  }
  const { fix } = mark
  return (
    <>
      <header className="proof-card__head">
        <span className={`proof-sign proof-sign--${mark.level}`} aria-hidden />
        <h2 className="proof-card__title">{rule?.title[language] ?? t('kind.style')}</h2>
      </header>
      {rule && rule.explanation !== '' && (
        <p className="proof-card__note" lang="ar" dir="rtl">
          {rule.explanation}
        </p>
      )}
      <Change found={mark.found} fix={fix} />
      {fix === null && mark.level === 'info' && <p className="proof-card__note">{t('onlySaid')}</p>}
      {fix !== null && !readOnly && (
        <div className="proof-card__offers">
          <Button size="small" look="primary" onPress={act(() => actions?.fix(finding, fix))}>
            {t('apply')}
          </Button>
          {ofKind.length > 1 && (
            <Button size="small" icon={ListChecks} onPress={act(() => actions?.fixAll(ofKind))}>
              {t('applyKind', { count: ofKind.length })}
            </Button>
          )}
        </div>
      )}
      <div className="proof-card__actions">
        <Button size="small" look="quiet" icon={EyeOff} onPress={act(() => actions?.wave(finding))}>
          {t('ignoreHere')}
        </Button>
        <Button
          size="small"
          look="quiet"
          icon={PowerOff}
          isDisabled={!mayTurnOff}
          onPress={act(() => actions?.turnOff(mark.rule))}
        >
          {t('turnOff')}
        </Button>
      </div>
      {!mayTurnOff && <p className="proof-card__note">{t('turnOffWhoMay')}</p>}
    </>
  )
}
