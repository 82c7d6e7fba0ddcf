/** A change of fields from outside the editor: every value is checked against the field's declaration. */
import { MuharrirError } from '@shared/contract/errors'
import { emptyValue, type FieldDeclaration, type FieldKind, field } from '@shared/story/fields'
import type { LibrarySettings } from '@shared/story/library'
import {
  BYLINE_ROLES,
  hashSchema,
  instantSchema,
  pictureSchema,
  type StoryFields,
  storyIdSchema,
} from '@shared/story/story'
import { z } from 'zod'
import { complaint } from './story-file'

/** What a command line gives for a list: one text, its items between Arabic or Latin commas. */
const listOf = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) =>
      typeof value === 'string'
        ? value
            .split(/[،,]/)
            .map((part) => part.trim())
            .filter((part) => part !== '')
        : value,
    z.array(item),
  )
const named = <Shape extends z.ZodType>(shape: Shape) =>
  z.preprocess((value) => (typeof value === 'string' ? { name: value } : value), shape)
const emptyIsNull = <Inner extends z.ZodType>(inner: Inner) =>
  z.preprocess((value) => (value === '' ? null : value), inner.nullable())

const webAddress = z.url({ protocol: /^https?$/ })
const picture = z.preprocess(
  (value) => (hashSchema.safeParse(value).success ? { media: value } : value),
  pictureSchema.nullable(),
)
const VALUES: Record<Exclude<FieldKind, 'choice' | 'section'>, z.ZodType> = {
  line: z.string(),
  text: z.string(),
  slug: z.string(),
  url: z.union([z.literal(''), webAddress]),
  duration: z.string(),
  tags: listOf(z.string()),
  byline: listOf(named(z.looseObject({ name: z.string().min(1), role: z.enum(BYLINE_ROLES).default('reporter') }))),
  dateline: z.looseObject({ agency: z.string(), place: z.string(), kind: z.string() }),
  signoff: z.looseObject({ word: z.string(), code: z.string() }),
  picture: z.preprocess((value) => (value === '' ? null : value), picture),
  stories: listOf(storyIdSchema),
  sources: listOf(
    named(z.looseObject({ name: z.string(), named: z.boolean().default(true), note: z.string().default('') })),
  ),
  links: listOf(z.union([webAddress, z.looseObject({ url: webAddress })])),
  instant: emptyIsNull(instantSchema),
  date: z.union([z.literal(''), z.iso.date()]),
  columnist: named(
    z.looseObject({
      name: z.string(),
      biography: z.string().default(''),
      photo: pictureSchema.nullable().default(null),
    }),
  ),
}

const schemaOf = ({ kind, choices }: FieldDeclaration, { sections }: Pick<LibrarySettings, 'sections'>): z.ZodType => {
  if (kind === 'choice') return z.enum([...(choices ?? [])])
  if (kind === 'section') return z.enum(['', ...sections.map(({ id }) => id)])
  return VALUES[kind]
}

/**
 * The fields with the change applied. A key is a field's id, or `field.part` for one part of a compound field
 * (`dateline.place`). Throws `field.unknown` or `field.invalid`.
 */
export function changeFields(
  fields: StoryFields,
  change: Record<string, unknown>,
  settings: Pick<LibrarySettings, 'sections'>,
): StoryFields {
  let next: StoryFields = fields
  for (const [key, given] of Object.entries(change)) {
    const [id = '', part] = key.split('.')
    const declaration = field(id)
    if (!declaration) throw new MuharrirError('field.unknown', { field: key })
    const before = next[id] ?? emptyValue(declaration.kind)
    const value = part === undefined ? given : withPart(before, part, given, key)
    const parsed = schemaOf(declaration, settings).safeParse(value)
    if (!parsed.success) throw new MuharrirError('field.invalid', { field: key, reason: complaint(parsed.error) })
    next = { ...next, [id]: parsed.data }
  }
  return next
}

function withPart(value: unknown, part: string, given: unknown, key: string): unknown {
  const isCompound = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isCompound || !Object.hasOwn(value, part)) throw new MuharrirError('field.unknown', { field: key })
  return { ...value, [part]: given }
}
