/** The aids that act by themselves while one types, joined to one edit, so that one undo takes them back together. */
import { hasKurdish } from '../clean'
import { withAbbreviation } from './abbreviations'
import { editBetween, type TextEdit, type Typed } from './edit'
import { withoutTypedKashida } from './kashida'
import { withTidyPunctuation } from './punctuation'
import type { TypingSettings } from './settings'

export interface AutomaticEdit extends TextEdit {
  /** A tatweel was taken out: whoever typed it is told why, once. */
  readonly removedKashida: boolean
}

/** The abbreviations of the settings for looking up. */
export const abbreviationsOf = ({ expand, abbreviations }: TypingSettings): ReadonlyMap<string, string> =>
  new Map(expand ? abbreviations.map(({ short, full }) => [short, full]) : [])

/** What the aids change after something was typed, or null. */
export function automaticEdit(
  typed: Typed,
  settings: Pick<TypingSettings, 'kashida' | 'punctuation'>,
  abbreviations: ReadonlyMap<string, string>,
): AutomaticEdit | null {
  const { before } = typed
  // Kurdish has rules of its own; what somebody defined is theirs in any language.
  const isKurdish = hasKurdish(before)
  const unstretched = settings.kashida && !isKurdish ? editBetween(before, withoutTypedKashida(typed)) : null
  if (unstretched) return { ...unstretched, removedKashida: true }
  const expanded = withAbbreviation(typed, abbreviations)
  const tidy = settings.punctuation && !isKurdish ? withTidyPunctuation({ ...typed, before: expanded }) : expanded
  const edit = editBetween(before, tidy)
  return edit && { ...edit, removedKashida: false }
}
