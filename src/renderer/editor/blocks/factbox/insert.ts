import { SquareStack } from 'lucide-react'
import { $insertBlock } from '../../model/blocks'
import type { InsertEntry } from '../insert'
import { $createFactBoxNode } from './node'

export const factBoxEntries: readonly InsertEntry[] = [
  {
    id: 'factbox',
    command: 'insert.factbox',
    icon: SquareStack,
    run: ({ editor }) => editor.update(() => $insertBlock($createFactBoxNode())),
  },
]
