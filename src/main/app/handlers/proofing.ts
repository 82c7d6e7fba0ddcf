/** The contract's `proofing`, `words` and `lexicon`. Whoever may write may add words: a reporter meets the names first. */
import { join } from 'node:path'
import type { MuharrirHandlers } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import { namesToComplete } from '../../proofing/names'
import { loadRules } from '../../proofing/rules'
import { type GazetteerName, readGazetteer } from '../../proofing/word-lists'
import type { Services } from '../services'

type ProofingServices = Pick<Services, 'workspace' | 'proofing' | 'emit'>

export const proofingHandlers = ({ workspace, proofing, emit }: ProofingServices): MuharrirHandlers['proofing'] => {
  let suggesting = new AbortController()
  const stories = () => workspace.library.stories
  return {
    check: async ({ story, passages }) => {
      const { ignored, type } = await stories().get(story)
      return proofing.check({ story, passages, ignored, isOpinion: type === 'article' })
    },
    suggest: async ({ word, before, after }) => {
      suggesting.abort()
      suggesting = new AbortController()
      return proofing.suggest(word, { before, after }, suggesting.signal)
    },
    cancelSuggest: async () => {
      suggesting.abort()
      return null
    },
    ignore: async ({ story, word }) => {
      workspace.requireMe()
      await stories().ignoreWord(story, word)
      emit('proofing-changed', { story })
      return null
    },
    unignore: async ({ story, word }) => {
      workspace.requireMe()
      await stories().unignoreWord(story, word)
      emit('proofing-changed', { story })
      return null
    },
  }
}

export const wordsHandlers = ({ workspace, proofing }: ProofingServices): MuharrirHandlers['words'] => ({
  list: () => workspace.library.words.all(),
  add: async ({ word, like }) => {
    const me = workspace.requireMe()
    if (like.trim() !== '' && !(await proofing.canBeModel(like))) throw new MuharrirError('proofing.model', { like })
    return workspace.library.words.add({ word, like }, me)
  },
  remove: async ({ word }) => {
    workspace.requireMe()
    await workspace.library.words.remove(word)
    return null
  },
})

export const styleHandlers = ({
  workspace,
  resources,
}: Pick<Services, 'workspace' | 'resources'>): MuharrirHandlers['style'] => ({
  rules: async () => {
    const { settings } = workspace.library
    const own = new Set(settings.style.rules.map(({ id }) => id))
    const { all, faults } = await loadRules(resources, settings)
    const rules = all.map(({ rule, level }) => ({ rule, level, isOwn: own.has(rule.id) }))
    return { rules, faults: [...faults] }
  },
})
export const lexiconHandlers = ({
  workspace,
  resources,
}: Pick<Services, 'workspace' | 'resources'>): MuharrirHandlers['lexicon'] => {
  let shipped: Promise<GazetteerName[]> | null = null
  return {
    names: async () => {
      shipped ??= readGazetteer(join(resources, 'gazetteer'))
      const { people, stories, words } = workspace.library
      const bylines = stories.query({ limit: 1 }).people
      const own = [...people.all().map(({ name }) => name), ...bylines, ...(await words.all()).map(({ word }) => word)]
      return namesToComplete(await shipped, own)
    },
  }
}
