/** What a block must know of the blocks before it: names for references, numbers of tables, levels of headings. */
import type { DocumentNode, StoryDocument } from '@shared/document/schema'
import { walk } from '@shared/document/visit'
import type { ElementContent } from 'hast'

export interface Outline {
  names: ReadonlyMap<DocumentNode, string>
  numbers: ReadonlyMap<DocumentNode, number>
}

export function outlineOf(document: StoryDocument): Outline {
  const names = new Map<DocumentNode, string>()
  const numbers = new Map<DocumentNode, number>()
  let boxes = 0
  let tables = 0
  let charts = 0
  for (const node of walk(document.root)) {
    if (node.type === 'factbox') names.set(node, `fact-box-${++boxes}`)
    if (node.type === 'chart') names.set(node, `chart-${++charts}`)
    if (node.type !== 'table') continue
    names.set(node, `table-${++tables}`)
    numbers.set(node, tables)
  }
  return { names, numbers }
}

/** The level of the page's own headline. */
export const HEADLINE_LEVEL = 1

/**
 * Gives headings the level that was written, but never one that skips another: who moves by headings would look for
 * the missing one.
 * @param before level of the heading before these elements
 * @returns level of the last heading
 */
export function levelHeadings(content: readonly ElementContent[], before: number): number {
  let last = before
  for (const element of content) {
    if (element.type !== 'element') continue
    const written = /^h([2-6])$/.exec(element.tagName)?.[1]
    if (written !== undefined) {
      last = Math.min(Number(written), last + 1)
      element.tagName = `h${last}`
    }
    last = levelHeadings(element.children, last)
  }
  return last
}
