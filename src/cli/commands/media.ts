/** Commands about the media library: take files in, list, describe, and write renditions. */
import { resolve } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { mediaQuerySchema, RENDITION_FORMATS } from '@shared/contract/media'
import { type Asset, kindOf } from '@shared/media/asset'
import { SHAPE_NAMES, type Shape } from '@shared/media/edits'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { writeFault } from '../../main/library/disk-faults'
import { writeDurably } from '../../main/library/durable'
import type { OutputFormat } from '../../main/media/render/recipe'
import { apart } from '../describe'
import { mediaWords } from '../media-words'
import { EXIT, type Output, UsageError } from '../output'
import { type CommonOptions, Session } from '../session'

const PAGE = 500

export function mediaCommands(declare: (name: string, parent?: Command) => Command, output: Output): void {
  const { t } = output
  const line = (asset: Asset): string =>
    [
      asset.hash.slice(0, 12),
      asset.format,
      asset.width > 0 ? `${asset.width}×${asset.height}` : '',
      apart(asset.title || asset.name),
    ]
      .filter((part) => part !== '')
      .join('  ')
  const media = declare('media')

  declare('add', media)
    .argument('<file...>', t('cli:argument.media'))
    .action((files: string[], options: CommonOptions) =>
      Session.run(options, async (session) => {
        const { by, mediaDesk } = session
        const outcome = await mediaDesk.import(
          files.map((path) => ({ path: resolve(path) })),
          by.id,
        )
        const refused = outcome.refused.map(({ from, code, details }) => {
          output.say(output.sentence(new MuharrirError(code, details)))
          return { from, error: { code, details } }
        })
        if (refused.length > 0) process.exitCode = EXIT.refused
        const known = new Set(outcome.known)
        const assets = await Promise.all([...outcome.added, ...outcome.known].map((hash) => session.media.get(hash)))
        for (const { hash, to } of outcome.similar)
          output.say(t('cli:mediaSimilar', { what: hash.slice(0, 12), to: to.slice(0, 12) }))
        output.result(
          [...assets.map((asset) => ({ ...mediaJson(asset), known: known.has(asset.hash) })), ...refused],
          assets.map(line),
        )
      }),
    )

  declare('list', media)
    .option('--search <words>', t('cli:option.mediaSearch'), '')
    .option('--trash', t('cli:option.trash'))
    .action(({ search, trash, ...options }: CommonOptions & { search: string; trash?: true }) =>
      Session.run(options, async ({ mediaDesk }) => {
        const found: Asset[] = []
        for (let total = 1; found.length < total; ) {
          const place = trash ? 'trash' : 'library'
          const query = mediaQuerySchema.parse({ search, place, offset: found.length, limit: PAGE })
          const page = await mediaDesk.query(query)
          total = page.items.length === 0 ? 0 : page.total
          found.push(...page.items)
        }
        output.result(found.map(mediaJson), found.map(line))
        if (found.length === 0) output.say(t('cli:none'))
      }),
    )

  declare('set', media)
    .argument('<id>', t('cli:argument.mediaId'))
    .argument('<field=value...>', t('cli:argument.assignments'))
    .action((id: string, assignments: string[], options: CommonOptions) =>
      Session.run(options, async (session) => {
        const words = mediaWords(assignments, session.library.settings.timeZone)
        const asset = await session.media.setWords(await mediaId(session, id), words)
        output.result(mediaJson(asset), [line(asset)])
      }),
    )

  declare('render', media)
    .argument('<id>', t('cli:argument.mediaId'))
    .addOption(new Option('--shape <shape>', t('cli:option.shape')).choices([...SHAPE_NAMES]).default('free'))
    .addOption(new Option('--width <pixels>', t('cli:option.width')).argParser(pixels).default(1200))
    .addOption(
      new Option('--format <format>', t('cli:option.pictureFormat')).choices([...RENDITION_FORMATS]).default('jpeg'),
    )
    .requiredOption('--out <path>', t('cli:option.outFile'))
    .action((id: string, options: CommonOptions & { shape: Shape; width: number; format: OutputFormat; out: string }) =>
      Session.run(options, async (session) => {
        const { shape, width, format } = options
        const { bytes, ...made } = await session.media.rendition(await mediaId(session, id), { shape, width, format })
        const path = resolve(options.out)
        await writeDurably(path, bytes).catch(async (error: unknown) => {
          throw await writeFault(error, path, session.library.folder)
        })
        if (!made.fits) output.say(t('cli:overBudget', { size: bytes.length }))
        const { width: wide, height, fits } = made
        output.result({ path, width: wide, height, size: bytes.length, fits }, [path])
      }),
    )
}

function pixels(value: string): number {
  const width = Number(value)
  if (!Number.isInteger(width) || width < 1 || width > 8192) throw new InvalidArgumentError('')
  return width
}

/** The hash that its first characters stand for. */
async function mediaId({ media }: Session, given: string): Promise<string> {
  const hashes = await media.hashes()
  const found = given === '' ? [] : hashes.filter((hash) => hash.startsWith(given.toLowerCase()))
  const [only] = found
  if (found.length > 1) throw new UsageError('usage.ambiguousMedia', { what: given, count: found.length })
  if (!only) throw new MuharrirError('media.not-found', { hash: given })
  return only
}

/** What machines get of a record. */
function mediaJson({ hash, thumbhash: _, perceptual: __, ...asset }: Asset) {
  return { id: hash, kind: kindOf(asset.format), ...asset }
}
