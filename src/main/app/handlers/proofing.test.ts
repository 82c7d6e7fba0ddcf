import { MuharrirError } from '@shared/contract/errors'
import type { Passage } from '@shared/proofing/passage'
import { describe, expect, it } from 'vitest'
import { newLibrary, reporter } from '../../library/test-library'
import type { Proofing } from '../../proofing/proofing'
import type { Workspace } from '../workspace'
import { proofingHandlers, wordsHandlers } from './proofing'

async function newsroom({ me = true } = {}) {
  const library = await newLibrary()
  const asked: unknown[] = []
  const emitted: unknown[] = []
  const proofing = {
    check: async (request: unknown) => {
      asked.push(request)
      return []
    },
    suggest: (word: string, _context: unknown, signal?: AbortSignal) =>
      new Promise<string[]>((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new MuharrirError('cancelled')))
        if (word === 'الى') resolve(['إلى'])
      }),
    canBeModel: async (word: string) => word === 'بغداد',
  } as unknown as Proofing
  const requireMe = () => {
    if (me) return reporter
    throw new MuharrirError('person.none')
  }
  const services = {
    workspace: { library, requireMe } as unknown as Workspace,
    proofing,
    emit: ((...event: unknown[]) => void emitted.push(event)) as never,
  }
  const { id: story } = await library.stories.create({ type: 'news', by: reporter })
  return { library, story, asked, emitted, proofing: proofingHandlers(services), words: wordsHandlers(services) }
}

describe('proofing', () => {
  it('checks without the words that are ignored in the story, and says when that changes', async () => {
    const { proofing, story, asked, emitted } = await newsroom()
    const passages: Passage[] = [{ id: 'a', text: 'زقزوق', guards: [] }]
    await proofing.ignore({ story, word: 'زقزوق' })
    await proofing.check({ story, passages })
    await proofing.unignore({ story, word: 'زقزوق' })
    await proofing.check({ story, passages })
    expect(asked).toEqual([
      { story, passages, ignored: ['زقزوق'], isOpinion: false },
      { story, passages, ignored: [], isOpinion: false },
    ])
    expect(emitted).toEqual(Array(2).fill(['proofing-changed', { story }]))
  })

  it('drops a question for suggestions when another comes, or when it is cancelled', async () => {
    const { proofing } = await newsroom()
    const context = { before: '', after: '' }
    const first = proofing.suggest({ word: 'بطيء', ...context })
    const second = proofing.suggest({ word: 'الى', ...context })
    await expect(first).rejects.toMatchObject({ code: 'cancelled' })
    expect(await second).toEqual(['إلى'])
    const third = proofing.suggest({ word: 'بطيء', ...context })
    await proofing.cancelSuggest(undefined)
    await expect(third).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('words', () => {
  it('are added in the name of whoever works here, like a word that the dictionary knows', async () => {
    const { words } = await newsroom()
    expect(await words.add({ word: 'ترامب', like: 'بغداد' })).toMatchObject({ by: reporter.id, like: 'بغداد' })
    await expect(words.add({ word: 'بايدن', like: 'زقزوق' })).rejects.toMatchObject({ code: 'proofing.model' })
    await words.add({ word: 'ترند', like: '' })
    await words.remove({ word: 'ترامب' })
    expect((await words.list(undefined)).map(({ word }) => word)).toEqual(['ترند'])
  })

  it('are not changed by nobody', async () => {
    const { words, proofing, story } = await newsroom({ me: false })
    const none = { code: 'person.none' }
    await expect(words.add({ word: 'ترند', like: '' })).rejects.toMatchObject(none)
    await expect(words.remove({ word: 'ترند' })).rejects.toMatchObject(none)
    await expect(proofing.ignore({ story, word: 'ترند' })).rejects.toMatchObject(none)
  })
})
