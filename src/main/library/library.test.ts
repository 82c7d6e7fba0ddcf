import { chmod, mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { Library } from './library'
import { document, editor, holder, newLibrary, openLibrary, reporter, temporaryFolder } from './test-library'

const fault = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) =>
      error instanceof MuharrirError ? { code: error.code, ...error.details } : { code: String(error) },
  )
const storyFile = (folder: string, id: string) => join(folder, 'stories', id, 'story.json')

describe('opening', () => {
  test('refuses what is no library and leaves nothing there', async () => {
    const folder = await temporaryFolder()
    expect(await fault(Library.open(folder, { holder }))).toMatchObject({ code: 'library.not-a-library', folder })
    expect(await readdir(folder)).toEqual([])
    expect(await fault(Library.open(join(folder, 'none'), { holder }))).toMatchObject({ code: 'library.gone' })
    await writeFile(join(folder, 'photo.txt'), '')
    expect(await fault(Library.create(folder, { holder }))).toMatchObject({ code: 'library.not-empty' })
    await writeFile(join(folder, 'library.json'), '{"schema": 999}')
    expect(await fault(Library.open(folder, { holder }))).toMatchObject({ code: 'library.newer' })
    expect(await readFile(join(folder, 'library.json'), 'utf8')).toBe('{"schema": 999}')
  })

  test('makes damaged settings again from their copy', async () => {
    const library = await newLibrary()
    await library.people.add({ name: 'أحمد', role: 'publisher', deskCode: '' })
    await library.close()
    await writeFile(join(library.folder, 'library.json'), '{"schema": 1, "peo')
    const again = await openLibrary(library.folder)
    expect(again.people.find('احمد')).toMatchObject({ name: 'أحمد', role: 'publisher' })
    expect((await readdir(library.folder)).filter((name) => name.startsWith('library.json.broken-'))).toHaveLength(1)
  })

  test('reads no story when derived data is good, and all when it is gone', async () => {
    const library = await newLibrary()
    const ids = []
    for (let i = 0; i < 5; i++)
      ids.push((await library.stories.create({ type: 'news', headline: `خبر ${i}`, by: reporter })).id)
    const before = library.stories.query({}).items
    await library.close()
    // Other bytes of the same length at the same time: only a look inside could tell.
    const path = storyFile(library.folder, ids[0] ?? '')
    const text = await readFile(path, 'utf8')
    await utimes(path, 1_700_000_000, 1_700_000_000)
    await (await openLibrary(library.folder)).close()
    await writeFile(path, 'x'.repeat(Buffer.byteLength(text)))
    await utimes(path, 1_700_000_000, 1_700_000_000)
    const cached = await openLibrary(library.folder)
    expect(cached.stories.query({}).items).toEqual(before)
    await cached.close()
    await writeFile(path, text)
    await rm(join(library.folder, '.derived'), { recursive: true })
    const seen: number[] = []
    const rebuilt = await Library.open(library.folder, { holder, progress: (done) => seen.push(done) })
    expect(rebuilt.stories.query({}).items).toEqual(before)
    expect(seen).toContain(5)
    await rebuilt.close()
    expect(await readdir(join(library.folder, '.derived'))).toContain('summaries.json')
  })

  test('can be called off', async () => {
    const library = await newLibrary()
    for (let i = 0; i < 3; i++) await library.stories.create({ type: 'news', by: reporter })
    await library.close()
    const signal = AbortSignal.abort()
    expect(await fault(Library.open(library.folder, { holder, signal }))).toMatchObject({ code: 'cancelled' })
    // It let go of the lock.
    expect((await openLibrary(library.folder)).readOnly).toBe(false)
  })

  test('sees stories that changed, came and went while it was closed', async () => {
    const library = await newLibrary()
    const a = await library.stories.create({ type: 'news', headline: 'أ', by: reporter })
    const b = await library.stories.create({ type: 'news', headline: 'ب', by: reporter })
    await library.close()
    const text = await readFile(storyFile(library.folder, a.id), 'utf8')
    await writeFile(storyFile(library.folder, a.id), text.replace('"أ"', '"تغيّر العنوان"'))
    await rm(join(library.folder, 'stories', b.id), { recursive: true })
    const other = '01J0000000000000000000000A'
    await mkdir(join(library.folder, 'stories', other))
    await writeFile(storyFile(library.folder, other), text.replace(a.id, other))
    await mkdir(join(library.folder, 'stories', '01J0000000000000000000000B'))
    const again = await openLibrary(library.folder)
    expect(
      again.stories
        .query({ sort: 'headline', descending: false })
        .items.map(({ headline }) => headline)
        .sort(),
    ).toEqual(['أ', 'تغيّر العنوان'])
    expect(await readdir(join(library.folder, 'stories'))).not.toContain('01J0000000000000000000000B')
  })

  test('does not follow links out of the library', async () => {
    const library = await newLibrary()
    const outside = await temporaryFolder()
    const { id } = await library.stories.create({ type: 'news', headline: 'سر', by: reporter })
    await library.close()
    await rename(storyFile(library.folder, id), join(outside, 'story.json'))
    await symlink(join(outside, 'story.json'), storyFile(library.folder, id))
    await symlink(outside, join(library.folder, 'stories', '01J0000000000000000000000C'))
    const again = await openLibrary(library.folder)
    expect(again.stories.query({}).items).toMatchObject([{ id, broken: true }])
    expect(await fault(again.stories.get(id))).toMatchObject({ code: 'story.broken' })
  })
})

describe('a broken story', () => {
  const damages: [string, (text: string) => string | Buffer][] = [
    ['cut off', (text) => text.slice(0, text.length / 2)],
    ['empty', () => ''],
    ['zeros', () => '\0'.repeat(500)],
    ['of another shape', (text) => text.replace('"fields"', '"feilds"').replace('"document"', '"documint"')],
    ['no UTF-8', (text) => Buffer.from(text, 'utf16le')],
    ['of another story', (text) => text.replaceAll(/"id": "[0-9A-Z]{26}"/g, '"id": "01J0000000000000000000000Z"')],
    ['without a schema number', (text) => text.replace('"schema": 1', '"schema": "one"')],
  ]
  test.each(damages)('(%s) is set aside, listed, and mended from its version', async (_, damage) => {
    const library = await newLibrary()
    const text = document('نص لا يضيع')
    const { id } = await library.stories.create({ type: 'news', headline: 'عنوان', document: text, by: reporter })
    const { hash } = await library.stories.saveVersion(id, { by: reporter })
    await library.stories.move(id, 'submitted', reporter)
    await library.close()
    const damaged = damage(await readFile(storyFile(library.folder, id), 'utf8'))
    await writeFile(storyFile(library.folder, id), damaged)

    const again = await openLibrary(library.folder)
    expect(again.stories.query({}).items).toMatchObject([{ id, headline: 'عنوان', broken: true }])
    expect(await fault(again.stories.get(id))).toMatchObject({ code: 'story.broken', id })
    const draft = { id, fields: (await again.stories.version(id, hash)).fields, document: text }
    expect(await fault(again.stories.save(draft, 1, reporter))).toMatchObject({ code: 'story.broken' })
    const broken = await again.stories.broken(id)
    expect(broken.versions.map((version) => version.hash)).toEqual([hash])
    expect(broken.reason).not.toBe('')
    expect(await readFile(broken.setAside ?? '')).toEqual(Buffer.from(damaged as string))

    const mended = await again.stories.mend(id, hash, editor)
    expect(mended.document).toEqual(text)
    expect(await again.stories.get(id)).toEqual(mended)
    expect(again.stories.summary(id)).toMatchObject({ broken: false, headline: 'عنوان' })
    expect(await readdir(join(library.folder, 'stories', id))).toHaveLength(3)
  })

  test('is noticed while the library is open, and keeps what else is readable', async () => {
    const library = await newLibrary()
    const { id } = await library.stories.create({ type: 'news', document: document('نص'), by: reporter })
    await library.stories.move(id, 'submitted', reporter)
    const { version, history } = await library.stories.get(id)
    const raw = JSON.parse(await readFile(storyFile(library.folder, id), 'utf8'))
    raw.document = { root: 'lost' }
    raw.future = { kept: true }
    await writeFile(storyFile(library.folder, id), JSON.stringify(raw))
    expect(await fault(library.stories.get(id))).toMatchObject({ code: 'story.broken' })
    expect(library.stories.summary(id)?.broken).toBe(true)
    const mended = await library.stories.mend(id, version ?? '', editor)
    expect(mended).toMatchObject({ workflow: 'submitted', history, future: { kept: true } })
  })

  test('of a newer program is left alone', async () => {
    const library = await newLibrary()
    const { id, fields, document: text } = await library.stories.create({ type: 'news', headline: 'خبر', by: reporter })
    await library.close()
    const path = storyFile(library.folder, id)
    const newer = (await readFile(path, 'utf8')).replace('"schema": 1', '"schema": 2')
    await writeFile(path, newer)
    const again = await openLibrary(library.folder)
    expect(again.stories.summary(id)).toMatchObject({ headline: 'خبر' })
    expect(await fault(again.stories.get(id))).toMatchObject({ code: 'story.newer' })
    expect(await fault(again.stories.save({ id, fields, document: text }, 1, reporter))).toMatchObject({
      code: 'story.newer',
    })
    expect(await fault(again.stories.mend(id, 'a'.repeat(64), editor))).toMatchObject({ code: 'story.newer' })
    expect(await readFile(path, 'utf8')).toBe(newer)
  })
})

describe('one writer', () => {
  test('a second opener reads only and knows the holder; then it may write', async () => {
    const library = await newLibrary()
    const { id } = await library.stories.create({ type: 'news', headline: 'خبر', by: reporter })
    const second = await openLibrary(library.folder)
    expect(second.readOnly).toBe(true)
    expect(second.heldBy).toMatchObject({ name: holder.name })
    expect(Date.parse(second.heldBy?.since ?? '')).toBeGreaterThan(0)
    expect((await second.stories.get(id)).fields.headline).toBe('خبر')
    const locked = { code: 'library.locked', name: holder.name }
    expect(await fault(second.stories.create({ type: 'news', by: reporter }))).toMatchObject(locked)
    expect(await fault(second.stories.trash([id]))).toMatchObject(locked)
    expect(await fault(second.setSettings({ digits: 'arab' }))).toMatchObject(locked)
    await second.close()
    expect(await fault(library.stories.saveVersion(id, { by: reporter }))).toBeNull()
    await library.close()
    expect((await openLibrary(library.folder)).readOnly).toBe(false)
  })

  test('the lock of a dead program of this machine is taken over at once', async () => {
    const library = await newLibrary()
    await library.close()
    await mkdir(join(library.folder, '.lock'))
    const dead = { name: 'ميت', host: hostname(), pid: 2 ** 22 + 1, since: new Date().toISOString() }
    await writeFile(join(library.folder, '.holder.json'), JSON.stringify(dead))
    expect((await openLibrary(library.folder)).readOnly).toBe(false)
  })

  test('the lock of another machine counts until it is stale', async () => {
    const library = await newLibrary()
    await library.close()
    const lock = join(library.folder, '.lock')
    await mkdir(lock)
    const other = { name: 'بعيد', host: 'elsewhere', pid: 1, since: new Date().toISOString() }
    await writeFile(join(library.folder, '.holder.json'), JSON.stringify(other))
    const reader = await openLibrary(library.folder)
    expect(reader.heldBy).toMatchObject({ name: 'بعيد', host: 'elsewhere' })
    await reader.close()
    const old = Date.now() / 1000 - 60
    await utimes(lock, old, old)
    expect((await openLibrary(library.folder)).readOnly).toBe(false)
  })
})

describe('settings and people', () => {
  test('change on disk, keep what they do not know, and tell', async () => {
    const library = await newLibrary()
    const told: string[] = []
    library.on('settings-changed', ({ signoffWord }) => told.push(signoffWord))
    await library.setSettings({ signoffWord: 'تمّ' })
    const person = await library.people.add({
      name: '  هدى\u200f الجبوري ',
      role: 'reporter',
      deskCode: '12ه',
      shift: 'ليلي',
    })
    expect(person.name).toBe('هدى الجبوري')
    await library.people.update({ ...person, role: 'editor' })
    await library.close()
    const again = await openLibrary(library.folder)
    expect(again.settings.signoffWord).toBe('تمّ')
    expect(again.people.find('هدي الجبوري')).toEqual({ ...person, role: 'editor', shift: 'ليلي' })
    await again.people.remove(person.id)
    expect(again.people.all()).toEqual([])
    expect(await fault(again.people.remove(person.id))).toMatchObject({ code: 'person.not-found' })
    expect(told).toContain('تمّ')
  })
})

describe('a disk that fails', () => {
  test('a folder that vanishes is said to be gone, and the text is saved when it is back', async () => {
    const library = await newLibrary()
    const { id, fields, revision } = await library.stories.create({ type: 'news', by: reporter })
    const states: unknown[] = []
    library.on('disk-state', (state) => states.push(state))
    const away = `${library.folder}-away`
    await rename(library.folder, away)
    const draft = { id, fields, document: document('نص في الذاكرة') }
    expect(await fault(library.stories.save(draft, revision, reporter))).toMatchObject({ code: 'library.gone' })
    expect(await fault(library.stories.create({ type: 'news', by: reporter }))).toMatchObject({ code: 'library.gone' })
    expect(await fault(library.stories.get(id))).toMatchObject({ code: 'library.gone' })
    await rename(away, library.folder)
    expect(await library.stories.save(draft, revision, reporter)).toMatchObject({ revision: revision + 1 })
    expect(states.at(0)).toMatchObject({ ok: false, code: 'library.gone' })
    expect(states.at(-1)).toEqual({ ok: true, code: null })
    expect((await library.stories.get(id)).document).toEqual(draft.document)
  })

  describe('whose folder goes away with its lock', () => {
    /** Milliseconds after which a holder looks after its lock. */
    const LOOKED_AFTER = 11_000
    const gone = { ok: false, code: 'library.gone' }

    async function vanished() {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
      const library = await newLibrary()
      const states: unknown[] = []
      library.on('disk-state', (state) => states.push(state))
      const away = `${library.folder}-away`
      await rename(library.folder, away)
      await vi.advanceTimersByTimeAsync(LOOKED_AFTER)
      await expect.poll(() => states.at(-1), { timeout: 20_000 }).toEqual(gone)
      return { library, states, away }
    }
    afterEach(() => {
      vi.useRealTimers()
    })

    test('takes the lock again when it is back', async () => {
      const { library, states, away } = await vanished()
      await rename(away, library.folder)
      await expect.poll(() => states.at(-1), { timeout: 20_000 }).toEqual({ ok: true, code: null })
      expect(library.readOnly).toBe(false)
      expect((await openLibrary(library.folder)).heldBy).toMatchObject({ name: holder.name })
      expect(await library.stories.create({ type: 'news', by: reporter })).toMatchObject({ workflow: 'draft' })
    })

    test('reads only when another program has taken it meanwhile', async () => {
      const { library, states, away } = await vanished()
      const other = { name: 'سعاد', host: 'newsroom-2', pid: 1, since: new Date().toISOString() }
      await writeFile(join(away, '.holder.json'), JSON.stringify(other))
      const now = new Date()
      await utimes(join(away, '.lock'), now, now)
      await rename(away, library.folder)
      await expect.poll(() => states.at(-1), { timeout: 20_000 }).toEqual({ ok: false, code: 'library.read-only' })
      expect(library.heldBy).toMatchObject({ name: 'سعاد', host: 'newsroom-2' })
      expect(await fault(library.stories.create({ type: 'news', by: reporter }))).toMatchObject({
        code: 'library.locked',
        name: 'سعاد',
      })
    })
  })

  test.skipIf(process.getuid?.() === 0)('a folder without the right to write opens read-only', async () => {
    const library = await newLibrary()
    await library.close()
    await chmod(library.folder, 0o500)
    const again = await openLibrary(library.folder)
    expect(again.readOnly).toBe(true)
    expect(again.heldBy).toBeNull()
    expect(await fault(again.stories.create({ type: 'news', by: reporter }))).toMatchObject({
      code: 'library.read-only',
    })
    await again.close()
    await chmod(library.folder, 0o700)
  })
})

test('a killed write leaves nothing behind for long', async () => {
  const library = await newLibrary()
  const { id } = await library.stories.create({ type: 'news', by: reporter })
  await library.close()
  await writeFile(`${storyFile(library.folder, id)}.12345`, '{"half"')
  await writeFile(join(library.folder, 'library.json.777'), '')
  const again = await openLibrary(library.folder)
  await again.stories.setFields(id, { headline: 'جديد' }, reporter)
  expect(await readdir(join(library.folder, 'stories', id))).toEqual(['story.json', 'versions'])
  expect(await readdir(library.folder)).not.toContain('library.json.777')
})
