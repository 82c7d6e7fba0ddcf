/** What the command line says: results on stdout (one JSON value with `--json`), everything else on stderr. */
import { toWire } from '@shared/contract/errors'
import type { TFunction } from 'i18next'

/** A command that was not understood. `key` names its sentence under `cli:`. */
export class UsageError extends Error {
  readonly key: string
  readonly details: Record<string, string | number>

  constructor(key: string, details: Record<string, string | number> = {}) {
    super(key)
    this.key = key
    this.details = details
  }
}

export const EXIT = { refused: 1, usage: 2, blocked: 3 } as const

export class Output {
  readonly t: TFunction
  readonly json: boolean

  constructor(t: TFunction, json: boolean) {
    this.t = t
    this.json = json
  }

  /** The result of a command: the value for machines, the lines for people. */
  result(value: unknown, lines: readonly string[]): void {
    if (this.json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
    else if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n`)
  }

  say(line: string): void {
    process.stderr.write(`${line}\n`)
  }

  /** The sentence for an error of the services. */
  sentence(error: unknown): string {
    const { code, details } = toWire(error)
    return this.t(`errors:${code}`, { ...details })
  }

  fail(error: unknown): void {
    if (error instanceof UsageError) {
      const message = this.t(`cli:${error.key}`, {
        ...error.details,
        defaultValue: this.t('cli:usage.other', error.details),
      })
      this.say(message)
      if (this.json) this.result({ error: { code: 'usage', message, details: error.details } }, [])
      process.exitCode = EXIT.usage
      return
    }
    const wire = toWire(error)
    this.say(this.sentence(error))
    if (this.json) this.result({ error: wire }, [])
    process.exitCode = EXIT.refused
  }
}
