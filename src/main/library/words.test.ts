import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { paragraph, storyDocument } from '@shared/document/build'
import { describe, expect, it } from 'vitest'
import { newLibrary, openLibrary, reporter } from './test-library'

const listed = async (library: Awaited<ReturnType<typeof newLibrary>>) =>
  (await library.words.all()).map(({ word, like }) => [word, like])

describe('words of the newsroom', () => {
  it('are kept bare, each once, and told to those who listen', async () => {
    const library = await newLibrary()
    const told: number[] = []
    library.on('words-changed', (words) => told.push(words.length))
    await library.words.add({ word: ' تِـــرَند ' }, reporter)
    const added = await library.words.add({ word: 'ترامب', like: 'بَغداد' }, reporter)
    expect(added).toMatchObject({ word: 'ترامب', like: 'بغداد', by: reporter.id })
    await library.words.add({ word: 'ترند', like: 'بلد' }, reporter)
    expect(await listed(library)).toEqual([
      ['ترامب', 'بغداد'],
      ['ترند', 'بلد'],
    ])
    await library.words.remove('ترامب')
    await library.words.remove('لم يضف')
    expect(told).toEqual([1, 2, 2, 1, 1])
    await library.close()
    expect(await listed(await openLibrary(library.folder))).toEqual([['ترند', 'بلد']])
  })

  it.each(['', '  ', 'كلمتان معاً', '25', 'كلمة2', 'أ'.repeat(61), '<b>', '\ud800', 'سطر\nآخر'])(
    'refuse %j',
    async (word) => {
      const library = await newLibrary()
      await expect(library.words.add({ word }, reporter)).rejects.toMatchObject({ code: 'proofing.word' })
      expect(await readdir(library.folder)).not.toContain('words.json')
    },
  )

  it('added at once are all kept', async () => {
    const library = await newLibrary()
    const words = ['ألف', 'باء', 'تاء', 'ثاء', 'جيم'].map((word) => `زق${word}`)
    await Promise.all(words.map((word) => library.words.add({ word }, reporter)))
    expect((await library.words.all()).map(({ word }) => word)).toEqual(words)
  })

  it('come back from the copy when the file is damaged, which is set aside', async () => {
    const library = await newLibrary()
    await library.words.add({ word: 'بودكاست' }, reporter)
    await library.close()
    await writeFile(join(library.folder, 'words.json'), '{"schema":1,"wor')
    const again = await openLibrary(library.folder)
    expect(await listed(again)).toEqual([['بودكاست', '']])
    const names = await readdir(library.folder)
    const aside = names.find((name) => name.startsWith('words.json.broken-'))
    expect(await readFile(join(library.folder, aside ?? ''), 'utf8')).toBe('{"schema":1,"wor')
  })

  it('of a newer program are read and never changed', async () => {
    const library = await newLibrary()
    const newer = JSON.stringify({ schema: 99, words: [{ word: 'درون', added: '2027-01-01T00:00:00Z', kind: 'x' }] })
    await writeFile(join(library.folder, 'words.json'), newer)
    expect(await listed(library)).toEqual([['درون', '']])
    await expect(library.words.add({ word: 'ترند' }, reporter)).rejects.toMatchObject({ code: 'library.newer' })
    expect(await readFile(join(library.folder, 'words.json'), 'utf8')).toBe(newer)
  })
})

describe('words that are ignored in a story', () => {
  it('belong to the story and are no change of its text', async () => {
    const library = await newLibrary()
    const { id, revision, updated } = await library.stories.create({
      type: 'news',
      by: reporter,
      document: storyDocument([paragraph('زقزوق')]),
    })
    await library.stories.ignoreWord(id, 'زِقزوق')
    await library.stories.ignoreWord(id, 'زقزوق')
    await library.stories.ignoreWord(id, 'بقبوق')
    expect(await library.stories.get(id)).toMatchObject({ ignored: ['زقزوق', 'بقبوق'], revision, updated })
    await library.stories.unignoreWord(id, 'زقزوق')
    await library.close()
    const again = await openLibrary(library.folder)
    expect((await again.stories.get(id)).ignored).toEqual(['بقبوق'])
    const copy = await again.stories.duplicate(id, reporter)
    expect(copy.ignored).toEqual(['بقبوق'])
  })
})
