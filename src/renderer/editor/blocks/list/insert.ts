import { List, ListOrdered } from 'lucide-react'
import { $turnInto } from '../../actions'
import type { InsertEntry } from '../insert'

export const listEntries: readonly InsertEntry[] = [
  {
    id: 'bulletList',
    command: 'format.bulletList',
    icon: List,
    run: ({ editor }) => editor.update(() => $turnInto('bulletList')),
  },
  {
    id: 'numberList',
    command: 'format.numberList',
    icon: ListOrdered,
    run: ({ editor }) => editor.update(() => $turnInto('numberList')),
  },
]
