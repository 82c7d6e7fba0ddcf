import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paragraph, storyDocument } from './build'
import { changeBetween, documentChangeSchema, withChange } from './change'
import type { DocumentNode, StoryDocument } from './schema'

const blocks = ['أعلنت الوزارة', 'وأضاف المتحدث', 'وختم بيانه', 'NASA تعلن'].map((text) => paragraph(text))
const some = fc.array(fc.constantFrom(...blocks), { maxLength: 12 })
const document = (children: DocumentNode[]): StoryDocument => {
  const made = storyDocument([])
  return { ...made, root: { ...made.root, children } }
}

describe('a change between two texts', () => {
  it('makes the one of the other', () =>
    fc.assert(
      fc.property(some, some, (before, after) => {
        const change = changeBetween(document(before), document(after))
        expect(change && withChange(document(before), change)).toEqual(document(after))
      }),
    ))

  it('holds only what changed', () => {
    const [first, second, third, other] = blocks as [DocumentNode, DocumentNode, DocumentNode, DocumentNode]
    expect(changeBetween(document([first, second, third]), document([first, other, third]))).toEqual({
      start: 1,
      removed: 1,
      blocks: [other],
    })
    expect(changeBetween(document([first, first]), document([first, first, first]))?.blocks).toHaveLength(1)
  })

  it('is none where the root itself changed', () => {
    const other = document(blocks)
    other.root.direction = 'ltr'
    expect(changeBetween(document(blocks), other)).toBeNull()
  })

  it('does not fit a shorter text', () => {
    expect(withChange(document(blocks), { start: 3, removed: 2, blocks: [] })).toBeNull()
  })

  it('is checked like a document', () => {
    expect(documentChangeSchema.safeParse({ start: 0, removed: 0, blocks }).success).toBe(true)
    expect(documentChangeSchema.safeParse({ start: 0, removed: 0, blocks: [{ type: 'text' }] }).success).toBe(false)
    expect(documentChangeSchema.safeParse({ start: -1, removed: 0, blocks: [] }).success).toBe(false)
  })
})
