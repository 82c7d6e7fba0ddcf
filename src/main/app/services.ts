/** What the handlers of the contract work with: made once in `index.ts`. */

import type { AppInfo } from '@shared/contract/contract'
import type { Shell } from 'electron'
import type { StoryPreview } from '../article/preview'
import type { Theme } from '../article/theme'
import type { MediaPool } from '../media/pool'
import type { Proofing } from '../proofing/proofing'
import type { Emit } from './bridge'
import type { Closing } from './closing'
import type { Dialogs } from './dialogs'
import type { Jobs } from './jobs'
import type { AppMenu } from './menu'
import type { Profile } from './profile'
import type { Workspace } from './workspace'

export interface Services {
  info: Omit<AppInfo, 'files'>
  /** Files the program was started with, once; from then on they come as `files-opened`. */
  takeOpened: () => string[]
  profile: Profile
  workspace: Workspace
  jobs: Jobs
  proofing: Proofing
  mediaPool: MediaPool
  dialogs: Dialogs
  menu: AppMenu
  closing: Closing
  /** Read at first use. */
  theme: () => Promise<Theme>
  /** Made at first use: it reads the theme. */
  preview: () => Promise<StoryPreview>
  shell: Pick<Shell, 'openExternal' | 'showItemInFolder' | 'openPath'>
  emit: Emit
  /** A word of main's own namespaces in the interface's language. */
  words: (key: string) => string
  /** The folder that the command line named for a library, or null. */
  suggested: string | null
  /** The person's documents folder. */
  documents: string
  /** The program's `resources` folder. */
  resources: string
  /** Files and folders this program wrote in this session: the only ones it shows in the file browser. */
  written: Set<string>
  preferencesChanged: () => void
  runMainCommand: (command: string) => void
}
