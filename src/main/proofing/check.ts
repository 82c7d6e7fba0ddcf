/** The marks of one passage, found a little at a time. */
import { checkPassage as checkStyle } from '@shared/arabic/style/check'
import type { RuleSet } from '@shared/arabic/style/rule-set'
import { keyboardRuns } from '@shared/proofing/keyboard-runs'
import { byStart, withPrecedence } from '@shared/proofing/merge'
import type { Guard, Mark, Passage } from '@shared/proofing/passage'
import { spelledWords } from '@shared/proofing/words'
import { REAL_WORDS, RealWords } from './real-words'
import type { Speller } from './speller'

interface Checking {
  speller: Speller
  rules: RuleSet
  /** Bare words. */
  ignored: ReadonlySet<string>
  isOpinion: boolean
}

/** Rests after every step, so that other work can come between; returns the marks in the end. */
export function* checkPassage(
  passage: Passage,
  { speller, rules, ignored, isOpinion }: Checking,
): Generator<void, Mark[]> {
  const { text, guards } = passage
  const mistyped = yield* mistypedRuns(text, guards, speller)
  const realWords = new RealWords(passage, speller, {
    level: rules.get(REAL_WORDS)?.level ?? null,
    isOpinion,
  })
  const misspelled: Mark[] = []
  for (const word of spelledWords(text, guards)) {
    if (speller.isUnknown(word) && !ignored.has(word.bare)) {
      const { start, end } = word
      const found = text.slice(start, end)
      misspelled.push({ source: 'spelling', rule: 'spelling', level: 'suggest', start, end, found, fix: null })
    } else if (!ignored.has(word.bare)) realWords.read(word)
    yield
  }
  // A run typed on the wrong layout is no word of Latin letters: its mark knows what to put in its place.
  const style = withPrecedence(checkStyle(passage, rules), realWords.marks())
  return [...style, ...withPrecedence(mistyped, misspelled)].sort(byStart)
}

function* mistypedRuns(text: string, guards: readonly Guard[], speller: Speller): Generator<void, Mark[]> {
  const marks: Mark[] = []
  const skipped = guards.filter(({ kind }) => kind === 'link' || kind === 'code')
  for (const run of keyboardRuns(text, (bare) => speller.knows(bare))) {
    yield
    if (run === null || skipped.some((guard) => guard.start < run.end && run.start < guard.end)) continue
    const { start, end, arabic } = run
    const found = text.slice(start, end)
    marks.push({ source: 'spelling', rule: 'keyboard', level: 'suggest', start, end, found, fix: arabic })
  }
  return marks
}
