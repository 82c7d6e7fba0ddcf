/** Where the window is. No address: a route is state. */
import type { Place } from '@shared/story/checks'

export const SETTINGS_PAGES = ['interface', 'typing', 'me', 'people', 'newsroom', 'style', 'words', 'library'] as const
export type SettingsPage = (typeof SETTINGS_PAGES)[number]
export const HELP_PAGES = ['guide', 'keys', 'about'] as const
export type HelpPage = (typeof HELP_PAGES)[number]

export type Route =
  | { screen: 'desk' }
  | { screen: 'media' }
  | { screen: 'trash' }
  | { screen: 'story'; id: string; jump: Place | null }
  | { screen: 'settings'; page: SettingsPage }
  | { screen: 'help'; page: HelpPage }
