/** Runs a benchmark: `npm run bench -- NAME`. Its last line is one JSON object with every figure. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const folder = join(import.meta.dirname, '../tests/bench')
const [name, ...args] = process.argv.slice(2)
const file = name && join(folder, `${name}.mjs`)
if (!file || !existsSync(file)) {
  const names = readdirSync(folder)
    .filter((entry) => entry.endsWith('.mjs'))
    .map((entry) => entry.slice(0, -'.mjs'.length))
  console.error(`Name a benchmark: ${names.join(', ')}`)
  process.exit(2)
}
process.argv.splice(2, process.argv.length, ...args)
await import(pathToFileURL(file).href)
