import { emptyChart } from '@shared/chart/spec'
import * as build from '@shared/document/build'
import { type BlockNode, type DocumentNode, documentFault, FORMAT } from '@shared/document/schema'
import { $getRoot } from 'lexical'
import { describe, expect, it } from 'vitest'
import { headless } from '../testing'

const samples: Record<string, DocumentNode[]> = {
  paragraph: [build.paragraph('عاد الصيادون إلى هور الحويزة بعد ثلاثة مواسم.')],
  formats: [
    build.paragraph([
      build.text('قال مدير '),
      build.text('الموارد المائية', FORMAT.bold),
      build.text(' إن ', FORMAT.italic | FORMAT.highlight),
      build.lineBreak(),
      build.isolate('FAO', 'en'),
      build.missing('عدد القرى'),
      build.link('https://example.org/', 'التقرير'),
    ]),
  ],
  headings: [build.heading('h2', 'موسم واحد'), build.heading('h3', 'القرى'), build.heading('h4', 'الجاموس')],
  list: [build.list('bullet', ['أول', 'ثان']), build.list('number', ['واحد', 'اثنان'], 3)],
  quotation: [
    build.quotation('speech', [build.paragraph('الماء عاد')], 'زينب الموسوي'),
    build.quotation('agency', [build.paragraph('نراقب')], [build.text('حسن')]),
    build.quotation('pull', [build.paragraph('لا حصة ثابتة')]),
  ],
  figure: [
    build.figure({ media: 'a'.repeat(64), alt: 'زورق', source: 'الوكالة', caption: 'عند الغروب', credit: 'علي' }),
    build.figure({}),
    build.figure({ media: 'b'.repeat(64), decorative: 'زخرفة' }),
  ],
  factbox: [build.factBox('الأهوار بالأرقام', [build.paragraph('20 قرية'), build.list('bullet', ['ماء'])])],
  divider: [build.paragraph('قبل'), build.divider(), build.paragraph('بعد')],
  chart: [build.chart({ ...emptyChart('line'), title: 'منسوب الهور' })],
  embed: [build.embed('https://www.youtube.com/watch?v=1', 'youtube', 'تقرير'), build.embed('https://a.iq/', 'link')],
  related: [build.related('01ARZ3NDEKTSV4RRFFQ69G5FAV'), build.related(null)],
  updatenote: [build.updateNote('correction', '2026-08-19T14:12:00+03:00', [build.paragraph('صُحِّح الرقم')])],
  table: [
    build.table(
      [
        ['المحافظة', 'النسبة'],
        ['ميسان', '34%'],
      ],
      'المساحة المغمورة',
    ),
  ],
}

describe('a document loaded into the editor and saved again', () => {
  for (const [name, blocks] of Object.entries(samples))
    it(`is the same: ${name}`, () => {
      const given = build.storyDocument(blocks)
      const { document } = headless(structuredClone(given))
      expect(document()).toEqual(given)
      expect(documentFault(document())).toBeNull()
    })

  it('is the same in a left-to-right story', () => {
    const given = build.storyDocument(Object.values(samples).flat(), 'ltr')
    expect(headless(structuredClone(given)).document()).toEqual(given)
  })

  it('is the same after an edit beside it', () => {
    const given = build.storyDocument([build.paragraph('أول'), ...Object.values(samples).flat()])
    const { document, update } = headless(structuredClone(given))
    update(() => {
      $getRoot().getFirstChildOrThrow().remove()
    })
    expect(document().root.children).toEqual(given.root.children.slice(1))
  })
})

describe('what this program does not know', () => {
  const hologram = {
    type: 'hologram',
    version: 3,
    $: { id: 'chart-1' },
    data: { rows: [[1, 2]] },
  } as unknown as BlockNode
  const note = { type: 'footnote', text: '1', version: 1 } as unknown as DocumentNode

  it('is kept whole among blocks, inside blocks and among words', () => {
    const given = build.storyDocument([
      hologram,
      build.factBox('خلفية', [build.paragraph('نص'), hologram]),
      build.paragraph([build.text('قبل'), note, build.text('بعد')]),
    ])
    const { document } = headless(structuredClone(given))
    expect(document()).toEqual(given)
  })

  it('is kept where it stands in the wrong place', () => {
    const given = build.storyDocument([build.paragraph('نص')])
    const stray = build.listItem('بند')
    given.root.children.push(stray)
    const { document } = headless(structuredClone(given))
    expect(document().root.children[1]).toEqual(stray)
  })

  it('keeps unknown node state', () => {
    const block = build.paragraph('نص')
    block.$ = { ...block.$, commentIds: ['c1'] }
    expect(headless([structuredClone(block)]).document().root.children[0]).toEqual(block)
  })
})

describe('what is missing', () => {
  it('is made: slots, an empty document, words outside a paragraph', () => {
    const bare = { ...build.quotation('speech', [build.paragraph('نص')]), $slots: {} }
    const { document } = headless([bare, build.text('سائب')])
    const [quotation, paragraph] = document().root.children
    expect(quotation?.$slots?.speaker).toEqual(build.slot())
    expect(paragraph).toMatchObject({ type: 'paragraph', children: [{ text: 'سائب' }] })
    const empty = headless({ root: { ...build.storyDocument([]).root, children: [] } })
    expect(empty.document().root.children).toHaveLength(1)
  })
})
