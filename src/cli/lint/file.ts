/** Proofreading of a file, through the same import as everything else. Its text changes only where it must. */
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { applyFixes, MOST_ROUNDS } from '@shared/arabic/style/fix'
import { MuharrirError } from '@shared/contract/errors'
import type { Mark, Passage } from '@shared/proofing/passage'
import { passagesOf } from '@shared/proofing/passages'
import { declaredEncoding, decode } from '../../main/interchange/decode'
import { importFile } from '../../main/interchange/read-file'
import { writeDurably } from '../../main/library/durable'
import { UsageError } from '../output'
import type { Proof } from '../proof'
import { type InSource, inSource } from './in-source'

export interface ProofedFile {
  readonly passages: readonly Passage[]
  readonly found: readonly { passage: string; mark: Mark; line: number | null }[]
  /** How many marks were mended. */
  readonly mended: number
}

export interface FileOptions {
  readonly proof: Proof
  readonly endWord: string
}

const MENDED = new Set(['.txt', '.text', '.md', '.markdown'])

/** @throws MuharrirError what `importFile` throws */
export async function proofFile(path: string, options: FileOptions): Promise<ProofedFile> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new MuharrirError(
      'import.unreadable',
      { name: basename(path), reason: error.code ?? error.message },
      { cause: error },
    )
  })
  const { passages, found } = await read(path, bytes, decode(bytes, declaredEncoding(bytes)), options)
  return { passages, found: found.map(({ place: _, ...rest }) => rest), mended: 0 }
}

/**
 * Mends what is safe to mend, where the file holds the very words that were found, and writes the file when something
 * changed. @throws UsageError for a file that is not mended: HTML, or another encoding than UTF-8
 */
export async function mendFile(path: string, options: FileOptions): Promise<ProofedFile> {
  if (!MENDED.has(extname(path).toLowerCase())) throw new UsageError('usage.notMended', { what: basename(path) })
  const first = await proofFile(path, options)
  const original = utf8(await readFile(path))
  if (original === null) throw new UsageError('usage.notUtf8', { what: basename(path) })
  let source = original
  let mended = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const { found } = await read(path, Buffer.from(source), source, options)
    const fixes = found.flatMap(({ mark, place }) =>
      mark.level === 'auto' && mark.fix !== null && place ? [{ ...place, fix: mark.fix }] : [],
    )
    const next = applyFixes(source, fixes)
    if (next === source) break
    source = next
    mended += fixes.length
  }
  if (source === original) return first
  await writeDurably(path, source)
  return { ...(await proofFile(path, options)), mended }
}

async function read(path: string, bytes: Uint8Array, source: string, { proof, endWord }: FileOptions) {
  const { fields, document } = await importFile(
    { name: basename(path), bytes },
    { addPicture: () => Promise.reject(new MuharrirError('media.unsupported')), endWord, asWritten: true },
  )
  const passages = passagesOf(fields, document)
  const places = inSource(source, passages)
  const proofed = await proof(passages)
  return { passages, found: proofed.flatMap(({ id, marks }) => marks.map((mark) => foundAt(places, id, mark))) }
}

const foundAt = (places: InSource, passage: string, mark: Mark) => ({
  passage,
  mark,
  line: places.line(passage, mark.start),
  place: places.stretch(passage, mark.start, mark.end),
})

/** With its byte order mark, if it has one; null for another encoding. */
function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}
