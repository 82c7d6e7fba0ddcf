/** Words that are right by themselves and in the news nearly always another word misspelled, as lists beside the dictionary. */
import { join } from 'node:path'
import { stemsOf } from '@shared/proofing/lexicon'
import { readWordList } from './word-lists'

export class Mistaken {
  readonly #feminine: ReadonlySet<string>
  readonly #others: ReadonlyMap<string, string>

  /**
   * @param feminine words in ة of which nobody writes the same with a pronoun: شركة, never شركه
   * @param others pairs of a rare word and the one that is meant
   */
  constructor(feminine: readonly string[], others: readonly (readonly [string, string])[]) {
    this.#feminine = new Set(feminine)
    this.#others = new Map(others)
  }

  /** What is meant by a bare word, whatever is joined before it; null for a word of no list. */
  meantBy(bare: string): string | null {
    for (const stem of stemsOf(bare)) {
      const meant = this.#others.get(stem)
      const joined = bare.slice(0, bare.length - stem.length)
      if (meant !== undefined && bare.endsWith(stem)) return joined + meant
      if (stem.endsWith('ه') && this.#feminine.has(`${stem.slice(0, -1)}ة`)) return `${bare.slice(0, -1)}ة`
    }
    return null
  }
}

/** @param folder of the dictionary */
export async function readMistaken(folder: string): Promise<Mistaken> {
  const [feminine, pairs] = await Promise.all(
    ['feminine.txt', 'mistaken.txt'].map((name) => readWordList(join(folder, name))),
  )
  const others = (pairs ?? []).map((line) => line.split(' ')).map(([rare = '', meant = '']) => [rare, meant] as const)
  return new Mistaken(feminine ?? [], others)
}
