/**
 * Slugs. The story's id decides where a story lives; a slug makes its address and its files readable. The Arabic form
 * goes into addresses, the Latin form into file names.
 */
import { exactKey, fold } from './fold'
import { toWesternDigits } from './numbers'
import DEFAULT_LEXICON from './slug-lexicon.json' with { type: 'json' }
import { TRANSLITERATION_VOWELS, transliterateLetter } from './transliteration'

/** In characters. (WordPress cuts at 200 bytes of percent-encoding, which is 33 Arabic letters: too short for us.) */
export const ARABIC_SLUG_LENGTH = 70
export const LATIN_SLUG_LENGTH = 60

/** Arabic words and phrases with the Latin form a newsroom wants for them. */
export interface SlugLexicon {
  readonly words: Readonly<Record<string, string>>
  readonly phrases: Readonly<Record<string, string>>
}

/** Urgency is a flag of the story: typed before a headline, it is no part of the address. */
const URGENT_PREFIX = /^\s*#?عاجل\s*[|:/.…–—-]+\s*/u
const APOSTROPHES = /(?<=\p{L})['’ʼ](?=\p{L})/gu
const TATWEEL_AND_MARKS = /[\u0640\p{M}\p{Cf}]/gu
const NOT_IN_SLUG = /[^\p{L}\p{N}]+/u
/** Words an English-looking address does without. By exact spelling: على is one, علي is a name. */
const STOP_WORDS = new Set('في على من إلى الى عن مع أن إن ان أو او ثم'.split(' '))
/** Names Windows reserves for devices, whatever their extension. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** The Arabic slug of a headline: hamza and ta marbuta kept, tashkeel out; `fallback` (the id) when nothing is left. */
export function arabicSlug(headline: string, fallback: string, maxLength = ARABIC_SLUG_LENGTH): string {
  return joinWithin(wordsOf(headline), maxLength) || fallback
}

/** The Latin slug of a headline, ASCII only, by lexicon and else by letters; `fallback` when nothing is left. */
export function latinSlug(
  headline: string,
  fallback: string,
  lexicon: SlugLexicon = DEFAULT_LEXICON,
  maxLength = LATIN_SLUG_LENGTH,
): string {
  const slug = joinWithin(latinWords(wordsOf(headline), lexicon), maxLength)
  if (slug === '') return fallback
  return RESERVED.test(slug) ? `${slug}-${fallback}` : slug
}

function wordsOf(headline: string): string[] {
  return toWesternDigits(headline.normalize('NFKC'))
    .replace(URGENT_PREFIX, '')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .replace(TATWEEL_AND_MARKS, '')
    .split(NOT_IN_SLUG)
    .filter((word) => word !== '')
}

/** As many whole words as fit; a first word that is too long by itself is cut. Length counts code points. */
function joinWithin(words: readonly string[], maxLength: number): string {
  let slug = ''
  let length = 0
  for (const word of words) {
    const letters = [...word]
    if (slug === '' && letters.length > maxLength) return letters.slice(0, maxLength).join('').replace(/-+$/, '')
    const grown = length + letters.length + (slug === '' ? 0 : 1)
    if (grown > maxLength) break
    slug += slug === '' ? word : `-${word}`
    length = grown
  }
  return slug
}

function latinWords(words: readonly string[], lexicon: SlugLexicon): string[] {
  const { entries, longest } = folded(lexicon)
  const latin: string[] = []
  for (let index = 0; index < words.length; ) {
    const hit = longestEntry(words, index, entries, longest)
    index += hit?.length ?? 1
    const word = hit?.latin ?? transliterate(words[index - 1] ?? '')
    if (word !== '') latin.push(word)
  }
  return latin
}

interface FoldedLexicon {
  readonly entries: ReadonlyMap<string, string>
  /** Words of the longest phrase. */
  readonly longest: number
}

const foldedLexicons = new WeakMap<SlugLexicon, FoldedLexicon>()

function folded(lexicon: SlugLexicon): FoldedLexicon {
  const known = foldedLexicons.get(lexicon)
  if (known !== undefined) return known
  const pairs = [...Object.entries(lexicon.words), ...Object.entries(lexicon.phrases)]
  const entries = new Map(
    pairs.flatMap(([arabic, latin]) => [[fold(arabic), latin] as const, [exactKey(arabic), latin] as const]),
  )
  const longest = Math.max(1, ...pairs.map(([arabic]) => arabic.split(' ').length))
  const result = { entries, longest }
  foldedLexicons.set(lexicon, result)
  return result
}

function longestEntry(words: readonly string[], from: number, entries: ReadonlyMap<string, string>, longest: number) {
  for (let length = Math.min(longest, words.length - from); length > 0; length--) {
    const phrase = words.slice(from, from + length).join(' ')
    if (STOP_WORDS.has(phrase)) continue
    const latin = entries.get(exactKey(phrase)) ?? entries.get(fold(phrase))
    if (latin !== undefined) return { latin, length }
  }
  return undefined
}

/** A word by its letters; the article stands apart (`al-rsmi`). Empty for a stop word or a script we cannot read. */
function transliterate(word: string): string {
  if (STOP_WORDS.has(word)) return ''
  const hasArticle = word.startsWith('ال') && word.length > 3
  const letters = [...(hasArticle ? word.slice(2) : word)]
  const latin = letters
    .map((letter, index) => {
      const next = letters[index + 1]
      const isConsonant = index === 0 || (next !== undefined && TRANSLITERATION_VOWELS.has(next))
      return transliterateLetter(letter, isConsonant)
    })
    .join('')
  return hasArticle && latin !== '' ? `al-${latin}` : latin
}
