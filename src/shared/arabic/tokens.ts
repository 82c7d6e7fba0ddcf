/**
 * Counting and cutting text into words. Everything here looks at one block at a time, in one pass, so a long story is
 * counted again only where it changed.
 */

export interface Token {
  readonly text: string
  /** UTF-16 offsets in the source; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

/** What a reader's eye takes a minute over, and what a presenter says in one. */
export const READING_WORDS_PER_MINUTE = 180
export const SPEAKING_WORDS_PER_MINUTE = 150

/** A tatweel alone is a dash some writers type, not a word. */
const WORD_CHARACTER = /(?!ـ)[\p{L}\p{N}]/u
const SPACE = /\s/
const RUN = /\S+/g
const LEADING = /^(?:ـ|[^\p{L}\p{N}])+/u
const WORD_OR_MARK = /[\p{L}\p{N}\p{M}]/u

const IS_SPACE = 0
const IS_WORD = 1
const IS_OTHER = 2

const KINDS = Uint8Array.from({ length: 0x800 }, (_, code) => kindOf(code))

function kindOf(code: number): number {
  const char = String.fromCodePoint(code)
  if (SPACE.test(char)) return IS_SPACE
  return WORD_CHARACTER.test(char) ? IS_WORD : IS_OTHER
}

/** Words of a text: runs between white space that hold a letter or a digit (`انتهى/25م` and `F-16` are one each). */
export function countWords(text: string): number {
  let words = 0
  let counted = false
  for (let index = 0; index < text.length; index++) {
    const code = text.codePointAt(index) ?? 0
    if (code > 0xffff) index++
    const kind = code < KINDS.length ? KINDS[code] : kindOf(code)
    if (kind === IS_SPACE) counted = false
    else if (kind === IS_WORD && !counted) {
      counted = true
      words++
    }
  }
  return words
}

/** The words that `countWords` counts, without the punctuation around them. */
export function wordTokens(text: string): Token[] {
  return [...eachWord(text)]
}

/** `wordTokens` one by one, for whoever has to stop between them. */
export function* eachWord(text: string): Generator<Token> {
  for (const run of text.matchAll(RUN)) {
    const lead = LEADING.exec(run[0])?.[0].length ?? 0
    if (lead === run[0].length) continue
    const word = run[0].slice(lead, endOfWord(run[0]))
    yield { text: word, start: run.index + lead, end: run.index + lead + word.length }
  }
}

/** Where the punctuation at the end of a run begins. Looked for from the end: a regular expression would try each place. */
function endOfWord(run: string): number {
  let end = run.length
  while (end > 0) {
    const isPair = /[\udc00-\udfff]/.test(run[end - 1] ?? '') && /[\ud800-\udbff]/.test(run[end - 2] ?? '')
    const length = isPair ? 2 : 1
    if (WORD_OR_MARK.test(run.slice(end - length, end))) return end
    end -= length
  }
  return end
}

/** Minutes to read so many words: whole, at least one as soon as there is a word. */
export function readingMinutes(words: number): number {
  return minutes(words, READING_WORDS_PER_MINUTE)
}

/** Minutes to read so many words aloud. */
export function speakingMinutes(words: number): number {
  return minutes(words, SPEAKING_WORDS_PER_MINUTE)
}

function minutes(words: number, perMinute: number): number {
  return words <= 0 ? 0 : Math.max(1, Math.round(words / perMinute))
}
