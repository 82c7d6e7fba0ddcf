/** What the whole window knows: the library, the preferences, where it is, what is on its way. */
import { DEFAULT_TYPING } from '@shared/arabic/typing/settings'
import type { ImportOutcome, LibraryStatus, MuharrirClient, Preferences, Progress } from '@shared/contract/contract'
import type { ErrorCode } from '@shared/contract/errors'
import type { MediaImport } from '@shared/contract/media'
import type { Place } from '@shared/story/checks'
import { atLeast, mayChangeNewsroom, type NewsroomChange } from '@shared/story/people'
import { create } from 'zustand'
import type { HelpPage, Route, SettingsPage } from './route'

type Info = Awaited<ReturnType<MuharrirClient['app']['info']>>

/** Dialogs of the shell; one at a time. `ids` are stories. */
export type ShellDialog =
  | { kind: 'palette' }
  | { kind: 'new-story' }
  | { kind: 'export'; id: string }
  | { kind: 'template'; id: string }
  | { kind: 'identity' }
  | { kind: 'imported'; outcome: ImportOutcome }
  | { kind: 'remove'; ids: string[] }
  | { kind: 'media-imported'; outcome: MediaImport }
  | { kind: 'media-remove'; hashes: string[] }

export interface AppState {
  info: Info | null
  status: LibraryStatus | null
  preferences: Preferences
  route: Route
  dialog: ShellDialog | null
  /** Stories chosen on the desk: what a command without an open story is about. */
  selection: readonly string[]
  jobs: Record<string, Progress>
  /** Why the library's disk refuses, or null while it does not. */
  diskFault: ErrorCode | null
  touring: boolean
  /** A library is being made: it is shown when it is whole. */
  making: boolean
}

export const useApp = create<AppState>()(() => ({
  info: null,
  status: null,
  preferences: {
    language: 'ar',
    theme: 'system',
    digits: 'latn',
    zoom: 100,
    panels: {},
    tour: 'new',
    identity: {},
    spelling: true,
    houseStyle: true,
    typing: DEFAULT_TYPING,
  },
  route: { screen: 'desk' },
  dialog: null,
  selection: [],
  jobs: {},
  diskFault: null,
  touring: false,
  making: false,
}))

export const showDesk = (): void => useApp.setState({ route: { screen: 'desk' } })
export const showMedia = (): void => useApp.setState({ route: { screen: 'media' } })
export const showTrash = (): void => useApp.setState({ route: { screen: 'trash' } })
export const openStory = (id: string, jump: Place | null = null): void =>
  useApp.setState({ route: { screen: 'story', id, jump } })
export const showSettings = (page: SettingsPage = 'interface'): void =>
  useApp.setState({ route: { screen: 'settings', page } })
export const showHelp = (page: HelpPage): void => useApp.setState({ route: { screen: 'help', page } })
export const showDialog = (dialog: ShellDialog | null): void => useApp.setState({ dialog })

/** The story a command is about: the open one, else the ones chosen on the desk. */
export function subjects({ route, selection }: Pick<AppState, 'route' | 'selection'>): readonly string[] {
  if (route.screen === 'story') return [route.id]
  return route.screen === 'desk' ? selection : []
}

/** Whether whoever works here may change this of the newsroom; the library may still be open read-only. */
export const mayChange =
  (change: NewsroomChange) =>
  ({ status }: Pick<AppState, 'status'>): boolean =>
    mayChangeNewsroom(change, status?.settings?.people ?? [], status?.me ?? null)

/** Whether whoever works here may remove stories for good. */
export const mayRemove = ({ status }: Pick<AppState, 'status'>): boolean =>
  status?.me != null && atLeast(status.me, 'editor')

export const canWrite = ({ status }: Pick<AppState, 'status'>): boolean => status?.folder != null && !status.readOnly
