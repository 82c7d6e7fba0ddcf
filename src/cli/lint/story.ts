/** Proofreading of a story of the library. */
import { MOST_ROUNDS } from '@shared/arabic/style/fix'
import { mended } from '@shared/proofing/mend'
import type { Mark } from '@shared/proofing/passage'
import { passagesOf } from '@shared/proofing/passages'
import type { Person } from '@shared/story/people'
import type { Story } from '@shared/story/story'
import type { Library } from '../../main/library/library'
import type { Proof } from '../proof'

export type Found = { passage: string; mark: Mark }

export async function proofStory(
  { fields, document, ignored, type }: Pick<Story, 'fields' | 'document' | 'ignored' | 'type'>,
  proof: Proof,
): Promise<Found[]> {
  const proofed = await proof(passagesOf(fields, document), { ignored, isOpinion: type === 'article' })
  return proofed.flatMap(({ id, marks }) => marks.map((mark) => ({ passage: id, mark })))
}

/**
 * Mends what is safe to mend and saves the story as the editor does; the text before it is kept as a version called
 * `name`. @returns how many marks were mended. Throws what saving throws.
 */
export async function mendStory(
  { stories }: Library,
  story: Story,
  { proof, by, name }: { proof: Proof; by: Person; name: string },
): Promise<number> {
  const { ignored, type } = story
  let words = { fields: story.fields, document: story.document }
  let count = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const marks = (await proofStory({ ...words, ignored, type }, proof)).filter(
      ({ mark: { level, fix } }) => level === 'auto' && fix !== null,
    )
    if (marks.length === 0) break
    words = mended(words, byPassage(marks))
    count += marks.length
  }
  if (count === 0) return 0
  await stories.saveVersion(story.id, { name, by })
  await stories.save({ id: story.id, ...words }, story.revision, by)
  return count
}

function byPassage(found: readonly Found[]): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>()
  for (const { passage, mark } of found) marks.set(passage, [...(marks.get(passage) ?? []), mark])
  return marks
}
