/** Inline Markdown to runs. Names of directives that are not ours are words with a colon, such as the 30 of `10:30`. */
import { FORMAT } from '@shared/document/schema'
import type { Definition, Nodes, Parents, PhrasingContent } from 'mdast'
import type {} from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import { safeAddress, storyAddress } from '../addresses'
import type { Notes } from '../imported'
import { PLAIN, type Run, type RunStyle } from '../runs'

export interface MarkdownReading {
  /** The whole file, for what must stand as it was written. */
  source: string
  name: string
  notes: Notes
  definitions: ReadonlyMap<string, Definition>
  resolveStory?: (name: string) => string | null
  /** Takes a picture that stands in a line: a block of its own after it. */
  picture(url: string, alt: string, caption: string): void
}

/** What stands in the source for a node. */
export function written(node: Nodes, { source }: MarkdownReading): string {
  const { start, end } = node.position ?? {}
  return start?.offset === undefined || end?.offset === undefined
    ? textOf(node)
    : source.slice(start.offset, end.offset)
}

export function runsOf(nodes: readonly Nodes[], reading: MarkdownReading, style: RunStyle = PLAIN): Run[] {
  return nodes.flatMap((node) => runsOfNode(node, reading, style))
}

function runsOfNode(node: Nodes, reading: MarkdownReading, style: RunStyle): Run[] {
  const within = (change: Partial<RunStyle>): Run[] =>
    runsOf((node as Parents).children as PhrasingContent[], reading, { ...style, ...change })
  const plain = (text: string): Run[] => [{ text, style }]
  switch (node.type) {
    case 'text':
      return plain(node.value)
    case 'strong':
      return within({ format: style.format | FORMAT.bold })
    case 'emphasis':
      return within({ format: style.format | FORMAT.italic })
    case 'delete':
      return within({})
    case 'inlineCode':
      return plain(node.value)
    case 'break':
      return ['break']
    case 'link':
      return within({ url: linkAddress(node.url, reading) ?? style.url })
    case 'linkReference': {
      const definition = reading.definitions.get(node.identifier)
      return definition
        ? within({ url: linkAddress(definition.url, reading) ?? style.url })
        : plain(written(node, reading))
    }
    case 'image':
      reading.picture(node.url, node.alt ?? '', node.title ?? '')
      return []
    case 'imageReference': {
      const definition = reading.definitions.get(node.identifier)
      if (!definition) return plain(written(node, reading))
      reading.picture(definition.url, node.alt ?? '', definition.title ?? '')
      return []
    }
    case 'footnoteReference':
      return plain(`[${node.label ?? node.identifier}]`)
    case 'textDirective':
      return directive(node.name, node.attributes ?? {}, within) ?? plain(written(node, reading))
    // Tags in a line are dropped; the words between them are text of their own.
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? ['break'] : []
    default:
      return 'children' in node ? within({}) : 'value' in node ? plain(node.value) : []
  }
}

type Within = (change: Partial<RunStyle>) => Run[]
function directive(name: string, attributes: Record<string, string | null | undefined>, within: Within): Run[] | null {
  if (name === 'mark') return within({ format: FORMAT.highlight })
  if (name === 'missing') return within({ missing: true })
  if (name !== 'bdi') return null
  const { lang, dir } = attributes
  return within({
    isolate: { lang: lang && /^[a-z-]{2,12}$/i.test(lang) ? lang : null, dir: dir === 'rtl' ? 'rtl' : 'ltr' },
  })
}

function linkAddress(url: string, reading: MarkdownReading): string | null {
  if (url.startsWith('#')) return null
  const address = url.startsWith('story:') ? storyAddress(decoded(url), reading.resolveStory) : safeAddress(url)
  if (address === null) reading.notes.add('links')
  return address
}

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
