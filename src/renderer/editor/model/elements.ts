/** Small DOM parts that blocks are drawn with. The document is Lexical's, so that a headless editor can bring its own. */
import { $getDocument } from 'lexical'

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  data: Record<string, string> = {},
): HTMLElementTagNameMap[Tag] {
  const made = $getDocument().createElement(tag)
  made.className = className
  for (const [name, value] of Object.entries(data)) made.dataset[name] = value
  return made
}

/** Where a named slot's editable part is put. Its prompt is filled in by `slotPlaces`. */
export const slotPlace = (name: string): HTMLElement => element('div', `slot slot-${name}`, { slot: name })

/** A part of a block that the caret never enters. */
export function fixedPart(className: string): HTMLElement {
  const part = element('div', className)
  part.contentEditable = 'false'
  return part
}
