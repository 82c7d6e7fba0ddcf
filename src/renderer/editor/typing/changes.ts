/** What the typing commands do, in the text or in the field on the paper that has the focus. */
import { type TextEdit, WINDOW } from '@shared/arabic/typing/edit'
import { convertedLastRun, onOtherLayout } from '@shared/arabic/typing/layout'
import { inQuotationMarks } from '@shared/arabic/typing/punctuation'
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type RangeSelection,
  type TextNode,
} from 'lexical'
import { $applyAtCaret, $caretText, AID_TAG } from './caret'
import { focusedField, replaceInField } from './field'

const OF_ITS_OWN = { tag: [HISTORY_PUSH_TAG, AID_TAG] }

/** The selected text nodes, split at the selection's ends. */
const $selectedTexts = (selection: RangeSelection): TextNode[] =>
  selection.extract().filter((node) => $isTextNode(node) && node.isSimpleText()) as TextNode[]

function $select(first: TextNode, start: number, last: TextNode, end: number): void {
  const selection = $getSelection()
  if ($isRangeSelection(selection)) selection.setTextNodeRange(first, start, last, end)
}

/** Changes the stretch that `find` names in the text before the caret. */
function changeBeforeCaret(editor: LexicalEditor, find: (before: string) => TextEdit | null): void {
  const field = focusedField()
  if (field) {
    const caret = field.selectionStart ?? 0
    const from = Math.max(0, caret - WINDOW)
    const edit = find(field.value.slice(from, caret))
    if (edit) replaceInField(field, from + edit.start, from + edit.end, edit.text)
    return
  }
  editor.update(() => {
    const read = $caretText()
    const edit = read && find(read.before)
    if (read && edit) $applyAtCaret(read, edit)
  }, OF_ITS_OWN)
}

/** Reads the selection, or the last run before the caret, on the other keyboard layout. */
export function convertLayout(editor: LexicalEditor): void {
  const field = focusedField()
  if (field && field.selectionStart !== field.selectionEnd) {
    const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
    replaceInField(field, start, end, onOtherLayout(field.value.slice(start, end)))
    return
  }
  const hasSelection = editor.getEditorState().read(() => $getSelection()?.isCollapsed() === false)
  if (field || !hasSelection) {
    changeBeforeCaret(editor, convertedLastRun)
    return
  }
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const texts = $selectedTexts(selection)
    for (const node of texts) node.setTextContent(onOtherLayout(node.getTextContent()))
    const [first, last] = [texts[0], texts.at(-1)]
    if (first && last) $select(first, 0, last, last.getTextContentSize())
  }, OF_ITS_OWN)
}

/** Puts the selection in « », or an empty pair with the caret between. */
export function putInQuotationMarks(editor: LexicalEditor): void {
  const field = focusedField()
  if (field) {
    const [start, end] = [field.selectionStart ?? 0, field.selectionEnd ?? 0]
    replaceInField(field, start, end, inQuotationMarks(field.value.slice(start, end)))
    if (start === end) field.setSelectionRange(start + 1, start + 1)
    return
  }
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    if (selection.isCollapsed()) {
      selection.insertText('«»')
      const { anchor } = selection
      selection.anchor.set(anchor.key, anchor.offset - 1, anchor.type)
      selection.focus.set(anchor.key, anchor.offset, anchor.type)
      return
    }
    const quoted = inQuotationMarks(selection.getTextContent())
    const texts = $selectedTexts(selection)
    const [first, last] = [texts[0], texts.at(-1)]
    if (!first || !last) return
    const lead = quoted.length - quoted.trimStart().length
    const trail = last.getTextContent().length - last.getTextContent().trimEnd().length
    last.spliceText(last.getTextContentSize() - trail, 0, quoted.trimEnd().at(-1) ?? '')
    first.spliceText(lead, 0, quoted.trimStart().at(0) ?? '')
    $select(first, lead, last, last.getTextContentSize() - trail)
  }, OF_ITS_OWN)
}

/** Puts words in at the caret, over what is selected. */
export function insertWords(editor: LexicalEditor, words: string): void {
  const field = focusedField()
  if (field) {
    replaceInField(field, field.selectionStart ?? 0, field.selectionEnd ?? 0, words)
    return
  }
  editor.update(() => {
    const selection = $getSelection() ?? $getRoot().selectEnd()
    if ($isRangeSelection(selection)) selection.insertText(words)
  }, OF_ITS_OWN)
}

/** Puts ` (Latin form)` after the name that ends at the caret. */
export function addLatinForm(editor: LexicalEditor, latinOf: (before: string) => string | null): boolean {
  let isFound = false
  changeBeforeCaret(editor, (before) => {
    const latin = latinOf(before)
    isFound = latin !== null
    return latin === null ? null : { start: before.length, end: before.length, text: ` (${latin})` }
  })
  return isFound
}
