/** What the palette offers for a text: commands by their names in both languages, folded, the recent ones first. */
import { fold } from '@shared/arabic/fold'
import { COMMANDS, type CommandDeclaration } from '@shared/commands/commands'
import { interfaceWords } from '../../i18n'

export interface CommandEntry {
  id: string
  keys: string | undefined
  /** Names in both languages, folded: what a typed text is looked for in. */
  key: string
}

export const COMMAND_ENTRIES: readonly CommandEntry[] = COMMANDS.map((row: CommandDeclaration) => ({
  id: row.id,
  keys: row.keys,
  key: fold(
    (['ar', 'en'] as const)
      .flatMap((lng) => [
        interfaceWords(`commands:${row.id}`, lng),
        row.menu ? interfaceWords(`commands:menu.${row.menu}`, lng) : '',
      ])
      .join(' '),
  ),
}))

/**
 * Every word typed must stand somewhere in the names, in any order. Recent commands come first, then the names that
 * hold the words as they were typed, the nearest to their beginning first.
 */
export function findCommands(
  text: string,
  recent: readonly string[],
  isEnabled: (id: string) => boolean,
): CommandEntry[] {
  const wanted = fold(text).trim()
  const parts = wanted.split(/\s+/).filter(Boolean)
  const recency = ({ id }: CommandEntry) => (recent.includes(id) ? recent.indexOf(id) : recent.length)
  const nearness = ({ key }: CommandEntry) => (key.includes(wanted) ? key.indexOf(wanted) : key.length)
  return COMMAND_ENTRIES.filter(({ id, key }) => parts.every((part) => key.includes(part)) && isEnabled(id)).sort(
    (a, b) => recency(a) - recency(b) || nearness(a) - nearness(b),
  )
}
