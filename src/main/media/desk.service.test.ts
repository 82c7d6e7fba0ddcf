import { mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bulkChangeSchema, type MediaQuery, mediaQuerySchema } from '@shared/contract/media'
import { figure, paragraph, storyDocument } from '@shared/document/build'
import { figures } from '@shared/document/visit'
import type { AssetWords } from '@shared/media/asset'
import { pictureSchema } from '@shared/story/story'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Library } from '../library/library'
import { editor, newLibrary, openLibrary, reporter, temporaryFolder } from '../library/test-library'
import { MediaDesk } from './desk'
import { film, speech, talk } from './recordings.fixture'
import { MediaStore } from './store'

let library: Library
let media: MediaStore
let desk: MediaDesk
beforeEach(async () => {
  library = await newLibrary()
  media = new MediaStore(library.folder, { readOnly: false })
  desk = new MediaDesk(media, library.mediaUses)
})
afterEach(() => desk.close())

/** A scene of shapes that differ with `seed`, as JPEG unless another format is asked for. */
const scene = (seed: number, width = 480, height = 320) => {
  const random = (n: number) => Math.abs(Math.sin(seed * 127.1 + n * 311.7) * 43758.5453) % 1
  const shapes = Array.from(
    { length: 9 },
    (_, n) =>
      `<rect x="${random(n) * 400}" y="${random(n + 20) * 260}" width="${60 + random(n + 40) * 200}" height="${40 + random(n + 60) * 160}" fill="hsl(${random(n + 80) * 360} 70% ${20 + random(n + 100) * 60}%)"/>`,
  ).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 320" width="${width}" height="${height}"><rect width="480" height="320" fill="#ddd"/>${shapes}</svg>`
  return sharp(Buffer.from(svg))
}
const added = async (seed: number, words: Partial<AssetWords> = {}, name = `scene-${seed}.jpg`) => {
  const { hash } = await media.add({ name, bytes: await scene(seed).jpeg({ quality: 90 }).toBuffer() }, 'p1')
  return media.setWords(hash, words)
}
const names = async (query: MediaQuery) =>
  (await desk.query(mediaQuerySchema.parse(query))).items.map(({ title }) => title)
const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'accepted',
    (error) => error.code,
  )
const use = (media: string) => pictureSchema.parse({ media, alt: 'وصف' })

describe('finding', () => {
  beforeEach(async () => {
    await added(1, {
      title: 'هور الحويزة',
      caption: 'عودة الماء إلى الأهوار',
      people: ['أم جاسم'],
      keywords: ['الأهوار'],
      credit: 'علي المالكي',
    })
    await added(2, { title: 'سوق السراي', place: 'بغداد', rightsExpire: '2020-01-01T00:00:00Z', credit: 'نور' })
    await added(3, { title: 'مدرسة في القرنة', alt: 'تلاميذ', rights: '© الرافد', taken: '2024-05-01T10:00:00' })
  })
  it('looks for folded words in every part of the record', async () => {
    expect(await names({ search: 'الاهوار' })).toEqual(['هور الحويزة'])
    expect(await names({ search: 'ام جاسم' })).toEqual(['هور الحويزة'])
    expect(await names({ search: 'مدرسه' })).toEqual(['مدرسة في القرنة'])
    expect(await names({ search: 'بغدا' })).toEqual(['سوق السراي'])
    expect(await names({ search: 'scene 2' })).toEqual(['سوق السراي'])
    expect(await names({ search: 'الاهوار بغداد' })).toEqual([])
  })
  it('filters by what is said and what is lacking', async () => {
    expect(await names({ rights: 'expired' })).toEqual(['سوق السراي'])
    expect(await names({ rights: 'unknown', credits: ['علي المالكي'] })).toEqual(['هور الحويزة'])
    expect(await names({ lacking: ['credit'] })).toEqual(['مدرسة في القرنة'])
    expect(await names({ people: ['أم جاسم'] })).toEqual(['هور الحويزة'])
    expect(await names({ until: '2024-12-31T00:00:00Z' })).toEqual(['مدرسة في القرنة'])
    expect(await names({ orientation: 'portrait' })).toEqual([])
    expect(await names({ kinds: ['video'] })).toEqual([])
    expect(await names({ sort: 'title', descending: false })).toEqual(['سوق السراي', 'مدرسة في القرنة', 'هور الحويزة'])
  })
  it('follows every change, counts, and offers values for the filters', async () => {
    const all = await desk.query(mediaQuerySchema.parse({}))
    expect(all.counts).toEqual({ library: 3, trash: 0, picture: 3, video: 0, audio: 0 })
    expect(all).toMatchObject({ people: ['أم جاسم'], places: ['بغداد'], keywords: ['الأهوار'] })
    const [first] = all.items
    await media.setWords(first?.hash ?? '', { title: 'جسر الأئمة' })
    expect(await names({ search: 'الائمه' })).toEqual(['جسر الأئمة'])
    await added(9, { title: 'نخيل البصرة' })
    expect(await names({ search: 'نخيل' })).toEqual(['نخيل البصرة'])
  })
  it('keeps its index, and reads only what changed since', async () => {
    await names({})
    await desk.close()
    const index = join(library.folder, '.derived', 'media.json')
    expect(JSON.parse(await readFile(index, 'utf8')).entries.length).toBe(3)
    const [hash = ''] = await media.hashes()
    const record = join(library.folder, 'media', hash, 'asset.json')
    const raw = JSON.parse(await readFile(record, 'utf8'))
    await writeFile(record, JSON.stringify({ ...raw, title: 'من برنامج آخر' }))
    media = new MediaStore(library.folder, { readOnly: false })
    desk = new MediaDesk(media, library.mediaUses)
    expect(await names({ search: 'برنامج' })).toEqual(['من برنامج آخر'])
    await desk.close()
    await writeFile(index, '{"schema":1,"entries":[{}]}')
    desk = new MediaDesk(media, library.mediaUses)
    expect((await names({})).length).toBe(3)
  })
  it('ends what a crash left half removed', async () => {
    const half = join(library.folder, 'media', `.removing-${'a'.repeat(64)}`)
    await mkdir(half)
    await writeFile(join(half, 'original.jpg'), 'x')
    expect((await names({})).length).toBe(3)
    expect(await stat(half).catch(() => null)).toBe(null)
  })
})

describe('where it is used', () => {
  it('counts fields and text, on the desk and in the trash, after a restart too', async () => {
    const { hash } = await added(1, { title: 'مستعملة' })
    await added(2, { title: 'غير مستعملة' })
    const inField = await library.stories.create({
      type: 'news',
      by: reporter,
      headline: 'الأول',
      fields: { lead: use(hash) },
    })
    const document = storyDocument([paragraph('نص'), figure({ media: hash })])
    const inText = await library.stories.create({ type: 'news', by: reporter, headline: 'الثاني', document })
    await library.stories.trash([inText.id])
    expect(
      library.mediaUses
        .of(hash)
        .map(({ headline, place }) => [headline, place])
        .sort(),
    ).toEqual([
      ['الأول', 'desk'],
      ['الثاني', 'trash'],
    ])
    expect(await names({ use: 'used' })).toEqual(['مستعملة'])
    expect(await names({ use: 'unused' })).toEqual(['غير مستعملة'])
    const { folder } = library
    await library.close()
    library = await openLibrary(folder)
    expect(library.mediaUses.count(hash)).toBe(2)
    await library.stories.setFields(inField.id, { lead: null }, reporter)
    expect(library.mediaUses.count(hash)).toBe(1)
  })
  it('replaces it everywhere, keeps the words and the text before, and voids approvals', async () => {
    const [{ hash: from }, { hash: to }] = [await added(1), await added(2)]
    const document = storyDocument([paragraph('نص'), figure({ media: from, alt: 'قارب' })])
    const { id } = await library.stories.create({ type: 'news', by: reporter, document, fields: { lead: use(from) } })
    const other = await library.stories.create({ type: 'news', by: reporter })
    await library.stories.move(id, 'submitted', reporter)
    await library.stories.move(id, 'in-review', editor)
    await library.stories.move(id, 'approved', editor)
    expect(await desk.replace(from, to, editor)).toEqual([id])
    const story = await library.stories.get(id)
    expect(story.fields.lead).toMatchObject({ media: to, alt: 'وصف' })
    expect(figures(story.document)[0]).toMatchObject({ media: to, alt: 'قارب' })
    expect([story.approvedVersion, story.editedBy]).toEqual([null, editor.id])
    const [last] = await library.stories.versions(id)
    expect((await library.stories.version(id, last?.hash ?? '')).fields.lead?.media).toBe(from)
    expect((await library.stories.get(other.id)).revision).toBe(1)
    expect(await refusal(desk.replace(to, to, editor))).toBe('media.same')
    expect(await refusal(desk.replace(to, 'f'.repeat(64), editor))).toBe('media.not-found')
  })
})

describe('the trash', () => {
  it('hides, gives back, and stories that use it show it all the same', async () => {
    const { hash } = await added(1, { title: 'صورة' })
    await desk.trash([hash])
    expect(await names({})).toEqual([])
    expect(await names({ place: 'trash' })).toEqual(['صورة'])
    expect((await media.rendition(hash, { width: 50 })).width).toBe(50)
    await desk.restore([hash])
    expect(await names({})).toEqual(['صورة'])
  })
  it('takes back what is added again', async () => {
    const { hash } = await added(1)
    await desk.trash([hash])
    expect((await added(1)).trashed).toBe(null)
    expect((await media.get(hash)).trashed).toBe(null)
  })
  it('never deletes what a story, a version of one or a setting names', async () => {
    const [free, shown, before, mark] = [await added(1), await added(2), await added(3), await added(4)]
    await library.stories.create({ type: 'news', by: reporter, fields: { lead: use(shown.hash) } })
    const { id } = await library.stories.create({ type: 'news', by: reporter, fields: { lead: use(before.hash) } })
    await library.stories.saveVersion(id, { by: reporter })
    await library.stories.setFields(id, { lead: null }, reporter)
    const watermark = { media: mark.hash, corner: 'bottom-left', size: 0.2, opacity: 1 } as const
    await library.setSettings({ media: { budget: null, watermark } })
    const all = [free, shown, before, mark].map(({ hash }) => hash)
    expect(await refusal(desk.remove(all))).toBe('media.not-in-trash')
    await desk.trash(all)
    expect(await desk.remove(all)).toEqual({ removed: [free.hash], kept: all.slice(1) })
    expect(await media.hashes()).toEqual(all.slice(1).sort())
    await library.stories.restoreVersion(id, (await library.stories.versions(id))[0]?.hash ?? '', reporter)
    expect((await media.rendition(before.hash, { width: 40 })).width).toBe(40)
  })
})

describe('likeness', () => {
  it('knows a picture that was made smaller, brighter and saved again', async () => {
    const first = await added(1)
    await added(2)
    const again = await scene(1, 300, 200).modulate({ brightness: 1.06 }).webp({ quality: 60 }).toBuffer()
    const { hash } = await media.add({ name: 'again.webp', bytes: again }, '')
    expect((await desk.similar(await media.get(hash))).map((found) => found.hash)).toEqual([first.hash])
    expect((await desk.duplicates()).map((group) => group.sort())).toEqual([[first.hash, hash].sort()])
  })
  it('looks at those that an older program took in', async () => {
    const { hash } = await added(1)
    const record = join(library.folder, 'media', hash, 'asset.json')
    const old = {
      schema: 1,
      hash,
      format: 'jpeg',
      width: 480,
      height: 320,
      size: 9,
      name: 'قديم.jpg',
      added: '2025-01-01T00:00:00Z',
      addedBy: '',
      alt: 'وصف قديم',
      caption: '',
      credit: 'علي',
      source: '',
    }
    await writeFile(record, JSON.stringify(old))
    await desk.close()
    media = new MediaStore(library.folder, { readOnly: false })
    desk = new MediaDesk(media, library.mediaUses)
    expect(await media.get(hash)).toMatchObject({
      schema: 2,
      alt: 'وصف قديم',
      credit: 'علي',
      keywords: [],
      perceptual: null,
    })
    expect(await desk.duplicates()).toEqual([])
    const seen = JSON.parse(await readFile(record, 'utf8'))
    expect(seen).toMatchObject({ schema: 2, alt: 'وصف قديم', credit: 'علي', name: 'قديم.jpg', colour: 'srgb' })
    expect(seen.perceptual).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('many at once', () => {
  it('changes words, adds to lists and takes from them', async () => {
    const all = [await added(1, { keywords: ['أ', 'ب'] }), await added(2, { people: ['سعاد'] })].map(({ hash }) => hash)
    const change = bulkChangeSchema.parse({
      set: { credit: 'الرافد' },
      addKeywords: ['ماء', 'أ'],
      removeKeywords: ['ب'],
      removePeople: ['سعاد'],
    })
    expect((await desk.setMany([...all, 'f'.repeat(64)], change)).length).toBe(2)
    expect(await media.get(all[0] ?? '')).toMatchObject({ credit: 'الرافد', keywords: ['أ', 'ماء'] })
    expect(await media.get(all[1] ?? '')).toMatchObject({ credit: 'الرافد', keywords: ['ماء', 'أ'], people: [] })
    const written = (await stat(media.places.record(all[0] ?? ''))).mtimeMs
    expect(await desk.setMany(all, change)).toEqual([])
    expect((await stat(media.places.record(all[0] ?? ''))).mtimeMs).toBe(written)
  })
  it('takes in a folder, says what it refused, follows no link, and can be stopped', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'أهوار'), { recursive: true })
    const bytes = await scene(1).jpeg().toBuffer()
    await writeFile(join(folder, 'أ.jpg'), bytes)
    await writeFile(join(folder, 'أهوار', 'نسخة.jpg'), bytes)
    await writeFile(join(folder, 'أهوار', 'ب.png'), await scene(2).png().toBuffer())
    await writeFile(join(folder, 'قائمة.txt'), 'ليست صورة')
    await writeFile(join(folder, 'مقطوعة.jpg'), bytes.subarray(0, bytes.length / 2))
    const outside = join(await temporaryFolder(), 'خارج.jpg')
    await writeFile(outside, await scene(3).jpeg().toBuffer())
    await symlink(outside, join(folder, 'رابط.jpg'))
    const told: number[] = []
    const outcome = await desk.import([{ path: folder }], 'p1', { progress: (_, total) => told.push(total) })
    expect([outcome.added.length, outcome.known.length]).toEqual([2, 1])
    expect(outcome.refused.map(({ from, code }) => [from, code]).sort()).toEqual([
      ['قائمة.txt', 'media.unsupported'],
      ['مقطوعة.jpg', 'media.broken'],
    ])
    expect(new Set(told)).toEqual(new Set([5]))
    const abort = new AbortController()
    abort.abort()
    expect(await refusal(desk.import([{ path: folder }], 'p1', { signal: abort.signal }))).toBe('cancelled')
  })
})

describe('film and sound', () => {
  it('are known by their content, with length and size', async () => {
    const moving = await media.add({ name: 'x', bytes: await film() }, '')
    expect(moving).toMatchObject({ format: 'webm', width: 320, height: 180 })
    // WebM does not say how long the last frame stands.
    expect(moving.duration).toBeCloseTo(2.9, 5)
    expect(await media.add({ name: 'x.mp4', bytes: await talk() }, '')).toMatchObject({
      format: 'm4a',
      width: 0,
      title: 'شهادة صياد',
      creator: 'زينب الحلفي',
    })
    const sound = await media.add({ name: 'x', bytes: await speech() }, '')
    expect(sound.format).toBe('mp3')
    expect(sound.duration).toBeCloseTo(3, 0)
    expect((await desk.query(mediaQuerySchema.parse({}))).counts).toMatchObject({ video: 1, audio: 2, picture: 0 })
  })
  it('take a poster, which stands for the film', async () => {
    const { hash } = await media.add({ name: 'film.webm', bytes: await film() }, '')
    expect(await refusal(media.rendition(hash, { width: 80 }))).toBe('media.no-picture')
    const poster = await media.setPoster(hash, await scene(1, 320, 180).png().toBuffer())
    expect(poster.thumbhash).not.toBe('')
    const one = await media.rendition(hash, { width: 160 })
    expect([one.width, one.height, one.type]).toEqual([160, 90, 'image/jpeg'])
    await media.setPoster(hash, await scene(2, 320, 180).jpeg().toBuffer())
    expect(Buffer.from((await media.rendition(hash, { width: 160 })).bytes).equals(Buffer.from(one.bytes))).toBe(false)
    expect(await refusal(media.setPoster(hash, Buffer.from('no picture')))).toBe('media.broken')
    const sound = await media.add({ name: 'x', bytes: await speech() }, '')
    expect(await refusal(media.setPoster(sound.hash, await scene(1).png().toBuffer()))).toBe('media.no-film')
  })
  it('are refused when they are cut off at the head', async () => {
    const bytes = await film()
    expect(await refusal(media.add({ name: 'cut.webm', bytes: bytes.subarray(0, 120) }, ''))).toBe('media.broken')
    expect(await media.hashes()).toEqual([])
  })
})

it('leaves nothing behind when an edit hides something', async () => {
  const { hash } = await added(1)
  await media.rendition(hash, { width: 100 })
  const before = await readdir(media.places.renditions(hash))
  const edited = await media.setEdits(hash, { hidden: [{ x: 0, y: 0, width: 1, height: 1, by: 'black' }] })
  expect(await readdir(media.places.renditions(hash)).catch(() => [])).toEqual([])
  const { bytes } = await media.rendition(hash, { width: 100 })
  expect((await sharp(bytes).stats()).channels.every(({ max }) => max < 4)).toBe(true)
  expect(await readdir(media.places.renditions(hash))).not.toEqual(before)
  expect(edited.thumbhash).not.toBe((await added(2)).thumbhash)
  await rm(media.places.renditions(hash), { recursive: true })
  expect((await media.rendition(hash, { width: 100, original: true })).key).not.toBe(
    (await media.rendition(hash, { width: 100 })).key,
  )
})
