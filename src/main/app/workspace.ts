/**
 * The open library with what belongs to it, and who works in it. One library is open at a time; everything that
 * needs one asks here.
 */
import { mkdir, stat } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { basename } from 'node:path'
import type { LibraryStatus, RecentLibrary } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import type { NewsroomWord } from '@shared/proofing/newsroom-words'
import type { Person } from '@shared/story/people'
import type { LinkedStory } from '../article/context'
import { Library } from '../library/library'
import { MediaDesk } from '../media/desk'
import { MediaStore } from '../media/store'
import type { MediaWork } from '../media/work'
import { proofingOf } from '../proofing/of-library'
import type { Proofing } from '../proofing/proofing'
import type { Emit } from './bridge'
import type { LongWork } from './jobs'
import type { Profile } from './profile'

const holder = () => ({ name: userInfo().username || hostname() })

export class Workspace {
  readonly #profile: Profile
  readonly #emit: Emit
  readonly #proofing: Pick<Proofing, 'use'>
  readonly #mediaWork: MediaWork
  #open: { library: Library; media: MediaStore; desk: MediaDesk; stop: () => void } | null = null

  /** @param mediaWork who does the heavy work on pictures */
  constructor(profile: Profile, emit: Emit, proofing: Pick<Proofing, 'use'>, mediaWork: MediaWork) {
    this.#profile = profile
    this.#emit = emit
    this.#proofing = proofing
    this.#mediaWork = mediaWork
  }

  /** @throws MuharrirError `library.none` */
  get library(): Library {
    if (!this.#open) throw new MuharrirError('library.none')
    return this.#open.library
  }

  get media(): MediaStore {
    if (!this.#open) throw new MuharrirError('library.none')
    return this.#open.media
  }

  get mediaDesk(): MediaDesk {
    if (!this.#open) throw new MuharrirError('library.none')
    return this.#open.desk
  }

  get isOpen(): boolean {
    return this.#open !== null
  }

  /** Pictures for the protocol, or null while nothing is open. */
  get mediaOrNull(): MediaStore | null {
    return this.#open?.media ?? null
  }

  get me(): Person | null {
    if (!this.#open) return null
    const { settings, people } = this.#open.library
    const chosen = this.#profile.preferences.identity[settings.id]
    return (chosen && people.find(chosen)) || null
  }

  /** @throws MuharrirError `person.none` */
  requireMe(): Person {
    if (this.me) return this.me
    throw new MuharrirError('person.none')
  }

  status(): LibraryStatus {
    if (!this.#open)
      return { folder: null, name: '', heldBy: null, readOnly: false, settings: null, me: null, stories: 0, trashed: 0 }
    const { library } = this.#open
    return {
      folder: library.folder,
      name: nameOf(library),
      heldBy: library.heldBy,
      readOnly: library.readOnly,
      settings: library.settings,
      me: this.me,
      stories: library.stories.query({ place: 'desk', limit: 1 }).total,
      trashed: library.stories.query({ place: 'trash', limit: 1 }).total,
    }
  }

  async open(folder: string, work?: LongWork): Promise<LibraryStatus> {
    const library = await Library.open(folder, { holder: holder(), ...work })
    return this.#attach(library)
  }

  async create(folder: string, agency?: { ar: string; en: string }): Promise<LibraryStatus> {
    await mkdir(folder, { recursive: true })
    const library = await Library.create(folder, { holder: holder(), ...(agency ? { agency } : {}) })
    return this.#attach(library)
  }

  /** Says who works here; remembered on this machine for this library. */
  async be(person: Person): Promise<void> {
    await this.#profile.setPreferences({ identity: { [this.library.settings.id]: person.id } })
    this.changed()
  }

  /** Closes the library, with all its writes done. `forget`: it is not opened again at the next start. */
  async close({ forget = false } = {}): Promise<void> {
    const open = this.#open
    this.#open = null
    if (forget) await this.#profile.closed()
    if (!open) return
    open.stop()
    this.#proofing.use()
    await open.desk.close()
    await open.library.close()
  }

  changed(): void {
    this.#emit('library-changed', this.status())
  }

  async recent(): Promise<RecentLibrary[]> {
    return Promise.all(
      this.#profile.data.recent.map(async (library) => ({
        ...library,
        present: await stat(library.folder).then(
          (entry) => entry.isDirectory(),
          () => false,
        ),
      })),
    )
  }

  /** A story as a page points to it. It has no address of its own before a site is built. */
  async linkedStory(id: string): Promise<LinkedStory | null> {
    const summary = this.library.stories.summary(id)
    return summary ? { headline: summary.headline, url: null } : null
  }

  async #attach(library: Library): Promise<LibraryStatus> {
    await this.close()
    // Words that cannot be read must not keep a library from being opened: whoever lists them is told.
    let words = await library.words.all().catch((): NewsroomWord[] => [])
    const proofread = () => {
      this.#proofing.use(proofingOf(library, words))
    }
    const media = new MediaStore(library.folder, {
      readOnly: library.readOnly,
      work: this.#mediaWork,
      settings: () => library.settings.media,
    })
    const desk = new MediaDesk(media, library.mediaUses)
    const stops = [
      library.on('stories-changed', ({ ids, cause }) => {
        if (cause === 'other') this.changed()
        this.#emit('stories-changed', { ids })
      }),
      library.on('settings-changed', () => {
        proofread()
        this.changed()
        this.#emit('proofing-changed', { story: null })
      }),
      library.on('words-changed', (changed) => {
        words = changed
        proofread()
        this.#emit('proofing-changed', { story: null })
      }),
      media.onChange((hashes) => this.#emit('media-changed', { hashes })),
      library.on('disk-state', (state) => this.#emit('disk-state', state)),
      library.on('index-progress', (progress) => this.#emit('index-progress', progress)),
    ]
    this.#open = { library, media, desk, stop: () => stops.forEach((stop) => void stop()) }
    proofread()
    await this.#profile.opened(library.folder, nameOf(library))
    const status = this.status()
    this.changed()
    return status
  }
}

const nameOf = (library: Library): string =>
  library.settings.agency.name.ar || library.settings.agency.name.en || basename(library.folder)
