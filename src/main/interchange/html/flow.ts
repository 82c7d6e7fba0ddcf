/** Collects blocks in reading order. Loose text between blocks becomes paragraphs; Word's list paragraphs become lists. */
import { paragraph } from '@shared/document/build'
import type { BlockNode, DocumentNode } from '@shared/document/schema'
import { type LevelledItem, listsOf } from '../lists'
import { inlineNodes, isBlank, type Run, type RunStyle, splitAtEmptyLines } from '../runs'

type Collected = { block: BlockNode } | { item: LevelledItem }

export class Flow {
  readonly #collected: Collected[] = []
  #runs: Run[] = []

  text(text: string, style: RunStyle): void {
    this.#runs.push({ text, style })
  }

  break(): void {
    this.#runs.push('break')
  }

  /** Ends the running text: one paragraph, or more where empty lines part it. */
  flush(): void {
    const runs = this.#runs
    this.#runs = []
    for (const piece of splitAtEmptyLines(runs)) this.#collected.push({ block: paragraph(inlineNodes(piece)) })
  }

  /** Ends the running text as an item of one of Word's lists. */
  flushItem(level: number, ordered: boolean): void {
    const runs = this.#runs
    this.#runs = []
    if (!isBlank(runs)) this.#collected.push({ item: { level, ordered, inline: inlineNodes(runs) } })
  }

  add(...blocks: BlockNode[]): void {
    this.flush()
    this.#collected.push(...blocks.map((block) => ({ block })))
  }

  blocks(): BlockNode[] {
    this.flush()
    const blocks: BlockNode[] = []
    let items: LevelledItem[] = []
    const endList = () => {
      blocks.push(...listsOf(items))
      items = []
    }
    for (const one of this.#collected) {
      if ('item' in one) items.push(one.item)
      else {
        endList()
        blocks.push(one.block)
      }
    }
    endList()
    return withoutLooseDividers(blocks)
  }
}

/** A divider parts two things. */
export function withoutLooseDividers(blocks: BlockNode[]): BlockNode[] {
  const parting = blocks.filter((block, i) => block.type !== 'divider' || (i > 0 && blocks[i - 1]?.type !== 'divider'))
  while (parting.at(-1)?.type === 'divider') parting.pop()
  return parting
}

/** One line of inline nodes from blocks: for a cell, a caption or a list item. Whatever has no words is lost to it. */
export function oneInline(blocks: readonly BlockNode[]): DocumentNode[] {
  const lines: DocumentNode[][] = []
  const stack: DocumentNode[] = [...blocks].reverse()
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'paragraph' || node.type === 'heading') lines.push(node.children)
    else if (node.type === 'listitem' && node.children[0]?.type !== 'list') lines.push(node.children)
    else if ('children' in node) stack.push(...[...node.children].reverse())
  }
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, i) => (i === 0 ? line : [{ type: 'linebreak', version: 1 } as const, ...line]))
}
