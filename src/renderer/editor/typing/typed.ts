/** Whether an update was somebody typing: a character or two, put in at the caret and nowhere else. */
import {
  $getNodeByKey,
  $isTextNode,
  COLLABORATION_TAG,
  COMPOSITION_END_TAG,
  COMPOSITION_START_TAG,
  CUT_TAG,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  PASTE_TAG,
  type UpdateListenerPayload,
} from 'lexical'
import { $caretText, AID_TAG, type CaretText } from './caret'

const NOT_TYPING = [
  AID_TAG,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  PASTE_TAG,
  CUT_TAG,
  COLLABORATION_TAG,
  COMPOSITION_START_TAG,
  COMPOSITION_END_TAG,
]
/** Keys of the Arabic layout type two letters at most (لا). */
const MOST = 2
/** Characters that are compared on either side. */
const AROUND = 8

export interface TypedText extends CaretText {
  /** How many UTF-16 units were typed. */
  readonly length: number
}

/** What was typed, or null. Compares lengths and the few characters around the caret, never whole texts. */
export function typedIn(
  editor: LexicalEditor,
  { editorState, prevEditorState, dirtyLeaves, tags }: UpdateListenerPayload,
): TypedText | null {
  if (dirtyLeaves.size === 0 || editor.isComposing() || NOT_TYPING.some((tag) => tags.has(tag))) return null
  const now = editorState.read($caretText)
  if (!now || !dirtyLeaves.has(now.key)) return null
  const text = editorState.read(() => $textOf(now.key))
  const earlier = prevEditorState.read(() => $textOf(now.key))
  const length = text.length - earlier.length
  if (length < 1 || length > MOST || now.caret < length) return null
  const stood = now.caret - length
  const isSame = (from: number, to: number, shift: number) =>
    text.slice(Math.max(0, from), to) === earlier.slice(Math.max(0, from - shift), to - shift)
  if (!isSame(stood - AROUND, stood, 0) || !isSame(now.caret, now.caret + AROUND, length)) return null
  return { ...now, length }
}

function $textOf(key: string): string {
  const node = $getNodeByKey(key)
  return $isTextNode(node) ? node.getTextContent() : ''
}
