/** A Markdown file to what a story is made of. */
import { clean, cleanLine } from '@shared/arabic/clean'
import { MuharrirError } from '@shared/contract/errors'
import type { BlockNode } from '@shared/document/schema'
import type { Definition, Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { PictureReference } from '../html/walk'
import type { ImportContext, Notes } from '../imported'
import { type BlockReading, blocksOf, pictureBlock } from './blocks'
import { type FrontMatter, parseFrontMatter, readFrontMatter } from './front-matter'
import { markdownFault } from './scan'

/** Deeper lists and quotations are no text a person wrote. */
const MAX_NESTING = 100

export interface ReadMarkdown {
  front: FrontMatter | null
  /** Front matter that could not be read, as it was written. */
  unread: string
  headline: string
  blocks: BlockNode[]
  pictures: PictureReference[]
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkFrontmatter, ['yaml'])

/** @throws MuharrirError `import.too-deep` or `import.too-many` */
export function readMarkdown(source: string, name: string, notes: Notes, context: ImportContext): ReadMarkdown {
  const fault = markdownFault(source)
  if (fault === 'too-deep') throw new MuharrirError('import.too-deep', { name })
  if (fault) throw new MuharrirError('import.too-many', { name, limit: fault.limit })
  const tree = parser.parse(source)
  const definitions = survey(tree, name)
  const reading: BlockReading = {
    source,
    name,
    notes,
    definitions,
    resolveStory: context.resolveStory,
    pictures: [],
    waiting: [],
    caption: '',
    picture(url, alt, caption) {
      reading.waiting.push(pictureBlock(reading, url, { alt: cleanLine(alt), caption: cleanLine(caption) }))
    },
  }
  const [first] = tree.children
  const yaml = first?.type === 'yaml' ? first.value : null
  const values = yaml === null ? null : parseFrontMatter(yaml)
  if (yaml !== null && yaml.trim() !== '' && values === null) notes.add('front-matter')
  const { headline, body } = withoutTitle(tree, values !== null && 'headline' in values)
  const blocks = blocksOf(body, reading)
  return {
    front: values && readFrontMatter(values),
    unread: values === null && yaml !== null ? clean(yaml).trim() : '',
    headline,
    blocks,
    pictures: reading.pictures,
  }
}

/** The first heading of level 1 is the headline, unless the front matter has one. */
function withoutTitle(tree: Root, hasHeadline: boolean): { headline: string; body: Root['children'] } {
  const title = hasHeadline ? undefined : tree.children.find((node) => node.type === 'heading' && node.depth === 1)
  if (!title) return { headline: '', body: tree.children }
  return { headline: cleanLine(textOf(title)), body: tree.children.filter((node) => node !== title) }
}

/** Gathers the definitions of links, and refuses a tree that recursion should not meet. */
function survey(tree: Root, name: string): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  const stack: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }]
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { node, depth } = at
    if (depth > MAX_NESTING) throw new MuharrirError('import.too-deep', { name })
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if ('children' in node) for (const child of node.children) stack.push({ node: child, depth: depth + 1 })
  }
  return definitions
}
