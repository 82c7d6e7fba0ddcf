/** `lint`: what the editor would mark in a file or a story, and with `--fix` what is safe to mend, mended. */
import { stat } from 'node:fs/promises'
import { extname, resolve } from 'node:path'
import type { EffectiveRules } from '@shared/arabic/style/effective-rules'
import type { Mark } from '@shared/proofing/passage'
import { placeOf } from '@shared/proofing/passages'
import type { Command } from 'commander'
import { IMPORTED_EXTENSIONS } from '../../main/interchange/read-file'
import { proofingOf } from '../../main/proofing/of-library'
import { loadRules, NO_CHOICES } from '../../main/proofing/rules'
import { apart } from '../describe'
import { mendFile, proofFile } from '../lint/file'
import { mendStory, proofStory } from '../lint/story'
import { EXIT, type Output } from '../output'
import { type Proof, RESOURCES, withProof } from '../proof'
import { type CommonOptions, Session } from '../session'

interface LintOptions extends CommonOptions {
  fix?: true
}

/** A finding with its place in words (for people) and as a value (for machines). */
interface Placed {
  place: string
  words: string
  mark: Mark
}

export function lintCommand(declare: (name: string) => Command, output: Output): void {
  declare('lint')
    .argument('<file-or-id>', output.t('cli:argument.fileOrId'))
    .option('--fix', output.t('cli:option.fix'))
    .action(async (given: string, options: LintOptions) => {
      try {
        await lint(given, options, output)
      } catch (error) {
        output.fail(error)
        process.exitCode = EXIT.usage
      }
    })
}

async function lint(given: string, options: LintOptions, output: Output): Promise<void> {
  const isFile = await namesFile(given)
  const folder = options.library ?? process.env.MUHARRIR_LIBRARY
  if (isFile && !folder) {
    const found = await withProof(undefined, (proof) => lintFile(given, options, proof, NO_CHOICES.signoffWord, output))
    return report(found, await loadRules(RESOURCES), output)
  }
  await Session.run(options, async (session) => {
    const { settings } = session.library
    const proofing = proofingOf(session.library, await session.library.words.all())
    const found = await withProof(proofing, (proof) =>
      isFile
        ? lintFile(given, options, proof, settings.signoffWord, output)
        : lintStory(session, given, options, proof, output),
    )
    report(found, await loadRules(RESOURCES, settings), output)
  })
}

/** A file where there is one, or where the name is that of a file; else a story. */
async function namesFile(given: string): Promise<boolean> {
  const entry = await stat(given).catch(() => null)
  return entry?.isFile() === true || IMPORTED_EXTENSIONS.includes(extname(given).slice(1).toLowerCase())
}

async function lintFile(
  given: string,
  { fix }: LintOptions,
  proof: Proof,
  endWord: string,
  output: Output,
): Promise<Placed[]> {
  const options = { proof, endWord }
  const { passages, found, mended } = await (fix ? mendFile : proofFile)(resolve(given), options)
  if (mended > 0) output.say(output.t('cli:lint.mended', { count: mended }))
  const number = (id: string): number => passages.findIndex((passage) => passage.id === id) + 1
  return found.map(({ passage, mark, line }) => ({
    place: line === null ? `passage:${number(passage)}` : `line:${line}`,
    words: line === null ? output.t('cli:lint.passage', { number: number(passage) }) : String(line),
    mark,
  }))
}

async function lintStory(
  session: Session,
  given: string,
  { fix }: LintOptions,
  proof: Proof,
  output: Output,
): Promise<Placed[]> {
  const { library, by } = session
  const { t } = output
  const id = session.id(given)
  if (fix) {
    const count = await mendStory(library, await library.stories.get(id), { proof, by, name: t('cli:lint.version') })
    if (count > 0) output.say(t('cli:lint.mended', { count }))
  }
  const story = await library.stories.get(id)
  const blocks = story.document.root.children
  const words = (passage: string): string => {
    const place = placeOf(passage)
    if ('field' in place) return t(`story:field.${place.field}`, { defaultValue: place.field })
    const index = blocks.findIndex((block) => JSON.stringify(block).includes(`"${place.block}"`))
    return t('cli:lint.block', { number: index + 1 })
  }
  const found = await proofStory(story, proof)
  return found.map(({ passage, mark }) => ({ place: passage, words: words(passage), mark }))
}

function report(found: readonly Placed[], { rules, faults }: EffectiveRules, output: Output): void {
  const { t } = output
  const language = t('cli:lint.language') === 'ar' ? 'ar' : 'en'
  const titleOf = (id: string): string =>
    rules.get(id)?.rule.title[language] ?? t(`cli:lint.title.${id}`, { defaultValue: id })
  for (const { rule, reason, detail } of faults)
    output.say(t('cli:lint.fault', { rule, reason: t(`cli:fault.${reason}`), detail: apart(detail) }))
  output.result(
    found.map(({ place, mark: { rule, level, start, end, found: words, fix } }) => ({
      place,
      rule,
      level,
      start,
      end,
      found: words,
      fix,
      title: titleOf(rule),
    })),
    found.map(({ words, mark: { rule, level, found: wrong, fix } }) => {
      const change =
        fix === null
          ? apart(visible(wrong))
          : t('cli:lint.change', { found: apart(visible(wrong)), fix: apart(visible(fix)) })
      return `${words}: ${change}  ${t(`cli:lint.level.${level}`)}  ${rule}  ${apart(titleOf(rule))}`
    }),
  )
  if (found.length === 0) output.say(t('cli:lint.clean'))
  if (found.some(({ mark: { level } }) => level !== 'info')) process.exitCode = EXIT.refused
}

/** Spaces and what cannot be seen, so that a person sees them. */
const visible = (words: string): string =>
  words === ''
    ? '∅'
    : words
        .replace(/^ +| +$| {2,}/g, (spaces) => '␣'.repeat(spaces.length))
        .replace(
          /[\u00a0\u200b-\u200f\u202a-\u202f\u2060-\u2069\ufeff\u00ad]/g,
          (hidden) => `U+${hidden.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
        )
        .replaceAll('\n', '⏎')
