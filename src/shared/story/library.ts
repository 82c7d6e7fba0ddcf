/** `library.json`: what a newsroom decides once for all its stories. Holds no secret. */
import { z } from 'zod'
import { documentSchema } from '../document/schema'
import { mediaSettingsSchema, NO_MEDIA_SETTINGS } from '../media/settings'
import { RULE_LEVELS } from '../proofing/passage'
import { personSchema } from './people'
import { type StoryFields, storyFieldsSchema } from './story'
import { STORY_TYPES, type StoryType, storyTypeSchema } from './types'

export const LIBRARY_SCHEMA = 1

export const sectionSchema = z.looseObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** Names by language. */
  name: z.looseObject({ ar: z.string(), en: z.string() }),
})
export type Section = z.infer<typeof sectionSchema>

export const SECTIONS: readonly Section[] = [
  { id: 'news', name: { ar: 'أخبار', en: 'News' } },
  { id: 'reports', name: { ar: 'تقارير', en: 'Reports' } },
  { id: 'articles', name: { ar: 'مقالات وكتاب', en: 'Opinion' } },
  { id: 'infographics', name: { ar: 'إنفوجرافيك', en: 'Infographics' } },
  { id: 'videos', name: { ar: 'فيديو', en: 'Video' } },
  { id: 'caricatures', name: { ar: 'كاريكاتير', en: 'Caricature' } },
  { id: 'translations', name: { ar: 'ترجمة', en: 'Translations' } },
  { id: 'trends', name: { ar: 'ترندات', en: 'Trends' } },
  { id: 'miscellany', name: { ar: 'منوعات', en: 'Miscellany' } },
]

const localized = z.looseObject({ ar: z.string().default(''), en: z.string().default('') })
const templateSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  // Checked and kept as it is: a parsed partial would fill in every default, over what the type and person give.
  fields: z.custom<Partial<StoryFields>>((value) => storyFieldsSchema.partial().safeParse(value).success),
  document: documentSchema,
})
export type StoryTemplate = z.infer<typeof templateSchema>

/**
 * House style: levels over those of the rules' own, by id, and rules of the newsroom's own (`arabic/style/rule.ts`). A
 * rule is examined when it is loaded and not here: one that a newer program wrote must not keep the library closed.
 */
const styleSchema = z.looseObject({
  levels: z.record(z.string(), z.enum(RULE_LEVELS)),
  rules: z.array(z.looseObject({ id: z.string() })),
})
export type StyleSettings = z.infer<typeof styleSchema>

const setting = {
  /** The agency's names by language; the short one opens datelines. `url` is the public site, or empty. */
  agency: z.looseObject({ name: localized, short: localized, url: z.string().default('') }),
  signoffWord: z.string(),
  timeZone: z.string(),
  digits: z.enum(['latn', 'arab']),
  /** Days to add to the Umm al-Qura calendar where the moon was seen earlier or later. */
  hijriOffset: z.number().int().min(-2).max(2),
  sections: z.array(sectionSchema),
  people: z.array(personSchema),
  /** Overrides of the built-in types, by id, and types of the newsroom's own. */
  types: z.array(storyTypeSchema),
  templates: z.array(templateSchema),
  style: styleSchema,
  media: mediaSettingsSchema,
}

/** A change names only what changes: no default may slip in. People change through their own methods. */
export const librarySettingsChangeSchema = z.object(setting).omit({ people: true }).partial()

export const librarySchema = z.looseObject({
  schema: z.number().int(),
  id: z.string(),
  agency: setting.agency,
  signoffWord: setting.signoffWord.default('انتهى'),
  timeZone: setting.timeZone.default('Asia/Baghdad'),
  digits: setting.digits.default('latn'),
  hijriOffset: setting.hijriOffset.default(0),
  sections: setting.sections.default([...SECTIONS]),
  people: setting.people.default([]),
  types: setting.types.default([]),
  templates: setting.templates.default([]),
  style: setting.style.default({ levels: {}, rules: [] }),
  media: setting.media.default(NO_MEDIA_SETTINGS),
})
export type LibrarySettings = z.infer<typeof librarySchema>

/** The types of a library: its own over the built-in ones. */
export function typesOf(settings: Pick<LibrarySettings, 'types'> | null): StoryType[] {
  const own = settings?.types ?? []
  return [...STORY_TYPES.filter((type) => !own.some(({ id }) => id === type.id)), ...own]
}
