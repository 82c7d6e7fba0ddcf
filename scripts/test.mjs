/**
 * Runs every test, or the suites named: `npm test`, `npm test -- unit e2e`.
 * The last lines are the runners' own counts and one line for all of them.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packTree } from './pack-tree.mjs'
import { ensureSystemPackages } from './system-packages.mjs'

const reports = mkdtempSync(join(tmpdir(), 'muharrir-test-'))
const report = (name) => join(reports, `${name}.json`)

const vitestCounts = ({ numPassedTests, numFailedTests, numPendingTests }) => ({
  passed: numPassedTests,
  failed: numFailedTests,
  skipped: numPendingTests,
})
const playwrightCounts = ({ stats }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
})

const vitest = (name) => ({
  command: [
    'vitest',
    'run',
    '--project',
    name,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${report(name)}`,
  ],
  counts: vitestCounts,
})
const playwright = (project, ...specs) => ({
  command: ['playwright', 'test', ...specs, '--project', project, '--reporter=list,json'],
  json: 'PLAYWRIGHT_JSON_OUTPUT_NAME',
  counts: playwrightCounts,
})

/** In the order in which a fault is cheapest to find. */
const suites = {
  lint: { command: ['biome', 'check', '--error-on-warnings'] },
  types: { command: ['tsc'] },
  'host-types': { command: ['tsc', '-p', 'browser-host'] },
  unit: vitest('unit'),
  build: { command: ['electron-vite', 'build'] },
  services: vitest('services'),
  web: vitest('web'),
  host: playwright('host'),
  app: playwright('app', '--grep-invert', 'kills'),
  // By itself and one after another: a measured second bears little noise.
  kill: playwright('app', 'kill', '--workers=1'),
  // The journeys once more, on the very files of a release.
  packaged: {
    ...playwright('packaged', 'journey', 'safety'),
    before: async () => ({ E2E_PACKAGED: await packTree(join(reports, 'packaged')) }),
  },
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in suites))
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}. There are: ${Object.keys(suites).join(', ')}`)
  process.exit(2)
}
ensureSystemPackages()

const total = { passed: 0, failed: 0, skipped: 0 }
const lines = []
for (const name of asked.length > 0 ? asked : Object.keys(suites)) {
  const { command, json, counts, before } = suites[name]
  console.log(`\n── ${name}`)
  const started = Date.now()
  const { status } = spawnSync('npx', ['--no-install', ...command], {
    stdio: 'inherit',
    env: { ...process.env, ...(json && { [json]: report(name) }), ...(await before?.()) },
    shell: process.platform === 'win32',
  })
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  const found = counts
    ? readCounts(name, counts)
    : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 }
  // A runner that failed without a failed test (a crash, no test found) is a failure all the same.
  if (status !== 0 && found.failed === 0) found.failed = 1
  for (const key of Object.keys(total)) total[key] += found[key]
  lines.push(`${name}: ${found.passed} passed, ${found.failed} failed, ${found.skipped} skipped (${seconds} s)`)
}
// The packed tree is read-only.
if (process.platform !== 'win32') spawnSync('chmod', ['-R', 'u+w', reports])
rmSync(reports, { recursive: true, force: true })

console.log(`\n${lines.join('\n')}`)
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exit(total.failed === 0 ? 0 : 1)

function readCounts(name, counts) {
  try {
    return counts(JSON.parse(readFileSync(report(name), 'utf8')))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
}
