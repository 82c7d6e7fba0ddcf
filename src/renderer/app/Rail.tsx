import clsx from 'clsx'
import { CircleHelp, Images, Newspaper, Settings, Trash2 } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { ariaKeys, Hint, Icon, type LucideIcon } from '../ui'
import { keysOf } from './commands'
import { showDesk, showHelp, showMedia, showSettings, showTrash, useApp } from './store'
import './Rail.css'

function Place({
  icon,
  label,
  here,
  keys,
  go,
}: {
  icon: LucideIcon
  label: string
  here: boolean
  keys?: string
  go(): void
}) {
  return (
    <Hint label={label} placement="end" {...(keys ? { keys } : {})}>
      <Button
        className={clsx('rail__place', here && 'rail__place--here')}
        onPress={go}
        aria-current={here ? 'page' : undefined}
        {...(keys ? { 'aria-keyshortcuts': ariaKeys(keys) } : {})}
      >
        <Icon of={icon} size={20} />
        <span>{label}</span>
      </Button>
    </Hint>
  )
}

/** The places of the program, at the inline start. */
export function Rail() {
  const { t } = useTranslation('shell')
  const screen = useApp(({ route }) => route.screen)
  return (
    <nav className="rail" aria-label={t('places')}>
      <span className="rail__sign" aria-hidden>
        {t('mark')}
      </span>
      <Place
        icon={Newspaper}
        label={t('commands:view.desk')}
        here={screen === 'desk'}
        keys={keysOf('view.desk')}
        go={showDesk}
      />
      <Place
        icon={Images}
        label={t('commands:view.media')}
        here={screen === 'media'}
        keys={keysOf('view.media')}
        go={showMedia}
      />
      <Place icon={Trash2} label={t('trash')} here={screen === 'trash'} go={showTrash} />
      <span className="rail__gap" />
      <Place
        icon={CircleHelp}
        label={t('help')}
        here={screen === 'help'}
        keys={keysOf('help.guide')}
        go={() => showHelp('guide')}
      />
      <Place
        icon={Settings}
        label={t('settings')}
        here={screen === 'settings'}
        keys={keysOf('app.settings')}
        go={() => showSettings()}
      />
    </nav>
  )
}
