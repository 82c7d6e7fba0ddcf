/** What an imported file becomes, and what was left out on the way. */
import type { StoryDocument } from '@shared/document/schema'
import type { Asset } from '@shared/media/asset'
import type { StoryFields } from '@shared/story/story'

/** A file the person gave. Without a path, pictures beside it cannot be reached. */
export type Given = { path: string } | { name: string; bytes: Uint8Array }

export interface ImportContext {
  /** Puts a picture into the media store. Errors with a `media.` code leave the picture out; others end the import. */
  addPicture(picture: Given): Promise<Asset>
  /** The id of the story that `story:<name>` means, or null. Without it only ids are understood. */
  resolveStory?(name: string): string | null
  /** The newsroom's end word in sign-offs; `انتهى` unless given. */
  endWord?: string
  /** Punctuation stays as it is written: for whoever reads the file to proofread it. */
  asWritten?: boolean
}

/** What may be left out or changed; each has a sentence under `story:importNote.<id>`. */
export const IMPORT_NOTES = [
  'pictures-remote',
  'pictures-missing',
  'pictures-outside',
  'pictures-refused',
  'embeds',
  'media',
  'links',
  'front-matter',
  'page-parts',
] as const
export type ImportNote = (typeof IMPORT_NOTES)[number]

/** Counts what was left out. */
export class Notes {
  readonly #counts = new Map<ImportNote, number>()

  add(note: ImportNote, count = 1): void {
    this.#counts.set(note, (this.#counts.get(note) ?? 0) + count)
  }

  list(): { note: ImportNote; count: number }[] {
    return [...this.#counts].map(([note, count]) => ({ note, count }))
  }
}

/** A step of the past that the front matter of a Markdown file tells of. */
export interface ImportedReturn {
  reason: string
  points: string[]
}

export interface Imported {
  fields: StoryFields
  document: StoryDocument
  /** Null where the file does not say. Times are ISO 8601 with zone. */
  type: string | null
  workflow: string | null
  publication: string | null
  created: string | null
  updated: string | null
  published: string | null
  returned: ImportedReturn | null
  notes: { note: ImportNote; count: number }[]
}
