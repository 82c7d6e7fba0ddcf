/** An open library for one command: who acts, which story is meant. */
import { resolve } from 'node:path'
import type { StoryHit, StoryQuery } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import type { Person } from '@shared/story/people'
import { Library } from '../main/library/library'
import { MediaDesk } from '../main/media/desk'
import { MediaStore } from '../main/media/store'
import { UsageError } from './output'

export interface CommonOptions {
  library?: string
  as?: string
}

/** Acts where a library has no people yet. */
const COMMAND_LINE: Person = { id: 'command-line', name: 'command line', role: 'administrator', deskCode: '' }
export const HOLDER = { name: 'muharrir' }
const PAGE = 500

export class Session {
  readonly library: Library
  readonly media: MediaStore
  readonly mediaDesk: MediaDesk
  readonly #as: string | undefined

  private constructor(library: Library, as: string | undefined) {
    this.library = library
    this.media = new MediaStore(library.folder, { readOnly: library.readOnly, settings: () => library.settings.media })
    this.mediaDesk = new MediaDesk(this.media, library.mediaUses)
    this.#as = as
  }

  /** Opens the library, does the work, and closes it whatever happens. */
  static async run<T>({ library, as }: CommonOptions, work: (session: Session) => Promise<T>): Promise<T> {
    const folder = library ?? process.env.MUHARRIR_LIBRARY
    if (!folder) throw new UsageError('usage.noLibrary')
    const open = await Library.open(resolve(folder), { holder: HOLDER })
    const session = new Session(open, as)
    try {
      return await work(session)
    } finally {
      await session.mediaDesk.close()
      await open.close()
    }
  }

  /** Who acts: the one named, else the first of the library. */
  get by(): Person {
    const { people } = this.library
    if (this.#as === undefined) return people.all()[0] ?? COMMAND_LINE
    const person = people.find(this.#as)
    if (!person) throw new MuharrirError('person.not-found', { name: this.#as })
    return person
  }

  all(query: StoryQuery): StoryHit[] {
    const found: StoryHit[] = []
    for (let offset = 0; ; offset += PAGE) {
      const { items, total } = this.library.stories.query({ ...query, offset, limit: PAGE })
      found.push(...items)
      if (items.length === 0 || found.length >= total) return found
    }
  }

  /** The id that a prefix stands for, on the desk or in the trash. */
  id(given: string): string {
    const prefix = given.toUpperCase()
    const ids = [...this.all({ place: 'desk' }), ...this.all({ place: 'trash' })].map(({ id }) => id)
    if (ids.includes(prefix)) return prefix
    const found = prefix === '' ? [] : ids.filter((id) => id.startsWith(prefix))
    const [only] = found
    if (found.length > 1) throw new UsageError('usage.ambiguousId', { what: given, count: found.length })
    if (!only) throw new MuharrirError('story.not-found', { id: given })
    return only
  }
}
