/** The native menu, made from the command registry in the interface's language. */

import { COMMANDS, type CommandDeclaration, type MenuName } from '@shared/commands/commands'
import type { Menu, MenuItemConstructorOptions } from 'electron'

export type CommandState = { enabled: boolean; checked?: boolean | undefined }

/** Commands that the platform does better itself: a role acts on whatever has the focus, fields included. */
const ROLES: Record<string, MenuItemConstructorOptions['role']> = {
  'edit.undo': 'undo',
  'edit.redo': 'redo',
  'edit.cut': 'cut',
  'edit.copy': 'copy',
  'edit.paste': 'paste',
  'edit.pastePlain': 'pasteAndMatchStyle',
  'edit.selectAll': 'selectAll',
  'view.fullScreen': 'togglefullscreen',
  'app.quit': 'quit',
}

const MENUS: readonly MenuName[] = ['file', 'edit', 'insert', 'format', 'proof', 'story', 'view', 'help']

export interface MenuWords {
  command(id: string): string
  menu(name: MenuName): string
}

/**
 * The template of the whole menu. Commands of a role are the platform's; the others call `run`. Shortcuts of
 * `shell` and `editor` commands are shown but handled in the page, where they also work on an Arabic keyboard.
 */
export function menuTemplate(
  words: MenuWords,
  stateOf: (id: string) => CommandState,
  run: (id: string) => void,
): MenuItemConstructorOptions[] {
  return MENUS.map((menu) => {
    const rows: readonly CommandDeclaration[] = COMMANDS.filter((row) => row.menu === menu)
    const submenu = rows.flatMap((row, i): MenuItemConstructorOptions[] => {
      const item = menuItem(row, words, stateOf(row.id), run)
      const previous = rows[i - 1]
      return previous && previous.group !== row.group ? [{ type: 'separator' }, item] : [item]
    })
    return { id: `menu.${menu}`, label: words.menu(menu), submenu }
  })
}

function menuItem(
  row: CommandDeclaration,
  words: MenuWords,
  state: CommandState,
  run: (id: string) => void,
): MenuItemConstructorOptions {
  const role = ROLES[row.id]
  const common = { id: row.id, label: words.command(row.id), ...(row.keys ? { accelerator: row.keys } : {}) }
  if (role) return { ...common, role }
  return {
    ...common,
    enabled: state.enabled,
    registerAccelerator: false,
    click: () => run(row.id),
    ...(row.checkable ? { type: 'checkbox' as const, checked: state.checked ?? false } : {}),
  }
}

export class AppMenu {
  readonly #menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>
  readonly #run: (id: string) => void
  #states = new Map<string, CommandState>()
  #words: MenuWords

  constructor(
    menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>,
    words: MenuWords,
    run: (id: string) => void,
  ) {
    this.#menu = menu
    this.#words = words
    this.#run = run
    this.#rebuild()
  }

  speak(words: MenuWords): void {
    this.#words = words
    this.#rebuild()
  }

  setState(commands: Record<string, CommandState>): void {
    this.#states = new Map([...this.#states, ...Object.entries(commands)])
    this.#rebuild()
  }

  #rebuild(): void {
    const stateOf = (id: string): CommandState => this.#states.get(id) ?? { enabled: !needsSomething(id) }
    this.#menu.setApplicationMenu(this.#menu.buildFromTemplate(menuTemplate(this.#words, stateOf, this.#run)))
  }
}

const needsSomething = (id: string): boolean => {
  const row: CommandDeclaration | undefined = COMMANDS.find((command) => command.id === id)
  return (row?.needs?.length ?? 0) > 0
}
