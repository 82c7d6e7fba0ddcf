import { describe, expect, it } from 'vitest'
import { emptyChart } from '../chart/spec'
import * as build from './build'
import { documentFault, documentSchema, MAX_DEPTH } from './schema'
import { blockIds, figures, links, mediaOf } from './visit'
import { documentText, isEmptyDocument } from './words'

const hash = 'a'.repeat(64)
const all = build.storyDocument([
  build.paragraph([
    build.text('قالت منظمة '),
    build.isolate('FAO', 'en'),
    build.text(' إن '),
    build.link('story:01ARZ3NDEKTSV4RRFFQ69G5FAV', 'المساحة'),
    build.missing('الرقم'),
    build.lineBreak(),
  ]),
  build.heading('h2', 'بالأرقام'),
  build.list('bullet', ['أول', 'ثانٍ']),
  build.quotation('agency', [build.paragraph('الماء عاد')], 'صيّاد من الجبايش'),
  build.figure({ media: hash, alt: 'هور', caption: 'عند الغروب', credit: 'تصوير: سعاد' }),
  build.factBox('في سطور', [build.paragraph('سطر')]),
  build.chart({ ...emptyChart(), title: 'المساحة المغمورة', source: 'مركز إنعاش الأهوار' }),
  build.divider(),
  build.embed('https://www.youtube.com/watch?v=x', 'youtube', 'فيلم'),
  build.related('01ARZ3NDEKTSV4RRFFQ69G5FAV'),
  build.updateNote('correction', '2026-11-05T10:00:00+03:00', [build.paragraph('صُحح الرقم')]),
  build.table(
    [
      ['المحافظة', 'العدد'],
      ['ميسان', '12'],
    ],
    'جدول',
  ),
])

describe('a document', () => {
  it('may hold every block', () => expect(documentFault(all)).toBe(null))
  it('keeps what it does not know', () => {
    const future = { type: 'hologram', version: 9, secret: { a: [1] }, children: [{ type: 'beam' }] }
    const document = { root: { ...all.root, children: [future] } }
    expect(documentSchema.parse(document)).toEqual(document)
  })
  it.each([
    null,
    {},
    { root: null },
    { root: { type: 'root' } },
    { root: { type: 'paragraph', children: [] } },
    { root: { type: 'root', children: [null] } },
    { root: { type: 'root', children: [{ type: 'paragraph' }] } },
    { root: { type: 'root', children: [{ type: 'text', text: 5, format: 0 }] } },
    { root: { type: 'root', children: [{ type: 'heading', tag: 'h1', children: [] }] } },
    { root: { type: 'root', children: [{ type: 'chart', chart: { type: 'bar' } }] } },
    { root: { type: 'root', children: [{ type: 'link', url: null, children: [] }] } },
    { root: { type: 'root', children: [{ ...build.figure({}), $slots: { caption: { type: 'paragraph' } } }] } },
  ])('is not %j', (value) => expect(documentFault(value)).not.toBe(null))
  it('may not be deeper than any text, however deep the file', () => {
    let node: { type: string; children: unknown[] } = { type: 'factbox', children: [] }
    for (let i = 0; i < 500_000; i++) node = { type: 'factbox', children: [node] }
    expect(documentFault({ root: { type: 'root', children: [node] } })).toContain(`deeper than ${MAX_DEPTH}`)
  })
})

describe('walking', () => {
  it('reads titles before and captions after what they belong to', () => {
    expect(documentText(all).split('\n')).toEqual([
      'قالت منظمة FAO إن المساحةالرقم',
      'بالأرقام',
      'أول',
      'ثانٍ',
      'الماء عاد',
      'صيّاد من الجبايش',
      'عند الغروب',
      'تصوير: سعاد',
      'في سطور',
      'سطر',
      'المساحة المغمورة',
      'مركز إنعاش الأهوار',
      'صُحح الرقم',
      'المحافظة',
      'العدد',
      'ميسان',
      '12',
    ])
  })
  it('finds media, links and ids', () => {
    expect(figures(all)).toHaveLength(1)
    expect(mediaOf(all)).toEqual([hash])
    expect(links(all).map(({ url }) => url)).toEqual(['story:01ARZ3NDEKTSV4RRFFQ69G5FAV'])
    expect(new Set(blockIds(all)).size).toBe(blockIds(all).length)
  })
  it('knows an empty document', () => {
    expect(isEmptyDocument(build.storyDocument([]))).toBe(true)
    expect(isEmptyDocument(build.storyDocument([build.divider()]))).toBe(false)
  })
})
