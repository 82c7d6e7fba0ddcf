/** Whatever is done to a library, in whatever order, some things stay true. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { documentText } from '@shared/document/words'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentHash } from './canonical'
import { Library } from './library'
import { storyFileSchema } from './story-file'
import { summarize } from './summaries'
import { document, editor, holder, reporter, temporaryFolder } from './test-library'
import { versionHashes } from './version-files'

const WORDS = ['ميناء', 'جسر', 'مدرسة', 'قانون', 'محكمة', 'Basra', 'كهرباء', 'مستشفى', 'طريق', 'معرض']
const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((list) => list.join(' '))
/** Which of the stories there are, whatever their number is then. */
const which = fc.nat(20)
const act = fc.oneof(
  fc.record({ do: fc.constant('create' as const), words }),
  { weight: 4, arbitrary: fc.record({ do: fc.constant('save' as const), which, words, late: fc.boolean() }) },
  fc.record({ do: fc.constant('version' as const), which, name: fc.constantFrom('', 'مسودة أولى') }),
  fc.record({ do: fc.constant('go back' as const), which, version: which }),
  fc.record({
    do: fc.constant('move' as const),
    which,
    to: fc.constantFrom('submitted', 'approved', 'returned', 'held'),
  }),
  fc.record({ do: fc.constant('trash' as const), which }),
  fc.record({ do: fc.constant('restore' as const), which }),
  fc.record({ do: fc.constant('remove' as const), which }),
  fc.record({ do: fc.constant('reopen' as const) }),
)
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Refusals are answers; anything else is a fault. */
const refusedOrDone = (promise: Promise<unknown>): Promise<unknown> =>
  promise.catch((error: unknown) => {
    if (!(error instanceof MuharrirError) || error.code === 'internal') throw error
  })

async function perform(library: Library, step: Act): Promise<Library> {
  const { stories } = library
  if (step.do === 'create') {
    await stories.create({ type: 'news', headline: step.words, document: document(step.words), by: reporter })
    return library
  }
  if (step.do === 'reopen') {
    await library.close()
    return Library.open(library.folder, { holder })
  }
  const all = [...stories.query({ sort: 'created' }).items, ...stories.query({ place: 'trash', sort: 'created' }).items]
  const id = all[step.which % Math.max(1, all.length)]?.id
  if (id === undefined) return library
  if (step.do === 'save') {
    const { fields, revision } = await stories.get(id)
    const draft = { id, fields: { ...fields, headline: step.words }, document: document(step.words, 'ثابت') }
    await refusedOrDone(stories.save(draft, step.late ? revision - 1 : revision, editor))
  } else if (step.do === 'version') await refusedOrDone(stories.saveVersion(id, { name: step.name, by: reporter }))
  else if (step.do === 'go back') {
    const versions = await stories.versions(id)
    const hash = versions[step.version % Math.max(1, versions.length)]?.hash
    if (hash) await refusedOrDone(stories.restoreVersion(id, hash, reporter))
  } else if (step.do === 'move')
    await refusedOrDone(stories.move(id, step.to, editor, { reason: 'سبب', override: true }))
  else if (step.do === 'trash') await refusedOrDone(stories.trash([id]))
  else if (step.do === 'restore') await refusedOrDone(stories.restore([id]))
  else await refusedOrDone(stories.remove([id]))
  return library
}

async function invariants({ folder, stories }: Library): Promise<void> {
  await stories.prepareSearch()
  for (const place of ['desk', 'trash'] as const) {
    for (const { headlineMatches: _, snippet: __, ...summary } of stories.query({ place }).items) {
      const storyFolder = join(folder, place === 'desk' ? 'stories' : 'trash', summary.id)
      const story = storyFileSchema.parse(JSON.parse(await readFile(join(storyFolder, 'story.json'), 'utf8')))
      // The list says what the file says.
      expect(summary).toEqual(summarize(story))
      // Every version has the content that it is named for, and the index knows each.
      const hashes = await versionHashes(storyFolder)
      for (const hash of hashes) expect(contentHash(await stories.version(summary.id, hash))).toBe(hash)
      expect(story.versions.map(({ hash }) => hash).sort()).toEqual(hashes.sort())
      for (const { parents } of story.versions) for (const parent of parents) expect(hashes).toContain(parent)
      // An approval is of the very text that stands there.
      if (story.workflow === 'approved') expect(story.approvedVersion).toBe(contentHash(story))
      else expect(story.approvedVersion).toBeNull()
      // A saved word is found.
      const word = documentText(story.document).split(/\s+/)[0] ?? ''
      const found = stories.query({ search: word, place, limit: 500 }).items
      expect(found.map(({ id }) => id)).toContain(summary.id)
    }
  }
}

test('any sequence of acts keeps the library true', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 25 }), async (acts) => {
      let library = await Library.create(join(await temporaryFolder(), 'library'), { holder })
      try {
        for (const step of acts) library = await perform(library, step)
        await invariants(library)
        await library.close()
        library = await Library.open(library.folder, { holder })
        await invariants(library)
      } finally {
        await library.close()
      }
    }),
    { numRuns: 25 },
  )
})
