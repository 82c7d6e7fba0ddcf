import { LexicalExtensionComposer } from '@lexical/react/LexicalExtensionComposer'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import type { StoryDocument } from '@shared/document/schema'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { VIEWS } from '../blocks/views'
import { editorExtension } from '../extension'
import { useOpenStory, OpenStoryProvider } from './context'

/** A text to read, drawn as the editor draws it. */
export function ReadOnlyText({ document }: { document: StoryDocument }) {
  const { t } = useTranslation('editor')
  const open = useOpenStory()
  const extension = useMemo(() => editorExtension({ document, readOnly: true, views: VIEWS }), [document])
  const reading = useMemo(() => ({ ...open, readOnly: true }), [open])
  return (
    <OpenStoryProvider value={reading}>
      <LexicalExtensionComposer extension={extension} contentEditable={null}>
        <ContentEditable
          className="story-text"
          aria-label={t('versions.text')}
          dir={document.root.direction ?? 'rtl'}
        />
      </LexicalExtensionComposer>
    </OpenStoryProvider>
  )
}
