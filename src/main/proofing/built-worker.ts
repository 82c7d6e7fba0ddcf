/** The worker as the program has it, built into a folder of its own, for tests and benchmarks. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

const root = join(import.meta.dirname, '../../..')

/** Its file, and what removes it again. */
export async function buildWorker(): Promise<{ file: string; remove: () => Promise<void> }> {
  const outDir = join(root, 'out', `proofing-${process.pid}`)
  await build({
    root,
    configFile: join(root, 'cli.vite.config.ts'),
    logLevel: 'error',
    build: { outDir, rollupOptions: { input: { proofing: 'src/main/proofing/worker.ts' } } },
  })
  return { file: join(outDir, 'proofing.js'), remove: () => rm(outDir, { recursive: true, force: true }) }
}
