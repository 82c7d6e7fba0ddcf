import { FileDown } from 'lucide-react'
import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { importMedia } from '../media/actions'
import { Icon } from '../ui'
import { givenFiles } from './drop'
import { importFiles } from './import-files'
import { attempt } from './report'
import { canWrite, useApp } from './store'

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
const isPicture = ({ type }: { type: string }): boolean => type.startsWith('image/')
/** Whether there is more than pictures. While a drag goes on its files have types and no names. */
const holdsTexts = ({ dataTransfer }: DragEvent): boolean =>
  [...dataTransfer.items].some((item) => item.kind === 'file' && !isPicture(item))

/**
 * The window takes text files dropped on it as drafts, also while a story is open; pictures belong to the story then,
 * and the editor has taken them when this sees the drop. On the media screen files and folders join the media library.
 */
export function DropTarget({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell')
  const writable = useApp(canWrite)
  const screen = useApp(({ route }) => route.screen)
  const [over, setOver] = useState(false)
  // Entering a child leaves its parent: only the balance says whether the hand is still inside.
  const depth = useRef(0)
  const inStory = screen === 'story'
  const inMedia = screen === 'media'
  const takes = (event: DragEvent) => {
    if (!writable || !holdsFiles(event)) return false
    return inStory ? holdsTexts(event) : (screen === 'desk' || inMedia) && !event.defaultPrevented
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a drop is the shortcut of the Import command, which has a key
    <div
      className="drop-target"
      onDragEnter={(event) => {
        if (!takes(event)) return
        depth.current += 1
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (!holdsFiles(event) || depth.current === 0) return
        depth.current -= 1
        if (depth.current === 0) setOver(false)
      }}
      onDragOver={(event) => {
        if (!takes(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={(event) => {
        depth.current = 0
        setOver(false)
        if (!takes(event)) return
        event.preventDefault()
        const files = [...event.dataTransfer.files].filter((file) => !inStory || !isPicture(file))
        void attempt(givenFiles(files).then(inMedia ? importMedia : importFiles))
      }}
    >
      {children}
      {over && (
        <div className="drop-target__sign">
          <Icon of={FileDown} size={30} />
          {t(inMedia ? 'media:dropToImport' : 'dropToImport')}
        </div>
      )}
    </div>
  )
}
