/** Commands about the newsroom's own words. */
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import type { NewsroomWord } from '@shared/proofing/newsroom-words'
import type { Command } from 'commander'
import { Proofing } from '../../main/proofing/proofing'
import { apart } from '../describe'
import type { Output } from '../output'
import { type CommonOptions, Session } from '../session'

/** The worker stands beside the built command line, `resources` beside `out`. */
const PROOFING = {
  worker: join(import.meta.dirname, 'proofing.js'),
  resources: join(import.meta.dirname, '../../resources'),
}

export function wordsCommands(declare: (name: string, parent?: Command) => Command, output: Output): void {
  const { t } = output
  const line = ({ word, like }: NewsroomWord): string =>
    like === '' ? apart(word) : t('cli:wordLike', { word: apart(word), like: apart(like) })

  const words = declare('words')
  declare('list', words).action((options: CommonOptions) =>
    Session.run(options, async ({ library }) => {
      const all = await library.words.all()
      output.result(all, all.map(line))
      if (all.length === 0) output.say(t('cli:none'))
    }),
  )
  declare('add', words)
    .argument('<word>', t('cli:argument.word'))
    .option('--like <model>', t('cli:option.like'), '')
    .action((word: string, { like, ...options }: CommonOptions & { like: string }) =>
      Session.run(options, async ({ library, by }) => {
        if (like.trim() !== '') await assertModel(like)
        const added = await library.words.add({ word, like }, by)
        output.result(added, [line(added)])
      }),
    )
  declare('remove', words)
    .argument('<word>', t('cli:argument.word'))
    .action((word: string, options: CommonOptions) =>
      Session.run(options, async ({ library }) => {
        await library.words.remove(word)
        output.result({ word }, [t('cli:wordRemoved', { word: apart(word) })])
      }),
    )
}

/** Throws `proofing.model` where no word can be inflected like this one. */
async function assertModel(like: string): Promise<void> {
  const proofing = new Proofing(PROOFING)
  try {
    if (!(await proofing.canBeModel(like))) throw new MuharrirError('proofing.model', { like })
  } finally {
    await proofing.close()
  }
}
