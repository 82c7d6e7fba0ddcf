/** The program's own proofreading, spelling and house style together, built from its sources. */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = join(import.meta.dirname, '../../..')
/** Within the project, so that the built files find their packages. */
const outDir = join(root, 'out/bench/proofing')

export async function openProofreader() {
  const source = (path) => join(root, 'src', path)
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': source('shared') } },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: {
        input: {
          proofing: source('main/proofing/proofing.ts'),
          worker: source('main/proofing/worker.ts'),
          speller: source('main/proofing/speller.ts'),
          merge: source('shared/proofing/merge.ts'),
          tokens: source('shared/arabic/tokens.ts'),
        },
      },
    },
  })
  const load = (name) => import(pathToFileURL(join(outDir, `${name}.js`)).href)
  const names = ['proofing', 'speller', 'tokens', 'merge']
  const [{ Proofing }, { Speller }, { countWords }, { mergeMarks }] = await Promise.all(names.map(load))
  const resources = join(root, 'resources')
  const proofing = new Proofing({ worker: join(outDir, 'worker.js'), resources })
  const speller = await Speller.open(resources, { words: [], dictionaries: null })
  return {
    countWords,
    /** Whether the dictionary or the gazetteer holds a bare word. */
    isWord: (word) => speller.knows(word),
    /** Marks as the editor shows them. */
    async check(story, passages) {
      const proofed = await proofing.check({ story, passages })
      return proofed.map(({ id, marks }) => ({ id, marks: mergeMarks(marks) }))
    },
    /** What the editor would offer to put in place of a mark, the likeliest first. */
    offers: (text, { start, end, found, fix }) =>
      fix === null ? proofing.suggest(found, { before: text.slice(0, start), after: text.slice(end) }) : [fix],
    async close() {
      speller.close()
      await proofing.close()
    },
  }
}
