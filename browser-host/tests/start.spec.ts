/** `npm start` ended by Ctrl+C before anybody opened its page: the program quits by itself, without a fault. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'

let folder: string
let program: ChildProcess

test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'))
})
test.afterEach(() => {
  program.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  test(`ends cleanly on ${signal} with no page open`, async () => {
    test.skip(process.platform === 'win32', 'Windows knows no signals')
    const root = join(import.meta.dirname, '../..')
    program = spawn(process.execPath, [join(root, 'scripts/start.mjs'), `--user-data-dir=${folder}/data`], {
      cwd: root,
      env: { ...process.env, BROWSER_HOST_OPEN: 'none', HOME: folder, MUHARRIR_OFFLINE: '1' },
    })
    let said = ''
    for (const stream of [program.stdout, program.stderr]) stream?.on('data', (data) => (said += data))
    await expect.poll(() => said, { timeout: 50_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/\?token=/)
    const ended = once(program, 'exit')
    program.kill(signal)
    const [code] = await ended
    expect([0, 130, 143], said).toContain(code)
    expect(said).not.toMatch(/^\s+at |Error:|Uncaught/m)
  })
