/** The command line as a process of its own, for tests. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'

const BIN = join(import.meta.dirname, '../../bin/muharrir.mjs')

interface Ran {
  code: number
  stdout: string
  stderr: string
}
/** Runs the command in another folder than the program's, in a known locale. */
export const runMuharrir = (home: string, args: string[], env: Record<string, string> = {}): Promise<Ran> =>
  new Promise((resolve) => {
    const { MUHARRIR_LIBRARY: _, LC_ALL: __, LC_MESSAGES: ___, DISPLAY: ____, ...rest } = process.env
    execFile(
      process.execPath,
      [BIN, ...args],
      { cwd: home, env: { ...rest, LANG: 'C', ...env }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
