/** The command line: the services of the library without windows. Needs no display. */

import { createTranslator, LANGUAGES, type Language } from '@shared/i18n/translate'
import { CommanderError } from 'commander'
import ar from './i18n/ar.json'
import en from './i18n/en.json'
import { Output, UsageError } from './output'
import { createProgram } from './program'

/** Exit codes: 0 done, 1 refused or failed, 2 wrong usage, 3 the check found what blocks publishing. */
export async function main(argv: readonly string[]): Promise<void> {
  const language = languageOf(argv)
  const { t } = createTranslator(language, { ar: { cli: ar }, en: { cli: en } })
  const output = new Output(t, argv.includes('--json'))
  const program = createProgram(output)
  try {
    await program.parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return
    output.fail(error instanceof CommanderError ? usageError(error) : error)
  }
}

/** `--lang`, else the environment's locale, else Arabic. */
function languageOf(argv: readonly string[]): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const given = argv[at]?.includes('=') ? argv[at].slice('--lang='.length) : at === -1 ? undefined : argv[at + 1]
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const wanted = given ?? (LC_ALL || LC_MESSAGES || LANG || '')
  return LANGUAGES.find((language) => wanted.toLowerCase().startsWith(language)) ?? 'ar'
}

/** What the parser of arguments found wrong, in its own code (`commander.unknownOption`) and the word it is about. */
function usageError(error: CommanderError): UsageError {
  const what = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  return new UsageError(error.code.replace('commander.', 'usage.'), { what })
}
