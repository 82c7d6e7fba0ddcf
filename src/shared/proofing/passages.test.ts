import { describe, expect, it } from 'vitest'
import {
  factBox,
  figure,
  heading,
  isolate,
  lineBreak,
  link,
  list,
  missing,
  paragraph,
  quotation,
  storyDocument,
  table,
  text,
  updateNote,
} from '../document/build'
import { type DocumentNode, FORMAT } from '../document/schema'
import { storyFieldsSchema } from '../story/story'
import { OBJECT, passageOf, passagesOf, placeOf } from './passages'

const none = storyFieldsSchema.parse({})
const passages = (...blocks: DocumentNode[]) => passagesOf(none, storyDocument(blocks))
const idOf = (node: DocumentNode) => node.$?.id ?? ''

describe('passages of a document', () => {
  it('are its leaves in reading order, each by the id of its place', () => {
    const p = paragraph('فقرة')
    const h = heading('h2', 'عنوان فرعي')
    const f = figure({ alt: 'وصف', caption: 'شرح', credit: 'تصوير' })
    const inner = paragraph('في الإطار')
    const box = factBox('عنوان الإطار', [inner])
    const noteText = paragraph('ملاحظة')
    const note = updateNote('update', '2026-01-01T00:00:00Z', [noteText])
    expect(passages(p, h, paragraph(), f, box, note).map(({ id, text: words }) => [id, words])).toEqual([
      [idOf(p), 'فقرة'],
      [idOf(h), 'عنوان فرعي'],
      [`${idOf(f)}/alt`, 'وصف'],
      [`${idOf(f)}/caption`, 'شرح'],
      [`${idOf(f)}/credit`, 'تصوير'],
      [`${idOf(box)}/title`, 'عنوان الإطار'],
      [idOf(inner), 'في الإطار'],
      [idOf(noteText), 'ملاحظة'],
    ])
  })

  it('are the items of lists within lists', () => {
    const below = list('bullet', ['ثالث'])
    const outer = list('number', ['أول', [text('ثانٍ'), below]])
    expect(passages(outer).map(({ id, text: words }) => [id, words])).toEqual([
      [`${idOf(outer)}/0`, 'أول'],
      [`${idOf(outer)}/1`, 'ثانٍ'],
      [`${idOf(below)}/0`, 'ثالث'],
    ])
  })

  it('are the cells of tables, by row and cell', () => {
    const grid = table(
      [
        ['المحافظة', 'العدد'],
        ['نينوى', '5'],
      ],
      'الجدول الأول',
    )
    const cell = (grid.children[1] as unknown as { children: { children: DocumentNode[] }[] }).children[1]
    cell?.children.push({ ...paragraph('وأكثر'), $: {} })
    expect(passages(grid).map(({ id, text: words }) => [id, words])).toEqual([
      [`${idOf(grid)}/0/0`, 'المحافظة'],
      [`${idOf(grid)}/0/1`, 'العدد'],
      [`${idOf(grid)}/1/0`, 'نينوى'],
      [`${idOf(grid)}/1/1`, '5'],
      [`${idOf(grid)}/1/1/1`, 'وأكثر'],
      [`${idOf(grid)}/caption`, 'الجدول الأول'],
    ])
  })

  it('know what is quoted, and that the speaker is not', () => {
    const words = paragraph([text('قلت '), link('https://example.org', 'كلاماً')])
    const quote = quotation('agency', [words], 'الوزير')
    expect(passages(quote)).toEqual([
      {
        id: idOf(words),
        text: 'قلت كلاماً',
        guards: [
          { kind: 'quotation', start: 0, end: 10 },
          { kind: 'link', start: 4, end: 10 },
        ],
      },
      { id: `${idOf(quote)}/speaker`, text: 'الوزير', guards: [] },
    ])
  })

  it('leave what a newer program wrote', () => {
    const stranger = { type: 'timeline', children: [{ type: 'moment', text: 'لا يُقرأ' }] } as unknown as DocumentNode
    expect(() => passages(stranger)).not.toThrow()
  })
})

describe('a leaf', () => {
  it('counts breaks and objects as one and guards what is not prose', () => {
    const object = { type: 'emoji' } as unknown as DocumentNode
    const leaf = paragraph([
      text('اسم '),
      isolate('UNESCO', 'en'),
      lineBreak(),
      text('npm', FORMAT.code | FORMAT.bold),
      object,
      missing('العدد'),
    ])
    expect(passageOf(leaf, 'b')).toEqual({
      id: 'b',
      text: `اسم UNESCO\nnpm${OBJECT}العدد`,
      guards: [
        { kind: 'isolated', start: 4, end: 10 },
        { kind: 'code', start: 11, end: 14 },
        { kind: 'isolated', start: 15, end: 20 },
      ],
    })
  })
})

describe('passages of fields', () => {
  it('are those in the story’s own words', () => {
    const fields = storyFieldsSchema.parse({
      headline: 'عنوان',
      summary: 'خلاصة',
      note: 'ملاحظة للمكتب',
      slug: 'عنوان',
      originalTitle: 'A title',
      lead: { media: 'a'.repeat(64), alt: 'وصف', caption: 'شرح', credit: 'تصوير: علي' },
    })
    expect(passagesOf(fields, storyDocument([])).map(({ id }) => id)).toEqual([
      'field:headline',
      'field:summary',
      'field:lead.alt',
      'field:lead.caption',
    ])
  })
})

describe('the place of a passage', () => {
  it('is a field or a block', () => {
    expect(placeOf('field:headline')).toEqual({ field: 'headline' })
    expect(placeOf('field:lead.alt')).toEqual({ field: 'lead' })
    expect(placeOf('01abc')).toEqual({ block: '01abc' })
    expect(placeOf('01abc/1/0')).toEqual({ block: '01abc' })
  })
})
