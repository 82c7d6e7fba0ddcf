/** The front matter of a Markdown story: the fields of a story under short names. */
import { clean, cleanLine } from '@shared/arabic/clean'
import { FIELDS, type FieldDeclaration } from '@shared/story/fields'
import { BYLINE_ROLES, instantSchema } from '@shared/story/story'
import { parse } from 'yaml'
import { safeAddress } from '../addresses'

type Values = Record<string, unknown>

/** A picture as front matter names it: a file and the words that go with it. */
export interface NamedPicture {
  file: string
  alt: string
  decorative: string | null
  caption: string
  credit: string
  source: string
}

export interface FrontMatter {
  fields: Values
  /** Pictures by field; the columnist's photo under `columnist.photo`. */
  pictures: Record<string, NamedPicture>
  type: string | null
  workflow: string | null
  publication: string | null
  created: string | null
  updated: string | null
  published: string | null
  returned: { reason: string; points: string[] } | null
}

/** The values of a YAML front matter, or null when it is not one. */
export function parseFrontMatter(yaml: string): Values | null {
  try {
    // `core` has no dates of its own: times stay as they were written.
    const values: unknown = parse(yaml, { schema: 'core', maxAliasCount: 20 })
    return isObject(values) ? values : null
  } catch {
    return null
  }
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const object = (value: unknown): Values => (isObject(value) ? value : {})
const line = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? cleanLine(String(value)) : ''
const prose = (value: unknown): string => (typeof value === 'string' ? clean(value).trim() : line(value))
const all = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
const lines = (value: unknown): string[] => {
  const given = typeof value === 'string' ? value.split(/[,،]/) : all(value)
  return [...new Set(given.map(line).filter((word) => word !== ''))]
}

/** ISO 8601 with zone, or null. A time without a zone is nobody's. */
const instant = (value: unknown): string | null => {
  const written = line(value)
  return instantSchema.safeParse(written).success ? written : null
}
const date = (value: unknown): string => (/^\d{4}-\d{2}-\d{2}/.exec(line(value)) ?? [''])[0]

function namedPicture(value: unknown): NamedPicture | null {
  const given = typeof value === 'string' ? { file: value } : object(value)
  const file = line(given.file)
  if (file === '') return null
  return {
    file,
    alt: line(given.alt),
    decorative: line(given.decorative) || null,
    caption: line(given.caption),
    credit: line(given.credit),
    source: line(given.source),
  }
}

function person(value: unknown): { name: string; role: string } | null {
  const given = typeof value === 'string' ? { name: value } : object(value)
  const name = line(given.name)
  const role = line(given.role)
  return name === '' ? null : { name, role: (BYLINE_ROLES as readonly string[]).includes(role) ? role : 'reporter' }
}

/** How a value of each kind of field is read; undefined leaves the field alone. */
function readField({ kind, choices }: FieldDeclaration, value: unknown): unknown {
  if (kind === 'choice') return choices?.includes(line(value)) ? line(value) : undefined
  if (kind === 'tags') return lines(value)
  if (kind === 'byline')
    return all(value)
      .map(person)
      .filter((one) => one !== null)
  if (kind === 'dateline') {
    const { agency, place, kind: kindOf } = object(value)
    return { agency: line(agency), place: line(place), kind: line(kindOf) }
  }
  if (kind === 'signoff') return { word: line(object(value).word), code: line(object(value).code) }
  if (kind === 'sources')
    return all(value).map((one) => {
      const given = typeof one === 'string' ? { name: one } : object(one)
      return { name: line(given.name), named: given.named !== false, note: line(given.note) }
    })
  if (kind === 'links')
    return all(value).flatMap((one) => {
      const given = typeof one === 'string' ? { url: one } : object(one)
      const url = safeAddress(line(given.url))
      return url === null ? [] : [{ title: line(given.title), url }]
    })
  if (kind === 'instant') return instant(value)
  if (kind === 'date') return date(value)
  if (kind === 'url') return safeAddress(line(value)) ?? ''
  if (kind === 'text') return prose(value)
  if (kind === 'columnist')
    return { name: line(object(value).name), biography: prose(object(value).biography), photo: null }
  // Other stories are named by `related` in the text; pictures are gathered apart.
  return kind === 'stories' || kind === 'picture' ? undefined : line(value)
}

/** Values under the names people write them by, besides the ids of the fields. */
function unfolded(values: Values): Values {
  const { original, video } = { original: object(values.original), video: object(values.video) }
  const named: Values = {
    headline: values.title,
    originalOutlet: original.outlet,
    originalUrl: original.url,
    originalLanguage: original.language,
    originalDate: original.date,
    originalTitle: original.title,
    videoUrl: video.url,
    videoDuration: video.duration,
    transcript: video.transcript,
    poster: video.poster,
  }
  const given = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined))
  return { ...given, ...values }
}

export function readFrontMatter(given: Values): FrontMatter {
  const values = unfolded(given)
  const fields: Values = {}
  const pictures: Record<string, NamedPicture> = {}
  for (const declaration of FIELDS) {
    const { id, kind } = declaration
    const value = values[id]
    if (value === undefined || value === null) continue
    const read = readField(declaration, value)
    if (read !== undefined) fields[id] = read
    const picture = kind === 'picture' ? namedPicture(value) : null
    if (picture) pictures[id] = picture
  }
  const photo = namedPicture(object(values.columnist).photo)
  if (photo) pictures['columnist.photo'] = photo
  const returned = isObject(values.returned) ? values.returned : null
  return {
    fields,
    pictures,
    type: line(values.type) || null,
    workflow: line(values.workflow) || null,
    publication: line(values.publication) || null,
    created: instant(values.created),
    updated: instant(values.updated),
    published: instant(values.published),
    returned: returned
      ? { reason: line(returned.reason), points: all(returned.points).map(line).filter(Boolean) }
      : null,
  }
}
