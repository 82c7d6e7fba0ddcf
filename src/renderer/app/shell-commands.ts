/** What the shell's commands do. */
import type { CommandId } from '@shared/commands/commands'
import { words } from '../i18n'
import { importMediaFromDialog } from '../media/actions'
import { muharrir } from '../muharrir'
import { toast } from '../ui/Toast'
import { flushAll } from './closing'
import { useCommands } from './commands'
import { importFromDialog } from './import-files'
import { changePreferences } from './preferences'
import { attempt, report } from './report'
import {
  openStory,
  showDesk,
  showDialog,
  showHelp,
  showMedia,
  showSettings,
  showTrash,
  subjects,
  useApp,
} from './store'

/** Percent of one step, and its ends. */
const ZOOM = { step: 10, least: 50, most: 250 } as const

/** Opens the library of a folder; whatever is open is saved first. */
export async function openLibrary(folder: string): Promise<boolean> {
  if (!(await flushAll())) {
    toast({ tone: 'urgent', text: words.t('shell:unsaved') })
    return false
  }
  const status = await attempt(muharrir.library.open({ folder }))
  if (!status) return false
  useApp.setState({ status, route: { screen: 'desk' }, selection: [] })
  return true
}

export async function chooseLibrary(): Promise<void> {
  const chosen = await attempt(muharrir.library.chooseFolder({ purpose: 'open' }))
  if (chosen?.folder) await openLibrary(chosen.folder)
}

/** Back to the first screen, where libraries are made and chosen. */
export async function leaveLibrary(): Promise<void> {
  if (!(await flushAll())) return toast({ tone: 'urgent', text: words.t('shell:unsaved') })
  const status = await attempt(muharrir.library.close())
  if (status) useApp.setState({ status, route: { screen: 'desk' }, selection: [] })
}

export async function backUp(): Promise<void> {
  const outcome = await attempt(muharrir.library.backup())
  const path = outcome?.path
  if (!path) return
  toast({
    tone: 'ok',
    text: words.t('shell:backedUp'),
    note: path,
    action: { label: words.t('shell:showFile'), run: () => muharrir.app.showInFolder({ path }).catch(report) },
  })
}

export async function restoreBackup(): Promise<void> {
  if (!(await flushAll())) return toast({ tone: 'urgent', text: words.t('shell:unsaved') })
  const status = await attempt(muharrir.library.restore())
  if (status) useApp.setState({ status, route: { screen: 'desk' }, selection: [] })
}

/** Moves stories to the trash, with a way back. */
export async function trashStories(ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false
  const moved = await attempt(muharrir.stories.trash({ ids: [...ids] }))
  if (moved === undefined) return false
  toast({
    tone: 'ok',
    text: words.t('shell:trashed', { stories: words.t('story:count.stories', { count: ids.length }) }),
    action: { label: words.t('ui:undo'), run: () => void attempt(muharrir.stories.restore({ ids: [...ids] })) },
  })
  return true
}

async function duplicate(): Promise<void> {
  const [id] = subjects(useApp.getState())
  if (!id) return
  if (!(await flushAll())) return toast({ tone: 'urgent', text: words.t('shell:unsaved') })
  const copy = await attempt(muharrir.stories.duplicate({ id }))
  if (copy)
    toast({
      tone: 'ok',
      text: words.t('shell:duplicated'),
      action: { label: words.t('shell:openImported'), run: () => openStory(copy.id) },
    })
}

async function trashSubjects(): Promise<void> {
  const { route, selection } = useApp.getState()
  if (route.screen !== 'story') {
    // The row that takes the place of the first one is chosen next.
    if (await trashStories(selection)) useApp.setState({ selection: [] })
    return
  }
  if (!(await flushAll())) return toast({ tone: 'urgent', text: words.t('shell:unsaved') })
  showDesk()
  await trashStories([route.id])
}

const zoomBy = (step: number) => {
  const { zoom } = useApp.getState().preferences
  return changePreferences({ zoom: Math.min(ZOOM.most, Math.max(ZOOM.least, zoom + step)) })
}

const withSubject = (use: (id: string) => void) => () => {
  const [id] = subjects(useApp.getState())
  if (id) use(id)
}

export function useShellCommands(): void {
  const selected = useApp(({ selection }) => selection.length)
  const screen = useApp(({ route }) => route.screen)
  useCommands(
    {
      'story.new': () => showDialog({ kind: 'new-story' }),
      'library.open': chooseLibrary,
      'library.new': leaveLibrary,
      'story.import': importFromDialog,
      'media.import': () => importMediaFromDialog('files'),
      'media.importFolder': () => importMediaFromDialog('folder'),
      'story.export': withSubject((id) => showDialog({ kind: 'export', id })),
      'library.backup': backUp,
      'library.restore': restoreBackup,
      'library.show': () => muharrir.library.showFolder(),
      'story.close': showDesk,
      'app.settings': () => showSettings(),
      'story.duplicate': duplicate,
      'story.saveTemplate': withSubject((id) => showDialog({ kind: 'template', id })),
      'story.trash': trashSubjects,
      'view.palette': () => showDialog({ kind: 'palette' }),
      'view.desk': showDesk,
      'view.media': showMedia,
      'view.trash': showTrash,
      'view.zoomIn': () => zoomBy(ZOOM.step),
      'view.zoomOut': () => zoomBy(-ZOOM.step),
      'view.zoomReset': () => changePreferences({ zoom: 100 }),
      'help.guide': () => showHelp('guide'),
      'help.keys': () => showHelp('keys'),
      'help.about': () => showHelp('about'),
      'help.tour': () => {
        showDesk()
        useApp.setState({ touring: true })
      },
    },
    (id: CommandId) => {
      if (id === 'story.close') return { enabled: screen === 'story' }
      if (id === 'story.export' || id === 'story.duplicate' || id === 'story.saveTemplate')
        return { enabled: screen === 'story' || selected === 1 }
      if (id === 'story.trash') return { enabled: screen === 'story' || selected > 0 }
      return {}
    },
  )
}
