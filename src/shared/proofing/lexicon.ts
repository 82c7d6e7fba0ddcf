/**
 * Words beside the dictionary: names of the gazetteer and what the newsroom added. A word is known with the proclitics
 * that Arabic grammar allows before it; a family name also with its feminine and plurals.
 */

/** Kinds of the gazetteer's rows, and `newsroom` for what the newsroom added. */
export const LEXICON_KINDS = [
  'person',
  'given',
  'family',
  'place',
  'institution',
  'party',
  'company',
  'media',
  'term',
  'newsroom',
] as const
export type LexiconKind = (typeof LEXICON_KINDS)[number]

export const ARTICLE = 'ال'
/** Shorter, and the article would be the word's own (الله). */
const SHORTEST_WITH_ARTICLE = 5

export const withoutArticle = (word: string): string =>
  word.startsWith(ARTICLE) && word.length >= SHORTEST_WITH_ARTICLE ? word.slice(ARTICLE.length) : word

/** What a name of a family ends in; ة, ين, ون and ات are put after it. */
const NISBA = 'ي'
const NISBA_ENDINGS = ['', 'ة', 'ين', 'ون', 'ات', 'ا']

export class Lexicon {
  readonly #words = new Set<string>()

  /** Takes a bare word. The words of a name of several count singly: add each. */
  add(word: string, kind: LexiconKind): void {
    for (const form of formsOf(word, kind)) this.#words.add(form)
  }

  /** Whether a bare word is one of these, with or without proclitics. */
  accepts(bare: string): boolean {
    for (const stem of stemsOf(bare)) if (this.#words.has(stem)) return true
    return false
  }
}

function formsOf(word: string, kind: LexiconKind): string[] {
  const base = withoutArticle(word)
  if (kind === 'family' && base.endsWith(NISBA))
    return NISBA_ENDINGS.flatMap((ending) => [base + ending, ARTICLE + base + ending])
  if (kind === 'family' || kind === 'term' || kind === 'newsroom') return [word, base, ARTICLE + base]
  return [word]
}

/** The word, and what is left of it without a conjunction, a preposition, or both; ل and the article are written لل. */
export function* stemsOf(bare: string): Generator<string> {
  yield* withoutPreposition(bare)
  if (/^[وف]/.test(bare)) yield* withoutPreposition(bare.slice(1))
}

function* withoutPreposition(word: string): Generator<string> {
  yield word
  if (!/^[بكل]/.test(word)) return
  // ل before the article is written لل and in no other way.
  if (!word.startsWith(`ل${ARTICLE}`)) yield word.slice(1)
  if (!word.startsWith('لل')) return
  yield ARTICLE + word.slice(2)
  // Of three lams one is not written: ل + الليكود is لليكود.
  yield `${ARTICLE}ل${word.slice(2)}`
}

/** Some of the forms in which a newsroom's word is known, for a person to see; none for what is no word. */
export function exampleForms(bare: string): string[] {
  if (!/^[\u0621-\u064a]{2,}$/.test(bare)) return []
  const stem = withoutArticle(bare)
  return [bare, `و${bare}`, `ب${bare}`, `ل${stem}`, ARTICLE + stem, `لل${stem}`, `وال${stem}`]
}
