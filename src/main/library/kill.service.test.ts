/** The program is killed while it writes: at random instants, hundreds of times. Nothing that was promised is lost. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { documentText } from '@shared/document/words'
import { build } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { contentHash } from './canonical'
import { Library } from './library'
import { document, holder, newLibrary, reporter, temporaryFolder } from './test-library'
import { versionHashes } from './version-files'

const KILLS = 200
/** Two at a time: the machines this runs on have two cores. */
const LANES = 2
/** Milliseconds of writing before the kill, at most. */
const LONGEST = 60

const PACKAGES = resolve(import.meta.dirname, '../../../node_modules')

let writer: string
beforeAll(async () => {
  // Of its own: the folder of a test goes when the test ends.
  const outDir = await mkdtemp(join(tmpdir(), 'muharrir-writer-'))
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': resolve(import.meta.dirname, '../../shared') } },
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'killed-writer.ts'),
      outDir,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        // Packages inside ask for their own file's name and folder, as CommonJS may.
        output: {
          entryFileNames: 'writer.mjs',
          chunkFileNames: '[name].mjs',
          banner: 'const __filename = import.meta.filename; const __dirname = import.meta.dirname',
        },
      },
    },
  })
  // What SQLite looks for beside itself.
  const wasm = 'node-sqlite3-wasm.wasm'
  await copyFile(join(PACKAGES, 'node-sqlite3-wasm/dist', wasm), join(outDir, wasm))
  writer = join(outDir, 'writer.mjs')
  return () => rm(outDir, { recursive: true })
}, 60_000)

/** Kills the writer some time after it began, or while it still opens. Returns the last word it promised. */
async function writeAndKill(folder: string, id: string, before: number): Promise<number> {
  const child: ChildProcess = spawn(process.execPath, [writer, folder, id], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Newer Nodes then start faster; older ones do not know it.
    env: { ...process.env, NODE_COMPILE_CACHE: join(writer, '..', 'cache') },
  })
  let output = ''
  let complaints = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk
  })
  const ended = once(child, 'close')
  if (Math.random() < 0.15) await wait(40 + Math.random() * 150)
  else {
    await Promise.race([once(child.stdout as NodeJS.ReadableStream, 'data'), ended])
    await wait(Math.random() * LONGEST)
  }
  child.kill('SIGKILL')
  await ended
  expect(complaints).toBe('')
  const lines = output.split('\n').slice(0, -1)
  expect(lines).not.toContain('open read-only')
  const last = lines.at(-1)
  return last === undefined || last.startsWith('open') ? before : Number(last)
}

/** What the library says after the kill: it opens for writing, and every file in it is whole. */
async function wordOnDisk(folder: string, id: string, checked: Set<string>): Promise<number> {
  JSON.parse(await readFile(join(folder, 'stories', id, 'story.json'), 'utf8'))
  const library = await Library.open(folder, { holder })
  try {
    expect(library.readOnly).toBe(false)
    expect(library.stories.summary(id)?.broken).toBe(false)
    const story = await library.stories.get(id)
    for (const hash of await versionHashes(join(folder, 'stories', id))) {
      if (checked.has(hash)) continue
      checked.add(hash)
      expect(contentHash(await library.stories.version(id, hash))).toBe(hash)
    }
    return Number(documentText(story.document).split('\n')[0])
  } finally {
    await library.close()
  }
}

test(`${KILLS} kills lose nothing that was said to be saved`, { timeout: 180_000 }, async () => {
  let kills = 0
  let saves = 0
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      const library = await newLibrary(join(await temporaryFolder(), 'library'))
      const { id } = await library.stories.create({ type: 'news', document: document('0'), by: reporter })
      await library.close()
      let word = 0
      const checked = new Set<string>()
      while (kills < KILLS) {
        kills++
        const promised = await writeAndKill(library.folder, id, word)
        const found = await wordOnDisk(library.folder, id, checked)
        // The save under way when the kill came may have reached the disk without its promise.
        expect(found).toBeGreaterThanOrEqual(promised)
        expect(found).toBeLessThanOrEqual(promised + 1)
        saves += found - word
        word = found
      }
    }),
  )
  // It did write while it was killed, else the test shows nothing.
  expect(saves).toBeGreaterThan(KILLS)
})
