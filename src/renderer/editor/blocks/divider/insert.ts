import { Minus } from 'lucide-react'
import { $enterAfter } from '../../model/containers'
import { $insertBlock } from '../../model/blocks'
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
