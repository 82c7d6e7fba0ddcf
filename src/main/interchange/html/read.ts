/** An HTML file to what a story is made of. */
import { cleanLine } from '@shared/arabic/clean'
import { MuharrirError } from '@shared/contract/errors'
import type { BlockNode } from '@shared/document/schema'
import { plainText } from '@shared/document/visit'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { blocksOf } from './blocks'
import { elements, pageTitle, storyRoot, words } from './page'
import { sanitized } from './sanitize'
import { MAX_TAGS, scanFault } from './scan'
import { classes } from './style'
import type { Reading } from './walk'

export interface ReadHtml {
  headline: string
  blocks: BlockNode[]
}

/** @throws MuharrirError `import.too-deep` or `import.too-many`, before anything is parsed. */
export function parseHtml(html: string, name: string): Root {
  const fault = scanFault(html)
  if (fault === 'too-deep') throw new MuharrirError('import.too-deep', { name })
  if (fault === 'too-many') throw new MuharrirError('import.too-many', { name, limit: MAX_TAGS })
  return fromHtml(html, { fragment: false })
}

export function readHtml(html: string, name: string, reading: Reading): ReadHtml {
  const tree = parseHtml(html, name)
  const title = cleanLine(pageTitle(tree))
  const safe = sanitized(tree)
  const root = storyRoot(safe)
  const first = headlineElement(root)
  const headline = first ? cleanLine(words(first)) : title
  const blocks = blocksOf(without(root, first), reading)
  // A page without an `h1` may say its title again as its first line.
  const [opening] = blocks
  if (!first && opening && headline !== '' && cleanLine(plainText(opening)) === headline) blocks.shift()
  return { headline, blocks }
}

/** Blocks of a piece of HTML inside another format. */
export const htmlBlocks = (html: string, name: string, reading: Reading): BlockNode[] =>
  blocksOf(sanitized(parseHtml(html, name)).children, reading)

/** The first `h1`, or the paragraph that Word and Google Docs style as a title. */
function headlineElement(root: Element | Root): Element | null {
  for (const element of elements(root)) {
    const isTitle =
      element.tagName === 'h1' ||
      (element.tagName === 'p' && classes(element).some((name) => name === 'MsoTitle' || name === 'title'))
    if (isTitle && words(element) !== '') return element
  }
  return null
}

function without(root: Element | Root, taken: Element | null): Root['children'] {
  if (taken)
    for (const node of [root, ...elements(root)])
      if (node.children.includes(taken)) node.children = node.children.filter((child) => child !== taken) as never
  return root.children as Root['children']
}
