/** The marks of one passage, found a little at a time. */
import { keyboardRuns } from '@shared/proofing/keyboard-runs'
import { mergeMarks } from '@shared/proofing/merge'
import type { Guard, Mark, Passage } from '@shared/proofing/passage'
import { spelledWords } from '@shared/proofing/words'
import type { Speller } from './speller'

/** Finds the marks of house style. Those of spelling join them where they leave room. */
export type StyleCheck = (passage: Passage) => Mark[]

/** Rests after every step, so that other work can come between; returns the marks in the end. */
export function* checkPassage(
  { text, guards }: Passage,
  speller: Speller,
  ignored: ReadonlySet<string>,
  style: () => Mark[] = () => [],
): Generator<void, Mark[]> {
  const mistyped = yield* mistypedRuns(text, guards, speller)
  const misspelled: Mark[] = []
  for (const word of spelledWords(text, guards)) {
    if (speller.isUnknown(word) && !ignored.has(word.bare)) {
      const { start, end } = word
      const found = text.slice(start, end)
      misspelled.push({ source: 'spelling', rule: 'spelling', level: 'suggest', start, end, found, fix: null })
    }
    yield
  }
  // A run typed on the wrong layout is no word of Latin letters: its mark knows what to put in its place.
  return mergeMarks(style(), mergeMarks(mistyped, misspelled))
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
