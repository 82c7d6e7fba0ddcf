/**
 * The stories' files of an open library: reads one, changes one, and keeps catalogue, index and listeners in step.
 * Every change of a story happens in the story's turn: two saves can never cross.
 */
import { MuharrirError } from '@shared/contract/errors'
import { mediaOfStory } from '@shared/story/media'
import { Catalogue, type Entry } from './catalogue'
import type { Context } from './context'
import type { LibraryEvents } from './events'
import { type Place, storyFolder, storyPath } from './places'
import { entryOf } from './scan'
import { SearchIndex } from './search-index'
import { readStoryFile, type Stamp, StoryFile, type StoryOnDisk } from './story-file'
import { summarize } from './summaries'

/** Stories whose files are kept open: the ones being written. */
const OPEN_FILES = 8

export type Cause = LibraryEvents['stories-changed']['cause']

export class Shelf {
  readonly context: Context
  readonly catalogue = new Catalogue()
  readonly index: SearchIndex
  readonly #files = new Map<string, StoryFile>()

  constructor(context: Context, entries: readonly Entry[]) {
    this.context = context
    for (const entry of entries) this.catalogue.set(entry)
    this.index = new SearchIndex({
      folder: context.folder,
      stories: {
        stamps: () => new Map(this.catalogue.all().map(({ summary, stamp }) => [summary.id, stamp])),
        read: (id) => this.#readForIndex(id),
      },
      isOwn: () => !context.readOnly,
      onProgress: (progress) => context.emit('index-progress', progress),
    })
  }

  /** Throws `story.not-found`. */
  entry(id: string): Entry {
    const entry = this.catalogue.get(id)
    if (!entry) throw new MuharrirError('story.not-found', { id: String(id) })
    return entry
  }

  folder(id: string): string {
    return storyFolder(this.context.folder, this.entry(id).place, id)
  }

  path(id: string): string {
    return storyPath(this.context.folder, this.entry(id).place, id)
  }

  /**
   * The story as it is on disk. Throws `story.not-found`, `story.newer`, `story.broken` (after the file was set
   * aside), or an error of the disk.
   */
  async read(id: string): Promise<StoryOnDisk> {
    const { place, stamp } = this.entry(id)
    const file = this.#file(id)
    const reading = await this.context.reading(file.path, () => file.read())
    if (reading.state === 'ok') {
      if (reading.stamp !== stamp) this.#enter(place, reading.story, reading.stamp)
      return reading.story
    }
    if (reading.state === 'newer') throw new MuharrirError('story.newer', { id })
    await this.refresh(id)
    throw new MuharrirError(this.catalogue.get(id) ? 'story.broken' : 'story.not-found', { id })
  }

  /** Reads the story's entry anew from disk, whatever state it is in. */
  async refresh(id: string): Promise<void> {
    const before = this.entry(id)
    this.#files.delete(id)
    const entry = await entryOf(this.context, before.place, id, before)
    if (entry) this.catalogue.set(entry)
    else this.catalogue.delete(id)
    this.index.drop(id)
    this.tell([id], 'other')
  }

  /**
   * Changes a story of the desk in its turn: `edit` makes the next story of the present one; the very same one means
   * that nothing is written. Throws `story.in-trash` and all that `read` and `Context.writing` throw.
   */
  change(id: string, edit: (story: StoryOnDisk, folder: string) => Promise<StoryOnDisk>, cause: Cause = 'other') {
    return this.context.inTurn(id, async () => {
      this.context.assertWritable()
      const { place } = this.entry(id)
      if (place === 'trash') throw new MuharrirError('story.in-trash', { id })
      const file = this.#file(id)
      const before = await this.read(id)
      return this.context.writing(file.path, async () => {
        const next = await edit(before, file.folder)
        if (next !== before) await this.commit(place, next, cause, before)
        return next
      })
    })
  }

  /** Writes a story's file and makes the change known. */
  async commit(place: Place, story: StoryOnDisk, cause: Cause, before?: StoryOnDisk): Promise<void> {
    const stamp = await this.#fileAt(place, story.id).write(story)
    this.#enter(place, story, stamp, before)
    this.tell([story.id], cause)
  }

  /** Forgets the open file of a story whose place changed. */
  forget(id: string): void {
    this.#files.delete(id)
  }

  tell(ids: string[], cause: Cause): void {
    if (ids.length > 0) this.context.emit('stories-changed', { ids, cause })
  }

  #enter(place: Place, story: StoryOnDisk, stamp: Stamp, before?: StoryOnDisk): void {
    const { createdBy, editedBy } = story
    this.catalogue.set({ summary: summarize(story), place, stamp, createdBy, editedBy, media: mediaOfStory(story) })
    this.index.put(story, stamp, before)
  }

  #file(id: string): StoryFile {
    return this.#fileAt(this.entry(id).place, id)
  }

  #fileAt(place: Place, id: string): StoryFile {
    const path = storyPath(this.context.folder, place, id)
    const kept = this.#files.get(id)
    this.#files.delete(id)
    const file = kept?.path === path ? kept : new StoryFile(path, id)
    this.#files.set(id, file)
    const [oldest] = this.#files.keys()
    if (this.#files.size > OPEN_FILES && oldest !== undefined) this.#files.delete(oldest)
    return file
  }

  /** Null for what cannot be read now: it is left out of the index, and tried again at the next opening. */
  async #readForIndex(id: string): Promise<StoryOnDisk | null> {
    const entry = this.catalogue.get(id)
    if (!entry) return null
    const reading = await readStoryFile(storyPath(this.context.folder, entry.place, id), id).catch(() => null)
    return reading && (reading.state === 'ok' || reading.state === 'newer') ? reading.story : null
  }
}
