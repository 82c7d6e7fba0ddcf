/** What can be put into the text: one declaration a block, from which slash menu, commands and menus are made. */
import type { ChartType } from '@shared/chart/spec'
import type { CommandId } from '@shared/commands/commands'
import type { LexicalEditor } from 'lexical'
import type { LucideIcon } from 'lucide-react'

export interface InsertContext {
  editor: LexicalEditor
  /** Asks for what a block cannot be made without, and puts it in. */
  ask: { picture(): void; libraryPicture(): void; embed(): void; related(): void; chart(type: ChartType): void }
}

/** Its name, a hint and more words it is found by stand in i18n under `insert.<id>`, `.hint` and `.words`. */
export interface InsertEntry {
  id: string
  command?: CommandId
  icon: LucideIcon
  run(context: InsertContext): void
}
