/** Fixes put into a story: in its fields and, run by run, in its document. What a fix does not touch stays as it is. */
import { applyFixes, type Fix } from '../arabic/style/fix'
import { type DocumentNode, isInline, type StoryDocument } from '../document/schema'
import type { StoryFields } from '../story/story'
import { leavesOf, OBJECT } from './passages'

export interface Words {
  fields: StoryFields
  document: StoryDocument
}

/** @param fixes by passage; marks of one passage do not overlap. Ids of no passage and fixes that are null do nothing. */
export function mended({ fields, document }: Words, fixes: ReadonlyMap<string, readonly Fix[]>): Words {
  const copy = structuredClone(document)
  for (const { id, leaf, key } of leavesOf(copy)) {
    const own = fixes.get(id)
    if (own === undefined) continue
    if (key === null) mendLeaf(leaf as DocumentNode, own)
    else mendProperty(leaf, key, own)
  }
  return { fields: mendedFields(fields, fixes), document: copy }
}

/** The fields with the fixes of their passages. */
export function mendedFields(fields: StoryFields, fixes: ReadonlyMap<string, readonly Fix[]>): StoryFields {
  const copy = structuredClone(fields) as Record<string, unknown>
  for (const [id, own] of fixes) {
    if (!id.startsWith('field:')) continue
    const [name = '', part] = id.slice('field:'.length).split('.')
    if (part === undefined) mendProperty(copy, name, own)
    else mendProperty(copy[name], part, own)
  }
  return copy as StoryFields
}

function mendProperty(owner: unknown, key: string, fixes: readonly Fix[]): void {
  if (typeof owner !== 'object' || owner === null) return
  const values = owner as Record<string, unknown>
  const value = values[key]
  if (typeof value === 'string') values[key] = applyFixes(value, fixes)
}

interface Stretch {
  readonly node: DocumentNode
  readonly siblings: DocumentNode[]
  readonly start: number
  readonly end: number
}

/** From the last fix to the first, so that offsets before it stay true. */
function mendLeaf(leaf: DocumentNode, fixes: readonly Fix[]): void {
  for (const { start, end, fix } of fixes.toSorted((a, b) => b.start - a.start)) {
    if (fix !== null) replaceIn(stretchesOf(leaf), start, end, fix)
  }
}

/** Everything a leaf's offsets count, in order (see `passageOf`). */
function stretchesOf(leaf: DocumentNode): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  const visit = (parent: DocumentNode): void => {
    if (!('children' in parent)) return
    for (const node of parent.children) {
      if ('children' in node) {
        if (isInline(node)) visit(node)
        continue
      }
      const length = node.type === 'text' || node.type === 'tab' ? node.text.length : OBJECT.length
      stretches.push({ node, siblings: parent.children, start: at, end: at + length })
      at += length
    }
  }
  visit(leaf)
  return stretches
}

/**
 * The new words take the form (bold, link) of the first text they replace. A stretch that holds an object, or no text at
 * all, is left alone: nothing but words may go.
 */
function replaceIn(stretches: readonly Stretch[], start: number, end: number, fix: string): void {
  const touched = stretches.filter((stretch) => Math.max(start, stretch.start) < Math.min(end, stretch.end))
  const isWords = ({ node: { type } }: Stretch): boolean => type === 'text' || type === 'tab' || type === 'linebreak'
  const first = touched.find(({ node }) => node.type === 'text')
  if (first === undefined || !touched.every(isWords)) return
  for (const { node, siblings, start: from, end: to } of touched) {
    const words = node === first.node ? fix : ''
    const isText = node.type === 'text'
    const kept = isText
      ? node.text.slice(0, Math.max(0, start - from)) + words + node.text.slice(Math.min(end, to) - from)
      : words
    if (isText && kept !== '') node.text = kept
    else siblings.splice(siblings.indexOf(node), 1)
  }
}
