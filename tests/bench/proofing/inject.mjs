/** Draws errors and puts them into sentences, one in each. */
import { pick, shuffled } from './random.mjs'

const WORD = /(?<![\p{L}\p{M}\p{N}])[\u0621-\u063a\u0641-\u064a]{2,}(?![\p{L}\p{M}\p{N}])/gu

/**
 * Sentences with one error each, the same for the same arguments. A sentence is used again, with another error, until
 * there are enough errors that make no word.
 * @param {string[]} sentences clean
 * @param {(word: string) => string[]} damages
 * @param {{enough: number, random: () => number, isWord: (word: string) => boolean}} options
 */
export function inject(sentences, damages, { enough, random, isWord }) {
  const errors = []
  const used = new Set()
  let nonWords = 0
  let added = true
  while (nonWords < enough && added) {
    added = false
    for (const sentence of shuffled(sentences, random)) {
      if (nonWords >= enough) break
      const error = draw(sentence, damages, random)
      if (error === null || used.has(error.text)) continue
      used.add(error.text)
      added = true
      const makesWord = isWord(error.damaged)
      if (!makesWord) nonWords++
      errors.push({ ...error, makesWord })
    }
  }
  return errors
}

function draw(sentence, damages, random) {
  const open = [...sentence.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const ways = damages(word).filter((damaged) => damaged !== word && damaged.length > 1)
    return ways.length > 0 ? [{ word, index, ways }] : []
  })
  if (open.length === 0) return null
  const { word, index, ways } = pick(open, random)
  const damaged = pick(ways, random)
  const end = index + word.length
  return {
    clean: sentence,
    text: sentence.slice(0, index) + damaged + sentence.slice(end),
    word,
    damaged,
    start: index,
    end: index + damaged.length,
  }
}
