/**
 * What to offer for a word that no dictionary knows. First come words with the same letters but for those that writers
 * exchange (hamza, ة/ه, ى/ي), then those that take the fewest slips of a hand on an Arabic keyboard.
 */
import { fold } from '../arabic/fold'
import { AN_OR_INNA, isJoined, particleAfter, particleOf } from '../arabic/inna'
import { areNeighbours } from '../arabic/keyboard'

export const SHOWN = 6

/** Words the same hand may have meant, by what each letter is exchanged with. */
const EXCHANGED: Readonly<Record<string, readonly string[]>> = {
  ا: ['أ', 'إ', 'آ'],
  أ: ['ا', 'إ', 'ؤ', 'ئ', 'آ', 'ء'],
  إ: ['ا', 'أ'],
  آ: ['ا', 'أ'],
  ى: ['ي'],
  ي: ['ى', 'ئ'],
  و: ['ؤ'],
  ؤ: ['و', 'ئ', 'أ', 'ء'],
  ئ: ['ؤ', 'ي', 'أ', 'يء', 'ء'],
  ء: ['ئ', 'أ', 'ؤ'],
  ة: ['ه'],
  ه: ['ة'],
}
const ONLY_AT_END = new Set(['ة', 'ه', 'ى'])
const AT_END = /[ةى]|يء/
/** Words tried at most: each is looked up. */
const TRIED = 400
const MOST_EXCHANGES = 3

const HAMZA = /[أإآؤئء]/g
const isHamza = (letter: string): boolean => 'أإآؤئء'.includes(letter)
/** Equal for words that differ in the seat of a hamza: مسئول and مسؤول. */
const seatless = (word: string): string => word.replace(HAMZA, 'ء')
/** شئ and شيء, بطئ and بطيء. */
const withHamzaApart = (word: string): string => word.replace(/ئ$/, 'يء')

/** Whether two bare words differ only in what writers exchange. */
export function areAlike(one: string, other: string): boolean {
  if (fold(one) === fold(other) || seatless(one) === seatless(other) || withHamzaApart(one) === other) return true
  // A plural written without its alef: قالو.
  if (one.endsWith('و') && other === `${one}ا`) return true
  return hasDroppedHamza(one, other) || hasArticleBroken(one, other)
}

/** القضا for القضاء, جات for جاءت: a hamza that is not heard after a long vowel. */
const hasDroppedHamza = (one: string, other: string): boolean =>
  other.length === one.length + 1 && withHamzaAfterVowel(one).includes(other)

const withHamzaAfterVowel = (word: string): string[] =>
  Array.from(word.matchAll(/(?<=.)[اوي]/g), ({ index }) => `${word.slice(0, index + 1)}ء${word.slice(index + 1)}`)

/** لاشرطة and اشرطة for الشرطة: the article's two letters in the wrong order, or one of them left out. */
const hasArticleBroken = (one: string, other: string): boolean => withArticleMended(one).includes(other)

const withArticleMended = (word: string): string[] => [
  word.replace(/^([وف]?ب?)لا(?=.{3})/, '$1ال'),
  word.replace(/^([وف]?[بك]?ا)(?!ل)(?=.{3})/, '$1ل'),
]

/** Words alike to a bare word, with up to three letters exchanged, fewer exchanges first. */
export function exchangedForms(bare: string): string[] {
  const found = new Set([bare])
  let latest = [bare]
  for (let exchanges = 0; exchanges < MOST_EXCHANGES && found.size < TRIED; exchanges++) {
    const next: string[] = []
    for (const word of latest) {
      for (const form of withOneExchanged(word)) {
        if (found.has(form) || found.size >= TRIED) continue
        found.add(form)
        next.push(form)
      }
    }
    latest = next
  }
  for (const form of [`${bare}ا`, ...withArticleMended(bare), ...withHamzaAfterVowel(bare)]) found.add(form)
  found.delete(bare)
  return [...found].filter((form) => areAlike(bare, form))
}

function* withOneExchanged(word: string): Generator<string> {
  for (const [index, letter] of [...word].entries()) {
    const isLast = index === word.length - 1
    if (ONLY_AT_END.has(letter) && !isLast) continue
    for (const other of EXCHANGED[letter] ?? [])
      if (isLast || !AT_END.test(other)) yield word.slice(0, index) + other + word.slice(index + 1)
  }
}

/** The word without an alef within it, which is heard and not written in هذا and لكن. */
export function withoutAnAlef(bare: string): string[] {
  return Array.from(bare.matchAll(/(?<=.)ا(?=.)/g), ({ index }) => bare.slice(0, index) + bare.slice(index + 1))
}

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآؤئةى'

/** What one slip of the hand can have made of another word: a letter left out, put in or changed, or two turned round. */
export function* oneSlipAway(bare: string): Generator<string> {
  for (let index = 0; index <= bare.length; index++) {
    const before = bare.slice(0, index)
    const [letter = '', next = ''] = bare.slice(index, index + 2)
    for (const other of LETTERS) yield before + other + bare.slice(index)
    if (letter === '') return
    const after = bare.slice(index + 1)
    yield before + after
    if (next !== '') yield before + next + letter + after.slice(1)
    for (const other of LETTERS) if (other !== letter) yield before + other + after
  }
}

/** جمييييل for جميل: the word without the letters that a held key repeats. */
export const withoutRepeats = (bare: string): string => bare.replace(/(.)\1+/gu, '$1')

/** Letters drawn alike but for their dots. */
const SHAPES = ['بتثني', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق', 'كل', 'هة', 'ىي']
const shapeOf = new Map(SHAPES.flatMap((letters, shape) => Array.from(letters, (letter) => [letter, shape] as const)))

const COST = {
  atEnd: 0.25,
  atStart: 0.2,
  exchanged: 0.35,
  seat: 0.3,
  swapped: 0.4,
  twice: 0.35,
  vowel: 0.5,
  neighbour: 0.5,
  shape: 0.6,
  missing: 0.6,
  letter: 0.9,
  article: 0.3,
  other: 1,
  name: 0.9,
  space: 1.2,
  unlikely: 0.15,
}

/** What may stand before the first letter of a word's own. */
const PROCLITICS = /^[وف]?(?:[بك]?ال|لل|[بكل])?/
/** An alef that is no hamza although it is often written as one: استقبال، انتخاب، اجتماع. */
const BARE_ALEF = /^(?:[وفبكل]|ال|لل)*إ(?:ست|ن|.ت|زد|صط|ضط|دع|دخ|تف|تح|تص|ته|تج|سم|بن|مر|ثن)/

function substitution(typed: string, index: number, other: string): number {
  const letter = typed[index] ?? ''
  if (letter === other) return 0
  const isExchange = fold(letter) === fold(other) || EXCHANGED[letter]?.includes(other)
  if (isExchange) {
    if (index === typed.length - 1) return letter === 'ة' ? COST.exchanged : COST.atEnd
    if (index > (PROCLITICS.exec(typed)?.[0].length ?? 0))
      return isHamza(letter) && isHamza(other) ? COST.seat : COST.exchanged
    const isWrongAlef = letter === 'إ' && (other === 'ا') !== BARE_ALEF.test(typed)
    return isWrongAlef ? COST.exchanged : COST.atStart
  }
  if (areNeighbours(letter, other)) return COST.neighbour
  const shape = shapeOf.get(letter)
  return shape !== undefined && shape === shapeOf.get(other) ? COST.shape : COST.other
}

/** Up to the lam of the article. */
const ARTICLE_BEGUN = /^[وف]?[بك]?ال$/

/** The cost of a letter too many in what was typed, at a place; `isMissing` of one too few. */
function added(word: string, index: number, isMissing = false): number {
  const letter = word[index] ?? ''
  // Names are written together: عبدالله.
  if (letter === ' ') return word.startsWith('ال', index + 1) ? COST.name : COST.space
  if (letter === word[index - 1]) return COST.twice
  if (isMissing && ARTICLE_BEGUN.test(word.slice(0, index + 1))) return COST.article
  const isLast = index === word.length - 1
  if (isMissing && isLast && letter === 'ء') return COST.atEnd
  // A long vowel that was not heard is the smaller slip; at the end it makes another form of the word.
  if (!isLast && 'اويء'.includes(letter)) return COST.vowel
  return isMissing ? COST.missing : COST.letter
}

/** Edit distance of two words (Damerau and Levenshtein) where likely slips cost less than others. */
export function slips(typed: string, meant: string): number {
  const columns = meant.length + 1
  let beforeLast: number[] = []
  let last = Array.from({ length: columns }, (_, column) => column)
  for (let column = 1; column < columns; column++)
    last[column] = (last[column - 1] ?? 0) + added(meant, column - 1, true)
  for (let row = 1; row <= typed.length; row++) {
    const letter = typed[row - 1] ?? ''
    const current = [(last[0] ?? 0) + added(typed, row - 1)]
    for (let column = 1; column < columns; column++) {
      const other = meant[column - 1] ?? ''
      let cost = Math.min(
        (last[column - 1] ?? 0) + substitution(typed, row - 1, other),
        (last[column] ?? 0) + added(typed, row - 1),
        (current[column - 1] ?? 0) + added(meant, column - 1, true),
      )
      if (row > 1 && column > 1 && letter === meant[column - 2] && typed[row - 2] === other)
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + COST.swapped)
      current[column] = cost
    }
    beforeLast = last
    last = current
  }
  return last[columns - 1] ?? 0
}

export interface Context {
  /** The text of the passage before and after the word, as much as there is at hand. */
  readonly before: string
  readonly after: string
}

/** How much a commoner word outweighs a slip. */
const COMMON_BONUS = 0.35
const BONUS_LOST_A_PLACE = 0.00008
/** After the article no pronoun can follow: الحكومه is never الحكوم + ه. */
const WITH_ARTICLE = /^[وف]?(?:[بك]?ال|لل).{3}/
/** A question's أ before the article (ألعراق) is in no news; ألمانيا is no question, but a common word. */
const QUESTION = /^[وف]?[أآإ]ل/

/**
 * The candidates in the order in which to offer them, six at most and each once.
 * @param candidates bare words, those that whoever found them thinks likelier first
 * @param rank of a common word, 0 the commonest; undefined for all others
 */
export function rankSuggestions(
  bare: string,
  candidates: readonly string[],
  rank: (word: string) => number | undefined,
  context: Context = { before: '', after: '' },
): string[] {
  const all = new Set(candidates)
  const isArticleLikely = candidates.some((word) => WITH_ARTICLE.test(word))
  const scored = [...all]
    .filter((word) => word !== bare)
    .map((word, order) => {
      const place = rank(word)
      const common = place === undefined ? 0 : COMMON_BONUS - place * BONUS_LOST_A_PLACE
      const isQuestion = place === undefined && isArticleLikely && QUESTION.test(word)
      const isOdd = isQuestion || (WITH_ARTICLE.test(word) && word.endsWith('ه') && !endsInOwnHa(word))
      const isUnlikely = place === undefined && losesTaMarbuta(bare, word)
      const slip = Math.min(slips(bare, word), COST.exchanged + slips(withHamzaApart(bare), word))
      const score = slip - common + wrongParticle(word, context) + (isUnlikely ? COST.unlikely : 0)
      const isAlike = !isUnlikely && (areAlike(bare, word) || isWithoutHeardAlef(bare, word, place))
      return { word, order, isAlike, isOdd, score }
    })
  scored.sort((a, b) => Number(b.isAlike) - Number(a.isAlike) || a.score - b.score || a.order - b.order)
  const sensible = scored.filter(({ isOdd }) => !isOdd)
  return (sensible.length > 0 ? sensible : scored).slice(0, SHOWN).map(({ word }) => word)
}

/** ه is written for ة far more often than ة for ه. */
const losesTaMarbuta = (typed: string, meant: string): boolean => typed.endsWith('ة') && meant.endsWith('ه')

/** Words whose last letter is a ha of their own. */
const endsInOwnHa = (word: string): boolean =>
  /(?:الله|لله|وجه|جاه|ياه|فقه|نبه|شبه|كره|نزيه|فيه|بيه|جيه|نزه|مواجه|فواكه)$/.test(word)

/** A common word whose alef is heard and not written: هاذا, لاكن. */
const isWithoutHeardAlef = (typed: string, meant: string, place: number | undefined): boolean =>
  place !== undefined && withoutAnAlef(typed).includes(meant)

function wrongParticle(word: string, { before }: Context): number {
  if (!AN_OR_INNA.test(word)) return 0
  return (particleAfter(before, isJoined(word)) ?? 'anna') === particleOf(word) ? 0 : COST.atEnd
}
