/**
 * What the proofreader finds and what it offers. Errors of each kind are put into clean sentences, one in each and the
 * same in every run; then the program's proofreading is asked. An error is found when a mark overlaps the word, and
 * mended when the first offer gives back the clean sentence. Errors that make another word of the dictionary are
 * counted apart. On the clean texts every mark is false.
 *
 * `--errors N` of each kind, `--seed N`, `--list` writes every false mark and every miss to a file.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readCorpus, sentencesOf } from './proofing/corpus.mjs'
import { KINDS } from './proofing/errors.mjs'
import { inject } from './proofing/inject.mjs'
import { openProofreader } from './proofing/proofreader.mjs'
import { randomFrom } from './proofing/random.mjs'

const { values } = parseArgs({
  options: {
    errors: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1448' },
    list: { type: 'boolean', default: false },
  },
})
const ENOUGH = Number(values.errors)
const SEED = Number(values.seed)
/** Shares of the errors that make no word; false marks in so many words. */
const GOALS = { hamzaFound: 0.95, hamzaMended: 0.85, taMarbutaFound: 0.95, falseMarks: 1, inWords: 300 }

const share = (part, whole) => (whole === 0 ? null : Number((part / whole).toFixed(4)))
const percent = (ratio) => (ratio === null ? '–' : `${(ratio * 100).toFixed(1)}%`)
const listed = []

async function checkClean(proofreader, corpus) {
  const marks = []
  let words = 0
  for (const { name, passages } of corpus) {
    words += passages.reduce((sum, { text }) => sum + proofreader.countWords(text), 0)
    for (const { id, marks: found } of await proofreader.check(name, passages))
      marks.push(...found.map((mark) => ({ ...mark, place: `${name} ${id}` })))
  }
  for (const { place, rule, level, found, fix } of marks) listed.push(['false', rule, level, found, fix ?? '', place])
  return { words, marks }
}

async function measure(proofreader, kind, errors) {
  const passages = errors.map(({ text }, index) => ({ id: `e${index}`, text, guards: [] }))
  const answers = await proofreader.check(kind, passages)
  const marksOf = new Map(answers.map(({ id, marks }) => [id, marks]))
  const counts = { words: { injected: 0, found: 0, mended: 0 }, nonWords: { injected: 0, found: 0, mended: 0 } }
  for (const [index, error] of errors.entries()) {
    const { text, clean, word, damaged, start, end, makesWord } = error
    const count = makesWord ? counts.words : counts.nonWords
    const mark = marksOf.get(`e${index}`)?.find((found) => found.start < end && start < found.end)
    const offer = mark ? await proofreader.firstOffer(text, mark) : null
    const isMended = offer !== null && text.slice(0, mark.start) + offer + text.slice(mark.end) === clean
    count.injected++
    if (mark) count.found++
    if (isMended) count.mended++
    if (!isMended && !makesWord) listed.push([mark ? 'offer' : 'miss', kind, damaged, word, offer ?? '', clean])
  }
  return {
    ...counts.nonWords,
    foundShare: share(counts.nonWords.found, counts.nonWords.injected),
    mendedShare: share(counts.nonWords.mended, counts.nonWords.injected),
    realWords: { ...counts.words, foundShare: share(counts.words.found, counts.words.injected) },
  }
}

/** The kinds whose names begin alike, as one. */
function together(kinds, start) {
  const all = Object.entries(kinds).filter(([name]) => name.startsWith(start))
  const sum = (key) => all.reduce((total, [, counts]) => total + counts[key], 0)
  return { found: share(sum('found'), sum('injected')), mended: share(sum('mended'), sum('injected')) }
}

const proofreader = await openProofreader()
try {
  const corpus = readCorpus()
  const clean = await checkClean(proofreader, corpus)
  const sentences = sentencesOf(corpus)
  const kinds = {}
  console.log(`${clean.words} clean words in ${corpus.length} pieces, ${sentences.length} sentences, seed ${SEED}`)
  console.log('kind                          errors   found  first offer right | other words: errors   found')
  for (const [place, [kind, damages]] of Object.entries(KINDS).entries()) {
    const random = randomFrom(SEED + place)
    const errors = inject(sentences, damages, { enough: ENOUGH, random, isWord: proofreader.isWord })
    const counts = await measure(proofreader, kind, errors)
    kinds[kind] = counts
    const { injected, foundShare, mendedShare, realWords } = counts
    console.log(
      [
        kind.padEnd(28),
        String(injected).padStart(7),
        percent(foundShare).padStart(8),
        percent(mendedShare).padStart(18),
        String(realWords.injected).padStart(22),
        percent(realWords.foundShare).padStart(8),
      ].join(' '),
    )
  }
  const hamza = together(kinds, 'hamza')
  const taMarbuta = kinds['ta marbuta after the article'].foundShare
  const falseMarks = Number(((clean.marks.length / clean.words) * GOALS.inWords).toFixed(3))
  console.log(`hamza: found ${percent(hamza.found)}, first offer right ${percent(hamza.mended)}`)
  console.log(`false marks on clean text: ${clean.marks.length}, ${falseMarks} in ${GOALS.inWords} words`)
  if (values.list) {
    const folder = join(import.meta.dirname, '../../out/bench')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'proofing.tsv'), `${listed.map((row) => row.join('\t')).join('\n')}\n`)
    console.log(`listed in ${join('out/bench', 'proofing.tsv')}`)
  }
  const passed =
    hamza.found >= GOALS.hamzaFound &&
    hamza.mended >= GOALS.hamzaMended &&
    taMarbuta >= GOALS.taMarbutaFound &&
    falseMarks <= GOALS.falseMarks
  const { words } = clean
  console.log(
    JSON.stringify({
      bench: 'proofing',
      seed: SEED,
      words,
      sentences: sentences.length,
      kinds,
      hamza,
      falseMarks: { marks: clean.marks.length, words, per300: falseMarks },
      goals: GOALS,
      passed,
    }),
  )
  process.exitCode = passed ? 0 : 1
} finally {
  await proofreader.close()
}
