/**
 * A library as large as a newsroom's years, the same at every run: news in shape, not in sense. The words are those of
 * the corpus and the gazetteer with their clitics, as often as words are in a language (Zipf).
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const WORD = /[\u0621-\u064a]{2,}/g
const BEFORE = ['', '', '', '', 'ال', 'ال', 'و', 'وال', 'ب', 'بال', 'ل', 'لل', 'ف']
const AFTER = ['', '', '', '', '', '', '', 'ها', 'هم', 'ه', 'ات', 'ين', 'ية']
const FIRST_DAY = Date.parse('2024-01-01T06:00:00Z')
const TYPES = ['news', 'news', 'news', 'urgent', 'report', 'article', 'news', 'translation']

/** Numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function baseWords() {
  const texts = []
  for (const folder of ['tests/fixtures/corpus', 'resources/gazetteer'])
    for (const name of readdirSync(join(root, folder)))
      if (/\.(txt|tsv)$/.test(name)) texts.push(readFileSync(join(root, folder, name), 'utf8'))
  const counts = new Map()
  for (const word of texts.join('\n').match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word)
}

/** A maker of running words. */
export function writer(seed = 20261124) {
  const random = randomFrom(seed)
  const words = baseWords()
  const ranks = Math.log(words.length)
  const pick = (list) => list[Math.floor(random() * list.length)]
  const word = () => {
    const base =
      words[Math.min(words.length - 1, Math.floor(Math.exp(random() * ranks)) - 1 + Math.floor(random() * 2))]
    return base.length < 4 ? base : pick(BEFORE) + base + pick(AFTER)
  }
  return { random, pick, words: (count) => Array.from({ length: count }, word).join(' ') }
}

/**
 * Writes `stories` stories of `length` words into an open, empty library made by the program, as files: a save each
 * would wait for the disk ten thousand times. Returns the ids.
 */
export async function fill({ library, by, stories, length, build, seed }) {
  const { random, pick, words } = writer(seed)
  const model = await library.stories.create({ type: 'news', headline: 'نموذج', by })
  const base = JSON.parse(readFileSync(join(library.folder, 'stories', model.id, 'story.json'), 'utf8'))
  const ids = []
  for (let n = 0; n < stories; n++) {
    const time = FIRST_DAY + n * 7 * 60_000
    const at = new Date(time).toISOString()
    const id = idAt(time, random)
    const paragraphs = Array.from({ length: Math.ceil(length / 50) }, (_, i) =>
      build.paragraph(`${words(Math.min(50, length - i * 50))}.`),
    )
    const fields = { ...base.fields, headline: words(9), summary: words(20), tags: [words(1), words(1)] }
    const story = {
      ...base,
      id,
      type: pick(TYPES),
      created: at,
      updated: at,
      fields,
      document: build.storyDocument(paragraphs),
    }
    mkdirSync(join(library.folder, 'stories', id, 'versions'), { recursive: true })
    writeFileSync(join(library.folder, 'stories', id, 'story.json'), JSON.stringify(story))
    ids.push(id)
  }
  return ids
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
function idAt(time, random) {
  let head = ''
  for (let rest = time, i = 0; i < 10; i++, rest = Math.floor(rest / 32)) head = CROCKFORD[rest % 32] + head
  return head + Array.from({ length: 16 }, () => CROCKFORD[Math.floor(random() * 32)]).join('')
}
