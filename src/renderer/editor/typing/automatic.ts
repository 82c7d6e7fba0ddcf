/**
 * Aids that act while one types. Each acts in an update of its own after the typed character's, pushed to the history:
 * one undo brings back exactly what was typed, and as undoing is no typing, nothing is done to it again.
 */
import { abbreviationsOf, automaticEdit } from '@shared/arabic/typing/automatic'
import type { TypingSettings } from '@shared/arabic/typing/settings'
import { HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import { $applyAtCaret, AID_TAG } from './caret'
import { typedIn } from './typed'

export interface AutomaticOptions {
  settings: () => TypingSettings
  /** A tatweel was taken out of a word. */
  onKashida: () => void
}

/** The abbreviations for looking up, made again only when the settings change. */
export function abbreviationLookup(): (settings: TypingSettings) => ReadonlyMap<string, string> {
  let last: { settings: TypingSettings; known: ReadonlyMap<string, string> } | null = null
  return (settings) => {
    if (last?.settings !== settings) last = { settings, known: abbreviationsOf(settings) }
    return last.known
  }
}

export function registerAutomaticAids(editor: LexicalEditor, { settings, onKashida }: AutomaticOptions): () => void {
  const known = abbreviationLookup()
  return editor.registerUpdateListener((payload) => {
    const typed = typedIn(editor, payload)
    if (!typed || !editor.isEditable()) return
    const chosen = settings()
    const edit = automaticEdit(typed, chosen, known(chosen))
    if (!edit || edit.start < typed.own) return
    editor.update(
      () => {
        if ($applyAtCaret(typed, edit) && edit.removedKashida) queueMicrotask(onKashida)
      },
      { tag: [HISTORY_PUSH_TAG, AID_TAG] },
    )
  })
}
