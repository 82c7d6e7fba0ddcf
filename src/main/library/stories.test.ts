import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { paragraph, storyDocument } from '@shared/document/build'
import type { DocumentNode } from '@shared/document/schema'
import { documentText } from '@shared/document/words'
import { describe, expect, test } from 'vitest'
import { contentHash } from './canonical'
import type { Library } from './library'
import { document, editor, newLibrary, openLibrary, report, reporter } from './test-library'

const fileOf = (library: Library, id: string, ...rest: string[]) =>
  join(library.folder, 'stories', id, ...(rest.length > 0 ? rest : ['story.json']))
const onDisk = async (library: Library, id: string) => JSON.parse(await readFile(fileOf(library, id), 'utf8'))
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof MuharrirError ? error.code : String(error)),
  )

describe('a new story', () => {
  test('is on disk, opens with what its type needs and is listed', async () => {
    const library = await newLibrary()
    const story = await library.stories.create({ type: 'report', headline: 'شارع الرشيد يعود', by: reporter })
    expect(story.fields).toMatchObject({
      headline: 'شارع الرشيد يعود',
      section: 'reports',
      dateline: { agency: 'وكالة الرافدين', place: '', kind: 'تقرير' },
      signoff: { word: 'انتهى', code: '12ه' },
      byline: [{ name: 'هدى الجبوري', role: 'reporter' }],
    })
    expect((await onDisk(library, story.id)).fields.headline).toBe('شارع الرشيد يعود')
    expect(library.stories.query({}).items.map(({ id }) => id)).toEqual([story.id])
    expect(await library.stories.get(story.id)).toEqual(story)
  })

  test('takes the words of a template with block ids of its own', async () => {
    const library = await newLibrary()
    const first = await library.stories.create({
      type: 'news',
      headline: 'نشرة الطقس',
      document: report(),
      by: reporter,
    })
    const { templates } = await library.stories.saveTemplate(first.id, 'نشرة')
    const template = templates[0]?.id ?? ''
    const second = await library.stories.create({ type: 'news', template, by: editor })
    expect(second.fields.headline).toBe('نشرة الطقس')
    expect(second.fields.byline).toEqual([{ name: 'سالم العبيدي', role: 'reporter' }])
    const ids = (blocks: DocumentNode[]) => blocks.map((block) => block.$?.id)
    expect(ids(second.document.root.children)).toHaveLength(3)
    for (const id of ids(second.document.root.children)) expect(ids(first.document.root.children)).not.toContain(id)
  })

  test('duplicates without the past of the first', async () => {
    const library = await newLibrary()
    const first = await library.stories.create({ type: 'news', headline: 'خبر', fields: { slug: 'خبر' }, by: reporter })
    await library.stories.move(first.id, 'submitted', reporter)
    const copy = await library.stories.duplicate(first.id, editor)
    expect(copy).toMatchObject({ workflow: 'draft', history: [], version: null, createdBy: editor.id })
    expect(copy.fields).toMatchObject({ headline: 'خبر', slug: '' })
  })
})

describe('save', () => {
  test('is on disk when it resolves, and the same text again writes nothing', async () => {
    const library = await newLibrary()
    const { id, fields, revision } = await library.stories.create({ type: 'news', by: reporter })
    const draft = { id, fields: { ...fields, headline: 'عنوان' }, document: document('سطر أول') }
    const receipt = await library.stories.save(draft, revision, reporter)
    expect(receipt).toMatchObject({ revision: revision + 1, workflow: 'draft' })
    const before = await stat(fileOf(library, id), { bigint: true })
    expect(await library.stories.save(draft, receipt.revision, reporter)).toMatchObject({ revision: receipt.revision })
    expect((await stat(fileOf(library, id), { bigint: true })).mtimeNs).toBe(before.mtimeNs)
    expect(library.stories.summary(id)).toMatchObject({ headline: 'عنوان', words: 2, opening: 'سطر أول' })
  })

  test('keeps a text that came too late as a version and says so', async () => {
    const library = await newLibrary()
    const { id, fields, revision } = await library.stories.create({ type: 'news', by: reporter })
    await library.stories.saveVersion(id, { by: reporter })
    const base = (await library.stories.get(id)).version
    await library.stories.save({ id, fields, document: document('الأول') }, revision, reporter)
    const late = { id, fields, document: document('المتأخر') }
    expect(await code(library.stories.save(late, revision, editor))).toBe('story.stale')
    const kept = (await library.stories.versions(id)).find(({ step }) => step === 'conflict')
    expect(kept).toMatchObject({ by: editor.id, parents: [base] })
    expect((await library.stories.version(id, kept?.hash ?? '')).document).toEqual(late.document)
    expect((await library.stories.get(id)).document).not.toEqual(late.document)
  })

  test('takes the changed blocks alone, and nothing where they do not fit', async () => {
    const library = await newLibrary()
    const { id, fields, revision } = await library.stories.create({ type: 'news', by: reporter })
    const blocks = ['الأول', 'الثاني', 'الثالث'].map((words) => paragraph(words))
    const saved = await library.stories.save({ id, fields, document: storyDocument(blocks) }, revision, reporter)
    const change = { start: 1, removed: 1, blocks: [paragraph('ثان')] }
    const receipt = await library.stories.saveChange({ id, fields, change }, saved.revision, reporter)
    expect(receipt.revision).toBe(saved.revision + 1)
    expect(documentText((await library.stories.get(id)).document)).toBe('الأول\nثان\nالثالث')
    const late = library.stories.saveChange({ id, fields, change }, saved.revision, reporter)
    expect(await code(late)).toBe('story.stale')
    const beyond = { start: 3, removed: 1, blocks: [] }
    expect(await code(library.stories.saveChange({ id, fields, change: beyond }, receipt.revision, reporter))).toBe(
      'story.stale',
    )
    expect((await library.stories.get(id)).revision).toBe(receipt.revision)
    expect(await library.stories.versions(id)).toEqual([])
  })

  test('runs one after the other for one story, the last text stays', async () => {
    const library = await newLibrary()
    const { id, fields, revision } = await library.stories.create({ type: 'news', by: reporter })
    const saves = Array.from({ length: 20 }, (_, i) =>
      library.stories.save({ id, fields, document: document(`نص ${i}`) }, revision + i, reporter),
    )
    await Promise.all(saves)
    expect(await onDisk(library, id)).toMatchObject({ revision: revision + 20 })
    expect(JSON.stringify((await onDisk(library, id)).document)).toContain('نص 19')
  })

  test('takes control and direction characters out of every field', async () => {
    const library = await newLibrary()
    const { id, fields, revision } = await library.stories.create({ type: 'news', by: reporter })
    const dirty = '\u202eعنوان\u0000 \u200fمقلوب\u2069\u0007'
    const all = {
      ...fields,
      headline: dirty,
      note: `سطر${'\u061c'}\nثان`,
      tags: [dirty],
      byline: [{ name: dirty, role: 'writer' }],
    }
    await library.stories.save(
      { id, fields: { ...all, customNewer: dirty }, document: document('') },
      revision,
      reporter,
    )
    const saved = (await onDisk(library, id)).fields
    expect(saved).toMatchObject({ headline: 'عنوان مقلوب', note: 'سطر\nثان', tags: ['عنوان مقلوب'] })
    expect(saved.byline[0].name).toBe('عنوان مقلوب')
    expect(saved.customNewer).toBe(dirty)
  })

  test('keeps unknown keys, states and blocks as they are', async () => {
    const library = await newLibrary()
    const unknown = { type: 'hologram', depth: 3, children: [{ type: 'beam', nested: { a: [1, null, 'ب'] } }] }
    const story = await library.stories.create({
      type: 'hologram-report',
      document: storyDocument([paragraph('نص'), unknown as unknown as DocumentNode]),
      workflow: 'awaiting-lawyer',
      publication: 'syndicated',
      fields: { future: { deep: [1, { two: 'ثلاثة' }] } },
      by: reporter,
    })
    const edited = { id: story.id, fields: { ...story.fields, headline: 'جديد' }, document: story.document }
    await library.stories.save(edited, story.revision, reporter)
    await library.close()
    const again = await (await openLibrary(library.folder)).stories.get(story.id)
    expect(again).toMatchObject({ type: 'hologram-report', workflow: 'awaiting-lawyer', publication: 'syndicated' })
    expect(again.document).toEqual(story.document)
    expect(again.fields.future).toEqual({ deep: [1, { two: 'ثلاثة' }] })
  })

  test('refuses ids that are paths', async () => {
    const library = await newLibrary()
    for (const id of ['../../etc', '..', 'a/b', '', '01J0000000000000000000000/', '01J00000000000000000000000']) {
      expect(await code(library.stories.get(id))).toBe('story.not-found')
      expect(await code(library.stories.trash([id]))).toBe('story.not-found')
      expect(await code(library.stories.version(id, 'x'))).toBe('story.not-found')
    }
    const { id } = await library.stories.create({ type: 'news', by: reporter })
    for (const hash of ['../story', '', 'F'.repeat(64), `../${'a'.repeat(61)}`])
      expect(await code(library.stories.version(id, hash))).toBe('version.not-found')
    expect(await code(library.stories.version(id, 'a'.repeat(64)))).toBe('version.not-found')
  })
})

describe('versions', () => {
  test('are named by their content, made once, and take a later name', async () => {
    const library = await newLibrary()
    const { id } = await library.stories.create({ type: 'news', document: document('نص'), by: reporter })
    const first = await library.stories.saveVersion(id, { step: 'interval', by: reporter })
    const again = await library.stories.saveVersion(id, { name: 'قبل المراجعة', by: editor })
    expect(again).toMatchObject({ hash: first.hash, at: first.at, step: 'interval', name: 'قبل المراجعة' })
    expect(await readdir(fileOf(library, id, 'versions'))).toEqual([`${first.hash}.json`])
    const version = await library.stories.version(id, first.hash)
    expect(contentHash(version)).toBe(first.hash)
    expect(await library.stories.versions(id)).toEqual([again])
  })

  test('form a chain, and a restore keeps the text before it', async () => {
    const library = await newLibrary()
    const { id, fields, revision } = await library.stories.create({
      type: 'news',
      document: document('أ'),
      by: reporter,
    })
    const a = await library.stories.saveVersion(id, { by: reporter })
    await library.stories.save({ id, fields, document: document('ب') }, revision, reporter)
    const restored = await library.stories.restoreVersion(id, a.hash, editor)
    expect(restored.version).toBe(a.hash)
    expect(restored.document).toEqual((await library.stories.version(id, a.hash)).document)
    const versions = await library.stories.versions(id)
    expect(versions).toHaveLength(2)
    const b = versions.find(({ hash }) => hash !== a.hash)
    expect(b).toMatchObject({ step: 'restored', parents: [a.hash] })
    expect(JSON.stringify((await library.stories.version(id, b?.hash ?? '')).document)).toContain('ب')
  })

  test('that do not have the content of their name are refused', async () => {
    const library = await newLibrary()
    const { id } = await library.stories.create({ type: 'news', document: document('الأصل'), by: reporter })
    const { hash } = await library.stories.saveVersion(id, { by: reporter })
    const path = fileOf(library, id, 'versions', `${hash}.json`)
    await writeFile(path, (await readFile(path, 'utf8')).replace('الأصل', 'المزوّر'))
    expect(await code(library.stories.version(id, hash))).toBe('version.broken')
    // The story still has that text: keeping it again writes the file anew.
    await library.stories.saveVersion(id, { by: reporter })
    expect(JSON.stringify((await library.stories.version(id, hash)).document)).toContain('الأصل')
  })
})

describe('workflow', () => {
  test('an approval names a version, needs other eyes, and an edit voids it', async () => {
    const library = await newLibrary()
    const { id } = await library.stories.create({ type: 'news', document: document('نص'), by: editor })
    await library.stories.move(id, 'submitted', editor)
    expect(await code(library.stories.move(id, 'approved', reporter))).toBe('workflow.role')
    expect(await code(library.stories.move(id, 'approved', editor))).toBe('workflow.own-edit')
    expect(await code(library.stories.move(id, 'approved', editor, { override: true }))).toBe('workflow.reason')
    const approved = await library.stories.move(id, 'approved', editor, { override: true, reason: 'مناوبة ليلية' })
    expect(approved.approvedVersion).toBe(contentHash(approved))
    expect(approved.history.at(-1)).toMatchObject({
      axis: 'workflow',
      from: 'submitted',
      to: 'approved',
      reason: 'مناوبة ليلية',
      override: true,
      version: approved.approvedVersion,
    })
    const { fields, revision } = approved
    const receipt = await library.stories.save({ id, fields, document: document('نص آخر') }, revision, reporter)
    expect(receipt.workflow).toBe('in-review')
    const voided = await library.stories.get(id)
    expect(voided.approvedVersion).toBeNull()
    expect(voided.history.at(-1)).toMatchObject({ from: 'approved', to: 'in-review', by: reporter.id })
  })

  test('a return keeps its points and shows how many', async () => {
    const library = await newLibrary()
    const { id } = await library.stories.create({ type: 'news', by: reporter })
    await library.stories.move(id, 'submitted', reporter)
    expect(await code(library.stories.move(id, 'returned', editor))).toBe('workflow.reason')
    await library.stories.move(id, 'returned', editor, { reason: 'ناقص', points: ['المصدر', 'التاريخ'] })
    expect(library.stories.summary(id)).toMatchObject({ workflow: 'returned', points: 2 })
    expect(await code(library.stories.move(id, 'approved', editor))).toBe('workflow.unknown-step')
  })
})

describe('fields from the command line', () => {
  test('are checked against their declaration', async () => {
    const library = await newLibrary()
    const { id } = await library.stories.create({ type: 'news', by: reporter })
    const set = (change: Record<string, unknown>) => library.stories.setFields(id, change, reporter)
    const story = await set({
      headline: 'عنوان',
      'dateline.place': 'البصرة',
      tags: 'نفط، موانئ',
      urgency: 'urgent',
      embargo: '2030-01-01T10:00:00+03:00',
      byline: 'هدى الجبوري، سالم',
    })
    expect(story.fields).toMatchObject({ tags: ['نفط', 'موانئ'], urgency: 'urgent', dateline: { place: 'البصرة' } })
    expect(story.fields.byline[1]).toEqual({ name: 'سالم', role: 'reporter' })
    expect(await code(set({ colour: 'red' }))).toBe('field.unknown')
    expect(await code(set({ 'dateline.planet': 'x' }))).toBe('field.unknown')
    for (const bad of [
      { urgency: 'very' },
      { section: 'nowhere' },
      { embargo: 'tomorrow' },
      { canonicalUrl: 'javascript:alert(1)' },
      { related: '../..' },
      { lead: 'x' },
      { headline: 5 },
    ])
      expect(await code(set(bad))).toBe('field.invalid')
  })
})

describe('trash', () => {
  test('is a place a story goes to and comes back from, whole', async () => {
    const library = await newLibrary()
    const { id } = await library.stories.create({ type: 'news', headline: 'خبر', by: reporter })
    await library.stories.saveVersion(id, { by: reporter })
    expect(await code(library.stories.remove([id]))).toBe('bad-request')
    await library.stories.trash([id])
    expect(await readdir(join(library.folder, 'trash'))).toEqual([id])
    expect(library.stories.query({}).total).toBe(0)
    expect(library.stories.query({ place: 'trash' }).total).toBe(1)
    expect(library.stories.exists(id)).toBe(false)
    expect(await code(library.stories.move(id, 'submitted', reporter))).toBe('story.in-trash')
    await library.stories.restore([id])
    expect(library.stories.exists(id)).toBe(true)
    expect(await library.stories.versions(id)).toHaveLength(1)
    await library.stories.trash([id])
    await library.stories.remove([id])
    expect(await readdir(join(library.folder, 'trash'))).toEqual([])
    expect(await code(library.stories.get(id))).toBe('story.not-found')
  })
})

test('checks run on the saved story', async () => {
  const library = await newLibrary()
  const { id } = await library.stories.create({ type: 'report', by: reporter })
  const findings = await library.stories.check(id, { media: () => null })
  expect(findings.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['missing-field', 'no-text', 'no-lead']))
})
