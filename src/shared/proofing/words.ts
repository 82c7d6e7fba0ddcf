/**
 * Which words of a passage are spelled: Arabic words in Arabic paragraphs, and lower-case words in Latin letters. Not
 * addresses, handles, words with digits, abbreviations, links, code, Quranic verses, nor paragraphs in another language
 * of the Arabic script.
 *
 * Everything is read once from start to end and one word at a time, so whoever reads a very long text may pause.
 */
import { isForeignParagraph } from '../arabic/languages'
import { quranicStretches } from '../arabic/style/verses'
import { eachWord, type Token } from '../arabic/tokens'
import type { Guard } from './passage'

export interface SpelledWord {
  /** UTF-16 offsets in the passage's text; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** As a dictionary has it: without tashkeel, tatweel and joiners, one code a letter. */
  readonly bare: string
  readonly script: 'arabic' | 'latin'
}

/** No word of either language is longer; longer runs are no words. */
const LONGEST = 40
const SHORTEST_LATIN = 3
/** No address needs more to be known as one, and no word is as long. */
const ENOUGH_OF_A_TOKEN = 512

const PIECE = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200c\u200d]*/gu
const LETTERS = '\u0621-\u063a\u0641-\u064a\u0671\u06a9\u06cc\ufb50-\ufdcf\ufe70-\ufefc'
const ARABIC_WORD = new RegExp(`^[${LETTERS}][${LETTERS}\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06ed\\u200c\\u200d]*$`)
const LATIN_WORD = /^[a-z]+(?:['’][a-z]+)*$/
const NOT_SPELLED = /[\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200c\u200d]/g
const PRESENTATION_FORMS = /[\ufb50-\ufdcf\ufe70-\ufefc]/
const OTHER_CODES = /[ٱکی]/g
const ADDRESS = /:\/\/|^www\.|@|^[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?:[/?#:]|$)/

/** The words to be spelled, in order and disjoint. */
export function* spelledWords(text: string, guards: readonly Guard[] = []): Generator<SpelledWord> {
  const skipped = skippedStretches(text, guards)
  let next = 0
  for (const paragraph of paragraphs(text)) {
    if (isForeignParagraph(paragraph.text)) continue
    for (const token of eachWord(paragraph.text)) {
      const offset = paragraph.start
      if (isAddress(token, paragraph.text)) continue
      for (const word of wordsOf(token, paragraph.text)) {
        const start = offset + word.start
        const end = offset + word.end
        while ((skipped[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
        if ((skipped[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue
        yield { ...word, start, end }
      }
    }
  }
}

/** Nothing but letters as a dictionary writes them: most words. */
const BARE = /^[\u0621-\u063a\u0641-\u064a]+$/

/** A word as a dictionary has it. */
export function bareWord(word: string): string {
  if (BARE.test(word)) return word
  const letters = PRESENTATION_FORMS.test(word) ? word.normalize('NFKC') : word.normalize('NFC')
  return letters.replace(NOT_SPELLED, '').replace(OTHER_CODES, (letter) => {
    if (letter === 'ٱ') return 'ا'
    return letter === 'ک' ? 'ك' : 'ي'
  })
}

function* paragraphs(text: string): Generator<{ text: string; start: number }> {
  let start = 0
  while (start <= text.length) {
    const end = text.indexOf('\n', start)
    const until = end === -1 ? text.length : end
    yield { text: text.slice(start, until), start }
    start = until + 1
  }
}

/** In order and disjoint. */
function skippedStretches(text: string, guards: readonly Guard[]): { start: number; end: number }[] {
  const known = guards.filter(({ kind }) => kind === 'link' || kind === 'code')
  const all = [...known, ...quranicStretches(text)].sort((a, b) => a.start - b.start)
  const disjoint: { start: number; end: number }[] = []
  for (const { start, end } of all) {
    const last = disjoint.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else disjoint.push({ start, end })
  }
  return disjoint
}

function isAddress({ text, start }: Token, paragraph: string): boolean {
  return paragraph[start - 1] === '@' || ADDRESS.test(text.slice(0, ENOUGH_OF_A_TOKEN))
}

/** A token may hold several words: `#العراق_اليوم`, `بغداد/الأنبار`, `د.محمد`. */
function* wordsOf(token: Token, paragraph: string): Generator<SpelledWord> {
  // The second half of a word (ـها), as in a grammar.
  if (paragraph[token.start - 1] === 'ـ') return
  if (LATIN_WORD.test(token.text)) {
    const { text, start, end } = token
    if (text.length >= SHORTEST_LATIN && text.length <= LONGEST)
      yield { start, end, bare: text.replaceAll('’', "'"), script: 'latin' }
    return
  }
  for (const { 0: piece, index } of token.text.matchAll(PIECE)) {
    // A tatweel at an end joins the word to a foreign one (الـBBC, بـ25): what stands before it is no word.
    if (!ARABIC_WORD.test(piece) || piece.endsWith('ـ') || piece.length > LONGEST * 3) continue
    const bare = bareWord(piece)
    if (bare.length < 2 || bare.length > LONGEST) continue
    yield { start: token.start + index, end: token.start + index + piece.length, bare, script: 'arabic' }
  }
}
