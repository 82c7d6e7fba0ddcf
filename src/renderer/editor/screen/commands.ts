/** The editor's commands: what each does to the open story. */
import type { CommandId } from '@shared/commands/commands'
import { FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical'
import { useTranslation } from 'react-i18next'
import { type CommandRuns, type CommandState, useCommands } from '../../app/commands'
import { toast } from '../../ui'
import { $clearFormat, $selectedKind, $turnInto, type TextKind } from '../actions'
import { INSERT_ENTRIES } from '../blocks/entries'
import type { InsertContext } from '../blocks/insert'
import { $toggleIsolate, $toggleMissing } from '../inline/marks'
import { $moveSelectedBlocks } from '../model/blocks'
import { $toggleDirection } from '../model/direction'
import { addLatinForm, convertLayout, putInQuotationMarks } from '../typing/changes'
import { names } from '../typing/lexicon'

export interface Panels {
  outline: boolean
  inspector: boolean
  focus: boolean
  preview: boolean
}

export interface ScreenActions {
  save(): unknown
  nameVersion(): void
  showVersions(): void
  advance(): unknown
  find(withReplace: boolean): void
  link(): void
  toggle(panel: keyof Panels): void
}

const CHECKED: Partial<Record<CommandId, keyof Panels>> = {
  'view.outline': 'outline',
  'view.inspector': 'inspector',
  'view.focus': 'focus',
}

function toggleKind(editor: LexicalEditor, kind: TextKind): void {
  editor.update(() => {
    const isIt = $selectedKind() === kind
    const isHeading = kind.startsWith('heading')
    $turnInto(isIt && isHeading ? 'paragraph' : kind)
  })
}

export function useEditorCommands(
  context: InsertContext,
  actions: ScreenActions,
  panels: Panels,
  readOnly: boolean,
): void {
  const { t } = useTranslation('editor')
  const { editor } = context
  const text = ($do: () => void) => () => {
    editor.update($do)
    editor.focus()
  }
  const format = (mark: 'bold' | 'italic' | 'highlight') => () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark)
  const inserts: CommandRuns = Object.fromEntries(
    INSERT_ENTRIES.flatMap((entry) =>
      entry.command?.startsWith('insert.') ? [[entry.command, () => entry.run(context)] as const] : [],
    ),
  )
  const writing: CommandRuns = {
    ...inserts,
    'edit.replace': () => actions.find(true),
    'edit.convertLayout': () => convertLayout(editor),
    'edit.quotationMarks': () => putInQuotationMarks(editor),
    'edit.latinForm': async () => {
      const index = await names()
      if (!addLatinForm(editor, (before) => index.latinOf(before))) toast({ tone: 'ok', text: t('typing.noLatinForm') })
    },
    'format.bold': format('bold'),
    'format.italic': format('italic'),
    'format.highlight': format('highlight'),
    'format.link': actions.link,
    'format.isolate': text($toggleIsolate),
    'format.missing': text(() => $toggleMissing(t('missing.prompt'))),
    'format.paragraph': () => toggleKind(editor, 'paragraph'),
    'format.heading2': () => toggleKind(editor, 'heading2'),
    'format.heading3': () => toggleKind(editor, 'heading3'),
    'format.heading4': () => toggleKind(editor, 'heading4'),
    'format.bulletList': () => toggleKind(editor, 'bulletList'),
    'format.numberList': () => toggleKind(editor, 'numberList'),
    'format.direction': text($toggleDirection),
    'format.clear': text($clearFormat),
    'block.moveUp': text(() => void $moveSelectedBlocks(-1)),
    'block.moveDown': text(() => void $moveSelectedBlocks(1)),
    'story.save': actions.save,
    'story.saveVersion': actions.nameVersion,
    'story.advance': actions.advance,
  }
  const reading: CommandRuns = {
    'edit.find': () => actions.find(false),
    'story.versions': actions.showVersions,
    'story.preview': () => actions.toggle('preview'),
    'view.outline': () => actions.toggle('outline'),
    'view.inspector': () => actions.toggle('inspector'),
    'view.focus': () => actions.toggle('focus'),
  }
  useCommands(readOnly ? reading : { ...reading, ...writing }, (id): CommandState => {
    const panel = CHECKED[id]
    return panel ? { checked: panels[panel] } : {}
  })
}
