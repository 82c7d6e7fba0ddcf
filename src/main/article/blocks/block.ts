/** What a block's renderer is given. A renderer is pure: the same node, scope and context give the same elements. */
import type { BlockNode, Direction, DocumentNode } from '@shared/document/schema'
import type { ElementContent } from 'hast'
import type { ArticleContext } from '../context'

export interface Scope {
  context: ArticleContext
  /** Direction of the block that encloses this one. */
  base: Direction
  /** A name, unique on the page, for what something else refers to. */
  name(node: DocumentNode): string
  /** Place among the tables of the page, from 1. */
  number(node: DocumentNode): number
  /** Blocks below this one; stray inline content becomes paragraphs. */
  flow(nodes: readonly DocumentNode[], base?: Direction): ElementContent[]
  /** Words only. */
  inline(nodes: readonly DocumentNode[], base?: Direction): ElementContent[]
}

/** Elements of a block; none when it would show nothing. */
export type RenderBlock<Type extends BlockNode['type']> = (
  node: Extract<BlockNode, { type: Type }>,
  scope: Scope,
) => ElementContent[]

/** `dir` where a block runs against what encloses it, else null. */
export const ownDirection = (node: { direction?: unknown }, base: Direction): Direction | null =>
  (node.direction === 'ltr' || node.direction === 'rtl') && node.direction !== base ? node.direction : null

/** The inline content of a slot, which holds one paragraph. */
export const slotNodes = (node: { $slots?: Record<string, DocumentNode> }, name: string): DocumentNode[] => {
  const slot = node.$slots?.[name]
  return slot ? [slot] : []
}
