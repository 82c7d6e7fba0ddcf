/** The aids in plain text fields. Edits go through the browser's own editing, so its undo takes them back one by one. */
import { automaticEdit } from '@shared/arabic/typing/automatic'
import { WINDOW } from '@shared/arabic/typing/edit'
import { type AutomaticOptions, abbreviationLookup } from './automatic'

type Field = HTMLTextAreaElement | HTMLInputElement

/** The text field on the paper that has the focus, or null while the text or something else has it. */
export function focusedField(): Field | null {
  const { activeElement } = document
  const isField = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement
  return isField && !activeElement.readOnly && activeElement.closest('.paper') ? activeElement : null
}

/** Replaces a stretch of a focused field as typing would. The caret stays where it was in the text. */
export function replaceInField(field: Field, start: number, end: number, text: string): void {
  const caret = (field.selectionEnd ?? end) + text.length - (end - start)
  field.setSelectionRange(start, end)
  document.execCommand(text === '' ? 'delete' : 'insertText', false, text)
  field.setSelectionRange(caret, caret)
}

/** Watches what is typed into a field. */
export function aidField(field: Field, { settings, onKashida }: AutomaticOptions): () => void {
  const known = abbreviationLookup()
  let isWriting = false
  const onInput = (event: Event) => {
    const { inputType, data, isComposing } = event as InputEvent
    const caret = field.selectionStart
    if (isWriting || isComposing || inputType !== 'insertText' || !data || data.length > 2 || caret === null) return
    const from = Math.max(0, caret - WINDOW)
    const typed = {
      before: field.value.slice(from, caret),
      after: field.value.slice(caret, caret + 8),
      length: data.length,
    }
    const chosen = settings()
    const edit = automaticEdit(typed, chosen, known(chosen))
    if (!edit) return
    isWriting = true
    replaceInField(field, from + edit.start, from + edit.end, edit.text)
    isWriting = false
    if (edit.removedKashida) onKashida()
  }
  field.addEventListener('input', onInput)
  return () => field.removeEventListener('input', onInput)
}
