/** Preferences live in main; here they are read, changed and put into effect. */
import { intlLocale } from '@shared/arabic/numbers'
import type { Preferences } from '@shared/contract/contract'
import { directionOf } from '@shared/i18n/translate'
import { setDigits, words } from '../i18n'
import { muharrir } from '../muharrir'
import { attempt } from './report'
import { useApp } from './store'

/** Language, direction, digits and theme, without a reload. */
export async function putIntoEffect({ language, digits, theme }: Preferences): Promise<void> {
  setDigits(digits)
  await words.changeLanguage(language)
  const root = document.documentElement
  root.lang = language
  root.dir = directionOf(language)
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
}

let changes = 0

/** In effect at once, so that the next press of a key goes on from here; taken back where main refuses. */
export async function changePreferences(change: Partial<Preferences>): Promise<void> {
  const { preferences } = useApp.getState()
  const mine = ++changes
  useApp.setState({ preferences: { ...preferences, ...change } })
  const saved = await attempt(muharrir.app.setPreferences(change))
  // An answer to an earlier change knows nothing of a later one.
  if (mine !== changes) return
  const known = saved ?? preferences
  useApp.setState({ preferences: known })
  await putIntoEffect(known)
}

/** The locale for react-aria: messages, calendars and digits. */
export const localeOf = ({ language, digits }: Pick<Preferences, 'language' | 'digits'>): string =>
  intlLocale(language, digits)

/** A panel's width in pixels, remembered between starts. */
export function usePanelWidth(name: string, usual: number): [number, (width: number) => void, (width: number) => void] {
  const width = useApp(({ preferences }) => preferences.panels[name] ?? usual)
  const show = (next: number) =>
    useApp.setState(({ preferences }) => ({
      preferences: { ...preferences, panels: { ...preferences.panels, [name]: next } },
    }))
  const remember = (next: number) => {
    void changePreferences({ panels: { ...useApp.getState().preferences.panels, [name]: next } })
  }
  return [width, show, remember]
}
