/** The editor, put together from Lexical's extensions and ours. Without views it runs headless, for import and tests. */
import { ClipboardDOMImportExtension } from '@lexical/clipboard'
import { ClickAfterLastBlockExtension, InitialStateExtension } from '@lexical/extension'
import { HistoryExtension } from '@lexical/history'
import { DOMRenderExtension } from '@lexical/html'
import { LinkExtension } from '@lexical/link'
import { CheckListExtension, ListExtension } from '@lexical/list'
import { RichTextExtension } from '@lexical/rich-text'
import { TableExtension } from '@lexical/table'
import type { StoryDocument } from '@shared/document/schema'
import {
  $addUpdateTag,
  $getRoot,
  $parseSerializedNode,
  $setSelection,
  configExtension,
  defineExtension,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  mergeRegister,
} from 'lexical'
import { registerContainers } from './model/containers'
import { registerDirection } from './model/direction'
import { registerBlockIdentity } from './model/identity'
import { BLOCK_NODES, OWN_NODES } from './model/nodes'
import { slotPlaces } from './model/slotPlaces'
import { toEditor } from './model/stored'
import { registerTableKeys } from './model/tableKeys'
import { type BlockView, BlockViewsExtension } from './model/views'
import { type PasteConfig, PasteExtension, pasteMarkup } from './paste/extension'
import { theme } from './theme'
import { type AutomaticOptions, registerAutomaticAids } from './typing/automatic'

/** Steps that can be undone. Unbounded, a long text's history grows past a hundred megabytes. */
const UNDO_STEPS = 100

export const ModelExtension = defineExtension({
  name: 'muharrir/Model',
  nodes: [...OWN_NODES],
  dependencies: [
    RichTextExtension,
    ListExtension,
    CheckListExtension,
    LinkExtension,
    TableExtension,
    ClipboardDOMImportExtension,
    ClickAfterLastBlockExtension,
    configExtension(HistoryExtension, { disabled: false, maxDepth: UNDO_STEPS, delay: 500 }),
    BlockViewsExtension,
    PasteExtension,
  ],
  register: (editor) =>
    mergeRegister(
      registerBlockIdentity(editor, BLOCK_NODES),
      registerDirection(editor),
      registerContainers(editor),
      registerTableKeys(editor),
    ),
})

const NO_PICTURES: PasteConfig = { addPicture: async () => null, onLeftOut: () => {} }

export interface EditorOptions {
  document: StoryDocument
  readOnly?: boolean
  views?: Readonly<Record<string, BlockView>>
  paste?: PasteConfig
  /** Words shown in an empty slot, by `<block>.<slot>`. */
  slotPrompt?: (slot: string) => string
  /** The aids that act while one types; none without it. */
  typing?: AutomaticOptions
  onError?: (error: Error) => void
}

export function editorExtension({
  document,
  readOnly = false,
  views = {},
  slotPrompt,
  paste = NO_PICTURES,
  typing,
  onError,
}: EditorOptions) {
  return defineExtension({
    name: 'muharrir/Editor',
    namespace: 'muharrir',
    theme,
    editable: !readOnly,
    $initialEditorState: () => $loadDocument(document),
    ...(onError ? { onError: (error: Error) => onError(error) } : {}),
    ...(typing ? { register: (editor: LexicalEditor) => registerAutomaticAids(editor, typing) } : {}),
    dependencies: [
      ModelExtension,
      configExtension(InitialStateExtension, { updateOptions: { discrete: true, tag: HISTORY_MERGE_TAG } }),
      configExtension(BlockViewsExtension, { views }),
      configExtension(PasteExtension, paste),
      pasteMarkup(paste),
      configExtension(DOMRenderExtension, { overrides: slotPlaces(slotPrompt) }),
    ],
  })
}

/**
 * Shows a document in the editor. It goes in through an update, not as a whole state, so that the transforms give
 * directions and missing ids to what comes from elsewhere.
 */
export function $loadDocument(document: StoryDocument): void {
  const { root } = toEditor(document)
  const children = (root.children ?? []).map((child) => $parseSerializedNode(child as never))
  $getRoot()
    .clear()
    .setDirection(root.direction ?? null)
    .append(...children)
  $setSelection(null)
  $addUpdateTag(HISTORY_MERGE_TAG)
}
