import { lazy, Suspense, useEffect } from 'react'
import { I18nProvider } from 'react-aria-components'
import { I18nextProvider } from 'react-i18next'
import { DeskScreen } from '../desk/DeskScreen'
import { TrashScreen } from '../desk/TrashScreen'
import { OpeningSkeleton } from '../editor/screen/Opening'
import { words } from '../i18n'
import { Toasts } from '../ui'
import { Banners } from './Banners'
import { DropTarget } from './DropTarget'
import { Welcome } from './firstrun/Welcome'
import { HelpScreen } from './help/HelpScreen'
import { JobTray } from './JobTray'
import { localeOf } from './preferences'
import { Rail } from './Rail'
import { ShellDialogs } from './ShellDialogs'
import { SettingsScreen } from './settings/SettingsScreen'
import { useShellCommands } from './shell-commands'
import { useApp } from './store'
import { Tour } from './tour/Tour'
import './App.css'

const loadEditor = () => import('../editor/EditorScreen').then(({ EditorScreen }) => ({ default: EditorScreen }))
/** A third of the program's code: the desk is there before it, and it before the first story is chosen. */
const EditorScreen = lazy(loadEditor)
const MediaScreen = lazy(() => import('../media/MediaScreen').then((module) => ({ default: module.MediaScreen })))

function Screen() {
  const route = useApp((app) => app.route)
  useEffect(() => {
    const idle = requestIdleCallback(() => void loadEditor())
    return () => cancelIdleCallback(idle)
  }, [])
  if (route.screen === 'story')
    return (
      <Suspense fallback={<OpeningSkeleton />}>
        <EditorScreen key={route.id} id={route.id} jump={route.jump} />
      </Suspense>
    )
  return (
    <div className="shell__body">
      <Rail />
      <div className="shell__screen">
        {route.screen === 'desk' && <DeskScreen />}
        {route.screen === 'media' && (
          <Suspense>
            <MediaScreen />
          </Suspense>
        )}
        {route.screen === 'trash' && <TrashScreen />}
        {route.screen === 'settings' && <SettingsScreen page={route.page} />}
        {route.screen === 'help' && <HelpScreen page={route.page} />}
      </div>
    </div>
  )
}

function Shell() {
  useShellCommands()
  const folder = useApp(({ status, making }) => (making ? null : (status?.folder ?? null)))
  const readOnly = useApp(({ status }) => status?.readOnly ?? false)
  return (
    <div className="shell">
      {folder === null ? (
        <Welcome />
      ) : (
        <DropTarget>
          <Banners />
          {/* A library that became writable is shown anew: a story opened for reading only stays so. */}
          <Screen key={`${folder} ${readOnly}`} />
        </DropTarget>
      )}
      <ShellDialogs />
      <Tour />
      <JobTray />
      <Toasts />
    </div>
  )
}

export function App() {
  const preferences = useApp((app) => app.preferences)
  return (
    <I18nextProvider i18n={words}>
      <I18nProvider locale={localeOf(preferences)}>
        <Shell />
      </I18nProvider>
    </I18nextProvider>
  )
}
