/**
 * Which words are known, and what to offer for one that is not. Arabic by the shipped dictionary, the gazetteer and the
 * newsroom's words; Latin words only where the library brings a dictionary for them.
 */
import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fold } from '@shared/arabic/fold'
import { AN_OR_INNA } from '@shared/arabic/inna'
import { retypedInArabic, retypedInLatin } from '@shared/arabic/keyboard'
import { ARTICLE, Lexicon, stemsOf, withoutArticle } from '@shared/proofing/lexicon'
import {
  type Context,
  exchangedForms,
  oneSlipAway,
  rankSuggestions,
  SHOWN,
  withoutAnAlef,
  withoutRepeats,
} from '@shared/proofing/suggestions'
import { bareWord, type SpelledWord } from '@shared/proofing/words'
import { type Dictionary, openDictionary } from './dictionary'
import { type Mistaken, readMistaken } from './mistaken'
import { type GazetteerName, readGazetteer, readWordList, wordWithModel } from './word-lists'

export interface NewsroomWord {
  word: string
  /** A word of the dictionary whose affixes it takes. */
  like?: string | undefined
}

/** What of the open library matters to spelling. */
export interface SpellingLibrary {
  words: readonly NewsroomWord[]
  /** Folder with dictionaries of the newsroom's own, or null. */
  dictionaries: string | null
}

/** Words remembered; when there are more the memory starts anew. */
const REMEMBERED = 200_000
/** Words of more letters are known, or not, but nothing is offered for them: it would take too long. */
const LONGEST_WITH_SUGGESTIONS = 25
/** Places among the common words. */
const RARER_WITH_PROCLITIC = 500

export class Speller {
  readonly #arabic: Dictionary[]
  readonly #latin: Dictionary[]
  /** Imperatives and the first person singular: right, and said in quotations and opinion only. */
  readonly #personal: Dictionary
  readonly #lexicon: Lexicon
  readonly #rejected: ReadonlySet<string>
  readonly #mistaken: Mistaken
  readonly #ranks: ReadonlyMap<string, number>
  readonly #known = new Map<string, boolean>()
  readonly #meant = new Map<string, string | null>()
  #trials = 0

  private constructor(
    dictionaries: { arabic: Dictionary[]; latin: Dictionary[]; personal: Dictionary },
    lexicon: Lexicon,
    { rejected, common, mistaken }: { rejected: string[]; common: string[]; mistaken: Mistaken },
  ) {
    this.#personal = dictionaries.personal
    this.#mistaken = mistaken
    this.#arabic = dictionaries.arabic
    this.#latin = dictionaries.latin
    this.#lexicon = lexicon
    this.#rejected = new Set(rejected.map(bareWord))
    this.#ranks = new Map(common.map((word, place) => [bareWord(word), place]))
  }

  /** @param resources the program's `resources` folder */
  static async open(resources: string, library: SpellingLibrary): Promise<Speller> {
    const shipped = join(resources, 'dictionaries/ar')
    const [main, personal, others, mistaken, rejected, common, accepted, names] = await Promise.all([
      openDictionary(join(shipped, 'ar')),
      openDictionary(join(shipped, 'ar'), join(shipped, 'personal.dic')),
      openLibraryDictionaries(library.dictionaries),
      readMistaken(shipped),
      readWordList(join(shipped, 'rejected.txt')),
      readWordList(join(shipped, 'common.txt')),
      readWordList(join(shipped, 'accepted.txt')),
      readGazetteer(join(resources, 'gazetteer')),
    ])
    const lexicon = new Lexicon()
    const dictionaries = { ...others, arabic: [main, ...others.arabic], personal }
    const speller = new Speller(dictionaries, lexicon, { rejected, common, mistaken })
    for (const name of [...accepted.map(wordWithModel), ...names]) addName(name, lexicon, main)
    speller.learn(library.words)
    return speller
  }

  /** Adds words of the newsroom. They are known at once; taking one away needs a new speller. */
  learn(words: readonly NewsroomWord[]): void {
    const [main] = this.#arabic
    for (const { word, like } of words) {
      const name = { words: [bareWord(word)], kind: 'newsroom', like: like ? bareWord(like) : null } as const
      if (main) addName(name, this.#lexicon, main)
    }
    this.#known.clear()
    this.#meant.clear()
  }

  /** Whether a bare Arabic word is spelled as somebody spells it. */
  knows(bare: string): boolean {
    const remembered = this.#known.get(bare)
    if (remembered !== undefined) return remembered
    if (this.#known.size >= REMEMBERED) this.#known.clear()
    const known = this.#isSpelled(bare)
    this.#known.set(bare, known)
    return known
  }

  /** Whether a word is to be marked. Latin words are not where there is no dictionary for them. */
  isUnknown({ bare, script }: Pick<SpelledWord, 'bare' | 'script'>): boolean {
    if (script === 'arabic') return !this.knows(bare)
    return (
      this.#latin.length > 0 &&
      !this.#latin.some((dictionary) => dictionary.spell(bare)) &&
      !this.#lexicon.accepts(bare)
    )
  }

  /** Whether another word can be inflected like this one: it stands in the dictionary by itself, with affixes. */
  canBeModel(word: string): boolean {
    const [main] = this.#arabic
    if (!main) return false
    // Hunspell does not say whether it took the word: a word that nobody writes is tried, each time another.
    const trial = `ظثظ${Array.from(String(++this.#trials), (digit) => 'ضصثقفغعهخح'[Number(digit)]).join('')}`
    main.addWordWithAffix(trial, bareWord(word))
    const taken = main.spell(trial)
    if (taken) main.removeWord(trial)
    return taken
  }

  /** Whether a word that is known stands in quotations and opinion only: an imperative, or what one says of himself. */
  isPersonal(bare: string): boolean {
    return this.#personal.spell(bare) && !this.#isUsual(bare)
  }

  /**
   * The word that is probably meant by one that is right by itself and hardly ever meant in the news; null for every
   * other word. Names and the newsroom's words are always meant.
   */
  meantBy(bare: string): string | null {
    const remembered = this.#meant.get(bare)
    if (remembered !== undefined) return remembered
    if (this.#meant.size >= REMEMBERED) this.#meant.clear()
    const meant = this.#findMeant(bare)
    this.#meant.set(bare, meant)
    return meant
  }

  /** What to offer for a word, the likeliest first. */
  suggest(word: string, context?: Context): string[] {
    if (/^[!-~]+$/.test(word)) return this.#suggestLatin(word)
    const bare = bareWord(word)
    if (bare.length < 2 || bare.length > LONGEST_WITH_SUGGESTIONS || !/^[\u0600-\u06ff]+$/.test(bare)) return []
    const heard = withoutAnAlef(bare).filter((form) => this.#ranks.has(form))
    const exchanged = exchangedForms(bare)
    const usual = exchanged.filter((form) => this.#isUsual(form))
    const alike = [...(usual.length > 0 ? usual : exchanged.filter((form) => this.knows(form))), ...heard]
    const asked = this.#ask(bare)
    const latin = retypedInLatin(bare)
    const retyped = this.#latin.some((dictionary) => dictionary.spell(latin)) ? [latin] : []
    const ranked = rankSuggestions(bare, [...alike, ...asked], (form) => this.#rank(form), context)
    return [...ranked.slice(0, SHOWN - retyped.length), ...retyped]
  }

  /** Frees the memory of the dictionaries. */
  close(): void {
    for (const dictionary of [...this.#arabic, ...this.#latin, this.#personal]) dictionary.dispose()
  }

  #findMeant(bare: string): string | null {
    if (this.#lexicon.accepts(bare)) return null
    const listed = this.#mistaken.meantBy(bare)
    if (listed !== null && this.#isUsual(listed)) return listed
    if (bare.length > LONGEST_WITH_SUGGESTIONS || !this.isPersonal(bare)) return null
    const usual = exchangedForms(bare).filter((form) => fold(form) === fold(bare) && this.#isUsual(form))
    return rankSuggestions(bare, usual, (form) => this.#rank(form))[0] ?? null
  }

  /** Not remembered: most of what suggestions try is no word. */
  #isSpelled(bare: string): boolean {
    return this.#isUsual(bare) || (this.#personal.spell(bare) && !this.#isRejected(bare))
  }

  /** Whether running news says the word. */
  #isUsual(bare: string): boolean {
    return this.#lexicon.accepts(bare) || (this.#inDictionary(bare) && !this.#isRejected(bare))
  }

  #inDictionary(bare: string): boolean {
    return this.#arabic.some((dictionary) => dictionary.spell(bare))
  }

  #isRejected(bare: string): boolean {
    for (const stem of stemsOf(bare)) if (this.#rejected.has(stem)) return true
    return false
  }

  /** Words one slip away; where there is none, what Hunspell thinks of, which takes ten times as long. */
  #ask(bare: string): string[] {
    const near = [...new Set([withoutRepeats(bare), ...oneSlipAway(bare)])].filter(
      (form) => form.length > 1 && this.#isUsual(form),
    )
    const found = near.length > 0 ? near : this.#arabic.flatMap((dictionary) => dictionary.suggest(bare))
    return found.filter((form) => form.split(' ').every((part) => part.length > 1 && this.knows(part)))
  }

  /** Of the word itself; behind a conjunction, a preposition or the article it is rarer. A name is as rare as any. */
  #rank(form: string): number | undefined {
    const own = this.#ranks.get(form)
    if (own !== undefined) return own
    for (const stem of stemsOf(form)) {
      const rank = this.#ranks.get(stem) ?? this.#ranks.get(withoutArticle(stem))
      if (rank !== undefined) return rank + RARER_WITH_PROCLITIC
    }
    return this.#lexicon.accepts(form) ? this.#ranks.size : undefined
  }

  #suggestLatin(word: string): string[] {
    const arabic = retypedInArabic(word)
    const retyped = /^[\u0621-\u064a]{2,}$/.test(arabic) && this.knows(arabic) ? [arabic] : []
    if (this.#latin.some((dictionary) => dictionary.spell(word))) return retyped
    const asked = this.#latin.flatMap((dictionary) => dictionary.suggest(word))
    return [...retyped, ...new Set(asked)].slice(0, SHOWN)
  }
}

type Affixed = Pick<GazetteerName, 'words' | 'kind' | 'like'>

function addName({ words, kind, like }: Affixed, lexicon: Lexicon, dictionary: Dictionary): void {
  const [only] = words
  // الحلبوسي is inflected like لبناني without its article, which is one of the affixes.
  if (like !== null && words.length === 1 && only !== undefined)
    dictionary.addWordWithAffix(like.startsWith(ARTICLE) ? only : withoutArticle(only), like)
  for (const word of words) {
    // Of «سي إن إن»: by itself it is the particle.
    if (words.length > 1 && AN_OR_INNA.test(word)) continue
    lexicon.add(word, kind)
    // So that it is offered for its misspellings, too. A word that is there twice does no harm, and asking takes long.
    dictionary.addWord(word)
  }
}

async function openLibraryDictionaries(folder: string | null): Promise<{ arabic: Dictionary[]; latin: Dictionary[] }> {
  const files = folder === null ? [] : await readdir(folder).catch(() => [])
  const names = files.filter((file) => file.endsWith('.aff') && files.includes(file.replace(/\.aff$/, '.dic'))).sort()
  const open = (wanted: (name: string) => boolean) =>
    Promise.all(names.filter(wanted).map((file) => openDictionary(join(folder ?? '', basename(file, '.aff')))))
  const isArabic = (name: string) => name.startsWith('ar')
  return { arabic: await open(isArabic), latin: await open((name) => !isArabic(name)) }
}
