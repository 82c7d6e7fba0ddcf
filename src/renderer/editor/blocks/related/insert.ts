import { Newspaper } from 'lucide-react'
import type { InsertEntry } from '../insert'

export const relatedEntries: readonly InsertEntry[] = [
  { id: 'related', command: 'insert.related', icon: Newspaper, run: ({ ask }) => ask.related() },
]
