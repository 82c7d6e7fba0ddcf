/** Commands about stories: make, list, read, change, move, check. */

import { MuharrirError, toWire } from '@shared/contract/errors'
import { documentText } from '@shared/document/words'
import { blocksPublishing } from '@shared/story/checks'
import { typesOf } from '@shared/story/library'
import type { Command } from 'commander'
import { importStory } from '../../main/interchange/import'
import { apart, findingLine, storyLine, summaryJson } from '../describe'
import { assignment, fieldValue } from '../field-values'
import { EXIT, type Output } from '../output'
import { type CommonOptions, Session } from '../session'

type Declare = (name: string) => Command

export function storyCommands(declare: Declare, output: Output): void {
  const { t } = output

  declare('new')
    .option('--type <type>', t('cli:option.type'), 'news')
    .option('--headline <text>', t('cli:option.headline'), '')
    .action((options: CommonOptions & { type: string; headline: string }) =>
      Session.run(options, async ({ library, by }) => {
        refuseUnknownType(
          options.type,
          typesOf(library.settings).map(({ id }) => id),
        )
        const { fields, ...story } = await library.stories.create({
          type: options.type,
          headline: options.headline,
          by,
        })
        output.result(summaryJson({ ...story, headline: fields.headline }), [story.id])
      }),
    )

  declare('import')
    .argument('<file...>', t('cli:argument.files'))
    .option('--type <type>', t('cli:option.type'), 'news')
    .action((files: string[], options: CommonOptions & { type: string }) =>
      Session.run(options, async ({ library, media, by }) => {
        const outcome: object[] = []
        const lines: string[] = []
        for (const from of files) {
          try {
            const { story, notes } = await importStory({ path: from }, { library, media, type: options.type, by })
            const { headline } = story.fields
            outcome.push({ ...summaryJson({ ...story, headline }), from, notes })
            lines.push(`${story.id}  ${apart(headline || t('cli:untitled'))}`)
            for (const { note, count } of notes) output.say(`${from}: ${t(`story:importNote.${note}`, { count })}`)
          } catch (error) {
            process.exitCode = EXIT.refused
            output.say(output.sentence(error))
            outcome.push({ from, error: toWire(error) })
          }
        }
        output.result(outcome, lines)
      }),
    )

  declare('list')
    .option('--type <type>', t('cli:option.filterType'))
    .option('--section <section>', t('cli:option.filterSection'))
    .option('--workflow <state>', t('cli:option.filterWorkflow'))
    .option('--publication <state>', t('cli:option.filterPublication'))
    .option('--trash', t('cli:option.trash'))
    .action(
      (options: CommonOptions & Record<'type' | 'section' | 'workflow' | 'publication', string> & { trash?: true }) =>
        Session.run(options, async (session) => {
          const only = (value: string | undefined) => (value === undefined ? [] : [value])
          const stories = session.all({
            place: options.trash ? 'trash' : 'desk',
            types: only(options.type),
            sections: only(options.section),
            workflow: only(options.workflow),
            publication: only(options.publication),
            sort: 'updated',
          })
          output.result(
            stories.map(full),
            stories.map((story) => storyLine(t, story)),
          )
          if (stories.length === 0) output.say(t('cli:none'))
        }),
    )

  declare('search')
    .argument('<query...>', t('cli:argument.query'))
    .action((query: string[], options: CommonOptions) =>
      Session.run(options, async (session) => {
        await session.library.stories.prepareSearch()
        const stories = session.all({ search: query.join(' ') })
        output.result(
          stories.map(full),
          stories.map((story) => storyLine(t, story)),
        )
        if (stories.length === 0) output.say(t('cli:none'))
      }),
    )

  declare('show')
    .argument('<id>', t('cli:argument.id'))
    .action((id: string, options: CommonOptions) =>
      Session.run(options, async (session) => {
        const story = await session.library.stories.get(session.id(id))
        const fields = Object.entries(story.fields)
          .map(([name, value]) => [name, written(value)] as const)
          .filter(([, value]) => value !== '')
          .map(([name, value]) => `${t(`story:field.${name}`, { defaultValue: name })}: ${apart(value)}`)
        output.result(story, [
          storyLine(t, { ...story, headline: story.fields.headline }),
          ...fields,
          '',
          documentText(story.document),
        ])
      }),
    )

  declare('set')
    .argument('<id>', t('cli:argument.id'))
    .argument('<field=value...>', t('cli:argument.assignments'))
    .action((id: string, given: string[], options: CommonOptions) =>
      Session.run(options, async (session) => {
        const { stories, settings } = session.library
        const assignments = given.map(assignment)
        let story = await stories.get(session.id(id))
        const change: Record<string, unknown> = {}
        for (const [key, value] of assignments)
          if (key !== 'type') change[key] = await fieldValue(key, value, story, session)
        const type = assignments.findLast(([key]) => key === 'type')?.[1]
        if (type !== undefined)
          refuseUnknownType(
            type,
            typesOf(settings).map((known) => known.id),
          )
        if (Object.keys(change).length > 0) story = await stories.setFields(story.id, change, session.by)
        if (type !== undefined) story = await stories.setType(story.id, type, session.by)
        output.result(story, [storyLine(t, { ...story, headline: story.fields.headline })])
      }),
    )

  declare('move')
    .argument('<id>', t('cli:argument.id'))
    .requiredOption('--to <state>', t('cli:option.to'))
    .option('--reason <text>', t('cli:option.reason'), '')
    .option('--override', t('cli:option.override'))
    .action((id: string, options: CommonOptions & { to: string; reason: string; override?: true }) =>
      Session.run(options, async (session) => {
        const { to, reason, override = false } = options
        const moved = await session.library.stories.move(session.id(id), to, session.by, { reason, override })
        const story = { ...moved, headline: moved.fields.headline }
        output.result(summaryJson(story), [storyLine(t, story)])
      }),
    )

  declare('check')
    .argument('<id>', t('cli:argument.id'))
    .action((id: string, options: CommonOptions) =>
      Session.run(options, async (session) => {
        const { stories } = session.library
        const story = await stories.get(session.id(id))
        const findings = await stories.check(story.id, { media: await session.media.knownTo(story) })
        const ready = !blocksPublishing(findings)
        const lines = findings.map((finding) => findingLine(t, finding))
        output.result({ id: story.id, ready, findings }, lines.length > 0 ? lines : [t('cli:ready')])
        if (!ready) process.exitCode = EXIT.blocked
      }),
    )

  declare('versions')
    .argument('<id>', t('cli:argument.id'))
    .action((id: string, options: CommonOptions) =>
      Session.run(options, async (session) => {
        const versions = await session.library.stories.versions(session.id(id))
        const who = (by: string) => session.library.people.find(by)?.name ?? by
        output.result(
          versions,
          versions.map(({ hash, at, by, step, name }) =>
            [hash.slice(0, 12), at, t(`story:versionStep.${step}`), apart(who(by)), name].join('  ').trimEnd(),
          ),
        )
      }),
    )

  declare('trash')
    .argument('<id...>', t('cli:argument.ids'))
    .action((given: string[], options: CommonOptions) =>
      Session.run(options, async (session) => {
        const ids = given.map((id) => session.id(id))
        await session.library.stories.trash(ids, session.by)
        output.result({ ids }, [t('cli:trashed', { count: ids.length })])
      }),
    )
}

const full = ({ headlineMatches: _, snippet: __, ...summary }: ReturnType<Session['all']>[number]) => summary

function refuseUnknownType(type: string, known: readonly string[]): void {
  if (!known.includes(type))
    throw new MuharrirError('field.invalid', { field: 'type', reason: `${type} (${known.join(', ')})` })
}

/** A value as one line. */
function written(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(written).filter(Boolean).join('، ')
  if (typeof value !== 'object') return String(value)
  return Object.values(value)
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' / ')
}
