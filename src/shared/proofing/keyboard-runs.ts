/**
 * Arabic that was typed on the Latin layout: `hgsghl ugd;l` for السلام عليكم. A run of keys counts when the Arabic it
 * types is known; a single one only where it cannot well be a Latin word.
 */
import { retypedInArabic } from '../arabic/keyboard'

export interface KeyboardRun {
  /** UTF-16 offsets in the text; `end` is exclusive. */
  readonly start: number
  readonly end: number
  /** What was meant. */
  readonly arabic: string
}

/** Neighbouring runs of ASCII between white space. Bounded, so that a text in English is read in parts. */
const GROUP = /(?<!\S)[!-~]{2,}(?: [!-~]+){0,40}(?!\S)/g
const RUN = /\S+/g
const ARABIC = /^[\u0621-\u063a\u0641-\u064a]{2,}$/
/** Keys that no Latin word holds within it. */
const INNER_SIGN = /.[[\];,/`'].*[A-Za-z]|.[A-Za-z]*[[\];`]/
const NAME_OR_GENITIVE = /^[A-Z][a-z]+$|'s$/
const LONG_ENOUGH = 6
const LONG_ENOUGH_WITH_SIGN = 4
/** The English words as long as that which type Arabic ones: these are all, inflected ones included. */
const ENGLISH = new Set(['thrush', 'gerbil'])

/** @param knows whether a bare Arabic word is known */
export function* keyboardRuns(text: string, knows: (bare: string) => boolean): Generator<KeyboardRun | null> {
  for (const { 0: group, index } of text.matchAll(GROUP)) {
    const runs = Array.from(group.matchAll(RUN), (run) => runOf(run[0], index + run.index, knows))
    const arabic = runs.filter((run) => run !== null)
    // One sure run, and no fewer Arabic than other runs: an English sentence holds a run by chance.
    if (arabic.length * 2 >= runs.length && arabic.some((run) => isSure(text.slice(run.start, run.end)))) yield* arabic
    else yield null
  }
}

function runOf(keys: string, start: number, knows: (bare: string) => boolean): KeyboardRun | null {
  // The last sign may be of the word (ugd; is عليك) or of the sentence.
  for (const end of [keys.length, keys.length - 1]) {
    const arabic = retypedInArabic(keys.slice(0, end))
    if (ARABIC.test(arabic) && knows(arabic)) return { start, end: start + end, arabic }
  }
  return null
}

function isSure(keys: string): boolean {
  if (NAME_OR_GENITIVE.test(keys) || ENGLISH.has(keys)) return false
  return keys.length >= LONG_ENOUGH || (keys.length >= LONG_ENOUGH_WITH_SIGN && INNER_SIGN.test(keys))
}
