/** Headless editors for tests. Never imported by the program. */
import { buildEditorFromExtensions } from '@lexical/extension'
import { storyDocument } from '@shared/document/build'
import type { DocumentNode, StoryDocument } from '@shared/document/schema'
import type { LexicalEditor } from 'lexical'
import { type EditorOptions, editorExtension } from './extension'
import { DocumentSerializer } from './model/serializer'

export interface Harness {
  editor: LexicalEditor
  serializer: DocumentSerializer
  document(): StoryDocument
  update(change: () => void): void
}

export function headless(blocks: DocumentNode[] | StoryDocument, options: Pick<EditorOptions, 'typing'> = {}): Harness {
  const document = Array.isArray(blocks) ? storyDocument(blocks) : blocks
  const editor = buildEditorFromExtensions(
    editorExtension({
      document,
      ...options,
      onError: (error) => {
        throw error
      },
    }),
  )
  const serializer = new DocumentSerializer(editor)
  return {
    editor,
    serializer,
    document: () => structuredClone(serializer.document()),
    update: (change) => editor.update(change, { discrete: true }),
  }
}
