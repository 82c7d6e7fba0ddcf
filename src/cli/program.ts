/** The commands with their options and help, in the person's language. */
import { Command, type Option } from 'commander'
import { libraryCommands } from './commands/library'
import { lintCommand } from './commands/lint'
import { mediaCommands } from './commands/media'
import { storyCommands } from './commands/stories'
import { wordsCommands } from './commands/words'
import type { Output } from './output'

/** Commands that need a library of their own say so themselves; these make one. */
const WITHOUT_LIBRARY = new Set(['init', 'restore', 'people', 'words', 'media'])

export function createProgram(output: Output): Command {
  const { t } = output
  const help = {
    // Titles come with their colon: `Options:`.
    styleTitle: (title: string) => t(`cli:title.${title.replace(':', '')}`, { defaultValue: title }),
    optionDescription: ({ description, argChoices, defaultValue }: Option) =>
      [
        description,
        argChoices ? `(${argChoices.join(' | ')})` : '',
        defaultValue ? `(${t('cli:default', { value: String(defaultValue) })})` : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
  }
  const dress = (command: Command): Command =>
    command
      .exitOverride()
      .configureHelp(help)
      // Faults are told once, by `main`, in the person's language.
      .configureOutput({ outputError: () => {} })
      .helpOption('-h, --help', t('cli:option.help'))
      .helpCommand(false)
      .option('--json', t('cli:option.json'))
      .option('--lang <language>', t('cli:option.lang'))

  const program = dress(new Command('muharrir'))
    .description(t('cli:description'))
    .addHelpText('after', `\n${t('cli:codes')}`)
    .usage(t('cli:usageLine'))

  const declare = (name: string, parent: Command = program): Command => {
    const key = parent === program ? name : `${parent.name()}.${name}`
    const command = dress(parent.command(name)).description(t(`cli:command.${key}`))
    if (WITHOUT_LIBRARY.has(name)) return command
    return command.option('--library <dir>', t('cli:option.library')).option('--as <person>', t('cli:option.as'))
  }
  libraryCommands(declare, output)
  storyCommands(declare, output)
  lintCommand(declare, output)
  wordsCommands(declare, output)
  mediaCommands(declare, output)
  return program
}
