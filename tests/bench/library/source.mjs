/** The program's own modules for a benchmark: bundled like a release, imported like any module. */
import { mkdtempSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

/** @param {Record<string, string>} entries name → path from the root. The modules, by name. */
export async function load(entries) {
  // Inside the project, so that packages are found from there.
  const outDir = mkdtempSync(join(root, 'node_modules/.bench-'))
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'src/shared') } },
    build: { ssr: true, outDir, target: 'node20', minify: false, rollupOptions: { input: entries } },
  })
  const modules = {}
  for (const name of Object.keys(entries)) modules[name] = await import(pathToFileURL(join(outDir, `${name}.js`)).href)
  return { modules, folder: outDir }
}
