/** A file that somebody gives, looked at before it may enter the library. */
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { MuharrirError } from '@shared/contract/errors'
import type { GivenFile } from '@shared/contract/given'
import {
  ASSET_SCHEMA,
  type Asset,
  type AssetWords,
  type Format,
  type ImageFormat,
  kindOf,
  MAX_PICTURE_BYTES,
  MAX_RECORDING_BYTES,
  NO_WORDS,
  type RecordingFormat,
} from '@shared/media/asset'
import { NO_EDITS } from '@shared/media/edits'
import { ulid } from 'ulid'
import { readFault } from '../library/disk-faults'
import { formatOf, HEAD_BYTES } from './formats'
import type { MediaWork } from './work'

/** A file on this machine, known by its content. */
export interface Taken {
  path: string
  name: string
  size: number
  hash: string
  format: Format
  /** Removes the copy that was made of bytes without a file. */
  done(): Promise<void>
}

const MEGABYTE = 1024 * 1024

/**
 * What is given, measured and hashed, not yet decoded.
 * @throws MuharrirError `media.unsupported`, `media.too-large` or `disk.unreadable`
 */
export async function takeFile(given: GivenFile, incoming: string): Promise<Taken> {
  const { path, name, done } = await asFile(given, incoming)
  try {
    const entry = await stat(path)
    if (!entry.isFile()) throw new MuharrirError('media.unsupported', { name })
    const { size } = entry
    if (size > MAX_RECORDING_BYTES) throw tooLarge(name, MAX_RECORDING_BYTES)
    const format = await formatOf(await headOf(path))
    if (format === null && size > MAX_PICTURE_BYTES) throw tooLarge(name, MAX_PICTURE_BYTES)
    if (format === null) throw new MuharrirError('media.unsupported', { name })
    if (kindOf(format) === 'picture' && size > MAX_PICTURE_BYTES) throw tooLarge(name, MAX_PICTURE_BYTES)
    const hash = createHash('sha256')
    await pipeline(createReadStream(path), hash)
    return { path, name, size, hash: hash.digest('hex'), format, done }
  } catch (error) {
    await done()
    throw await readFault(error, path, dirname(path))
  }
}

async function asFile(given: GivenFile, incoming: string) {
  if ('path' in given) return { path: given.path, name: basename(given.path), done: async () => {} }
  const path = join(incoming, ulid())
  await mkdir(incoming, { recursive: true })
  await writeFile(path, given.bytes)
  return { path, name: given.name, done: () => rm(path, { force: true }) }
}

async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const tooLarge = (name: string, limit: number) =>
  new MuharrirError('media.too-large', { name, limit: Math.round(limit / MEGABYTE) })

const NOTHING_TO_SEE = {
  width: 0,
  height: 0,
  animated: false,
  alpha: false,
  colour: '',
  duration: null,
  locationRemoved: false,
  perceptual: null,
  thumbhash: '',
  suggestedFocus: null,
}

/** The record of a file that decodes whole. Throws what `inspectPicture` and `inspectRecording` throw. */
export async function recordOf(taken: Taken, work: MediaWork, by: string): Promise<Asset> {
  const { format, path, name, hash, size } = taken
  const { facts, words } = await inspect(work, format, path, name)
  const added = new Date().toISOString()
  return {
    schema: ASSET_SCHEMA,
    hash,
    format,
    size,
    name,
    added,
    addedBy: by,
    changed: added,
    ...NOTHING_TO_SEE,
    ...facts,
    ...NO_WORDS,
    ...words,
    edits: NO_EDITS,
    poster: null,
    trashed: null,
  }
}

const inspect = (
  work: MediaWork,
  format: Format,
  path: string,
  name: string,
): Promise<{ facts: Partial<Asset>; words: AssetWords }> =>
  kindOf(format) === 'picture'
    ? work.inspectPicture(path, format as ImageFormat, name)
    : work.inspectRecording(path, format as RecordingFormat, name)
