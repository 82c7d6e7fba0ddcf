/**
 * The clean texts of `tests/fixtures/corpus`: whole, as passages, and cut into sentences. Those held out were written
 * after the rules for right words in the wrong place (see the corpus's README).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../fixtures/corpus')
/** A stop or a question mark, with the quotation mark that closes after it. */
const END_OF_SENTENCE = /(?<=[.؟!]»?)\s+/u

/**
 * @param {'' | 'held-out'} part
 * @returns {{name: string, passages: {id: string, text: string, guards: []}[]}[]} the first passage is the headline
 */
export function readCorpus(part = '') {
  return readdirSync(join(folder, part))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const [headline, ...paragraphs] = readFileSync(join(folder, part, name), 'utf8')
        .trim()
        .split(/\n+/)
      const field = { id: 'field:headline', text: headline, guards: [] }
      return {
        name,
        passages: [field, ...paragraphs.map((text, index) => ({ id: `p${index + 1}`, text, guards: [] }))],
      }
    })
}

/** Sentences of the paragraphs, each by itself. */
export const sentencesOf = (corpus) =>
  corpus.flatMap(({ passages }) => passages.slice(1).flatMap(({ text }) => text.split(END_OF_SENTENCE)))
