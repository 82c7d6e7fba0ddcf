/** Commands about the library as a whole: make it, its people, page exports, backups. */
import { join, resolve } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { type Person, ROLES, type Role } from '@shared/story/people'
import { type Command, Option } from 'commander'
import { type ExportFormat, exportStory } from '../../main/article/export'
import { loadTheme } from '../../main/article/theme'
import { makeSample } from '../../main/interchange/sample'
import { backup } from '../../main/library/backup'
import { Library } from '../../main/library/library'
import { restore } from '../../main/library/restore'
import { MediaStore } from '../../main/media/store'
import { apart } from '../describe'
import type { Output } from '../output'
import { type CommonOptions, HOLDER, Session } from '../session'

/** `resources` stands beside `out`, in a checkout as in the packaged program. */
const RESOURCES = join(import.meta.dirname, '../../resources')

export function libraryCommands(declare: (name: string, parent?: Command) => Command, output: Output): void {
  const { t } = output

  declare('init')
    .argument('<dir>', t('cli:argument.newFolder'))
    .option('--sample', t('cli:option.sample'))
    .option('--agency <name>', t('cli:option.agency'))
    .action(async (dir: string, { sample, agency }: { sample?: true; agency?: string }) => {
      const names = agency === undefined ? {} : { agency: { ar: agency, en: agency } }
      const library = await Library.create(resolve(dir), { holder: HOLDER, ...names })
      try {
        const media = new MediaStore(library.folder, { readOnly: false })
        const stories = sample ? await makeSample({ library, media, resources: RESOURCES }) : 0
        output.result({ folder: library.folder, stories }, [t('cli:created', { folder: library.folder })])
      } finally {
        await library.close()
      }
    })

  const people = declare('people')
  declare('add', people)
    .argument('<name>', t('cli:argument.name'))
    .addOption(new Option('--role <role>', t('cli:option.role')).choices([...ROLES]).makeOptionMandatory())
    .option('--code <code>', t('cli:option.code'), '')
    .action((name: string, { role, code, ...options }: CommonOptions & { role: Role; code: string }) =>
      Session.run(options, async ({ library }) => {
        if (name.trim() === '') throw new MuharrirError('field.invalid', { field: 'name', reason: t('cli:empty') })
        const person = await library.people.add({ name, role, deskCode: code })
        output.result(person, [personLine(person)])
      }),
    )
  declare('list', people).action((options: CommonOptions) =>
    Session.run(options, async ({ library }) => {
      const all = library.people.all()
      output.result(all, all.map(personLine))
      if (all.length === 0) output.say(t('cli:none'))
    }),
  )
  const personLine = ({ id, name, role, deskCode }: Person): string =>
    [id, t(`story:role.${role}`), apart(name), deskCode].join('  ').trimEnd()

  declare('export')
    .argument('<id>', t('cli:argument.id'))
    .addOption(
      new Option('--format <format>', t('cli:option.format')).choices(['html', 'fragment', 'zip']).default('html'),
    )
    .requiredOption('--out <path>', t('cli:option.out'))
    .option('--strict', t('cli:option.strict'))
    .action((id: string, options: CommonOptions & { format: ExportFormat; out: string; strict?: true }) =>
      Session.run(options, async (session) => {
        const { library, media } = session
        const story = await library.stories.get(session.id(id))
        const findings = await library.stories.check(story.id, { media: await media.knownTo(story) })
        const count = findings.filter(({ level }) => level === 'block').length
        if (count > 0 && options.strict) throw new MuharrirError('export.blocked', { count })
        if (count > 0) output.say(t('cli:blocked', { count }))
        const exported = await exportStory({
          story,
          format: options.format,
          out: options.out,
          settings: library.settings,
          theme: await loadTheme(join(RESOURCES, 'themes', 'wakala')),
          media,
          resolveStory: async (linked) => {
            const summary = library.stories.summary(linked)
            return summary ? { headline: summary.headline, url: null } : null
          },
        })
        output.result(exported, [exported.path])
      }),
    )

  declare('backup')
    .requiredOption('--out <file>', t('cli:option.backup'))
    .action((options: CommonOptions & { out: string }) =>
      Session.run(options, async ({ library }) => {
        const path = resolve(options.out)
        const outcome = await backup(library.folder, path)
        output.result({ path, ...outcome }, [path])
      }),
    )

  declare('restore')
    .argument('<file>', t('cli:argument.backup'))
    .argument('<dir>', t('cli:argument.newFolder'))
    .action(async (file: string, dir: string) => {
      const folder = resolve(dir)
      await restore(resolve(file), folder)
      output.result({ folder }, [t('cli:restored', { folder })])
    })
}
