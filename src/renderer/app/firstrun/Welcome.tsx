import type { RecentLibrary } from '@shared/contract/contract'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { muharrir } from '../../muharrir'
import { Button, Segments } from '../../ui'
import { emptyPerson, type NewPerson } from '../people/PersonFields'
import { changePreferences } from '../preferences'
import { attempt } from '../report'
import { useApp } from '../store'
import { LibraryStep } from './LibraryStep'
import { RecentLibraries } from './RecentLibraries'
import { WhoStep } from './WhoStep'
import './Welcome.css'

const STEPS = ['language', 'who', 'library'] as const
type Step = (typeof STEPS)[number]

function LanguageStep({ onNext }: { onNext(): void }) {
  const { t } = useTranslation('firstrun')
  const { language, theme } = useApp((app) => app.preferences)
  return (
    <>
      <Segments
        label={t('language')}
        value={language}
        onChange={(next) => void changePreferences({ language: next })}
        options={[
          { id: 'ar', label: t('language.ar') },
          { id: 'en', label: t('language.en') },
        ]}
      />
      <Segments
        label={t('theme')}
        value={theme}
        onChange={(next) => void changePreferences({ theme: next })}
        options={(['system', 'light', 'dark'] as const).map((id) => ({ id, label: t(`theme.${id}`) }))}
      />
      <div className="welcome__actions">
        <Button look="primary" onPress={onNext}>
          {t('next')}
        </Button>
      </div>
    </>
  )
}

/** No library is open: the first start, or the choice of another library. */
export function Welcome() {
  const { t } = useTranslation('firstrun')
  const firstStart = useApp(({ info }) => info?.firstStart ?? false)
  const [recent, setRecent] = useState<RecentLibrary[] | null>(null)
  const [step, setStep] = useState<Step>(firstStart ? 'language' : 'library')
  const [person, setPerson] = useState<NewPerson>(emptyPerson('editor'))
  const [agency, setAgency] = useState('')
  useEffect(() => {
    void attempt(muharrir.library.recent()).then((libraries) => setRecent(libraries ?? []))
  }, [])
  if (recent === null) return null
  const at = STEPS.indexOf(step)
  return (
    <main className="welcome">
      <section className="welcome__card">
        <header className="welcome__head">
          <span className="welcome__sign" aria-hidden>
            {t('shell:mark')}
          </span>
          <div>
            <h1>{t(`${step}.title`)}</h1>
            <p>{t(`${step}.help`)}</p>
          </div>
        </header>
        {step === 'language' && <LanguageStep onNext={() => setStep('who')} />}
        {step === 'who' && (
          <WhoStep
            person={person}
            onPerson={setPerson}
            agency={agency}
            onAgency={setAgency}
            onBack={() => setStep('language')}
            onNext={() => setStep('library')}
          />
        )}
        {step === 'library' && (
          <>
            <RecentLibraries
              libraries={recent}
              onForget={(folder) => setRecent(recent.filter((row) => row.folder !== folder))}
            />
            <LibraryStep person={person} agency={agency} onBack={() => setStep('who')} />
          </>
        )}
        <ol className="welcome__steps" aria-label={t('steps')}>
          {STEPS.map((name, n) => (
            <li
              key={name}
              className={n === at ? 'welcome__step welcome__step--here' : 'welcome__step'}
              aria-current={n === at ? 'step' : undefined}
            >
              <span className="ui-hidden">{t(`${name}.title`)}</span>
            </li>
          ))}
        </ol>
      </section>
    </main>
  )
}
