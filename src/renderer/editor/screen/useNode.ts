import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $getNodeByKey, $isNodeSelection, $getSelection, type LexicalEditor, type LexicalNode, type NodeKey } from 'lexical'
import { useCallback, useSyncExternalStore } from 'react'

/** Something read from a node, again after every update. `$read` gives the same value while nothing changed. */
export function useNode<N extends LexicalNode, T>(
  key: NodeKey,
  $is: (node: LexicalNode | null | undefined) => node is N,
  $read: (node: N) => T,
): T | null {
  const [editor] = useLexicalComposerContext()
  const subscribe = useCallback((listener: () => void) => editor.registerUpdateListener(listener), [editor])
  const read = (): string =>
    editor.getEditorState().read(() => {
      const node = $getNodeByKey(key)
      return $is(node) ? JSON.stringify($read(node)) : 'null'
    })
  return JSON.parse(useSyncExternalStore(subscribe, read)) as T | null
}

export function changeNode<N extends LexicalNode>(
  editor: LexicalEditor,
  key: NodeKey,
  $is: (node: LexicalNode | null | undefined) => node is N,
  $change: (node: N) => void,
): void {
  editor.update(() => {
    const node = $getNodeByKey(key)
    if ($is(node)) $change(node)
  })
}

/** Whether a card is what is selected. */
export function useIsSelected(key: NodeKey): boolean {
  const [editor] = useLexicalComposerContext()
  const subscribe = useCallback((listener: () => void) => editor.registerUpdateListener(listener), [editor])
  return useSyncExternalStore(subscribe, () =>
    editor.getEditorState().read(() => {
      const selection = $getSelection()
      return $isNodeSelection(selection) && selection.has(key)
    }),
  )
}
