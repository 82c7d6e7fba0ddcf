/**
 * One running program a data folder. The lock is a file with the holder's pid and start time, so that a killed
 * holder's lock is taken over at once. A second program leaves a note beside it, which the holder finds within
 * 150 ms: the answer must be synchronous, so a socket will not do.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning, startedAt } from '../host/processes.js'

const LOOK_EVERY_MS = 150

export class SingleInstance {
  #folder = ''
  /** @type {NodeJS.Timeout | undefined} */
  #timer

  get held() {
    return this.#folder !== ''
  }

  /**
   * @param {string} folder  where the lock lies
   * @param {unknown} data   what the holder is told of this program, should there be one (JSON)
   * @param {(argv: string[], cwd: string, data: unknown) => void} onSecond
   * @returns {boolean} whether this program holds the lock now
   */
  claim(folder, data, onSecond) {
    if (this.held) return true
    mkdirSync(folder, { recursive: true })
    if (!this.#take(folder)) {
      const note = join(folder, `${process.pid}.writing`)
      writeFileSync(note, JSON.stringify([process.argv, process.cwd(), data]))
      renameSync(note, join(folder, `${process.pid}.note`))
      return false
    }
    this.#folder = folder
    this.#timer = setInterval(() => {
      if (!existsSync(folder)) return // the data folder was taken away under the running program
      for (const name of readdirSync(folder).filter((file) => file.endsWith('.note'))) {
        const [argv, cwd, extra] = JSON.parse(readFileSync(join(folder, name), 'utf8'))
        rmSync(join(folder, name))
        onSecond(argv, cwd, extra)
      }
    }, LOOK_EVERY_MS).unref()
    return true
  }

  release() {
    clearInterval(this.#timer)
    if (this.held) rmSync(this.#folder, { recursive: true, force: true })
    this.#folder = ''
  }

  #take(folder) {
    const file = join(folder, 'holder')
    const mine = JSON.stringify([process.pid, startedAt(process.pid)])
    try {
      writeFileSync(file, mine, { flag: 'wx' })
      return true
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    if (isHeld(readFileSync(file, 'utf8'))) return false
    writeFileSync(file, mine)
    return true
  }
}

function isHeld(text) {
  try {
    const [pid, started] = JSON.parse(text)
    return pid !== process.pid && isRunning(pid) && startedAt(pid) === started
  } catch {
    return false // its writer was killed before the text was whole
  }
}
