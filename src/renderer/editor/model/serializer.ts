/**
 * The document, serialized block by block. A top-level block is serialized when it is asked for and kept until an edit
 * touches it, so that autosave, counts, outline, checks and preview cost what changed and not the whole text.
 * A kept block is never changed in place: whatever is derived from it may be remembered by its identity.
 */
import type { Direction, DocumentNode, StoryDocument } from '@shared/document/schema'
import {
  $exportNodeJSON,
  $getRoot,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical'
import { type LooseNode, toStored } from './stored'

export function $serialize(node: LexicalNode): LooseNode {
  const json = $exportNodeJSON(node) as unknown as LooseNode
  if ($isElementNode(node)) json.children = node.getChildren().map($serialize)
  const slots = $getSlotNames(node)
  if (slots.length > 0)
    json.$slots = Object.fromEntries(
      slots.flatMap((name) => {
        const slot = $getSlot(node, name)
        return slot ? [[name, $serialize(slot)] as const] : []
      }),
    )
  return json
}

export interface SerializedBlock {
  key: NodeKey
  node: DocumentNode
}

export class DocumentSerializer {
  readonly #editor: LexicalEditor
  readonly #kept = new Map<NodeKey, DocumentNode>()
  #direction: Direction | null = null
  #blocks: SerializedBlock[] | null = null
  #document: StoryDocument | null = null
  readonly stop: () => void

  /** @param onChange called once for every update that changed the document, within the update's commit. */
  constructor(editor: LexicalEditor, onChange: () => void = () => {}) {
    this.#editor = editor
    this.stop = editor.registerUpdateListener((payload) => {
      if (this.#invalidate(payload)) onChange()
    })
  }

  /** The top-level blocks in order. The array and its members are new only where something changed. */
  blocks(): readonly SerializedBlock[] {
    this.#blocks ??= this.#editor.read('latest', () => this.#read())
    return this.#blocks
  }

  document(): StoryDocument {
    const blocks = this.blocks()
    this.#document ??= {
      root: {
        type: 'root',
        direction: this.#direction,
        format: '',
        indent: 0,
        version: 1,
        children: blocks.map(({ node }) => node),
      },
    }
    return this.#document
  }

  #read(): SerializedBlock[] {
    const root = $getRoot()
    const direction = root.getDirection()
    if (direction !== this.#direction) this.#kept.clear()
    this.#direction = direction
    return root.getChildren().map((child) => {
      const key = child.getKey()
      let node = this.#kept.get(key)
      if (!node) {
        node = toStored($serialize(child), direction)
        this.#kept.set(key, node)
      }
      return { key, node }
    })
  }

  /** True when the document changed. A selection change is none. */
  #invalidate({ editorState, prevEditorState, dirtyElements, dirtyLeaves, tags }: UpdateListenerPayload): boolean {
    if (editorState === prevEditorState) return false
    // Undo and loading put a whole state in place and mark little more than the root.
    const onlyRoot = dirtyLeaves.size === 0 && [...dirtyElements.keys()].every((key) => key === 'root')
    const changed = onlyRoot || tags.has(HISTORIC_TAG) ? this.#forgetReplaced(editorState, prevEditorState) : true
    for (const key of dirtyLeaves) this.#kept.delete(key)
    for (const key of dirtyElements.keys()) this.#kept.delete(key)
    if (!changed) return false
    this.#blocks = null
    this.#document = null
    return true
  }

  /** After a whole state was set (undo, loading), the nodes that are the same objects are unchanged. */
  #forgetReplaced(next: EditorState, previous: EditorState): boolean {
    if (next._nodeMap === previous._nodeMap) return false
    let changed = next._nodeMap.size !== previous._nodeMap.size
    for (const [key, node] of next._nodeMap) {
      if (previous._nodeMap.get(key) === node) continue
      changed = true
      this.#forgetAbove(key, next)
      this.#forgetAbove(key, previous)
    }
    for (const key of [...this.#kept.keys()]) if (!next._nodeMap.has(key)) this.#kept.delete(key)
    return changed
  }

  #forgetAbove(key: NodeKey, state: EditorState): void {
    for (let at: NodeKey | null = key; at !== null; ) {
      this.#kept.delete(at)
      const node: (LexicalNode & { __slotHost?: NodeKey | null }) | undefined = state._nodeMap.get(at)
      at = node?.__parent ?? node?.__slotHost ?? null
    }
  }
}
