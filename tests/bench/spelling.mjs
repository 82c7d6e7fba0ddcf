/**
 * The worker of proofreading as built, and nspell with the same dictionary as its peer, each in a process of its own.
 * House style is read along with spelling and has a benchmark of its own. Wants `npm run build` first. Texts: the corpus
 * of clean news. Milliseconds, microseconds a word, megabytes of the process.
 */
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'

const root = join(import.meta.dirname, '../..')
const resources = join(root, 'resources')
const dictionary = join(resources, 'dictionaries/ar/ar')
const corpus = join(root, 'tests/fixtures/corpus')
const texts = readdirSync(corpus)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => readFileSync(join(corpus, file), 'utf8'))
const words = texts.join(' ').match(/[\u0621-\u063a\u0641-\u064a\u064b-\u0652]{2,}/g) ?? []
/** Seconds that the peer may take to read its dictionary. */
const PATIENCE = 60
/** No more is promised. */
const LIMIT = { ready: 1000, growth: 100, suggest: 322 }

const megabytes = () => process.memoryUsage().rss / 1024 / 1024
const round = (number, digits = 1) => Number(number.toFixed(digits))
const quantile = (numbers, q) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN)
}

/** A newsroom that chose nothing. */
const style = {
  agency: { name: { ar: '' }, short: { ar: '' }, url: '' },
  signoffWord: 'انتهى',
  digits: 'latn',
  style: { levels: {}, rules: [] },
}

/** Hamza errors in the words of the corpus, each made by one rule. */
function hamzaErrors() {
  const rules = [
    [/[أإآ]/, 'ا'],
    [/^(و?)أ/, '$1إ'],
    [/ؤ/, 'ئ'],
    [/ئ(?=.)/, 'ء'],
  ]
  return [...new Set(words)].flatMap((right) =>
    rules.map(([wrong, by]) => ({ right, error: right.replace(wrong, by) })).filter(({ error }) => error !== right),
  )
}

async function ours() {
  const before = megabytes()
  const started = performance.now()
  const worker = new Worker(join(root, 'out/main/proofing.js'), {
    // As `src/main/proofing/proofing.ts` starts it.
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
    workerData: { resources, library: { spelling: { words: [], dictionaries: null }, style } },
  })
  const waiting = new Map()
  let request = 0
  let ready = () => {}
  const isReady = new Promise((resolve) => {
    ready = resolve
  })
  worker.on('message', (message) => {
    if (message.kind === 'ready') ready()
    else if (message.kind === 'answer') waiting.get(message.request)?.(message.answer)
    else throw new Error(message.reason)
  })
  const ask = (question) =>
    new Promise((resolve) => {
      waiting.set(++request, resolve)
      worker.postMessage({ ...question, request })
    })
  const check = (passages) => ask({ kind: 'check', story: '', passages, ignored: [] })
  const passage = (text, index) => ({ id: String(index), text, guards: [] })
  const timed = async (work) => {
    const from = performance.now()
    const value = await work()
    return [performance.now() - from, value]
  }

  await isReady
  const readyAfter = performance.now() - started
  const [first, checked] = await timed(() => check(texts.map(passage)))
  const [again] = await timed(() => check(texts.map(passage)))
  const [long] = await timed(() => check([passage(words.join(' ').repeat(30).slice(0, 1_000_000), 0)]))
  // What the garbage collector takes back is no growth.
  await pause(300)
  const growth = megabytes() - before

  const errors = hamzaErrors()
  const marks = await check(errors.map(({ error }, index) => passage(error, index)))
  const misspelled = errors.filter((_, index) => marks[index].marks.length > 0)
  const times = []
  let right = 0
  for (const { error, right: wanted } of misspelled) {
    const [took, found] = await timed(() => ask({ kind: 'suggest', word: error, context: { before: 'ثم', after: '' } }))
    times.push(took)
    if (found[0] === wanted) right++
  }
  // Slips that are no exchange of letters: Hunspell looks for these by itself.
  const slips = words.filter((word) => word.length > 5).filter((_, index) => index % 60 === 0)
  const slipTimes = []
  for (const word of slips) {
    const swapped = word.slice(0, 2) + word[3] + word[2] + word.slice(4)
    const [took] = await timed(() => ask({ kind: 'suggest', word: swapped, context: { before: '', after: '' } }))
    slipTimes.push(took)
  }
  await worker.terminate()
  return {
    ready: round(readyAfter),
    growth: round(growth),
    first: round((first * 1000) / words.length),
    again: round((again * 1000) / words.length),
    millionCharacters: round(long),
    falseMarks: checked.flatMap((passage) => passage.marks).filter(({ source }) => source === 'spelling').length,
    hamza: {
      errors: misspelled.length,
      firstRight: round(right / misspelled.length, 3),
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      max: quantile(times, 1),
    },
    slips: {
      words: slips.length,
      p50: quantile(slipTimes, 0.5),
      p95: quantile(slipTimes, 0.95),
      max: quantile(slipTimes, 1),
    },
  }
}

/** nspell in a process of its own, as it may never be done with the dictionary. */
async function peer() {
  const program = `
    import { readFileSync } from 'node:fs'
    import nspell from 'nspell'
    const words = JSON.parse(readFileSync(0, 'utf8'))
    const before = process.memoryUsage().rss
    const started = performance.now()
    const speller = nspell(readFileSync(${JSON.stringify(`${dictionary}.aff`)}), readFileSync(${JSON.stringify(`${dictionary}.dic`)}))
    const ready = performance.now() - started
    const from = performance.now()
    const rejected = words.filter((word) => !speller.correct(word)).length
    const each = (performance.now() - from) * 1000 / words.length
    console.log(JSON.stringify({ ready, growth: (process.memoryUsage().rss - before) / 1048576, first: each, falseMarks: rejected }))`
  const child = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], {
    cwd: root,
    timeout: PATIENCE * 1000,
    killSignal: 'SIGKILL',
  })
  child.child.stdin.end(JSON.stringify(words))
  try {
    const { stdout } = await child
    return Object.fromEntries(Object.entries(JSON.parse(stdout)).map(([name, value]) => [name, round(value)]))
  } catch (error) {
    const reason = error.killed
      ? `not ready after ${PATIENCE} s`
      : String(error.stderr || error.message)
          .trim()
          .slice(-300)
    return { failed: reason }
  }
}

if (!existsSync(join(root, 'out/main/proofing.js'))) {
  console.error('out/ is not there: run `npm run build` first')
  process.exit(2)
}
const measured = { ours: await ours(), peer: await peer() }
const { ready, growth, first, again, millionCharacters, falseMarks, hamza, slips } = measured.ours
console.log(`${words.length} words of clean news`)
console.log(
  `Muharrir  ready ${ready} ms, ${growth} MB, ${first} µs a word at first, ${again} µs again, ${falseMarks} false marks`,
)
console.log(`          a million characters in ${millionCharacters} ms`)
console.log(
  `          hamza errors: ${hamza.errors}, right first ${(hamza.firstRight * 100).toFixed(1)}%, p95 ${hamza.p95} ms`,
)
console.log(`          other slips: p50 ${slips.p50} ms, p95 ${slips.p95} ms, longest ${slips.max} ms`)
console.log(
  `nspell    ${measured.peer.failed ?? `ready ${measured.peer.ready} ms, ${measured.peer.growth} MB, ${measured.peer.first} µs a word, ${measured.peer.falseMarks} false marks`}`,
)
console.log(JSON.stringify({ bench: 'spelling', words: words.length, ...measured, limit: LIMIT }))
process.exitCode =
  ready <= LIMIT.ready && growth <= LIMIT.growth && hamza.firstRight >= 0.85 && falseMarks === 0 ? 0 : 1
