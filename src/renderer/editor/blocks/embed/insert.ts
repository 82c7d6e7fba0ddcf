import { SquarePlay } from 'lucide-react'
import type { InsertEntry } from '../insert'

export const embedEntries: readonly InsertEntry[] = [
  { id: 'embed', command: 'insert.embed', icon: SquarePlay, run: ({ ask }) => ask.embed() },
]
