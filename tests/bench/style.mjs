/**
 * House style over a long text: every rule of the program over 40,000 words in paragraphs, each by itself, as the editor
 * asks. `--words N`, `--rounds N`. Microseconds a word; the last line is JSON.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from 'vite'

const { values } = parseArgs({
  options: { words: { type: 'string', default: '40000' }, rounds: { type: 'string', default: '7' } },
})
const root = resolve(import.meta.dirname, '../..')
const work = mkdtempSync(join(tmpdir(), 'muharrir-style-'))

/** The corpus of clean texts, again and again, with an error put into every fifth paragraph. */
function passages(words) {
  const folder = join(root, 'tests/fixtures/corpus')
  const paragraphs = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n'))
    .filter((line) => line !== '')
  const result = []
  for (let count = 0, index = 0; count < words; index++) {
    const paragraph = paragraphs[index % paragraphs.length] ?? ''
    const text = index % 5 === 0 ? `${paragraph} وتوجه الوفد الى مقر الإجتماع ,حيث أن الوقت ضيق` : paragraph
    count += text.split(/\s+/).length
    result.push({ id: `block-${index}`, text, guards: [] })
  }
  return result
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

async function measure() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    build: {
      ssr: true,
      outDir: work,
      minify: false,
      rollupOptions: {
        input: {
          rules: join(root, 'src/main/proofing/rules.ts'),
          check: join(root, 'src/shared/arabic/style/check.ts'),
        },
      },
    },
    ssr: { noExternal: true },
  })
  const { loadRules } = await import(pathToFileURL(join(work, 'rules.js')).href)
  const { checkPassage } = await import(pathToFileURL(join(work, 'check.js')).href)
  const beforeLoading = performance.now()
  const { rules, faults } = await loadRules(join(root, 'resources'))
  const loading = performance.now() - beforeLoading
  if (faults.length > 0) throw new Error(`${faults.length} rules left out`)

  const texts = passages(Number(values.words))
  const words = texts.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0)
  const totals = []
  let marks = 0
  let longest = 0
  for (let round = 0; round < Number(values.rounds); round++) {
    marks = 0
    longest = 0
    const start = performance.now()
    for (const passage of texts) {
      const before = performance.now()
      marks += checkPassage(passage, rules).length
      longest = Math.max(longest, performance.now() - before)
    }
    totals.push(performance.now() - start)
  }
  const total = median(totals)
  return {
    words,
    passages: texts.length,
    marks,
    loadMs: round(loading),
    totalMs: round(total),
    firstMs: round(totals[0] ?? 0),
    longestPassageMs: round(longest),
    microsecondsPerWord: round((total * 1000) / words),
  }
}

const round = (number) => Math.round(number * 100) / 100

try {
  const result = await measure()
  console.log(
    `${result.words} words in ${result.passages} passages: ${result.totalMs} ms, ${result.microsecondsPerWord} µs a word`,
  )
  console.log(JSON.stringify(result))
} finally {
  rmSync(work, { recursive: true, force: true })
}
