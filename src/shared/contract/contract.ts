/**
 * Every method and event between main and the interface, declared once. Main registers a handler for each, the
 * preload builds `window.muharrir` from the names alone, the interface calls with full types.
 */
import { z } from 'zod'
import type { RuleFault } from '../arabic/style/compile'
import type { Rule } from '../arabic/style/rule'
import type { LexiconName } from '../arabic/typing/names'
import { DEFAULT_TYPING, typingSchema } from '../arabic/typing/settings'
import type { ReadGrid } from '../chart/paste'
import { chartSchema } from '../chart/spec'
import { documentChangeSchema } from '../document/change'
import { documentSchema, type StoryDocument } from '../document/schema'
import type { NewsroomWord } from '../proofing/newsroom-words'
import { type ProofedPassage, passageSchema, type RuleLevel } from '../proofing/passage'
import type { Finding } from '../story/checks'
import { type LibrarySettings, librarySettingsChangeSchema } from '../story/library'
import { type Person, personSchema } from '../story/people'
import {
  hashSchema,
  type Story,
  type StoryFields,
  type Summary,
  storyFieldsSchema,
  storyIdSchema,
  type Version,
  type VersionInfo,
} from '../story/story'
import { type Client, type Handlers, method, query, type Reply } from './declare'
import type { ErrorCode, ErrorDetails } from './errors'
import { givenFileSchema } from './given'
import { type MediaEvents, mediaContract } from './media'

const id = z.object({ id: storyIdSchema })
const ids = z.object({ ids: z.array(storyIdSchema) })
const nothing = <Input>(input: z.ZodType<Input>) => method<null>()(input)

/** What is open, and how. */
export interface LibraryStatus {
  /** Folder of the open library, or null. */
  folder: string | null
  name: string
  /** Set when another program holds the library: it is open read-only. */
  heldBy: { name: string; host: string; since: string } | null
  readOnly: boolean
  settings: LibrarySettings | null
  /** Who works here, or null until chosen. */
  me: Person | null
  stories: number
  trashed: number
}

export interface AppInfo {
  version: string
  electron: string
  platform: string
  locale: string
  /** Nothing was ever remembered on this machine. */
  firstStart: boolean
  /** Files the program was started with, for the interface to import. */
  files: string[]
}

export interface RecentLibrary {
  folder: string
  name: string
  /** ISO 8601. */
  opened: string
  /** False when the folder is not there now. */
  present: boolean
}

export const SORTS = ['updated', 'created', 'published', 'headline', 'workflow', 'type', 'section', 'words'] as const
export const storyQuerySchema = z.object({
  /** Folded full-text search; empty for all. */
  search: z.string().default(''),
  place: z.enum(['desk', 'trash']).default('desk'),
  types: z.array(z.string()).default([]),
  sections: z.array(z.string()).default([]),
  workflow: z.array(z.string()).default([]),
  publication: z.array(z.string()).default([]),
  /** Names in the byline. */
  people: z.array(z.string()).default([]),
  /** Only stories this person (id) wrote or edited last. */
  mine: z.boolean().default(false),
  /** `updated` lies in this span: ISO 8601, either end may be null. */
  from: z.string().nullable().default(null),
  until: z.string().nullable().default(null),
  /** `relevance` is the order while searching unless another is chosen. */
  sort: z.enum(['relevance', ...SORTS]).default('relevance'),
  descending: z.boolean().default(true),
  offset: z.number().int().nonnegative().default(0),
  limit: z.number().int().positive().max(500).default(100),
})
export type StoryQuery = z.input<typeof storyQuerySchema>

/** Half-open range of UTF-16 offsets. */
export type Range = [start: number, end: number]
export interface StoryHit extends Summary {
  /** Matches in the headline, and a piece of the text with its matches, while searching. */
  headlineMatches: Range[]
  snippet: { text: string; matches: Range[] } | null
}
export interface StoryPage {
  total: number
  items: StoryHit[]
  /** Of the whole place, whatever the filters: for the chips above the list. */
  counts: { workflow: Record<string, number>; type: Record<string, number>; all: number; mine: number }
  /** Distinct names in bylines, for the filter. */
  people: string[]
  /** True while the index is being made: the search saw headlines only. `stories-changed` tells when to ask again. */
  partial?: boolean
}

export const draftSchema = z.object({ id: storyIdSchema, fields: storyFieldsSchema, document: documentSchema })
export interface Draft {
  id: string
  fields: StoryFields
  document: StoryDocument
}

export interface SaveReceipt {
  revision: number
  /** ISO 8601: when it was durably on disk. */
  savedAt: string
  workflow: string
}

/** A story whose file could not be read, with what can be done. */
export interface BrokenStory {
  id: string
  reason: string
  /** Where the unreadable file was set aside, or null while it still stands in its place. */
  setAside: string | null
  versions: VersionInfo[]
}

export interface ImportOutcome {
  created: { id: string; headline: string; from: string }[]
  /** Files that did not become stories, each with why. */
  refused: { from: string; code: ErrorCode; details: ErrorDetails }[]
  /** What was left out of those that did: `pictures` that could not be found, `embeds` … */
  notes: { from: string; note: string; count: number }[]
}

export interface ExportOutcome {
  /** File or folder that was written, or null when the person cancelled. */
  path: string | null
  files: number
  bytes: number
}

/** A rule of house style as this library has it. */
export interface StyleRule {
  rule: Rule
  /** The rule's own level, or what the newsroom made of it. */
  level: RuleLevel
  /** Written by the newsroom: it stands in the library's settings. */
  isOwn: boolean
}

/** The program's own settings, on this machine. */
const preference = {
  language: z.enum(['ar', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  digits: z.enum(['latn', 'arab']),
  /** Zoom of the text in the editor, percent. */
  zoom: z.number().min(50).max(250),
  /** Widths of panels in pixels, by name. */
  panels: z.record(z.string(), z.number()),
  tour: z.enum(['new', 'done']),
  /** Who the person is in each library, by library id. */
  identity: z.record(z.string(), z.string()),
  /** Whether misspelled words, and what is against house style, are marked in the editor. */
  spelling: z.boolean(),
  houseStyle: z.boolean(),
  /** The aids while typing; a change names them all. */
  typing: typingSchema,
}
/** A change names only what changes: no default may slip in. */
export const preferencesChangeSchema = z.object(preference).partial()
export const preferencesSchema = z.object({
  language: preference.language.default('ar'),
  theme: preference.theme.default('system'),
  digits: preference.digits.default('latn'),
  zoom: preference.zoom.default(100),
  panels: preference.panels.default({}),
  tour: preference.tour.default('new'),
  identity: preference.identity.default({}),
  spelling: preference.spelling.default(true),
  houseStyle: preference.houseStyle.default(true),
  typing: preference.typing.default(DEFAULT_TYPING),
})
export type Preferences = z.infer<typeof preferencesSchema>

export const contract = {
  app: {
    info: query<AppInfo>(),
    preferences: query<Preferences>(),
    setPreferences: method<Preferences>()(preferencesChangeSchema),
    /** Opens a web address in the person's browser. Only http, https and mailto. */
    openExternal: nothing(z.object({ url: z.string() })),
    /** Shows a file this program wrote in the system's file browser. */
    showInFolder: nothing(z.object({ path: z.string() })),
    /** The commands whose state the native menu shows (enabled, checked), by command id. */
    menuState: nothing(
      z.object({ commands: z.record(z.string(), z.object({ enabled: z.boolean(), checked: z.boolean().optional() })) }),
    ),
    /** Runs one of the commands main owns (`app.quit`, `edit.undo` …), for palette and toolbar. */
    runCommand: nothing(z.object({ command: z.string() })),
    /** The interface has no unsaved change left: a waiting quit or close may go on. */
    readyToClose: nothing(z.object({ saved: z.boolean() })),
  },
  library: {
    status: query<LibraryStatus>(),
    recent: query<RecentLibrary[]>(),
    /** Asks for a folder; null when the person cancelled. */
    chooseFolder: method<{ folder: string | null }>()(z.object({ purpose: z.enum(['open', 'create', 'export']) })),
    /** Where a first library would go. */
    suggestFolder: query<{ folder: string }>(),
    create: method<LibraryStatus>()(
      z.object({
        folder: z.string().min(1),
        sample: z.boolean(),
        agency: z.object({ ar: z.string(), en: z.string() }).optional(),
        me: personSchema.omit({ id: true }).optional(),
      }),
    ),
    open: method<LibraryStatus>()(z.object({ folder: z.string().min(1) })),
    close: query<LibraryStatus>(),
    forgetRecent: nothing(z.object({ folder: z.string() })),
    setSettings: method<LibrarySettings>()(librarySettingsChangeSchema),
    /** Asks where, writes one ZIP of everything but what can be derived. */
    backup: query<ExportOutcome>(),
    /** Asks for a backup and an empty folder, restores and opens it. */
    restore: query<LibraryStatus>(),
    showFolder: query<null>(),
  },
  people: {
    add: method<Person>()(personSchema.omit({ id: true })),
    update: method<Person>()(personSchema),
    remove: nothing(z.object({ id: z.string() })),
    /** Says who works here. */
    be: method<Person>()(z.object({ id: z.string() })),
  },
  stories: {
    query: method<StoryPage>()(storyQuerySchema),
    /** Throws `story.broken` with the story's id when its file cannot be read. */
    get: method<Story>()(id),
    create: method<Story>()(
      z.object({ type: z.string(), headline: z.string().default(''), template: z.string().optional() }),
    ),
    /** `revision` is the one the editor's copy came from; an older one is refused as `story.stale`. */
    save: method<SaveReceipt>()(draftSchema.extend({ revision: z.number().int() })),
    /** Saves what changed since `revision`. Refused as `story.stale` where it does not fit: the text is then sent whole. */
    saveChange: method<SaveReceipt>()(
      draftSchema.omit({ document: true }).extend({ change: documentChangeSchema, revision: z.number().int() }),
    ),
    move: method<Story>()(
      z.object({
        id: storyIdSchema,
        to: z.string(),
        reason: z.string().default(''),
        points: z.array(z.string()).default([]),
        override: z.boolean().default(false),
      }),
    ),
    setType: method<Story>()(z.object({ id: storyIdSchema, type: z.string() })),
    duplicate: method<Story>()(id),
    trash: nothing(ids),
    restore: nothing(ids),
    /** For good. Only from the trash. */
    remove: nothing(ids),
    versions: method<VersionInfo[]>()(id),
    version: method<Version>()(z.object({ id: storyIdSchema, hash: hashSchema })),
    /** `step` says why; a named version is `manual`. */
    saveVersion: method<VersionInfo>()(
      z.object({
        id: storyIdSchema,
        name: z.string().default(''),
        step: z.enum(['manual', 'interval', 'closed']).default('manual'),
      }),
    ),
    /** The story takes the version's text; the text before it is kept as a version too. */
    restoreVersion: method<Story>()(z.object({ id: storyIdSchema, hash: hashSchema })),
    broken: method<BrokenStory>()(id),
    /** Makes the story readable again from one of its versions; the broken file stays beside it. */
    mend: method<Story>()(z.object({ id: storyIdSchema, hash: hashSchema })),
    saveTemplate: method<LibrarySettings>()(z.object({ id: storyIdSchema, name: z.string().min(1) })),
    /** Checks the story as it is saved. The editor runs the same rules on the living text. */
    check: method<Finding[]>()(id),
    /** Headlines for the link picker and related stories, folded search. */
    pick: method<Pick<Summary, 'id' | 'headline' | 'type' | 'section' | 'updated' | 'publication' | 'picture'>[]>()(
      z.object({ search: z.string(), limit: z.number().int().max(50).default(12) }),
    ),
    titles: method<Record<string, string>>()(ids),
    /** Text, Markdown or HTML files become drafts. */
    import: method<ImportOutcome>()(z.object({ files: z.array(givenFileSchema), type: z.string().default('news') })),
    /** Asks for files first. */
    importFromDialog: method<ImportOutcome>()(z.object({ type: z.string().default('news') })),
  },
  media: mediaContract,
  charts: {
    /** The chart's figure as the page will show it; `name` begins the ids of its parts. */
    draw: method<{ html: string }>()(
      z.object({ chart: chartSchema, name: z.string().regex(/^[a-z][\w-]{0,60}$/), language: z.enum(['ar', 'en']) }),
    ),
    /** The tables of a workbook or of a text with delimiters, with how much was left out. Throws `import.…`. */
    read: method<(ReadGrid & { name: string })[]>()(z.object({ file: givenFileSchema })),
    /** Asks for a file; null when the person cancelled. */
    readFromDialog: query<(ReadGrid & { name: string })[] | null>(),
  },
  preview: {
    /** Renders the living text; the address is of the preview origin, for a sandboxed frame. */
    render: method<{ url: string; milliseconds: number }>()(draftSchema.extend({ type: z.string() })),
    close: nothing(id),
  },
  export: {
    /** Asks where. `html` is a folder with its pictures, `zip` the same in one file, `fragment` the article alone. */
    story: method<ExportOutcome>()(
      z.object({
        id: storyIdSchema,
        format: z.enum(['html', 'zip', 'fragment']),
        despiteBlocks: z.boolean().default(false),
      }),
    ),
  },
  /** Marks for what is misspelled or against house style. Nothing here changes a text. */
  proofing: {
    /**
     * The marks of a story's passages. Ask for those that changed; a passage that is asked again before it was read
     * is missing from the older answer. Throws `proofing.unavailable` or `proofing.failed`.
     */
    check: method<ProofedPassage[]>()(z.object({ story: storyIdSchema, passages: z.array(passageSchema) })),
    /** What to offer for a word, the likeliest first. An earlier question that still waits is `cancelled` by a new one. */
    suggest: method<string[]>()(z.object({ word: z.string(), before: z.string(), after: z.string() })),
    /** Nobody waits for suggestions any more: the question that waits is `cancelled`. */
    cancelSuggest: query<null>(),
    /** Spelling no longer marks the word in this story, on every machine; `unignore` takes it back. */
    ignore: nothing(z.object({ story: storyIdSchema, word: z.string() })),
    unignore: nothing(z.object({ story: storyIdSchema, word: z.string() })),
  },
  /** The newsroom's own words, known in all stories of the library. */
  words: {
    list: query<NewsroomWord[]>(),
    /** `like`: a word of the dictionary whose affixes it takes. Throws `proofing.word` or `proofing.model`. */
    add: method<NewsroomWord>()(z.object({ word: z.string(), like: z.string().default('') })),
    remove: nothing(z.object({ word: z.string() })),
  },
  /** The rules of house style. They change with the library's settings (`library.setSettings`, `style`). */
  style: {
    /** Every rule, those that are off too, and what is wrong with rules that were left out. */
    rules: query<{ rules: StyleRule[]; faults: RuleFault[] }>(),
  },
  /** Names to complete while typing: the gazetteer's, and the library's own people, bylines and words. */
  lexicon: {
    names: query<LexiconName[]>(),
  },
  jobs: {
    cancel: nothing(z.object({ job: z.string() })),
  },
} as const

export type MuharrirHandlers = Handlers<typeof contract>
export type MuharrirClient = Client<typeof contract>

/** Long work on its way. `label` is an i18n key under `jobs`. */
export interface Progress {
  job: string
  label: string
  done: number
  /** 0 while unknown. */
  total: number
  state: 'running' | 'done' | 'cancelled' | 'failed'
  error?: { code: ErrorCode; details: ErrorDetails }
}

/** Events from main, with what they carry. */
export interface MuharrirEvents extends MediaEvents {
  /** A command of the native menu, for the interface to run. */
  command: { command: string }
  /** Stories changed on disk by a service (not by this editor's own autosave). */
  'stories-changed': { ids: string[] }
  'library-changed': LibraryStatus
  'preferences-changed': Preferences
  progress: Progress
  /** The window wants to close: save, then call `app.readyToClose`. */
  closing: { reason: 'close' | 'quit' }
  /** The library's disk failed or recovered, seen by the autosave in main. */
  'disk-state': { ok: boolean; code: ErrorCode | null }
  /** The search index is being made: stories done of all that it still wants. */
  'index-progress': { done: number; total: number }
  /** Words, rules or levels changed, of one story or (null) of all: check again what is shown. */
  'proofing-changed': { story: string | null }
  /** Files opened with the program from outside (argument, association, second instance). */
  'files-opened': { paths: string[] }
}
/** What the interface calls: values come back or a `MuharrirError` is thrown (`src/renderer/muharrir.ts`). */
export interface MuharrirBridge extends MuharrirClient {
  /** Returns the function that ends the subscription. */
  on<Name extends keyof MuharrirEvents>(event: Name, listener: (payload: MuharrirEvents[Name]) => void): () => void
  /** Path of a dropped file on this machine, or empty when it has none. */
  pathOf(file: File): string
}

type Raw = (input?: unknown) => Promise<Reply<unknown>>
/** `window.muharrir` as the preload exposes it: replies still wrapped, since an error loses its class on the way. */
export interface RawBridge {
  services: Record<string, Record<string, Raw>>
  on(event: string, listener: (payload: never) => void): () => void
  pathOf(file: File): string
}
