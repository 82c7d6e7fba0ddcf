import clsx from 'clsx'
import {
  BookA,
  Building2,
  Keyboard,
  Library,
  type LucideIcon,
  SlidersHorizontal,
  SpellCheck,
  UserRound,
  UsersRound,
} from 'lucide-react'
import { lazy, Suspense } from 'react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui'
import { SETTINGS_PAGES, type SettingsPage } from '../route'
import { showSettings } from '../store'
import { InterfacePage } from './InterfacePage'
import { LibraryPage } from './LibraryPage'
import { MePage } from './MePage'
import { NewsroomPage } from './NewsroomPage'
import { PeoplePage } from './PeoplePage'
import { TypingPage } from './TypingPage'
import { WordsPage } from './WordsPage'
import './Settings.css'

/** Rules are compiled and tested here: what that takes is loaded when the page is opened. */
const StylePage = lazy(() => import('./StylePage').then((page) => ({ default: page.StylePage })))

const ICONS: Record<SettingsPage, LucideIcon> = {
  interface: SlidersHorizontal,
  typing: Keyboard,
  me: UserRound,
  people: UsersRound,
  newsroom: Building2,
  style: SpellCheck,
  words: BookA,
  library: Library,
}

export function SettingsScreen({ page }: { page: SettingsPage }) {
  const { t } = useTranslation('settings')
  return (
    <main className="settings">
      <nav className="settings__nav" aria-label={t('shell:settings')}>
        <h1>{t('shell:settings')}</h1>
        {SETTINGS_PAGES.map((name) => (
          <Button
            key={name}
            className={clsx('settings__link', name === page && 'settings__link--here')}
            aria-current={name === page ? 'page' : undefined}
            onPress={() => showSettings(name)}
          >
            <Icon of={ICONS[name]} size={17} />
            {t(name)}
          </Button>
        ))}
      </nav>
      <section className="settings__page" key={page}>
        <div className="settings__column">
          <h2>{t(page)}</h2>
          {page === 'interface' && <InterfacePage />}
          {page === 'typing' && <TypingPage />}
          {page === 'me' && <MePage />}
          {page === 'people' && <PeoplePage />}
          {page === 'newsroom' && <NewsroomPage />}
          {page === 'style' && (
            <Suspense>
              <StylePage />
            </Suspense>
          )}
          {page === 'words' && <WordsPage />}
          {page === 'library' && <LibraryPage />}
        </div>
      </section>
    </main>
  )
}
