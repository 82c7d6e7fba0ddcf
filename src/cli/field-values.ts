/** `field=value` as a person types it, to the values that the library checks and stores. */
import { stat } from 'node:fs/promises'
import { MuharrirError } from '@shared/contract/errors'
import { field } from '@shared/story/fields'
import { hashSchema, type Story } from '@shared/story/story'
import { UsageError } from './output'
import type { Session } from './session'

/** Splits `dateline.place=البصرة`. The value may be empty and may hold `=`. */
export function assignment(given: string): [key: string, value: string] {
  const equals = given.indexOf('=')
  if (equals < 1) throw new UsageError('usage.assignment', { what: given })
  return [given.slice(0, equals).trim(), given.slice(equals + 1)]
}

const parts = (value: string): string[] =>
  value
    .split(/[،,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** `name:role`: what stands after the last colon is the second part. */
function pair(part: string): [string, string | undefined] {
  const colon = part.lastIndexOf(':')
  return colon < 1 ? [part, undefined] : [part.slice(0, colon).trim(), part.slice(colon + 1).trim()]
}

/** The value for the library. Pictures are added to its media on the way. */
export async function fieldValue(key: string, value: string, story: Story, session: Session): Promise<unknown> {
  const [id = '', part] = key.split('.')
  const kind = field(id)?.kind
  if (part !== undefined) return kind === 'columnist' && part === 'photo' ? picture(key, value, null, session) : value
  if (kind === 'picture') return picture(key, value, story.fields[id], session)
  if (kind === 'byline')
    return parts(value).map((one) => {
      const [name, role] = pair(one)
      return role === undefined ? { name } : { name, role }
    })
  if (kind === 'sources')
    return parts(value).map((one) => {
      const [name, note] = pair(one)
      return { name, named: true, note: note ?? '' }
    })
  if (kind === 'links') return parts(value).map((url) => ({ title: '', url }))
  if (kind === 'stories') return parts(value).map((prefix) => session.id(prefix))
  return value
}

/** A file of this machine or the hash of a picture in the library; the words of the picture before it stay. */
async function picture(key: string, value: string, before: unknown, session: Session): Promise<unknown> {
  if (value === '') return null
  const words = typeof before === 'object' && before !== null ? before : {}
  if (hashSchema.safeParse(value).success) return { ...words, media: value }
  const isFile = await stat(value).then(
    (entry) => entry.isFile(),
    () => false,
  )
  if (!isFile) throw new MuharrirError('field.invalid', { field: key, reason: `${value}: no such file` })
  const asset = await session.media.add({ path: value }, session.by.id)
  return { ...words, media: asset.hash }
}
