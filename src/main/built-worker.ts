/** A worker as the program has it, built into a folder of its own, for tests and benchmarks. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../..')
const WORKERS = { proofing: 'src/main/proofing/worker.ts', media: 'src/main/media/worker.ts' }

/** Its file, and what removes it again. */
export async function buildWorker(name: keyof typeof WORKERS): Promise<{ file: string; remove: () => Promise<void> }> {
  const outDir = join(root, 'out', `${name}-${process.pid}`)
  await build({
    root,
    configFile: join(root, 'cli.vite.config.ts'),
    logLevel: 'error',
    build: { outDir, rollupOptions: { input: { [name]: WORKERS[name] } } },
  })
  return { file: join(outDir, `${name}.js`), remove: () => rm(outDir, { recursive: true, force: true }) }
}
