/**
 * A look at HTML before it is parsed. The parser's work grows with the square of some things no real page has much of
 * (open elements, open formatting, attributes of one tag), and the tree's readers recurse: whatever is past these
 * bounds is refused here, in one pass, without a tree.
 */
export const MAX_OPEN_ELEMENTS = 512
export const MAX_TAGS = 100_000
/** Elements the parser would have to make anew for open formatting, and comparisons of attributes. */
const MAX_REOPENED = 2_000_000
const MAX_COMPARED = 500_000_000

export type ScanFault = 'too-deep' | 'too-many'

const VOID = new Set(
  'area base br col embed frame hr img input link meta param source track wbr basefont bgsound keygen'.split(' '),
)
/** Their end tags may be left out, so many open ones are no depth; what nests them is counted. */
const OPTIONAL_END = new Set(
  'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rp rt html head body'.split(' '),
)
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))
/** Nothing in them is a tag. */
const RAW = new Set('script style textarea title xmp iframe noembed noframes plaintext'.split(' '))

/** Why this HTML may not be parsed, or null. */
export function scanFault(html: string): ScanFault | null {
  const source = html.toLowerCase()
  const open = new Map<string, number>()
  let depth = 0
  let formatting = 0
  let tags = 0
  let reopened = 0
  let compared = 0
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
    if (source.startsWith('<!--', at)) {
      const end = source.indexOf('-->', at + 4)
      if (end === -1) return null
      at = end + 3
      continue
    }
    const closing = source[at + 1] === '/'
    const name = tagName(source, closing ? at + 2 : at + 1)
    if (name === '') {
      at += 1
      continue
    }
    const { end, unquoted } = tagEnd(source, at + 1)
    tags += 1
    reopened += formatting
    compared += (unquoted * unquoted) / 8
    if (tags > MAX_TAGS || reopened > MAX_REOPENED || compared > MAX_COMPARED) return 'too-many'
    at = end
    if (VOID.has(name) || OPTIONAL_END.has(name)) continue
    const already = open.get(name) ?? 0
    if (closing) {
      if (already === 0) continue
      open.set(name, already - 1)
      depth -= 1
      if (FORMATTING.has(name)) formatting -= 1
      continue
    }
    if (RAW.has(name)) {
      const close = source.indexOf(`</${name}`, at)
      if (close === -1) return null
      at = close
      open.set(name, already + 1)
      depth += 1
      continue
    }
    open.set(name, already + 1)
    depth += 1
    if (FORMATTING.has(name)) formatting += 1
    if (depth > MAX_OPEN_ELEMENTS) return 'too-deep'
  }
  return null
}

function tagName(source: string, from: number): string {
  const first = source.charCodeAt(from)
  if (!(first >= 97 && first <= 122)) return ''
  let to = from + 1
  while (to < source.length && to - from < 64 && !/[\s/>]/.test(source[to] ?? '')) to += 1
  return source.slice(from, to)
}

/** Where the tag ends, and how many of its characters stand outside quotes. */
function tagEnd(source: string, from: number): { end: number; unquoted: number } {
  let unquoted = 0
  for (let at = from; at < source.length; at += 1) {
    const character = source[at]
    if (character === '>') return { end: at + 1, unquoted }
    unquoted += 1
    if ((character === '"' || character === "'") && /[=\s]/.test(source[at - 1] ?? '')) {
      const close = source.indexOf(character, at + 1)
      if (close === -1) return { end: source.length, unquoted: unquoted + source.length - at }
      at = close
    }
  }
  return { end: source.length, unquoted }
}
