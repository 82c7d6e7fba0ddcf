import { BadgeCheck, BadgePlus } from 'lucide-react'
import { $insertBlock } from '../../model/blocks'
import type { InsertEntry } from '../insert'
import { $createUpdateNoteNode, type UpdateKind } from './node'

const insert =
  (kind: UpdateKind): InsertEntry['run'] =>
  ({ editor }) =>
    editor.update(() => $insertBlock($createUpdateNoteNode(kind, new Date().toISOString())))

export const updateNoteEntries: readonly InsertEntry[] = [
  { id: 'updatenote', command: 'insert.updatenote', icon: BadgePlus, run: insert('update') },
  { id: 'correction', icon: BadgeCheck, run: insert('correction') },
]
