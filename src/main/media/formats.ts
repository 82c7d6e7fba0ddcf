/** What a file is by its content, never by its name. */
import { FORMATS, type Format } from '@shared/media/asset'
import { fileTypeFromBuffer } from 'file-type'

/** Bytes from the beginning that are enough to know. */
export const HEAD_BYTES = 4100
const OTHER_NAMES: Record<string, Format> = { jpg: 'jpeg', heif: 'heic', heics: 'heic', m4v: 'mp4', m4b: 'm4a' }

/** Null for what the library does not take. */
export async function formatOf(head: Uint8Array): Promise<Format | null> {
  const type = await fileTypeFromBuffer(head)
  const extension = type?.ext ?? ''
  const format = OTHER_NAMES[extension] ?? extension
  // A film without pictures has the same beginning as one with them: the tracks tell later.
  if (format in FORMATS) return format as Format
  const text = new TextDecoder().decode(head)
  return (!type || type.ext === 'xml') && /<svg[\s>]/i.test(text) ? 'svg' : null
}
