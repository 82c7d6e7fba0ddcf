import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type Lineage, migrate, STORY_LINEAGE } from './migrations'
import { document, newLibrary, openLibrary, reporter } from './test-library'

const lineage: Lineage = {
  current: 3,
  steps: {
    1: ({ title, ...rest }) => ({ ...rest, headline: title }),
    2: (old) => ({ ...old, headline: { ar: old.headline } }),
  },
}

test('every step is taken in order, and unknown keys come along', () => {
  expect(migrate({ schema: 1, title: 'خبر', future: [1] }, lineage)).toEqual({
    state: 'ok',
    value: { schema: 3, headline: { ar: 'خبر' }, future: [1] },
  })
  expect(migrate({ schema: 3, headline: {} }, lineage)).toMatchObject({ state: 'ok' })
  expect(migrate({ schema: 4 }, lineage)).toEqual({ state: 'newer', value: { schema: 4 } })
})

test.each([[null], [[]], ['text'], [{}], [{ schema: '1' }], [{ schema: 1.5 }], [{ schema: 0 }]])(
  '%j has no way to the present',
  (value) => {
    expect(migrate(value, lineage).state).toBe('fault')
  },
)

test('a library with a story of an old schema opens, and the next save writes the present one', async () => {
  // Schema 0 never was: the headline stood outside of the fields, and there was no revision.
  STORY_LINEAGE.steps[0] = ({ title, ...old }) => ({ ...old, revision: 1, fields: { headline: title } })
  onTestFinished(() => {
    delete STORY_LINEAGE.steps[0]
  })
  const library = await newLibrary()
  const { id, ...story } = await library.stories.create({ type: 'news', document: document('نص'), by: reporter })
  await library.close()
  const old = '01J0000000000000000000000D'
  const { fields: _, revision: __, ...rest } = story
  const path = join(library.folder, 'stories', old, 'story.json')
  await mkdir(join(path, '..'))
  await writeFile(path, JSON.stringify({ ...rest, id: old, schema: 0, title: 'من زمن آخر' }))
  const again = await openLibrary(library.folder)
  expect(again.stories.summary(old)).toMatchObject({ headline: 'من زمن آخر', broken: false })
  expect(JSON.parse(await readFile(path, 'utf8')).schema).toBe(0)
  await again.stories.setFields(old, { kicker: 'أرشيف' }, reporter)
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    schema: 1,
    revision: 2,
    fields: { headline: 'من زمن آخر', kicker: 'أرشيف' },
  })
})
