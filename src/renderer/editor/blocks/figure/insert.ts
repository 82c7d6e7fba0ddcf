import { ImagePlus, Images } from 'lucide-react'
import type { InsertEntry } from '../insert'

export const figureEntries: readonly InsertEntry[] = [
  { id: 'figure', command: 'insert.figure', icon: ImagePlus, run: ({ ask }) => ask.picture() },
  { id: 'libraryFigure', command: 'insert.libraryFigure', icon: Images, run: ({ ask }) => ask.libraryPicture() },
]
