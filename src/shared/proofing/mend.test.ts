import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes, type Fix } from '../arabic/style/fix'
import { figure, isolate, lineBreak, link, paragraph, storyDocument, table, text } from '../document/build'
import type { DocumentNode } from '../document/schema'
import { documentFault } from '../document/schema'
import { storyFieldsSchema } from '../story/story'
import { mended } from './mend'
import { passageOf, passagesOf } from './passages'

const none = storyFieldsSchema.parse({})
const mendedLeaf = (leaf: DocumentNode, ...fixes: Fix[]) => {
  const document = storyDocument([leaf])
  return mended({ fields: none, document }, new Map([[leaf.$?.id ?? '', fixes]])).document.root.children[0]
}

describe('fixes in a document', () => {
  it('keep the forms around them, and the first form of what they replace', () => {
    const leaf = paragraph([text('توجه ال', 1), text('ى بغداد'), lineBreak(), link('https://a.iq', 'فى الموقع')])
    const result = mendedLeaf(leaf, { start: 5, end: 8, fix: 'إلى' }, { start: 15, end: 17, fix: 'في' })
    expect(result).toMatchObject({
      children: [
        { text: 'توجه إلى', format: 1 },
        { text: ' بغداد', format: 0 },
        { type: 'linebreak' },
        { type: 'link', children: [{ text: 'في الموقع' }] },
      ],
    })
    expect(leaf.children[0]).toMatchObject({ text: 'توجه ال' })
  })

  it('take away what is left without words, and never an object', () => {
    const object = { type: 'emoji' } as unknown as DocumentNode
    expect(mendedLeaf(paragraph([text('نص'), text('  ', 1)]), { start: 2, end: 4, fix: '' })).toMatchObject({
      children: [{ text: 'نص' }],
    })
    const leaf = paragraph([text('أ'), object, text('ب')])
    expect(mendedLeaf(leaf, { start: 0, end: 3, fix: 'ج' })).toEqual(leaf)
  })

  it('reach captions, cells, alternative texts and fields', () => {
    const grid = table([['فى']], 'فى الجدول')
    const picture = figure({ alt: 'فى', caption: 'فى' })
    const fields = storyFieldsSchema.parse({ headline: 'فى', lead: { media: 'a'.repeat(64), alt: 'فى' } })
    const document = storyDocument([grid, picture])
    const fixes = new Map(passagesOf(fields, document).map(({ id }) => [id, [{ start: 0, end: 2, fix: 'في' }]]))
    const after = mended({ fields, document }, fixes)
    expect(JSON.stringify(after)).not.toContain('فى')
    expect(passagesOf(after.fields, after.document)).toHaveLength(6)
  })

  it('make of any leaf what they make of its text', () => {
    const node = fc.oneof(
      fc.string({ maxLength: 6 }).map((value) => text(value, 0)),
      fc.constant(null).map(() => lineBreak()),
      fc.string({ minLength: 1, maxLength: 4 }).map((value) => isolate(value, 'en')),
    )
    fc.assert(
      fc.property(
        fc.array(node, { maxLength: 6 }),
        fc.nat(30),
        fc.nat(5),
        fc.string({ maxLength: 3 }),
        (nodes, a, length, fix) => {
          const leaf = paragraph(nodes)
          const before = passageOf(leaf, 'b').text
          const start = Math.min(a, before.length)
          const end = Math.min(start + length, before.length)
          const after = mendedLeaf(leaf, { start, end, fix })
          fc.pre(after !== undefined && start < end)
          expect(documentFault(storyDocument([after]))).toBeNull()
          const touchesText = /[^\n]/.test(before.slice(start, end))
          expect(passageOf(after, 'b').text).toBe(touchesText ? applyFixes(before, [{ start, end, fix }]) : before)
        },
      ),
    )
  })
})
