import { join } from 'node:path'
import type { StyleChoices } from '@shared/arabic/style/effective-rules'
import type { NewsroomWord } from '@shared/proofing/newsroom-words'
import type { ProofingLibrary } from './messages'

/** What proofreading takes from a library: its words, its dictionaries, what it made of the rules. */
export const proofingOf = (
  { folder, settings }: { folder: string; settings: StyleChoices },
  words: NewsroomWord[],
): ProofingLibrary => ({
  spelling: { words, dictionaries: join(folder, 'dictionaries') },
  style: styleChoices(settings),
})

/** Not the whole settings: templates hold stories. */
const styleChoices = ({ agency, signoffWord, digits, style }: StyleChoices): StyleChoices => ({
  agency,
  signoffWord,
  digits,
  style,
})
