import type { LibrarySettings, librarySettingsChangeSchema } from '@shared/story/library'
import type { Person } from '@shared/story/people'
import type { z } from 'zod'
import type { LongWork } from './backup'
import type { LibraryEvents } from './events'
import type { HeldBy, Holder } from './lock'
import type { StoryStore } from './stories'

export type SettingsChange = z.infer<typeof librarySettingsChangeSchema>

export interface People {
  all(): Person[]
  find(idOrName: string): Person | undefined
  add(person: Omit<Person, 'id'>): Promise<Person>
  update(person: Person): Promise<Person>
  remove(id: string): Promise<void>
}

const missing = (): never => {
  throw new Error('not written yet')
}

export class Library {
  declare readonly folder: string
  declare readonly readOnly: boolean
  declare readonly heldBy: HeldBy | null
  declare readonly people: People
  declare readonly stories: StoryStore

  static async create(
    _folder: string,
    _options: { agency?: { ar: string; en: string }; holder: Holder },
  ): Promise<Library> {
    return missing()
  }
  static async open(_folder: string, _options: { holder: Holder } & LongWork): Promise<Library> {
    return missing()
  }
  get settings(): LibrarySettings {
    return missing()
  }
  async setSettings(_change: SettingsChange): Promise<LibrarySettings> {
    return missing()
  }
  on<Name extends keyof LibraryEvents>(_event: Name, _listener: (payload: LibraryEvents[Name]) => void): () => void {
    return missing()
  }
  async close(): Promise<void> {
    return missing()
  }
}
