import { $createTableNodeWithDimensions } from '@lexical/table'
import { Table } from 'lucide-react'
import { $insertBlock } from '../../model/blocks'
import type { InsertEntry } from '../insert'

export const tableEntries: readonly InsertEntry[] = [
  {
    id: 'table',
    command: 'insert.table',
    icon: Table,
    run: ({ editor }) =>
      editor.update(() => $insertBlock($createTableNodeWithDimensions(3, 3, { rows: true, columns: false }))),
  },
]
