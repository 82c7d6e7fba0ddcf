/**
 * Power cuts: words are typed on the keyboard of the real program and it is killed at a random instant, again and
 * again. After each kill the story must lie whole on the disk, holding every word typed more than a second before, and
 * the next start must open it with that text. `KILLS` says how many times.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { documentText } from '@shared/document/words'
import { expect, kill, test } from './fixture'
import { openNewsroom, storyOnDisk } from './newsroom'
import { Desk } from './pages/desk'

const KILLS = Number(process.env.KILLS ?? (process.env.CI ? 200 : 12))
/** Kills of one library, one after another: each start finds what the kill before it left. */
const ROUNDS = 10
/** Milliseconds. */
const MAY_BE_LOST = 1000
const SHORTEST = 300
const LONGEST = 2500
/** What one start, its typing and its kill may take on a busy machine. */
const ROUND_TIMEOUT = 40_000

const VOCABULARY = [
  'وقال',
  'المحافظ',
  'إن',
  'المياه',
  'عادت',
  'UNICEF',
  'مساء',
  'أمس',
  'بنسبة',
  'الأهوار',
  'Basra',
  'غداً',
]

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** Every file that a program could read as JSON is whole. */
function expectReadable(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))
  for (const name of files) expect(() => JSON.parse(readFileSync(join(folder, name), 'utf8')), name).not.toThrow()
  expect(files.filter((name) => name.includes('broken'))).toEqual([])
}

test.describe.configure({ mode: 'parallel' })

for (let first = 0; first < KILLS; first += ROUNDS) {
  const rounds = Math.min(ROUNDS, KILLS - first)
  test(`kills ${first + 1} to ${first + rounds} lose at most the last second`, async ({
    launch,
    library,
    userData,
  }) => {
    test.setTimeout(rounds * ROUND_TIMEOUT)
    const { stories } = await openNewsroom({ library, userData })
    const [id = ''] = stories
    let count = 0
    let onDisk: string[] = []
    for (let round = 0; round <= rounds; round++) {
      const app = await launch()
      const editor = await new Desk(await app.firstWindow()).openFirst()
      expect(wordsOf((await editor.blocks.allTextContents()).join('\n')), 'the story opens with the text').toEqual(
        onDisk,
      )
      if (round === rounds) break
      await editor.atEnd()
      // The kill before may have cut a word: what comes now is not its end.
      if (onDisk.length > 0) await editor.page.keyboard.press('Enter')

      const typed = [...onDisk]
      const times: number[] = []
      const length = SHORTEST + Math.random() * (LONGEST - SHORTEST)
      const closed = app.waitForEvent('close')
      let killedAt = Number.POSITIVE_INFINITY
      const timer = setTimeout(() => {
        killedAt = Date.now()
        void kill(app)
      }, length)
      while (killedAt === Number.POSITIVE_INFINITY) {
        const word = `${VOCABULARY[count % VOCABULARY.length]}${++count}`
        typed.push(word)
        const isTyped = editor.page.keyboard.type(`${word} `).then(
          () => true,
          () => false, // the program went while the word was typed
        )
        if (!(await isTyped)) break
        times.push(Date.now())
        if (count % 9 === 0) await editor.page.keyboard.press('Enter').catch(() => undefined)
      }
      clearTimeout(timer)
      await closed

      expectReadable(library)
      const before = onDisk
      onDisk = wordsOf(documentText(storyOnDisk(library, id).document))
      const safe = times.filter((at) => at < killedAt - MAY_BE_LOST).length
      const note = `round ${round + 1}, killed after ${Math.round(length)} ms`
      expect(onDisk.length, `${note}: words older than a second`).toBeGreaterThanOrEqual(before.length + safe)
      const [last = '', ...earlier] = [...onDisk].reverse()
      expect([...earlier].reverse(), `${note}: a beginning of what was typed`).toEqual(typed.slice(0, earlier.length))
      expect(typed[earlier.length] ?? '', `${note}: the last word, perhaps cut`).toMatch(new RegExp(`^${last}`))
    }
  })
}
