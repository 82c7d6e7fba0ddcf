/**
 * Right words in the wrong place: outside quotations news has no imperative and no first person singular, so اعلن is
 * أعلن and أستقبل is استقبل; and شركه is شركة. One rule of house style, which a newsroom turns off like every other.
 */
import { pairsOf, quotedStretches } from '@shared/arabic/style/pairs'
import { meets, merged, type Range } from '@shared/arabic/style/ranges'
import type { Mark, Passage, RuleLevel } from '@shared/proofing/passage'
import type { SpelledWord } from '@shared/proofing/words'
import type { Speller } from './speller'

/** The rule's id. */
export const REAL_WORDS = 'R01'

/** Somebody speaks of himself: then his verbs are what they say. */
const SPEAKS =
  /(?<![\p{L}\p{M}])[وف]?(?:أنا|إنني|أنني|إني|أني|لأنني|لأني|لكنني|لكني|لي|عندي|لدي|معي|نفسي|مني|عني|كنت|لست|مثلي)(?![\p{L}\p{M}])/u
const OF_ONESELF = /^[وف]?[سل]?[أآ]/
const SHADDA = '\u0651'

export class RealWords {
  readonly #passage: Passage
  readonly #speller: Speller
  readonly #level: Exclude<RuleLevel, 'off'> | null
  readonly #held: readonly Range[]
  readonly #found: { mark: Mark; isOfOneself: boolean }[] = []
  #isOneSpeaking = false

  /**
   * @param level of the rule, or null where it is off
   * @param isOpinion in an opinion one speaks of himself
   */
  constructor(
    passage: Passage,
    speller: Speller,
    { level, isOpinion }: { level: Exclude<RuleLevel, 'off'> | null; isOpinion: boolean },
  ) {
    this.#passage = passage
    this.#speller = speller
    this.#level = level
    this.#held = level === null ? [] : heldStretches(passage)
    this.#isOneSpeaking = isOpinion || SPEAKS.test(passage.text)
  }

  /** Takes a word that is spelled right. */
  read({ start, end, bare, script }: SpelledWord): void {
    const level = this.#level
    if (level === null || script !== 'arabic' || meets(this.#held, start, end)) return
    const { text } = this.#passage
    const found = text.slice(start, end)
    if (found.includes(SHADDA)) return
    const isOfOneself = OF_ONESELF.test(bare) && this.#speller.isPersonal(bare)
    const fix = this.#speller.meantBy(bare)
    // أكتب and أقول can mean nothing else.
    if (isOfOneself && fix === null) this.#isOneSpeaking = true
    if (fix === null) return
    const mark: Mark = { source: 'style', rule: REAL_WORDS, level, start, end, found, fix }
    this.#found.push({ mark, isOfOneself })
  }

  marks(): Mark[] {
    return this.#found.filter(({ isOfOneself }) => !(isOfOneself && this.#isOneSpeaking)).map(({ mark }) => mark)
  }
}

/** Quotations, and the words of links and of other languages. */
function heldStretches({ text, guards }: Passage): Range[] {
  const known = guards.filter(({ kind }) => kind !== 'code')
  return merged([...known, ...quotedStretches(text, pairsOf(text))])
}
