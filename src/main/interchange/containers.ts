/** What may stand inside a quotation, a fact box or a note: words and lists. The rest follows after it. */
import { paragraph } from '@shared/document/build'
import type { BlockNode, DocumentNode } from '@shared/document/schema'

export interface Contained {
  inside: BlockNode[]
  /** Pictures, tables and the like, which stand on their own. */
  after: BlockNode[]
}

export function contain(blocks: readonly BlockNode[]): Contained {
  const inside: BlockNode[] = []
  const after: BlockNode[] = []
  for (const block of blocks) {
    if (block.type === 'paragraph' || block.type === 'list') inside.push(block)
    else if (block.type === 'heading') inside.push(paragraph(block.children))
    else if (block.type === 'quotation' || block.type === 'factbox' || block.type === 'updatenote')
      inside.push(...(block.children as BlockNode[]), ...slotsOf(block))
    else if (block.type !== 'divider') after.push(block)
  }
  return { inside, after }
}

function slotsOf(block: BlockNode): BlockNode[] {
  return Object.values(block.$slots ?? {}).flatMap((slot: DocumentNode) =>
    slot.type === 'paragraph' && slot.children.length > 0 ? [paragraph(slot.children)] : [],
  )
}
