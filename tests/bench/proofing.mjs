/**
 * What the proofreader finds and what it offers. Errors of each kind are put into clean sentences, one in each and the
 * same in every run; then the program's proofreading is asked. An error is found when a mark overlaps the word, and
 * mended when an offer, the first or any, gives back the clean sentence. Errors that make another word of the dictionary
 * are counted apart. On the clean texts every mark is false. The texts held out were written after the
 * rules: their figures are nearer to what a newsroom meets.
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
const GOALS = {
  hamzaFound: 0.95,
  hamzaFoundOfAll: 0.95,
  hamzaFirst: 0.85,
  taMarbutaFound: 0.95,
  falseMarks: 1,
  inWords: 300,
}

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
  const nothing = () => ({ injected: 0, found: 0, first: 0, among: 0 })
  const [words, nonWords] = [nothing(), nothing()]
  for (const [index, error] of errors.entries()) {
    const { text, clean, word, damaged, start, end, makesWord } = error
    const count = makesWord ? words : nonWords
    const mark = marksOf.get(`e${index}`)?.find((found) => found.start < end && start < found.end)
    const offers = mark ? await proofreader.offers(text, mark) : []
    const right = offers.findIndex((offer) => text.slice(0, mark.start) + offer + text.slice(mark.end) === clean)
    count.injected++
    if (mark) count.found++
    if (right === 0) count.first++
    if (right >= 0) count.among++
    if (right !== 0)
      listed.push([
        `${makesWord ? 'word-' : ''}${mark ? 'offer' : 'miss'}`,
        kind,
        damaged,
        word,
        offers.join('، '),
        clean,
      ])
  }
  const shares = ({ injected, found, first, among }) => ({
    foundShare: share(found, injected),
    firstShare: share(first, injected),
    amongShare: share(among, injected),
  })
  return { ...nonWords, ...shares(nonWords), realWords: { ...words, ...shares(words) } }
}

/** The kinds whose names begin alike, as one. */
function together(kinds, start) {
  const all = Object.entries(kinds).filter(([name]) => name.startsWith(start))
  const sum = (key) => all.reduce((total, [, counts]) => total + counts[key], 0)
  const sumOfAll = (key) => sum(key) + all.reduce((total, [, { realWords }]) => total + realWords[key], 0)
  return {
    found: share(sum('found'), sum('injected')),
    first: share(sum('first'), sum('injected')),
    foundOfAll: share(sumOfAll('found'), sumOfAll('injected')),
  }
}

/** False marks, and for every kind of error what is found, in one part of the corpus. */
async function measurePart(proofreader, title, corpus, wanted) {
  const { words, marks } = await checkClean(proofreader, corpus)
  const sentences = sentencesOf(corpus)
  const kinds = {}
  console.log(`${title}: ${words} clean words in ${corpus.length} pieces, ${sentences.length} sentences, seed ${SEED}`)
  const columns = ['errors', 'found', 'first', 'in six', 'words', 'found']
  console.log(['kind'.padEnd(28), ...columns.map((column) => column.padStart(8))].join(' '))
  for (const [place, [kind, damages]] of Object.entries(KINDS).entries()) {
    if (!kind.startsWith(wanted)) continue
    const random = randomFrom(SEED + place)
    const errors = inject(sentences, damages, { enough: ENOUGH, random, isWord: proofreader.isWord })
    const counts = await measure(proofreader, kind, errors)
    kinds[kind] = counts
    const { injected, foundShare, firstShare, amongShare, realWords } = counts
    const cells = [injected, ...[foundShare, firstShare, amongShare].map(percent), realWords.injected]
    const row = [...cells, percent(realWords.foundShare)].map((cell) => String(cell).padStart(8))
    console.log([kind.padEnd(28), ...row].join(' '))
  }
  const hamza = together(kinds, 'hamza')
  const per300 = Number(((marks.length / words) * GOALS.inWords).toFixed(3))
  console.log(
    `hamza: found ${percent(hamza.found)}, first offer right ${percent(hamza.first)}; with those that make words ${percent(hamza.foundOfAll)} found (asked: ${percent(GOALS.hamzaFoundOfAll)})`,
  )
  console.log(`false marks: ${marks.length}, ${per300} in ${GOALS.inWords} words\n`)
  return { words, sentences: sentences.length, kinds, hamza, falseMarks: { marks: marks.length, words, per300 } }
}

const proofreader = await openProofreader()
try {
  const measured = await measurePart(proofreader, 'corpus', readCorpus(), '')
  const heldOut = await measurePart(proofreader, 'held out', readCorpus('held-out'), 'hamza')
  if (values.list) {
    const folder = join(import.meta.dirname, '../../out/bench')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'proofing.tsv'), `${listed.map((row) => row.join('\t')).join('\n')}\n`)
    console.log(`listed in ${join('out/bench', 'proofing.tsv')}`)
  }
  const { hamza, kinds, falseMarks } = measured
  const passed =
    hamza.found >= GOALS.hamzaFound &&
    hamza.foundOfAll >= GOALS.hamzaFoundOfAll &&
    hamza.first >= GOALS.hamzaFirst &&
    kinds['ta marbuta after the article'].foundShare >= GOALS.taMarbutaFound &&
    falseMarks.per300 <= GOALS.falseMarks &&
    heldOut.falseMarks.per300 <= GOALS.falseMarks
  console.log(JSON.stringify({ bench: 'proofing', seed: SEED, ...measured, heldOut, goals: GOALS, passed }))
  process.exitCode = passed ? 0 : 1
} finally {
  await proofreader.close()
}
