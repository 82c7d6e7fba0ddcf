/**
 * Blocks without text of their own are drawn by views that the screen provides. The nodes ask for a view by their
 * type, so that the model needs no React and runs headless, where there are none.
 */
import { getPeerDependencyFromEditor } from '@lexical/extension'
import { defineExtension, type LexicalEditor, type NodeKey, safeCast } from 'lexical'

export type BlockView = (key: NodeKey) => unknown

export const BlockViewsExtension = defineExtension({
  name: 'muharrir/BlockViews',
  config: safeCast<{ views: Readonly<Record<string, BlockView>> }>({ views: {} }),
  build: (_editor, config) => config,
})

export function viewOf(editor: LexicalEditor, type: string, key: NodeKey): unknown {
  const peer = getPeerDependencyFromEditor<typeof BlockViewsExtension>(editor, BlockViewsExtension.name)
  return peer?.output.views[type]?.(key) ?? null
}
