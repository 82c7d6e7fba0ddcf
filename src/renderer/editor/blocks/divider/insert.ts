import { Minus } from 'lucide-react'
import { $insertBlock } from '../../model/blocks'
import { $enterAfter } from '../../model/containers'
import type { InsertEntry } from '../insert'
import { $createDividerNode } from './node'

export const dividerEntries: readonly InsertEntry[] = [
  {
    id: 'divider',
    command: 'insert.divider',
    icon: Minus,
    run: ({ editor }) =>
      editor.update(() => {
        const divider = $createDividerNode()
        $insertBlock(divider)
        $enterAfter(divider)
      }),
  },
]
