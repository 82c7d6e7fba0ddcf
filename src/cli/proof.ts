/** What the editor shows of passages, for the command line: the same worker, for as long as one command. */
import { join } from 'node:path'
import { mergeMarks } from '@shared/proofing/merge'
import type { Passage, ProofedPassage } from '@shared/proofing/passage'
import type { ProofingLibrary } from '../main/proofing/messages'
import { Proofing } from '../main/proofing/proofing'

/** `ignored`: bare words that the story does not want marked. */
export type Proof = (
  passages: Passage[],
  story?: { ignored: string[]; isOpinion: boolean },
) => Promise<ProofedPassage[]>

/** `resources` stands beside `out`, in a checkout as in the packaged program. */
export const RESOURCES = join(import.meta.dirname, '../../resources')

/** @param library words and rules of a newsroom; left out, those of the program alone */
export async function withProof<T>(
  library: ProofingLibrary | undefined,
  work: (proof: Proof) => Promise<T>,
): Promise<T> {
  const proofing = new Proofing({ worker: join(import.meta.dirname, 'proofing.js'), resources: RESOURCES })
  try {
    proofing.use(library)
    return await work(async (passages, story) => {
      const proofed = await proofing.check({ story: '', passages, ...story })
      return proofed.map(({ id, marks }) => ({ id, marks: mergeMarks(marks) }))
    })
  } finally {
    await proofing.close()
  }
}
