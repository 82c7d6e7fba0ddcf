/**
 * The difference between two texts of a story, in top-level blocks. Autosave sends it instead of the whole text, so
 * that a save costs what was changed and not the length of the story.
 */
import { z } from 'zod'
import { type DocumentNode, documentFault, type RootNode, type StoryDocument } from './schema'

/** From the block at `start`, `removed` blocks give way to `blocks`. */
export interface DocumentChange {
  start: number
  removed: number
  blocks: DocumentNode[]
}

const asDocument = (blocks: unknown): unknown => ({ root: { type: 'root', children: blocks } })

export const documentChangeSchema = z.object({
  start: z.number().int().nonnegative(),
  removed: z.number().int().nonnegative(),
  blocks: z.custom<DocumentNode[]>((value) => documentFault(asDocument(value)) === null, {
    error: (issue) => `not blocks of a document: ${documentFault(asDocument(issue.input))}`,
  }),
})

/**
 * What made `after` of `before`: one stretch of blocks, found by their identity, so unchanged blocks must be the same
 * objects in both. Null where more than blocks changed.
 */
export function changeBetween(before: StoryDocument, after: StoryDocument): DocumentChange | null {
  if (!isSameRoot(before.root, after.root)) return null
  const was = before.root.children
  const is = after.root.children
  const shorter = Math.min(was.length, is.length)
  let start = 0
  while (start < shorter && was[start] === is[start]) start++
  let same = 0
  while (same < shorter - start && was[was.length - 1 - same] === is[is.length - 1 - same]) same++
  return { start, removed: was.length - same - start, blocks: is.slice(start, is.length - same) }
}

/** Null where the change was not made of this document: it reaches past its end. */
export function withChange(document: StoryDocument, { start, removed, blocks }: DocumentChange): StoryDocument | null {
  const { children } = document.root
  if (start + removed > children.length) return null
  return {
    ...document,
    root: { ...document.root, children: [...children.slice(0, start), ...blocks, ...children.slice(start + removed)] },
  }
}

const isSameRoot = ({ children: _, ...a }: RootNode, { children: __, ...b }: RootNode): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
