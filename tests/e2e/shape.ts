/**
 * A document as a person would tell it over the telephone: a line for each block, marks where words stand out. Tests
 * compare these lines, so that a failure reads like the text it is about.
 */
import { type DocumentNode, FORMAT, type StoryDocument } from '@shared/document/schema'
import { walk } from '@shared/document/visit'

const MARKS = [
  [FORMAT.bold, '**'],
  [FORMAT.italic, '__'],
  [FORMAT.highlight, '=='],
] as const

const all = (nodes: readonly DocumentNode[], between = ''): string => nodes.map(tell).join(between)
const slotOf = (node: DocumentNode, name: string): string => {
  const slot = node.$slots?.[name]
  return slot ? tell(slot) : ''
}
const named = (name: string, words: string): string => (words === '' ? name : `${name}: ${words}`)
const signed = (words: string, speaker: string): string => (speaker === '' ? words : `${words} — ${speaker}`)

function tell(node: DocumentNode): string {
  switch (node.type) {
    case 'text':
      return MARKS.reduce((words, [bit, mark]) => (node.format & bit ? `${mark}${words}${mark}` : words), node.text)
    case 'linebreak':
      return ' ↵ '
    case 'link':
      return `[${all(node.children)}](${node.url})`
    case 'isolate':
      return `⟨${all(node.children)}⟩`
    case 'missing':
      return `¿${all(node.children)}?`
    case 'heading':
      return `${node.tag} ${all(node.children)}`
    case 'list':
      return `${node.listType === 'number' ? 'ol' : 'ul'} ${all(node.children, ' | ')}`
    case 'listitem':
      return node.children.some(({ type }) => type === 'list') ? `(${all(node.children)})` : all(node.children)
    case 'quotation':
      return named(`${node.kind} quotation`, signed(all(node.children, ' / '), slotOf(node, 'speaker')))
    case 'factbox':
      return named(`box ${slotOf(node, 'title')}`, all(node.children, ' / '))
    case 'updatenote':
      return named(node.kind, all(node.children, ' / '))
    case 'figure':
      return named('figure', signed(slotOf(node, 'caption'), slotOf(node, 'credit')))
    case 'table':
      return `table ${all(node.children, ' / ')}`
    case 'tablerow':
      return all(node.children, ' | ')
    case 'tablecell':
      return node.headerState > 0 ? `#${all(node.children)}` : all(node.children)
    case 'embed':
      return `embed ${node.provider} ${node.url}`
    case 'divider':
      return '---'
    case 'related':
      return `related ${node.story}`
    case 'paragraph':
      return all(node.children)
    default:
      return node.type
  }
}

/** A line for each block of the text. */
export const shapeOf = (document: StoryDocument): string[] => document.root.children.map(tell)

/** What no text of a newsroom carries: styles, alignment, a direction that no person set, empty lines. */
export function litterOf(document: StoryDocument): string[] {
  const { direction } = document.root
  return [...walk(document.root)].flatMap((node) => {
    const given = node as DocumentNode & {
      style?: string
      textStyle?: string
      direction?: string | null
      indent?: number
    }
    const isEmptyLine = node.type === 'paragraph' && node.children.length === 0 && document.root.children.includes(node)
    return [
      ...(given.style || given.textStyle ? [`style of ${tell(node)}`] : []),
      ...(typeof node === 'object' && 'format' in node && node.type !== 'text' && node.format
        ? [`alignment of ${tell(node)}`]
        : []),
      ...(given.direction && given.direction !== direction && node.type !== 'isolate'
        ? [`direction of ${tell(node)}`]
        : []),
      ...(isEmptyLine ? ['an empty line'] : []),
    ]
  })
}
