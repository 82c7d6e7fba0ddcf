import { fold } from './fold'

/** Spellings of one word that folding alone does not join. Keys and values are folded. */
export const VARIANTS: Readonly<Record<string, string>> = {
  مسيول: 'مسوول',
  مسيولين: 'مسوولين',
  مسيولون: 'مسوولون',
  مسيوليه: 'مسووليه',
  شيون: 'شوون',
  هياه: 'هييه',
  هيات: 'هييات',
  شي: 'شيء',
  مايه: 'ميه',
  امريكا: 'اميركا',
  امريكي: 'اميركي',
  امريكيه: 'اميركيه',
  امريكيون: 'اميركيون',
  امريكيين: 'اميركيين',
  كوردستان: 'كردستان',
  انترنيت: 'انترنت',
}

const TABLE = new Map(Object.entries(VARIANTS))
const PROCLITIC = /^(?:[وف]?(?:[بكل]?ال|لل|[بكل])|[وف])/u
/** Below this a word after a proclitic is too likely to be part of another word (وشي is not و + شيء). */
const SHORTEST_AFTER_PROCLITIC = 4

/** The common form of a folded word, also behind a conjunction, a preposition or the article. */
export function variantOf(foldedWord: string): string {
  const whole = TABLE.get(foldedWord)
  if (whole !== undefined) return whole
  const proclitic = PROCLITIC.exec(foldedWord)?.[0]
  if (proclitic === undefined || foldedWord.length - proclitic.length < SHORTEST_AFTER_PROCLITIC) return foldedWord
  const rest = TABLE.get(foldedWord.slice(proclitic.length))
  return rest === undefined ? foldedWord : proclitic + rest
}

/** Folded text with every word in its common form. */
export function searchKey(text: string): string {
  return fold(text).replace(/[\p{L}\p{N}]+/gu, variantOf)
}

/** Whether two texts are the same to a reader who ignores tashkeel, hamza, digits' shapes and known variants. */
export function matches(a: string, b: string): boolean {
  return searchKey(a) === searchKey(b)
}
