/**
 * A library of stories: a folder of plain files that one program writes at a time. Knows no Electron: windows, command
 * line and tests open it the same way.
 */
import { mkdir, readdir, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as setTimeoutAsync } from 'node:timers/promises'
import { MuharrirError } from '@shared/contract/errors'
import { LIBRARY_SCHEMA, type LibrarySettings, librarySchema, librarySettingsChangeSchema } from '@shared/story/library'
import { ulid } from 'ulid'
import type { z } from 'zod'
import type { Entry } from './catalogue'
import { Context } from './context'
import { isReadOnlyFault, systemCode } from './disk-faults'
import type { LibraryEvents } from './events'
import { type HeldBy, type Holder, type Lock, takeLock } from './lock'
import type { LongWork } from './long-work'
import { MediaUses } from './media-use'
import { People } from './people'
import { PLACES, placeFolder } from './places'
import { loadSummaries, scan, storeSummaries } from './scan'
import { SettingsFile } from './settings-file'
import { Shelf } from './shelf'
import { StoryStore } from './stories'
import { Words } from './words'

export type SettingsChange = z.infer<typeof librarySettingsChangeSchema>

/** Milliseconds after a change until derived summaries are written: after a crash the rest is read from the stories. */
const DERIVED_DELAY = 30_000
/** Milliseconds after opening until the search index is made, where nobody searches before. */
const INDEX_DELAY = 1_000

/** Milliseconds between two looks for a folder that went away. */
const GONE_RETRY = 1_000

export class Library {
  readonly people: People
  readonly stories: StoryStore
  readonly words: Words
  readonly mediaUses: MediaUses
  readonly #context: Context
  readonly #settings: SettingsFile
  readonly #shelf: Shelf
  #lock: Lock
  #closing: Promise<void> | null = null
  readonly #timers = new Map<string, NodeJS.Timeout>()
  /** The catalogue's `changes` of which `.derived` tells, or -1. */
  #derivedAt: number

  private constructor(context: Context, lock: Lock, settings: SettingsFile, shelf: Shelf, derived: boolean) {
    this.#context = context
    this.#lock = lock
    this.#settings = settings
    this.#shelf = shelf
    this.#derivedAt = derived ? shelf.catalogue.changes : -1
    this.people = new People(settings)
    this.stories = new StoryStore(shelf, settings)
    this.words = new Words(context)
    this.mediaUses = new MediaUses(shelf, settings)
    this.#after('index', INDEX_DELAY, () => this.stories.prepareSearch().then(() => this.#indexReady()))
    const deriveLater = () => this.#after('summaries', DERIVED_DELAY, () => this.#derive())
    context.on('stories-changed', deriveLater)
    if (!derived) deriveLater()
  }

  /** Makes a library in a new or empty folder. Throws `library.not-empty` or `library.folder-unwritable`. */
  static async create(
    folder: string,
    { agency, holder }: { agency?: { ar: string; en: string }; holder: Holder },
  ): Promise<Library> {
    const path = resolve(folder)
    try {
      await mkdir(path, { recursive: true })
      if ((await readdir(path)).length > 0) throw new MuharrirError('library.not-empty', { folder: path })
      const name = { ar: agency?.ar ?? '', en: agency?.en ?? '' }
      const settings = librarySchema.parse({
        schema: LIBRARY_SCHEMA,
        id: ulid(),
        agency: { name, short: name, url: '' },
      })
      await SettingsFile.create(new Context(path), settings)
    } catch (error) {
      if (isReadOnlyFault(error) || ['EEXIST', 'ENOTDIR', 'ENOENT'].includes(systemCode(error)))
        throw new MuharrirError('library.folder-unwritable', { folder: path }, { cause: error })
      if (systemCode(error) === 'ENOSPC') throw new MuharrirError('disk.full', { path }, { cause: error })
      throw error
    }
    return Library.open(path, { holder })
  }

  /**
   * Opens a library; read-only where another program holds it or the folder cannot be written to. Throws
   * `library.gone`, `library.not-a-library`, `library.newer`, `cancelled`, or an error of the disk.
   */
  static async open(folder: string, { holder, ...work }: { holder: Holder } & LongWork): Promise<Library> {
    const path = resolve(folder)
    const there = await stat(path).catch(() => null)
    if (!there?.isDirectory()) throw new MuharrirError('library.gone', { folder: path })
    const context = new Context(path)
    // Before the lock: opening a folder that is no library must leave nothing in it.
    context.readOnly = true
    await SettingsFile.open(context)
    let library: Library | null = null
    const lost = () => {
      if (library) void library.#lockLost(holder)
      else context.readOnly = true
    }
    const lock = await takeLock(path, holder, lost)
    context.heldBy = lock.state === 'other' ? lock.heldBy : null
    context.readOnly = lock.state !== 'held'
    try {
      const settings = await SettingsFile.open(context)
      if (!context.readOnly) for (const place of PLACES) await mkdir(placeFolder(path, place), { recursive: true })
      const known = await loadSummaries(path)
      const entries = await scan(context, known, work)
      const derived = entries.length === known.size && entries.every((entry) => isKnown(known, entry))
      library = new Library(context, lock, settings, new Shelf(context, entries), derived)
      return library
    } catch (error) {
      if (lock.state === 'held') await lock.release()
      throw error
    }
  }

  get folder(): string {
    return this.#context.folder
  }

  get readOnly(): boolean {
    return this.#context.readOnly
  }

  /** The program that holds the library, where this one reads only. */
  get heldBy(): HeldBy | null {
    return this.#context.heldBy
  }

  get settings(): LibrarySettings {
    return this.#settings.value
  }

  async setSettings(change: SettingsChange): Promise<LibrarySettings> {
    const parsed = librarySettingsChangeSchema.parse(change)
    return this.#settings.change((settings) => ({ ...settings, ...parsed }) as LibrarySettings)
  }

  /** Returns the function that ends the subscription. */
  on<Name extends keyof LibraryEvents>(event: Name, listener: (payload: LibraryEvents[Name]) => void): () => void {
    return this.#context.on(event, listener)
  }

  /** Waits for what is being written, keeps what was derived, and lets the next program in. */
  close(): Promise<void> {
    this.#closing ??= this.#close()
    return this.#closing
  }

  async #close(): Promise<void> {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
    await this.#context.settled()
    const mayWrite = !this.readOnly
    try {
      await this.#shelf.index.close(mayWrite)
      await this.#derive()
    } catch {
      // A full or vanished disk: what is derived can be made again, and closing must not fail for it.
    }
    this.#context.readOnly = true
    if (this.#lock.state === 'held') await this.#lock.release()
  }

  /**
   * A folder that went away (a disk pulled out) takes its lock along: it is taken again when the folder is back. Where
   * the folder still stands, another program has the lock, and this one only reads from now on.
   */
  async #lockLost(holder: Holder): Promise<void> {
    const context = this.#context
    context.gone = true
    while (!this.#closing && !(await stat(context.folder).catch(() => null))) {
      context.emit('disk-state', { ok: false, code: 'library.gone' })
      await setTimeoutAsync(GONE_RETRY, undefined, { ref: false })
    }
    if (this.#closing) return
    const lock = await takeLock(context.folder, holder, () => void this.#lockLost(holder)).catch(() => null)
    if (lock?.state === 'held') this.#lock = lock
    else context.readOnly = true
    context.heldBy = lock?.state === 'other' ? lock.heldBy : null
    context.gone = false
    context.emit('disk-state', context.readOnly ? { ok: false, code: 'library.read-only' } : { ok: true, code: null })
  }

  async #derive(): Promise<void> {
    const { catalogue } = this.#shelf
    if (this.readOnly || this.#derivedAt === catalogue.changes) return
    const { changes } = catalogue
    await storeSummaries(this.folder, catalogue.all())
    this.#derivedAt = changes
  }

  /** Those who search saw headlines only; now they may ask again. */
  async #indexReady(): Promise<void> {
    this.#context.emit('stories-changed', { ids: [], cause: 'other' })
    if (!this.readOnly) this.#shelf.index.keep()
  }

  /** Once, also where it is asked for again meanwhile. */
  #after(name: string, delay: number, work: () => Promise<void>): void {
    if (this.#timers.has(name)) return
    const timer = setTimeout(() => {
      this.#timers.delete(name)
      work().catch(() => {
        // What is derived can be made again; a disk that fails is told by the next write of a story.
      })
    }, delay)
    timer.unref()
    this.#timers.set(name, timer)
  }
}

const isKnown = (known: Map<string, Entry>, { summary, stamp, place }: Entry): boolean => {
  const before = known.get(summary.id)
  return stamp !== '' && before?.stamp === stamp && before.place === place
}
