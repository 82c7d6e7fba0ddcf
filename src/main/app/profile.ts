/**
 * What this program remembers on this machine, outside any library: preferences, the window's place, recent
 * libraries. One lowdb file in the user's data folder. A damaged one is set aside and begun anew: nothing in it
 * is work.
 */
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { type Preferences, preferencesSchema } from '@shared/contract/contract'
import { Low } from 'lowdb'
import { z } from 'zod'
import { DurableJson } from '../library/durable'

const boundsSchema = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
const profileSchema = z.object({
  preferences: preferencesSchema.prefault({}),
  window: z
    .object({ bounds: boundsSchema.nullable().default(null), maximized: z.boolean().default(false) })
    .prefault({}),
  recent: z.array(z.object({ folder: z.string(), name: z.string(), opened: z.string() })).default([]),
  /** The library to open at start, or null when it was closed on purpose. */
  last: z.string().nullable().default(null),
})
export type ProfileData = z.infer<typeof profileSchema>

const MAX_RECENT = 12

export class Profile {
  readonly #db: Low<ProfileData>
  /** True until something was ever remembered here. */
  readonly isNew: boolean
  #writing: Promise<void> = Promise.resolve()

  private constructor(db: Low<ProfileData>, isNew: boolean) {
    this.#db = db
    this.isNew = isNew
  }

  static async open(userData: string): Promise<Profile> {
    await mkdir(userData, { recursive: true })
    const file = new DurableJson<ProfileData>(join(userData, 'profile.json'))
    const found = await readProfile(file)
    const db = new Low<ProfileData>(file, found ?? profileSchema.parse({}))
    return new Profile(db, found === null)
  }

  get data(): Readonly<ProfileData> {
    return this.#db.data
  }

  get preferences(): Preferences {
    return this.#db.data.preferences
  }

  /** Writes follow one another; a failed one is reported, since nothing in here is a person's work. */
  change(change: (data: ProfileData) => void): Promise<void> {
    change(this.#db.data)
    this.#writing = this.#writing
      .then(() => this.#db.write())
      .catch((error: unknown) => console.error('profile', error))
    return this.#writing
  }

  async setPreferences(change: Partial<Preferences>): Promise<Preferences> {
    const panels = { ...this.preferences.panels, ...change.panels }
    const identity = { ...this.preferences.identity, ...change.identity }
    await this.change((data) => {
      data.preferences = { ...data.preferences, ...change, panels, identity }
    })
    return this.preferences
  }

  opened(folder: string, name: string): Promise<void> {
    return this.change((data) => {
      data.last = folder
      const others = data.recent.filter((library) => library.folder !== folder)
      data.recent = [{ folder, name, opened: new Date().toISOString() }, ...others].slice(0, MAX_RECENT)
    })
  }

  /** The library was closed on purpose: the next start opens none. */
  closed(): Promise<void> {
    return this.change((data) => {
      data.last = null
    })
  }

  forget(folder: string): Promise<void> {
    return this.change((data) => {
      data.recent = data.recent.filter((library) => library.folder !== folder)
      if (data.last === folder) data.last = null
    })
  }
}

/** Null where there is none, or none that can be read. */
async function readProfile(file: DurableJson<ProfileData>): Promise<ProfileData | null> {
  try {
    const data = await file.read()
    return data === null ? null : profileSchema.parse(data)
  } catch (error) {
    console.error('profile set aside', error)
    await rename(file.path, `${file.path}.broken-${Date.now()}`).catch(() => undefined)
    return null
  }
}
