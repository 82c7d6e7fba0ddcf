import { describe, expect, it } from 'vitest'
import * as build from '../document/build'
import type { DocumentNode } from '../document/schema'
import { blocksPublishing, type CheckContext, checkStory } from './checks'
import { storyFieldsSchema } from './story'
import { storyType } from './types'

const hash = 'b'.repeat(64)
const other = '01ARZ3NDEKTSV4RRFFQ69G5FAV'
const picture = { media: hash, alt: 'هور الحويزة', caption: '', credit: 'تصوير: سعاد', source: '' }
const asset = { width: 1600, alt: '', decorative: null, credit: '', rightsExpire: null }
const complete = {
  headline: 'الأهوار تستعيد مياهها',
  section: 'news',
  byline: [{ name: 'زينب الحلفي' }],
  dateline: { agency: 'الرافد', place: 'البصرة' },
  signoff: { word: 'انتهى', code: '25م' },
  lead: picture,
}
const check = (
  change: object,
  blocks: DocumentNode[] = [build.paragraph('نص الخبر')],
  type = 'news',
  context: Partial<CheckContext> = {},
) =>
  checkStory(
    { type, fields: storyFieldsSchema.parse({ ...complete, ...change }), document: build.storyDocument(blocks) },
    {
      type: storyType(type),
      media: () => asset,
      storyExists: (id) => id === other,
      now: Date.parse('2026-11-24T09:00:00Z'),
      ...context,
    },
  )
const rules = (...args: Parameters<typeof check>) => check(...args).map(({ rule, level }) => `${rule}:${level}`)

describe('the checklist', () => {
  it('finds nothing in a complete story', () => expect(check({})).toEqual([]))
  it('wants what the type requires', () => {
    expect(rules({ dateline: {}, signoff: {}, byline: [] })).toEqual([
      'missing-field:block',
      'missing-field:block',
      'missing-field:block',
    ])
    expect(check({}, undefined, 'translation').map(({ details }) => details?.field)).toEqual([
      'originalOutlet',
      'originalUrl',
      'originalTitle',
      'translator',
    ])
    expect(rules({ columnist: { name: '', biography: 'نبذة', photo: null } }, undefined, 'article')).toEqual([
      'missing-field:block',
    ])
  })
  it('measures the headline in characters as people count them', () => {
    expect(rules({ headline: 'م'.repeat(70) })).toEqual([])
    expect(rules({ headline: 'مَّ'.repeat(70) })).toEqual([])
    expect(rules({ headline: 'م'.repeat(71) })).toEqual(['long:warning'])
    expect(rules({ headline: 'م'.repeat(121) })).toEqual(['too-long:block'])
  })
  it('looks at pictures', () => {
    expect(rules({ lead: null })).toEqual(['no-lead:warning'])
    expect(rules({ lead: { ...picture, alt: ' ', credit: '' } })).toEqual(['no-alt:block', 'no-credit:block'])
    expect(rules({ lead: { ...picture, alt: '', decorative: 'خلفية فقط' } })).toEqual([])
    expect(rules({}, undefined, 'news', { media: () => ({ ...asset, width: 800 }) })).toEqual(['narrow-lead:warning'])
    expect(rules({}, undefined, 'news', { media: () => null })).toEqual(['missing-media:block'])
    const figure = build.figure({ media: hash, caption: 'تعليق' })
    const found = check({}, [figure])
    expect(found.map(({ rule }) => rule)).toEqual(['no-alt', 'no-credit'])
    expect(found[0]?.place).toEqual({ block: figure.$?.id })
    expect(rules({}, [build.figure({})])).toEqual(['empty-figure:block'])
  })
  it('takes the words of the asset where a use has none', () => {
    const bare = { ...picture, alt: '', credit: '' }
    const told = { ...asset, alt: 'مشحوف بين القصب', credit: 'تصوير: سعاد' }
    expect(rules({ lead: bare }, undefined, 'news', { media: () => told })).toEqual([])
    expect(rules({}, [build.figure({ media: hash })], 'news', { media: () => told })).toEqual([])
    expect(
      rules({ lead: bare }, undefined, 'news', { media: () => ({ ...told, alt: '', decorative: 'زخرفة' }) }),
    ).toEqual([])
  })
  it('holds what may not be published any more, wherever it stands', () => {
    const ends = (rightsExpire: string) => ({ media: () => ({ ...asset, rightsExpire }) })
    expect(rules({}, undefined, 'news', ends('2026-11-24T08:59:59Z'))).toEqual(['rights-expired:block'])
    expect(rules({}, undefined, 'news', ends('2026-11-26T00:00:00+03:00'))).toEqual(['rights-expiring:warning'])
    expect(rules({}, undefined, 'news', ends('2027-11-26T00:00:00+03:00'))).toEqual([])
    const figure = build.figure({ media: hash, alt: 'هور', credit: 'س' })
    const found = check({ lead: null }, [figure], 'news', ends('2026-01-01T00:00:00Z'))
    expect(found.map(({ rule, place }) => [rule, place])).toEqual([
      ['rights-expired', { block: figure.$?.id }],
      ['no-lead', { field: 'lead' }],
    ])
    const columnist = { name: 'سعاد', biography: 'نبذة', photo: picture }
    expect(rules({ columnist, lead: null, byline: [] }, undefined, 'article', ends('2026-01-01T00:00:00Z'))).toContain(
      'rights-expired:block',
    )
  })
  it('finds what is left open in the text, wherever it stands', () => {
    expect(rules({}, [build.paragraph([build.text('وبلغ العدد '), build.missing('؟')])])).toEqual([
      'missing-fact:block',
    ])
    expect(
      rules({}, [build.figure({ media: hash, alt: 'هور', credit: 'س', caption: [build.missing('من؟')] })]),
    ).toEqual(['missing-fact:block'])
    expect(rules({}, [build.quotation('speech', [build.paragraph('كلام')])])).toEqual(['no-speaker:warning'])
    expect(rules({}, [build.quotation('pull', [build.paragraph('كلام')])])).toEqual([])
    expect(rules({}, [build.paragraph([build.link('story:01BX5ZZKBKACTAV9WEVGEMMVRZ', 'رابط')])])).toEqual([
      'broken-link:block',
    ])
    expect(
      rules({ related: ['x'] }, [build.related(null), build.paragraph([build.link(`story:${other}`, 'رابط')])]),
    ).toEqual(['broken-link:block', 'broken-link:block'])
    expect(rules({}, [])).toEqual(['no-text:block'])
    expect(rules({ summary: 's' }, [build.paragraph('كلمة '.repeat(260))], 'report')).toEqual(['no-subhead:warning'])
  })
  it('holds an embargo only until its time', () => {
    expect(rules({ embargo: '2026-11-24T12:30:00+03:00' })).toEqual(['embargo:block'])
    expect(rules({ embargo: '2026-11-24T11:59:00+03:00' })).toEqual([])
  })
  it('puts what blocks first', () => {
    const found = check({ lead: null, byline: [] })
    expect(found.map(({ level }) => level)).toEqual(['block', 'warning'])
    expect([blocksPublishing(found), blocksPublishing([])]).toEqual([true, false])
  })
})
