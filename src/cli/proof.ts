/** What the editor shows of passages, for the command line. */
import { checkPassage } from '@shared/arabic/style/check'
import type { RuleSet } from '@shared/arabic/style/rule-set'
import type { Passage, ProofedPassage } from '@shared/proofing/passage'

export type Proof = (passages: readonly Passage[]) => Promise<ProofedPassage[]>

/** House style alone. */
export const styleProof =
  (rules: RuleSet): Proof =>
  async (passages) =>
    passages.map((passage) => ({ id: passage.id, marks: checkPassage(passage, rules) }))
