/**
 * Search over a large library: making the index, opening it, keeping it, and asking it, in the program's own library;
 * beside it MiniSearch with the same keys, an index in memory. Milliseconds of wall time unless it says CPU; megabytes.
 * `--stories N` of `--words N`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import MiniSearch from 'minisearch'
import { fill } from './library/generate.mjs'
import { load } from './library/source.mjs'

const { values } = parseArgs({
  options: { stories: { type: 'string', default: '10000' }, words: { type: 'string', default: '400' } },
})
const stories = Number(values.stories)
/** Milliseconds of main's thread that a query may take. */
const LIMIT = 30
/** Rows that the desk asks for at a time. */
const PAGE = 30
const QUERIES = [
  'الماء',
  'مجلس النواب',
  'وزارة',
  'بغداد',
  'الموازنة العامة',
  'محافظ',
  'مدرسه',
  'الحكومه العراقيه',
  'المساله',
  'انتخا',
  'Reuters',
  'سفينه فضائيه',
]
const ROUNDS = 5

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
const megabytes = (bytes) => Number((bytes / 1e6).toFixed(1))
const heap = () => {
  collect()
  const { heapUsed, external, arrayBuffers } = process.memoryUsage()
  return heapUsed + external + arrayBuffers
}
async function measured(work) {
  const cpu = process.cpuUsage()
  const started = performance.now()
  const value = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { value, ms: Math.round(performance.now() - started), cpu: Math.round((user + system) / 1000) }
}
const quantile = (numbers, q) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN).toFixed(1))
}

const folder = mkdtempSync(join(tmpdir(), 'muharrir-search-'))
const source = await load({
  library: 'src/main/library/library.ts',
  keys: 'src/main/library/search-document.ts',
  search: 'src/shared/arabic/search.ts',
  build: 'src/shared/document/build.ts',
})
const { Library } = source.modules.library
const open = () => Library.open(folder, { holder: { name: 'bench' } })

try {
  let library = await Library.create(folder, { agency: { ar: 'وكالة', en: 'Agency' }, holder: { name: 'bench' } })
  const by = await library.people.add({ name: 'نور الكعبي', role: 'editor', deskCode: '7ن' })
  const ids = await fill({ library, by, stories, length: Number(values.words), build: source.modules.build })
  await library.close()

  library = await open()
  const before = heap()
  const making = await measured(() => library.stories.prepareSearch())
  const memory = megabytes(heap() - before)
  const ask = (search) => library.stories.query({ search, limit: PAGE }, by)
  const first = QUERIES.map((query) => {
    const started = performance.now()
    ask(query)
    return performance.now() - started
  })
  const warm = Array.from({ length: ROUNDS }, () => QUERIES)
    .flat()
    .map((query) => {
      const started = performance.now()
      ask(query)
      return performance.now() - started
    })
  const found = Object.fromEntries(QUERIES.map((query) => [query, ask(query).total]))
  const keeping = await measured(() => library.close())
  const disk = megabytes(statSync(join(folder, '.derived/search.sqlite')).size)
  library = await open()
  const loading = await measured(() => library.stories.prepareSearch())

  const { tokenize, keysOf } = source.modules.search
  const documents = []
  for (const id of ids) documents.push({ id, ...source.modules.keys.searchKeys(await library.stories.get(id)) })
  await library.close()
  const peerBefore = heap()
  const peer = new MiniSearch({
    fields: ['headline', 'about', 'text'],
    extractField: (document, field) =>
      field === 'id' ? document.id : `${document[field].folded} ${document[field].exact.replace(/(\S+)/g, '=$1')}`,
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
    searchOptions: { boost: { headline: 4, about: 2 } },
  })
  const peerMaking = await measured(() => peer.addAll(documents))
  const peerMemory = megabytes(heap() - peerBefore)
  const peerAsk = (query) =>
    peer.search({
      combineWith: 'AND',
      queries: tokenize(query).map((word) => ({
        combineWith: 'OR',
        queries: [keysOf(word).folded, `=${keysOf(word).exact}`],
      })),
    })
  const peerWarm = Array.from({ length: ROUNDS }, () => QUERIES)
    .flat()
    .map((query) => {
      const started = performance.now()
      peerAsk(query)
      return performance.now() - started
    })
  let kept = ''
  const peerKeeping = await measured(() => {
    kept = JSON.stringify(peer)
  })
  const peerLoading = await measured(() => MiniSearch.loadJSON(kept, { fields: ['headline', 'about', 'text'] }))

  const ours = {
    making: { ms: making.ms, cpu: making.cpu },
    loading: { ms: loading.ms, cpu: loading.cpu },
    keeping: { ms: keeping.ms },
    memory,
    disk,
    query: {
      p50: quantile(warm, 0.5),
      p95: quantile(warm, 0.95),
      first: quantile(first, 0.5),
      firstMost: quantile(first, 1),
    },
  }
  const peers = {
    making: { ms: peerMaking.ms, cpu: peerMaking.cpu },
    loading: { ms: peerLoading.ms, cpu: peerLoading.cpu },
    keeping: { ms: peerKeeping.ms },
    memory: peerMemory,
    disk: megabytes(Buffer.byteLength(kept)),
    query: { p50: quantile(peerWarm, 0.5), p95: quantile(peerWarm, 0.95) },
  }
  const ratio = Object.fromEntries(
    [
      ['query', ours.query.p50, peers.query.p50],
      ['memory', ours.memory, peers.memory],
      ['loading', ours.loading.cpu, peers.loading.cpu],
    ].map(([name, a, b]) => [name, Number((a / b).toFixed(3))]),
  )
  console.log(`${stories} stories of ${values.words} words`)
  console.log(JSON.stringify(found))
  console.log(`ours  ${JSON.stringify(ours)}`)
  console.log(`peer  ${JSON.stringify(peers)}`)
  console.log(
    JSON.stringify({ bench: 'search', stories, words: Number(values.words), ours, peer: peers, ratio, limit: LIMIT }),
  )
  process.exitCode = ours.query.p95 <= LIMIT ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync(source.folder, { recursive: true, force: true })
}
