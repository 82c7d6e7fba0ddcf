/**
 * `library.json`. A copy of it is kept beside it: the settings of a newsroom have no versions, and a damaged file is
 * set aside and made again from the copy.
 */
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { type LibrarySettings, librarySchema } from '@shared/story/library'
import { Low } from 'lowdb'
import type { Context } from './context'
import { DurableJson, moveDurably, NotJson } from './durable'
import { LIBRARY_LINEAGE, migrate } from './migrations'
import { LIBRARY_FILE } from './places'
import { complaint } from './story-file'

const COPY = 'library.copy.json'

type Found =
  | { state: 'ok'; settings: LibrarySettings }
  | { state: 'missing' }
  | { state: 'newer' }
  | { state: 'broken' }

async function find(path: string): Promise<Found> {
  const raw = await new DurableJson<unknown>(path).read().catch((error: unknown) => {
    if (error instanceof NotJson) return undefined
    throw error
  })
  if (raw === null) return { state: 'missing' }
  const migrated = migrate(raw, LIBRARY_LINEAGE)
  if (migrated.state === 'newer') return { state: 'newer' }
  if (migrated.state === 'fault') return { state: 'broken' }
  const parsed = librarySchema.safeParse(migrated.value)
  return parsed.success ? { state: 'ok', settings: parsed.data } : { state: 'broken' }
}

export class SettingsFile {
  readonly #context: Context
  readonly #db: Low<LibrarySettings>

  private constructor(context: Context, settings: LibrarySettings) {
    this.#context = context
    this.#db = new Low(new DurableJson<LibrarySettings>(join(context.folder, LIBRARY_FILE)), settings)
  }

  get value(): LibrarySettings {
    return this.#db.data
  }

  /** Throws `library.not-a-library`, `library.newer`, or `disk.unreadable` where file and copy are both damaged. */
  static async open(context: Context): Promise<SettingsFile> {
    const { folder } = context
    const path = join(folder, LIBRARY_FILE)
    const found = await context.reading(path, () => find(path))
    if (found.state === 'ok') return new SettingsFile(context, found.settings)
    if (found.state === 'newer') throw new MuharrirError('library.newer')
    const copy = await context.reading(path, () => find(join(folder, COPY)))
    if (copy.state !== 'ok') {
      if (found.state === 'missing') throw new MuharrirError('library.not-a-library', { folder })
      throw new MuharrirError('disk.unreadable', { path })
    }
    const file = new SettingsFile(context, copy.settings)
    if (!context.readOnly) {
      const aside = `${path}.broken-${new Date().toISOString().replaceAll(':', '-')}`
      if (found.state === 'broken') await context.writing(path, () => moveDurably(path, aside))
      await context.writing(path, () => file.#db.write())
    }
    return file
  }

  static async create(context: Context, settings: LibrarySettings): Promise<void> {
    const file = new SettingsFile(context, settings)
    await file.#db.write()
    await new DurableJson(join(context.folder, COPY)).write(settings)
  }

  /** Applies a change after all earlier ones; memory changes only when the disk has. */
  change(edit: (settings: LibrarySettings) => LibrarySettings): Promise<LibrarySettings> {
    const path = join(this.#context.folder, LIBRARY_FILE)
    return this.#context.inTurn('settings', async () => {
      const parsed = librarySchema.safeParse(edit(this.value))
      if (!parsed.success) throw new MuharrirError('bad-request', { reason: complaint(parsed.error) })
      const next = parsed.data
      const before = this.#db.data
      await this.#context.writing(path, async () => {
        try {
          this.#db.data = next
          await this.#db.write()
        } catch (error) {
          this.#db.data = before
          throw error
        }
        await new DurableJson(join(this.#context.folder, COPY)).write(next)
      })
      this.#context.emit('settings-changed', next)
      return next
    })
  }
}
