/** A text, Markdown or HTML file to fields and document. Needs no library: pictures go through the context. */
import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { storyDocument } from '@shared/document/build'
import { type BlockNode, documentFault } from '@shared/document/schema'
import { isEmptyDocument } from '@shared/document/words'
import { directionOf } from '@shared/i18n/translate'
import { storyFieldsSchema } from '@shared/story/story'
import { takeAgencyLines } from './agency-lines'
import { declaredEncoding, decode, isBinary } from './decode'
import { withoutLooseDividers } from './html/flow'
import { readHtml } from './html/read'
import { type Given, type ImportContext, type Imported, Notes } from './imported'
import type { FrontMatter } from './markdown/front-matter'
import { readMarkdown } from './markdown/read'
import { Pictures } from './pictures'
import { readText } from './text'

/** Larger files are refused before they are read. In megabytes. */
export const MAX_MEGABYTES = 20
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024

type Format = 'text' | 'markdown' | 'html'
const FORMATS: Record<string, Format> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
}
/** Extensions that can be imported, without the dot. */
export const IMPORTED_EXTENSIONS = Object.keys(FORMATS).map((extension) => extension.slice(1))

/**
 * Reads a file.
 * @throws MuharrirError `import.unsupported`, `import.too-large`, `import.too-deep`, `import.too-many`,
 * `import.unreadable`, `import.empty`, or what adding a picture throws when the disk fails.
 */
export async function importFile(given: Given, context: ImportContext): Promise<Imported> {
  const name = 'path' in given ? basename(given.path) : given.name
  const byName = FORMATS[extname(name).toLowerCase()]
  if (!byName) throw new MuharrirError('import.unsupported', { name })
  const bytes = 'path' in given ? await readBytes(given.path, name) : given.bytes
  if (bytes.length > MAX_BYTES) throw new MuharrirError('import.too-large', { name, limit: MAX_MEGABYTES })
  if (isBinary(bytes)) throw new MuharrirError('import.unsupported', { name })
  const source = decode(bytes, declaredEncoding(bytes))
  const format = byName === 'text' && /^\s*(<!doctype html|<html[\s>])/i.test(source) ? 'html' : byName
  const folder = 'path' in given ? dirname(given.path) : null
  const imported = await read(format, source, name, folder, context)
  const said = Object.values(imported.fields).some(
    (value) => typeof value === 'string' && value !== '' && value !== 'ar' && value !== 'normal',
  )
  if (!said && isEmptyDocument(imported.document)) throw new MuharrirError('import.empty', { name })
  // What this module makes is a document by construction; should it fail once, nothing half-made may enter the library.
  const fault = documentFault(imported.document)
  if (fault) throw new MuharrirError('import.unreadable', { name, reason: fault })
  return imported
}

/** Only plain files: opening a pipe waits for ever, and a device has no end. */
export async function readBytes(path: string, name: string): Promise<Uint8Array> {
  try {
    const entry = await stat(path)
    if (!entry.isFile()) throw new MuharrirError('import.unsupported', { name })
    if (entry.size > MAX_BYTES) throw new MuharrirError('import.too-large', { name, limit: MAX_MEGABYTES })
    return await readFile(path)
  } catch (error) {
    if (error instanceof MuharrirError) throw error
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    throw new MuharrirError('import.unreadable', { name, reason }, { cause: error })
  }
}

async function read(
  format: Format,
  source: string,
  name: string,
  folder: string | null,
  context: ImportContext,
): Promise<Imported> {
  const notes = new Notes()
  const pictures = new Pictures(folder, context, notes)
  if (format === 'markdown') {
    const { front, unread, headline, blocks, pictures: references } = readMarkdown(source, name, notes, context)
    const filled = await pictures.fill(blocks, references)
    const fields = { ...(headline ? { headline } : {}), ...(unread ? { note: unread } : {}), ...front?.fields }
    return imported(filled, { ...fields, ...(await frontPictures(front, pictures)) }, front, notes, context)
  }
  if (format === 'html') {
    const reading = { notes, pictures: [] }
    const { headline, blocks } = readHtml(source, name, reading)
    return imported(await pictures.fill(blocks, reading.pictures), { headline }, null, notes, context)
  }
  const { headline, blocks } = readText(source, name, context.asWritten)
  return imported(blocks, { headline }, null, notes, context)
}

function imported(
  blocks: readonly BlockNode[],
  given: Record<string, unknown>,
  front: FrontMatter | null,
  notes: Notes,
  context: ImportContext,
): Imported {
  const lines = takeAgencyLines(blocks, context.endWord)
  const fields = storyFieldsSchema.parse({
    ...(lines.dateline ? { dateline: lines.dateline } : {}),
    ...(lines.signoff ? { signoff: lines.signoff } : {}),
    ...given,
  })
  return {
    fields,
    document: storyDocument(withoutLooseDividers(lines.blocks), directionOf(fields.language)),
    type: front?.type ?? null,
    workflow: front?.workflow ?? null,
    publication: front?.publication ?? null,
    created: front?.created ?? null,
    updated: front?.updated ?? null,
    published: front?.published ?? null,
    returned: front?.returned ?? null,
    notes: notes.list(),
  }
}

/** Pictures of fields. A columnist's photo lies inside the columnist. */
async function frontPictures(front: FrontMatter | null, pictures: Pictures): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {}
  for (const [id, { file, ...words }] of Object.entries(front?.pictures ?? {})) {
    const asset = await pictures.take(file)
    if (!asset) continue
    const picture = { media: asset.hash, ...words }
    if (id === 'columnist.photo') fields.columnist = { ...(front?.fields.columnist as object), photo: picture }
    else fields[id] = picture
  }
  return fields
}
