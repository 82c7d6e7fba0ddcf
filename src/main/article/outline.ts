/** What a block must know of the blocks before it: levels of headings, names for references, numbers of tables. */
import type { DocumentNode, StoryDocument } from '@shared/document/schema'
import { plainText, walk } from '@shared/document/visit'
import { isBlank } from './characters'

export interface Outline {
  levels: ReadonlyMap<DocumentNode, number>
  names: ReadonlyMap<DocumentNode, string>
  numbers: ReadonlyMap<DocumentNode, number>
}

const WRITTEN = { h2: 2, h3: 3, h4: 4 } as const

/**
 * Levels follow what was written, but never skip one (the page's headline is level 1): a reader who moves by headings
 * would look for the missing one. The title of a fact box is a heading, too.
 */
export function outlineOf(document: StoryDocument): Outline {
  const levels = new Map<DocumentNode, number>()
  const names = new Map<DocumentNode, string>()
  const numbers = new Map<DocumentNode, number>()
  let before = 1
  let boxes = 0
  let tables = 0
  for (const node of walk(document.root)) {
    if (node.type === 'heading' || node.type === 'factbox') {
      const wanted = node.type === 'heading' ? (WRITTEN[node.tag] ?? 2) : 3
      const level = Math.min(wanted, before + 1)
      // A heading without words is not on the page.
      const words = node.type === 'heading' ? node : node.$slots?.title
      if (words && !isBlank(plainText(words))) before = level
      levels.set(node, level)
    }
    if (node.type === 'factbox') names.set(node, `fact-box-${++boxes}`)
    if (node.type === 'table') {
      names.set(node, `table-${++tables}`)
      numbers.set(node, tables)
    }
  }
  return { levels, names, numbers }
}
