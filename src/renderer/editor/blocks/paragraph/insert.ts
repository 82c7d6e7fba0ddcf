import { Pilcrow } from 'lucide-react'
import { $turnInto } from '../../actions'
import type { InsertEntry } from '../insert'

export const paragraphEntries: readonly InsertEntry[] = [
  {
    id: 'paragraph',
    command: 'format.paragraph',
    icon: Pilcrow,
    run: ({ editor }) => editor.update(() => $turnInto('paragraph')),
  },
]
