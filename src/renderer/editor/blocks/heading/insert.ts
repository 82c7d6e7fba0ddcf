import { Heading2, Heading3, Heading4 } from 'lucide-react'
import { $turnInto } from '../../actions'
import type { InsertEntry } from '../insert'

export const headingEntries: readonly InsertEntry[] = [
  {
    id: 'heading2',
    command: 'format.heading2',
    icon: Heading2,
    run: ({ editor }) => editor.update(() => $turnInto('heading2')),
  },
  {
    id: 'heading3',
    command: 'format.heading3',
    icon: Heading3,
    run: ({ editor }) => editor.update(() => $turnInto('heading3')),
  },
  {
    id: 'heading4',
    command: 'format.heading4',
    icon: Heading4,
    run: ({ editor }) => editor.update(() => $turnInto('heading4')),
  },
]
