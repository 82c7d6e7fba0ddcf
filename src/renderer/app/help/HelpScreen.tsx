import clsx from 'clsx'
import { BookOpen, Info, Keyboard, type LucideIcon } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../ui'
import { HELP_PAGES, type HelpPage } from '../route'
import { showHelp } from '../store'
import { AboutPage } from './AboutPage'
import { GuidePage } from './GuidePage'
import { KeysPage } from './KeysPage'
import '../settings/Settings.css'
import './Help.css'

const ICONS: Record<HelpPage, LucideIcon> = { guide: BookOpen, keys: Keyboard, about: Info }

export function HelpScreen({ page }: { page: HelpPage }) {
  const { t } = useTranslation('help')
  return (
    <main className="settings">
      <nav className="settings__nav" aria-label={t('shell:help')}>
        <h1>{t('shell:help')}</h1>
        {HELP_PAGES.map((name) => (
          <Button
            key={name}
            className={clsx('settings__link', name === page && 'settings__link--here')}
            aria-current={name === page ? 'page' : undefined}
            onPress={() => showHelp(name)}
          >
            <Icon of={ICONS[name]} size={17} />
            {t(`commands:help.${name}`)}
          </Button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls is read with the keyboard too */}
      <section className="settings__page" key={page} tabIndex={0} aria-label={t(`commands:help.${page}`)}>
        <div className="settings__column">
          <h2>{t(`commands:help.${page}`)}</h2>
          {page === 'guide' && <GuidePage />}
          {page === 'keys' && <KeysPage />}
          {page === 'about' && <AboutPage />}
        </div>
      </section>
    </main>
  )
}
