/**
 * The running side of the command registry: screens register what their commands do while they are on screen, and
 * menu, palette, shortcuts and toolbars all run them through here.
 */
import { COMMANDS, type CommandDeclaration, type CommandId, command as declared } from '@shared/commands/commands'
import { useEffect, useRef } from 'react'
import { create } from 'zustand'
import { muharrir } from '../muharrir'
import { matches, parseAccelerator } from './accelerator'
import { attempt } from './report'
import { canWrite, subjects, useApp } from './store'

export interface CommandState {
  enabled?: boolean
  checked?: boolean
}
export type CommandRuns = Partial<Record<CommandId, () => unknown>>
type Registered = { run: () => unknown; state: () => CommandState }

/** Counts changes, so that whoever shows commands renders again. */
export const useCommandChanges = create<{ version: number }>()(() => ({ version: 0 }))
const registered = new Map<string, Registered[]>()

/** Says that the state of some command changed (a panel opened, a selection moved). */
export function commandsChanged(): void {
  useCommandChanges.setState(({ version }) => ({ version: version + 1 }))
}

/**
 * Registers what commands do until the returned function is called. The last registration of a command wins.
 * `state` is asked whenever a command is shown or run.
 */
export function registerCommands(runs: CommandRuns, state: (id: CommandId) => CommandState = () => ({})): () => void {
  const rows = Object.entries(runs).map(([id, run]) => ({ id, row: { run, state: () => state(id as CommandId) } }))
  for (const { id, row } of rows) registered.set(id, [...(registered.get(id) ?? []), row])
  commandsChanged()
  return () => {
    for (const { id, row } of rows)
      registered.set(
        id,
        (registered.get(id) ?? []).filter((other) => other !== row),
      )
    commandsChanged()
  }
}

/** Registers commands while a component is mounted; the functions may change at every render. */
export function useCommands(runs: CommandRuns, state?: (id: CommandId) => CommandState): void {
  const latest = useRef({ runs, state })
  latest.current = { runs, state }
  const ids = Object.keys(runs).join(' ')
  useEffect(() => {
    const stable = Object.fromEntries(ids.split(' ').map((id) => [id, () => latest.current.runs[id as CommandId]?.()]))
    return registerCommands(stable, (id) => latest.current.state?.(id) ?? {})
  }, [ids])
}

function needsAreMet({ needs = [] }: CommandDeclaration): boolean {
  const app = useApp.getState()
  return needs.every((need) => {
    if (need === 'library') return app.status?.folder != null
    if (need === 'writable') return canWrite(app)
    return subjects(app).length > 0
  })
}

/** Whether a command can be run now, and its check mark. */
export function commandState(id: string): Required<Pick<CommandState, 'enabled'>> & CommandState {
  const declaration = declared(id)
  if (!declaration) return { enabled: false }
  if (declaration.owner === 'main') return { enabled: true }
  const row = registered.get(id)?.at(-1)
  if (!row || !needsAreMet(declaration)) return { enabled: false }
  return { enabled: true, ...row.state() }
}

export function runCommand(id: string): void {
  const declaration = declared(id)
  if (!declaration || !commandState(id).enabled) return
  if (declaration.owner === 'main') void attempt(muharrir.app.runCommand({ command: id }))
  else void attempt(Promise.resolve(registered.get(id)?.at(-1)?.run()))
}

export const keysOf = (id: CommandId): string | undefined => declared(id)?.keys

// Main's own commands keep their keys: the system and the text field handle them.
const SHORTCUTS = COMMANDS.flatMap((row: CommandDeclaration) =>
  row.keys && row.owner !== 'main' ? [{ id: row.id, accelerator: parseAccelerator(row.keys) }] : [],
)

/** Listens for shortcuts in the window, before any field sees the key. */
export function listenForShortcuts(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return
    const pressed = SHORTCUTS.find(({ accelerator }) => matches(accelerator, event))
    if (!pressed || !commandState(pressed.id).enabled) return
    event.preventDefault()
    event.stopPropagation()
    runCommand(pressed.id)
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
}

/** Every state that the native menu shows. */
export const menuStates = (): Record<string, { enabled: boolean; checked?: boolean }> =>
  Object.fromEntries(
    COMMANDS.filter(({ owner }) => owner !== 'main').map(({ id }) => {
      const { enabled, checked } = commandState(id)
      return [id, checked === undefined ? { enabled } : { enabled, checked }]
    }),
  )
