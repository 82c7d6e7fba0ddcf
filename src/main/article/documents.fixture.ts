/** Random documents that are valid by the schema: every block and inline node, nested as no writer would. */
import {
  divider,
  embed,
  factBox,
  figure,
  heading,
  isolate,
  lineBreak,
  link,
  list,
  listItem,
  missing,
  paragraph,
  quotation,
  related,
  storyDocument,
  table,
  text,
  updateNote,
} from '@shared/document/build'
import type { BlockNode, DocumentNode, StoryDocument } from '@shared/document/schema'
import fc from 'fast-check'
import { PICTURE, STORY } from './fixture'

const words = fc
  .array(
    fc.constantFrom(
      'بغداد',
      'NASA',
      '25%',
      'C++',
      '<b>',
      '&amp;',
      '"',
      'محرِّر',
      '+964 770 123 4567',
      'a.example/x',
      '«',
      '{{x}}',
      '\u202e',
      '\u0007',
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(' '))
const format = fc.integer({ min: 0, max: 255 })
const address = fc.constantFrom(
  'https://a.example/?a=1&b=2',
  'javascript:alert(1)',
  `story:${STORY}`,
  'mailto:a@b.example',
  '',
  'بغداد',
)
const unknown = (children: DocumentNode[]): DocumentNode =>
  ({ type: 'hologram', version: 7, depth: 3, children }) as unknown as DocumentNode

const { inline, block } = fc.letrec<{ inline: DocumentNode; block: BlockNode | DocumentNode }>((tie) => {
  const inlines = fc.array(tie('inline'), { maxLength: 4 })
  const blocks = fc.array(tie('block'), { maxLength: 3 })
  const shallow = { maxDepth: 4, depthSize: 'small' } as const
  return {
    inline: fc.oneof(
      shallow,
      { weight: 6, arbitrary: fc.tuple(words, format).map(([value, bits]) => text(value, bits)) },
      fc.constant(lineBreak()),
      fc.tuple(address, inlines).map(([url, children]) => link(url, children)),
      fc.tuple(inlines, fc.constantFrom('en', 'ckb', 'x"y', null)).map(([children, lang]) => isolate(children, lang)),
      inlines.map((children) => missing(children)),
      inlines.map(unknown),
    ),
    block: fc.oneof(
      shallow,
      { weight: 4, arbitrary: inlines.map((children) => paragraph(children)) },
      fc
        .tuple(fc.constantFrom('h2', 'h3', 'h4' as const), inlines)
        .map(([tag, children]) => heading(tag as 'h2', children)),
      fc.constant(divider()),
      fc.tuple(address, words).map(([url, title]) => embed(url, 'x', title)),
      fc.constantFrom(STORY, null).map((id) => related(id)),
      fc
        .record({ media: fc.constantFrom(PICTURE, null), alt: words, caption: inlines, credit: inlines, source: words })
        .map(figure),
      fc
        .tuple(
          fc.constantFrom('bullet', 'number', 'check' as const),
          fc.array(fc.oneof(inlines, blocks), { maxLength: 3 }),
        )
        .map(([type, items]) => ({
          ...list(type as 'bullet', []),
          children: items.map((children) => listItem(children)),
        })),
      fc
        .tuple(fc.constantFrom('speech', 'agency', 'pull' as const), blocks, inlines)
        .map(([kind, children, speaker]) => quotation(kind as 'speech', children as BlockNode[], speaker)),
      fc.tuple(inlines, blocks).map(([title, children]) => factBox(title, children as BlockNode[])),
      fc
        .tuple(fc.constantFrom('2026-01-01T00:00:00Z', 'x'), blocks)
        .map(([at, children]) => updateNote('update', at, children as BlockNode[])),
      fc
        .tuple(fc.array(fc.array(inlines, { maxLength: 3 }), { maxLength: 3 }), words)
        .map(([rows, caption]) => table(rows, caption)),
      blocks.map(unknown),
      tie('inline'),
    ),
  }
})

export const inlineNodes: fc.Arbitrary<DocumentNode> = inline
export const documents: fc.Arbitrary<StoryDocument> = fc
  .array(block, { maxLength: 6 })
  .map((blocks) => storyDocument(blocks))
