/**
 * The blocks near what is seen. The browser validates every highlighted range at each change of the page, so only these
 * are highlighted: what a key costs does not grow with the text.
 */
import { $getNearestNodeFromDOMNode, type LexicalEditor, type NodeKey } from 'lexical'

/** Heights of the view above and below it that count as near. */
const MARGIN = 1

/** The keys of the top-level blocks near the view. They stand below one another, so the ends are found by halving. */
export function blocksNearView(editor: LexicalEditor, scroller: Element): Set<NodeKey> {
  const blocks = editor.getRootElement()?.children ?? []
  const { top, bottom, height } = scroller.getBoundingClientRect()
  const first = firstWhere(blocks, (rect) => rect.bottom >= top - height * MARGIN)
  const end = firstWhere(blocks, (rect) => rect.top > bottom + height * MARGIN)
  return editor.read('latest', () => {
    const keys = new Set<NodeKey>()
    for (let n = first; n < end; n++) {
      const block = blocks[n]
      const node = block ? $getNearestNodeFromDOMNode(block) : null
      if (node) keys.add(node.getKey())
    }
    return keys
  })
}

function firstWhere(blocks: ArrayLike<Element>, holds: (rect: DOMRect) => boolean): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const block = blocks[middle]
    if (block && holds(block.getBoundingClientRect())) high = middle
    else low = middle + 1
  }
  return low
}
