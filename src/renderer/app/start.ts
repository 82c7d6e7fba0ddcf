/** What happens once, before the first screen: preferences and library are read, main's events are heard. */
import { muharrir } from '../muharrir'
import { answerClosing } from './closing'
import { commandsChanged, listenForShortcuts, menuStates, runCommand, useCommandChanges } from './commands'
import { refuseStrayDrops } from './drop'
import { importOpened, listenForLibrary } from './import-files'
import { putIntoEffect } from './preferences'
import { report } from './report'
import { useApp } from './store'

/** How long a finished job stays to be seen. Milliseconds. */
const JOB_REST = 2500

function listen(): void {
  muharrir.on('library-changed', (status) => useApp.setState({ status }))
  muharrir.on('preferences-changed', (preferences) => {
    useApp.setState({ preferences })
    void putIntoEffect(preferences)
  })
  muharrir.on('command', ({ command }) => runCommand(command))
  muharrir.on('disk-state', ({ ok, code }) => useApp.setState({ diskFault: ok ? null : (code ?? 'disk.unwritable') }))
  muharrir.on('files-opened', ({ paths }) => importOpened(paths))
  listenForLibrary()
  muharrir.on('progress', (progress) => {
    useApp.setState(({ jobs }) => ({ jobs: { ...jobs, [progress.job]: progress } }))
    if (progress.state === 'running') return
    setTimeout(() => {
      useApp.setState(({ jobs }) => {
        const { [progress.job]: _finished, ...others } = jobs
        return { jobs: others }
      })
    }, JOB_REST)
  })
}

/** Keeps the native menu in step; many changes in one turn are told once. */
function tellTheMenu(): void {
  let told = ''
  let waiting = false
  const tell = () => {
    if (waiting) return
    waiting = true
    queueMicrotask(() => {
      waiting = false
      const commands = menuStates()
      const next = JSON.stringify(commands)
      if (next === told) return
      told = next
      muharrir.app.menuState({ commands }).catch(report)
    })
  }
  useCommandChanges.subscribe(tell)
  useApp.subscribe((now, before) => {
    if (now.route !== before.route || now.selection !== before.selection || now.status !== before.status)
      commandsChanged()
  })
  tell()
}

export async function start(): Promise<void> {
  listen()
  listenForShortcuts()
  answerClosing()
  refuseStrayDrops()
  try {
    const [info, preferences, status] = await Promise.all([
      muharrir.app.info(),
      muharrir.app.preferences(),
      muharrir.library.status(),
    ])
    useApp.setState({ info, preferences, status })
    await putIntoEffect(preferences)
    importOpened(info.files)
  } catch (error) {
    report(error)
  }
  tellTheMenu()
}
