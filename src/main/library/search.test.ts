import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoryHit, StoryPage } from '@shared/contract/contract'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Library } from './library'
import { document, editor, newLibrary, openLibrary, report, reporter } from './test-library'

let library: Library
const add = (headline: string, text = '', more: { type?: string; fields?: object; by?: typeof reporter } = {}) =>
  library.stories.create({
    type: more.type ?? 'news',
    headline,
    document: document(text),
    by: more.by ?? reporter,
    ...(more.fields ? { fields: more.fields } : {}),
  })
const headlines = (page: StoryPage) => page.items.map(({ headline }) => headline)
const marked = (hit: StoryHit | undefined) => hit?.headlineMatches.map(([from, to]) => hit.headline.slice(from, to))

beforeEach(async () => {
  library = await newLibrary()
})

describe('search', () => {
  test('folds, puts the exact spelling first and marks what it found', async () => {
    await add('الجسر على دجلة')
    await add('علي يفتتح الجسر')
    await add('لا شيء هنا', 'أعلن المتحدث أنّ عليّاً غادر المدينة. والجسور مغلقة')
    await library.stories.prepareSearch()
    expect(headlines(library.stories.query({ search: 'علي' })).slice(0, 1)).toEqual(['علي يفتتح الجسر'])
    expect(headlines(library.stories.query({ search: 'على' })).slice(0, 1)).toEqual(['الجسر على دجلة'])
    expect(library.stories.query({ search: 'على' }).total).toBeGreaterThanOrEqual(2)
    expect(marked(library.stories.query({ search: 'دجله' }).items[0])).toEqual(['دجلة'])
    const { snippet } = library.stories.query({ search: 'المتحدث' }).items[0] ?? {}
    const [from, to] = snippet?.matches[0] ?? [0, 0]
    expect(snippet?.text.slice(from, to)).toBe('المتحدث')
  })

  test('finds a word as it is typed, one with a slip, and all words of several', async () => {
    await add('افتتاح معرض بغداد الدولي للكتاب')
    await add('معرض الزهور في بغداد')
    await library.stories.prepareSearch()
    const total = (search: string) => library.stories.query({ search }).total
    expect(total('افتت')).toBe(1)
    expect(total('معرض بغداد')).toBe(2)
    expect(total('معرض الزهور')).toBe(1)
    expect(total('الدوبي')).toBe(1)
    expect(total('سفينة')).toBe(0)
    expect(total('ـ ،')).toBe(2)
  })

  test('answers from headlines until the index is ready', async () => {
    await add('افتتاح المعرض', 'كلمة في النص وحده')
    const page = library.stories.query({ search: 'افتتاح' })
    expect(page).toMatchObject({ partial: true, total: 1 })
    expect(marked(page.items[0])).toEqual(['افتتاح'])
    expect(library.stories.query({ search: 'وحده' }).total).toBe(0)
    await library.stories.prepareSearch()
    const whole = library.stories.query({ search: 'وحده' })
    expect(whole.total).toBe(1)
    expect(whole.partial).toBeUndefined()
  })

  test('follows every change, also those made while the index is being made', async () => {
    const preparing = library.stories.prepareSearch()
    const first = await add('أول', 'تفاحة')
    await preparing
    const second = await add('ثان', 'برتقالة')
    const total = (search: string, place: 'desk' | 'trash' = 'desk') => library.stories.query({ search, place }).total
    expect([total('تفاحة'), total('برتقالة')]).toEqual([1, 1])
    await library.stories.save({ ...first, document: document('رمانة') }, first.revision, reporter)
    expect([total('تفاحة'), total('رمانة')]).toEqual([0, 1])
    await library.stories.trash([second.id])
    expect([total('برتقالة'), total('برتقالة', 'trash')]).toEqual([0, 1])
    await library.stories.remove([second.id])
    expect(total('برتقالة', 'trash')).toBe(0)
  })

  test('is kept in .derived, made new where stories changed, and made again when it is gone', async () => {
    for (let i = 0; i < 60; i++) await add(`خبر رقم ${i}`, `كلمة فريدة${i} في النص`)
    await library.stories.prepareSearch()
    await library.close()
    expect(await readdir(join(library.folder, '.derived'))).toContain('search.sqlite')
    library = await openLibrary(library.folder)
    const { id, revision, fields } = await library.stories.get(
      library.stories.query({ search: 'رقم 7' }).items[0]?.id ?? '',
    )
    await library.stories.save({ id, fields, document: document('نص بديل') }, revision, reporter)
    await library.close()
    library = await openLibrary(library.folder)
    await library.stories.prepareSearch()
    const total = (search: string) => library.stories.query({ search }).total
    expect([total('فريدة7'), total('بديل'), total('فريدة8')]).toEqual([0, 1, 1])
    await library.close()
    await rm(join(library.folder, '.derived'), { recursive: true })
    library = await openLibrary(library.folder)
    await library.stories.prepareSearch()
    expect([total('فريدة7'), total('بديل'), total('فريدة8')]).toEqual([0, 1, 1])
  })

  test('is made again where its file is broken', async () => {
    await add('خبر', 'كلمة وحيدة')
    await library.stories.prepareSearch()
    await library.close()
    const file = join(library.folder, '.derived', 'search.sqlite')
    const bytes = await readFile(file)
    for (const broken of [
      Buffer.from('not a database at all'),
      bytes.subarray(0, bytes.length / 2),
      bytes.fill(7, 100),
    ]) {
      await writeFile(file, broken)
      library = await openLibrary(library.folder)
      await library.stories.prepareSearch()
      expect(library.stories.query({ search: 'وحيدة' }).total).toBe(1)
      await library.close()
    }
  })

  test('reads a copy where another program has the library, and leaves its file alone', async () => {
    await add('خبر', 'كلمة وحيدة')
    await library.stories.prepareSearch()
    const file = join(library.folder, '.derived', 'search.sqlite')
    const before = await readFile(file)
    const second = await openLibrary(library.folder)
    expect(second.readOnly).toBe(true)
    await second.stories.prepareSearch()
    expect(second.stories.query({ search: 'وحيدة' }).total).toBe(1)
    await second.close()
    expect(await readFile(file)).toEqual(before)
  })

  test('tells how far it is while it is made', async () => {
    const told: { done: number; total: number }[] = []
    library.on('index-progress', (progress) => told.push(progress))
    for (let i = 0; i < 30; i++) await add(`خبر ${i}`)
    await library.stories.prepareSearch()
    expect(told[0]?.total).toBeGreaterThan(0)
  })

  test('picks by headline, the last changed where nothing is asked', async () => {
    await add('ميناء الفاو')
    await add('طريق التنمية', 'يمر قرب ميناء الفاو')
    expect(library.stories.pick('').map(({ headline }) => headline)).toEqual(['طريق التنمية', 'ميناء الفاو'])
    await library.stories.prepareSearch()
    const [picked, ...rest] = library.stories.pick('الفاو')
    expect(picked?.headline).toBe('ميناء الفاو')
    expect(rest).toEqual([])
    expect(library.stories.titles([picked?.id ?? '', 'none'])).toEqual({ [picked?.id ?? '']: 'ميناء الفاو' })
  })
})

describe('the list', () => {
  test('sorts headlines as an Arabic reader expects, and stays sorted through changes', async () => {
    for (const headline of ['زيارة', 'أحمد', 'باب', 'إيمان', 'ابن', 'Zebra']) await add(headline)
    const order = () => headlines(library.stories.query({ sort: 'headline', descending: false }))
    expect(order()).toEqual(['ابن', 'أحمد', 'إيمان', 'باب', 'زيارة', 'Zebra'])
    const { id } = library.stories.query({ search: 'زيارة' }).items[0] ?? { id: '' }
    await library.stories.setFields(id, { headline: 'أبواب' }, reporter)
    expect(order()).toEqual(['ابن', 'أبواب', 'أحمد', 'إيمان', 'باب', 'Zebra'])
    await library.stories.trash([id])
    expect(order()).toEqual(['ابن', 'أحمد', 'إيمان', 'باب', 'Zebra'])
  })

  test('filters by every part, pages, and counts the whole place', async () => {
    await library.stories.create({ type: 'report', headline: 'تقرير', document: report(), by: editor })
    for (let i = 0; i < 5; i++) await add(`خبر ${i}`, '', { fields: { section: i % 2 ? 'trends' : 'news' } })
    const { id } = library.stories.query({ sort: 'created', descending: false, types: ['news'] }).items[0] ?? { id: '' }
    await library.stories.move(id, 'submitted', reporter)
    const total = (query: Parameters<typeof library.stories.query>[0], me = reporter) =>
      library.stories.query(query, me).total
    expect(total({ types: ['report'] })).toBe(1)
    expect(total({ sections: ['trends'] })).toBe(2)
    expect(total({ workflow: ['submitted'] })).toBe(1)
    expect(total({ publication: ['published'] })).toBe(0)
    expect(total({ people: [editor.name] })).toBe(1)
    expect(total({ mine: true })).toBe(5)
    expect(total({ mine: true }, editor)).toBe(1)
    expect(total({ from: '2000-01-01', until: '2000-02-01' })).toBe(0)
    expect(total({ from: new Date(Date.now() - 60_000).toISOString(), until: null })).toBe(6)
    const page = library.stories.query({ sort: 'words', offset: 1, limit: 2 }, reporter)
    expect(page.items).toHaveLength(2)
    expect(page).toMatchObject({
      total: 6,
      counts: { workflow: { draft: 5, submitted: 1 }, type: { news: 5, report: 1 }, all: 6, mine: 5 },
    })
    expect(page.people).toEqual([editor.name, reporter.name].sort())
    expect(library.stories.query({ sort: 'words' }).items[0]?.headline).toBe('تقرير')
  })
})
