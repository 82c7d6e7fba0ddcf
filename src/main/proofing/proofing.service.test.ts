/** The service with the real worker and the real dictionary. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arabicText, hostileText } from '@shared/arabic/text-arbitraries'
import { mergeMarks } from '@shared/proofing/merge'
import type { Passage } from '@shared/proofing/passage'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildWorker } from '../built-worker'
import type { ProofingLibrary } from './messages'
import { Proofing } from './proofing'
import { NO_CHOICES } from './rules'
import type { NewsroomWord } from './speller'

const RESOURCES = join(import.meta.dirname, '../../../resources')
const NOWHERE = { before: '', after: '' }

let built: Awaited<ReturnType<typeof buildWorker>>
beforeAll(async () => {
  built = await buildWorker('proofing')
})
afterAll(() => built.remove())

const open: Proofing[] = []
afterEach(async () => {
  for (const proofing of open.splice(0)) await proofing.close()
})
function start(options: Partial<ConstructorParameters<typeof Proofing>[0]> = {}): Proofing {
  const proofing = new Proofing({ worker: built.file, resources: RESOURCES, ...options })
  open.push(proofing)
  return proofing
}
const withWords = (...words: NewsroomWord[]): ProofingLibrary => ({
  spelling: { words, dictionaries: null },
  style: NO_CHOICES,
})
const passage = (id: string, text: string, guards: Passage['guards'] = []): Passage => ({ id, text, guards })
const found = async (proofing: Proofing, text: string, ignored: string[] = []) => {
  const [checked] = await proofing.check({ story: 's', passages: [passage('p', text)], ignored })
  return checked?.marks.map((mark) => mark.found)
}

describe('proofreading', () => {
  it('marks what is misspelled, against house style, and typed on the wrong layout, each in its place', async () => {
    const text = 'ذهب بقبوق الى المدرسه «مسئول» ثم hgsghl ugd;l.'
    const [checked] = await start().check({ story: 's', passages: [passage('p', text)] })
    expect(mergeMarks(checked?.marks ?? []).map(({ found, rule, fix }) => [found, rule, fix])).toEqual([
      ['بقبوق', 'spelling', null],
      // House style knows how, and wins; in a quotation it changes nothing.
      ['الى', 'H06', 'إلى'],
      ['المدرسه', 'Y05', 'المدرسة'],
      ['مسئول', 'H10', null],
      ['hgsghl', 'keyboard', 'السلام'],
      ['ugd;l', 'keyboard', 'عليكم'],
    ])
    for (const { start: from, end, found } of checked?.marks ?? []) expect(text.slice(from, end)).toBe(found)
  })

  it('leaves out what is ignored in the story, links and code', async () => {
    const proofing = start()
    expect(await found(proofing, 'زقزوق وزقزوقة', ['زقزوق'])).toEqual(['وزقزوقة'])
    const guards: Passage['guards'] = [{ kind: 'link', start: 0, end: 5 }]
    expect(await proofing.check({ story: 's', passages: [passage('p', 'زقزوق', guards)] })).toEqual([
      { id: 'p', marks: [] },
    ])
  })

  it('learns words, forgets them, and takes another library', async () => {
    const proofing = start()
    const text = 'البقبوق وبقبوق'
    expect(await found(proofing, text)).toHaveLength(2)
    proofing.use(withWords({ word: 'بقبوق' }))
    expect(await found(proofing, text)).toEqual([])
    proofing.use()
    expect(await found(proofing, text)).toHaveLength(2)
    expect([await proofing.canBeModel('بغداد'), await proofing.canBeModel('زقزوق')]).toEqual([true, false])
  })

  it('knows the words of the library from its start', async () => {
    const proofing = start()
    proofing.use(withWords({ word: 'بقبوق', like: 'بغداد' }))
    expect(await found(proofing, 'لبقبوق وبقبوق')).toEqual([])
  })
})

describe('suggestions', () => {
  it('come, the likeliest first', async () => {
    expect((await start().suggest('المسؤلين', NOWHERE))[0]).toBe('المسؤولين')
  })

  it('that nobody wants any more are dropped and hold up none', async () => {
    const proofing = start()
    await proofing.suggest('الى', NOWHERE)
    const unwanted = Array.from({ length: 40 }, (_, index) => {
      const abort = new AbortController()
      const word = `المتحدبث${'ضصثقفغعه'[index % 8]}${'خحجدشسيب'[index % 7]}`
      return { abort, answer: proofing.suggest(word, NOWHERE, abort.signal).catch((error) => error.code) }
    })
    for (const { abort } of unwanted) abort.abort()
    const order: string[] = []
    const wanted = proofing.suggest('الى', NOWHERE).then(([first]) => order.push(first ?? ''))
    expect(await Promise.all(unwanted.map(({ answer }) => answer))).toEqual(Array(40).fill('cancelled'))
    await wanted
    expect(order).toEqual(['إلى'])
  })

  it('are refused once aborted, without asking', async () => {
    await expect(start().suggest('الى', NOWHERE, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
  })
})

describe('a long text', () => {
  const sentence = 'أعلنت وزارة النقل، اليوم، تشغيل القطار بين بغداد والبصرة بعد أعمال تأهيل استمرت عامين. '
  const million = sentence.repeat(Math.ceil(1_000_000 / sentence.length))

  it('of a million characters is read whole, and a later short one is not kept waiting', async () => {
    const proofing = start()
    const order: string[] = []
    const long = proofing
      .check({ story: 's', passages: [passage('long', `${million}زقزوق`)] })
      .then(([checked]) => order.push(`long ${checked?.marks.map((mark) => mark.found)}`))
    const short = proofing.check({ story: 's', passages: [passage('short', 'زقزوق')] }).then(() => order.push('short'))
    await Promise.all([long, short])
    expect(order).toEqual(['short', 'long زقزوق'])
  })

  it('that changed meanwhile is read in its last form only', async () => {
    const proofing = start()
    const first = proofing.check({ story: 's', passages: [passage('a', million), passage('b', 'زقزوق')] })
    const last = proofing.check({ story: 's', passages: [passage('a', 'زقزوق')] })
    expect((await last).map(({ id, marks }) => [id, marks.length])).toEqual([['a', 1]])
    expect((await first).map(({ id }) => id)).toEqual(['b'])
  })
})

describe('any text', () => {
  it('has marks that lie in it, in order, and those of one source disjoint', async () => {
    const proofing = start()
    const texts = fc.array(fc.oneof(arabicText, hostileText, fc.string({ unit: 'binary' })), { maxLength: 5 })
    const samples = fc.sample(texts, 400).map((parts) => parts.join('\n'))
    samples.push('\ud800 السلامم \udc00عليكم', 'دەنگۆی هەواڵ', 'یہ خبر ہے', 'بِسۡمِ ٱللَّهِ', 'const x = `نص`', '🎉زقزوق🎉')
    const passages = samples.map((text, index) => passage(String(index), text))
    const checked = await proofing.check({ story: 's', passages })
    expect(checked.map(({ id }) => id)).toEqual(passages.map(({ id }) => id))
    expect(checked.flatMap(({ marks }) => marks).length).toBeGreaterThan(100)
    for (const [index, { marks }] of checked.entries()) {
      const ends = { style: 0, spelling: 0 }
      let last = 0
      for (const { source, start: from, end, found } of marks) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(from).toBeGreaterThanOrEqual(ends[source])
        expect(samples[index]?.slice(from, end)).toBe(found)
        last = from
        ends[source] = end
      }
    }
  })
})

describe('a worker that dies', () => {
  it('is started again, and says so', async () => {
    const faults: string[] = []
    const folder = await mkdtemp(join(tmpdir(), 'muharrir-worker-'))
    const killed = join(folder, 'dies-once.mjs')
    const marker = join(folder, 'died')
    await writeFile(
      killed,
      `import { existsSync, writeFileSync } from 'node:fs'
       import { parentPort } from 'node:worker_threads'
       if (existsSync(${JSON.stringify(marker)})) await import(${JSON.stringify(built.file)})
       else parentPort.on('message', () => { writeFileSync(${JSON.stringify(marker)}, ''); throw new Error('struck') })`,
    )
    const proofing = start({ worker: killed, onFailure: ({ message }) => faults.push(message) })
    const both = await Promise.all([found(proofing, 'زقزوق'), proofing.suggest('الى', NOWHERE)])
    expect(both).toEqual([['زقزوق'], expect.arrayContaining(['إلى'])])
    expect(faults).toEqual(['struck'])
    await rm(folder, { recursive: true })
  })

  it('of a question twice takes no more questions along', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'muharrir-worker-'))
    const killed = join(folder, 'always-dies.mjs')
    await writeFile(
      killed,
      `import { parentPort } from 'node:worker_threads'
       parentPort.on('message', () => process.exit(1))`,
    )
    let deaths = 0
    const proofing = start({ worker: killed, onFailure: () => deaths++ })
    await expect(found(proofing, 'زقزوق')).rejects.toMatchObject({ code: 'proofing.failed' })
    expect(deaths).toBe(2)
    await rm(folder, { recursive: true })
  })

  it('says what it misses', async () => {
    const proofing = start({ resources: join(RESOURCES, 'nowhere') })
    await expect(found(proofing, 'زقزوق')).rejects.toMatchObject({
      code: 'proofing.unavailable',
      details: { reason: expect.stringContaining('nowhere') },
    })
  })

  it('answers nothing more when it is closed', async () => {
    const proofing = start()
    const waiting = found(proofing, 'زقزوق').catch((error) => error.code)
    await proofing.close()
    expect(await waiting).toBe('cancelled')
    await expect(found(proofing, 'زقزوق')).rejects.toMatchObject({ code: 'cancelled' })
  })
})
