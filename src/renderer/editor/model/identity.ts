/**
 * Every block has a stable id in its node state, by which comments, versions and comparisons name it. Invariants:
 * - a block of the document, at any depth, has an id; a slot's paragraph and a table cell's paragraph have none,
 *   because they are parts of their block;
 * - no two living blocks share an id: a copy (split, duplicate, paste) gets a new one, what was cut and pasted keeps its own.
 */
import { newBlockId } from '@shared/document/build'
import {
  $getNodeByKey,
  $getSlotHost,
  $getState,
  $setState,
  createState,
  type Klass,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from 'lexical'

export const idState = createState('id', {
  parse: (value) => (typeof value === 'string' ? value : ''),
  resetOnCopyNode: true,
})

export const $blockId = (node: LexicalNode): string => $getState(node, idState)

const $isPartOfBlock = (node: LexicalNode): boolean =>
  $getSlotHost(node) !== null || node.getParent()?.getType() === 'tablecell'

/** Gives ids to the blocks of the given classes, and new ones to copies. */
export function registerBlockIdentity(editor: LexicalEditor, blocks: readonly Klass<LexicalNode>[]): () => void {
  const owner = new Map<string, NodeKey>()
  const $identify = (node: LexicalNode): void => {
    const id = $blockId(node)
    if ($isPartOfBlock(node)) {
      if (id !== '') $setState(node, idState, '')
      return
    }
    const holder = id === '' ? undefined : owner.get(id)
    if (id !== '' && (holder === undefined || holder === node.getKey() || !$holds(holder, id))) {
      owner.set(id, node.getKey())
      return
    }
    const fresh = newBlockId()
    $setState(node, idState, fresh)
    owner.set(fresh, node.getKey())
  }
  return mergeRegister(...blocks.map((klass) => editor.registerNodeTransform(klass, $identify)))
}

function $holds(key: NodeKey, id: string): boolean {
  const node = $getNodeByKey(key)
  return node?.isAttached() === true && $blockId(node) === id
}
