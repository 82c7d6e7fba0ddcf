/**
 * Clitics: the و ف ب ل ك ال written before an Arabic word and the ـها ـهم ـنا after it. A clitic is taken off only when
 * what is left is a word of this library, so واسط stays whole where اسط is no word. All words here are folded keys.
 */

export interface Vocabulary {
  /** In how many places (stories or occurrences) the folded word stands as it is; 0 when it does not. */
  count(word: string): number
}

const ARTICLE = 'ال'
/** Before the article the rest is safe from three letters on; without it a single letter may be the word's own. */
const SHORTEST_AFTER_ARTICLE = 3
const SHORTEST_AFTER_LETTER = 4

const WITH_ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)/u
const LETTERS = /^(?:[وف]?[بلك]|[وف])/u
/** Not ـه, ـي and ـك: they end too many words of their own (محافظه, عراقي, بنك). */
const ENCLITICS = ['هما', 'ها', 'هم', 'هن', 'نا', 'كم'] as const
/** After a ta marbuta, written ت before an enclitic, ـه is safe too (حكومته). */
const AFTER_TA = [...ENCLITICS, 'ه'] as const

/** Prepositions with pronouns: after a ب, و or ل they look like a stem (بلدية is not ب + لديه). */
const FUNCTION_WORDS = new Set(
  'لديه لديها لديهم لدينا لديك لايه عليه عليها عليهم علينا اليه اليها اليهم الينا منها منهم عنها عنهم فيها فيهم معها معهم'.split(
    ' ',
  ),
)

/** The word without its clitics where the library's own words allow, else the word. */
export function stem(word: string, vocabulary: Vocabulary): string {
  const bare = withoutProclitics(word, vocabulary)
  return withoutEnclitic(bare, vocabulary)
}

function withoutProclitics(word: string, vocabulary: Vocabulary): string {
  const withArticle = WITH_ARTICLE.exec(word)?.[0]
  if (withArticle !== undefined) {
    const rest = word.slice(withArticle.length)
    if (rest.length >= SHORTEST_AFTER_ARTICLE && isKnown(rest, vocabulary)) return rest
  }
  const letters = LETTERS.exec(word)?.[0] ?? ''
  for (let length = letters.length; length > 0; length--) {
    const rest = word.slice(length)
    if (rest.length < SHORTEST_AFTER_LETTER || FUNCTION_WORDS.has(rest)) continue
    // The rest must be the commoner of the two: else the letter is part of the word.
    if (vocabulary.count(rest) > vocabulary.count(word)) return rest
  }
  return word
}

function withoutEnclitic(word: string, vocabulary: Vocabulary): string {
  for (const enclitic of AFTER_TA) {
    if (!word.endsWith(enclitic)) continue
    const rest = word.slice(0, -enclitic.length)
    if (rest.length < SHORTEST_AFTER_ARTICLE) continue
    if (enclitic !== 'ه' && isKnown(rest, vocabulary)) return rest
    const withTa = `${rest.slice(0, -1)}ه`
    if (rest.endsWith('ت') && withTa.length >= SHORTEST_AFTER_ARTICLE && isKnown(withTa, vocabulary)) return withTa
  }
  return word
}

function isKnown(word: string, vocabulary: Vocabulary): boolean {
  return vocabulary.count(word) > 0 || vocabulary.count(ARTICLE + word) > 0
}

const BEFORE_ARTICLE = ['', 'و', 'ف', 'ب', 'ك', 'وب', 'وك', 'فب'].map((letters) => letters + ARTICLE)
const ARTICLES = [...BEFORE_ARTICLE, 'لل', 'ولل', 'فلل']
const SINGLE_LETTERS = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل']

/** The forms of a word that the library has, the word itself first: what a search for the word should find. */
export function formsOf(word: string, vocabulary: Vocabulary): string[] {
  const base = stem(word, vocabulary)
  const forms = new Set([word, base])
  if (base.length < SHORTEST_AFTER_ARTICLE || FUNCTION_WORDS.has(base)) return [...forms]
  const before = base.length < SHORTEST_AFTER_LETTER ? [''] : ['', ...SINGLE_LETTERS]
  for (const form of [
    ...ARTICLES.map((article) => article + base),
    ...withEnclitics(base).flatMap((rest) => before.map((letters) => letters + rest)),
  ]) {
    if (vocabulary.count(form) > 0) forms.add(form)
  }
  return [...forms]
}

function withEnclitics(base: string): string[] {
  if (!base.endsWith('ه')) return [base, ...ENCLITICS.map((enclitic) => base + enclitic)]
  const withTa = `${base.slice(0, -1)}ت`
  return [base, ...AFTER_TA.map((enclitic) => withTa + enclitic)]
}
