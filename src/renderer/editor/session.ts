/**
 * The editing of one story: its fields, its living text and the way of both to the disk. Invariants:
 * - a change is on its way to the disk a third of a second after the last one, and no later than 600 ms after the
 *   first (350 ms where the disk is quick), so that a program killed while one types loses less than the last second;
 * - one save at a time; what changes while one is on its way goes with the next;
 * - a save that fails loses nothing: fields and text stay here and are tried again, later and later, and at once when
 *   the disk recovers;
 * - the text is asked for when it is saved, not at every key.
 */
import type { MuharrirBridge } from '@shared/contract/contract'
import { type ErrorCode, type ErrorDetails, MuharrirError } from '@shared/contract/errors'
import type { StoryDocument } from '@shared/document/schema'
import type { Story, StoryFields, VersionInfo } from '@shared/story/story'
import { DraftWriter, type WritingBridge } from './draft-writer'

/** Milliseconds. */
export const QUIET_BEFORE_SAVE = 300
export const LONGEST_WAIT = 600
/** The longest wait where a save is quick: what is gained is the reserve of the promised second. */
export const SHORTEST_WAIT = 350
/** A save may fill this part of the time at most: of a long text they come less often. */
const SAVES_PART = 1 / 4
export const FIRST_RETRY = 1_000
export const LONGEST_RETRY = 30_000
/** A version is made after so much work. */
export const VERSION_INTERVAL = 10 * 60_000

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** `retryAt` in milliseconds since the epoch. */
  | { kind: 'failed'; code: ErrorCode; details: ErrorDetails; retryAt: number }
  /** The story changed on disk under this session: main kept this text as a version; the story must be opened again. */
  | { kind: 'stale' }
  | { kind: 'read-only' }

export interface SessionState {
  /** As it was opened or last moved; its revision and times are those of then. */
  story: Story
  fields: StoryFields
  save: SaveState
  /** Counts stories put in the place of the open one (a restored version, a step); the editor loads the text again. */
  loaded: number
}

export interface SessionBridge {
  stories: WritingBridge &
    Pick<MuharrirBridge['stories'], 'saveVersion' | 'move' | 'restoreVersion' | 'get' | 'setType'>
  on: MuharrirBridge['on']
}

export interface SessionOptions {
  bridge: SessionBridge
  story: Story
  readOnly?: boolean
  /** Runs work when nothing is being typed, never at once; the default waits for an idle moment, briefly. */
  whenIdle?: (work: () => void) => () => void
}

/** Milliseconds that a save waits for an idle moment before it runs all the same. */
const IDLE_PATIENCE = 120

const browserIdle = (work: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 0)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(work, { timeout: IDLE_PATIENCE })
  return () => cancelIdleCallback(handle)
}

export class EditingSession {
  readonly #bridge: SessionBridge
  readonly #whenIdle: (work: () => void) => () => void
  readonly #listeners = new Set<() => void>()
  readonly #stopListening: () => void
  readonly #writer: DraftWriter
  #state: SessionState
  #readDocument: () => StoryDocument
  /** A text that took the place of the open one and that the editor does not show yet. */
  #coming: StoryDocument | null = null
  /** Changes so far, and how many of them the disk has. */
  #changes = 0
  #savedChanges = 0
  #firstUnsaved: number | null = null
  #timer: ReturnType<typeof setTimeout> | null = null
  #cancelIdle: (() => void) | null = null
  #saving: Promise<void> | null = null
  /** Milliseconds that the last save took. */
  #lastSaveTook = 0
  #failures = 0
  /** When work began that no version has yet, or null. */
  #workSince: number | null = null

  constructor({ bridge, story, readOnly = false, whenIdle = browserIdle }: SessionOptions) {
    this.#bridge = bridge
    this.#whenIdle = whenIdle
    this.#writer = new DraftWriter(bridge.stories, story.id, story.revision)
    this.#readDocument = () => story.document
    this.#state = {
      story,
      fields: story.fields,
      save: readOnly ? { kind: 'read-only' } : { kind: 'saved', at: story.updated },
      loaded: 0,
    }
    this.#stopListening = bridge.on('disk-state', ({ ok }) => {
      if (ok && this.#state.save.kind === 'failed') this.#saveSoon(0)
    })
  }

  get state(): SessionState {
    return this.#state
  }

  readonly getState = (): SessionState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Says where the living text is read. */
  attach(readDocument: () => StoryDocument): void {
    this.#readDocument = readDocument
    this.#coming = null
  }

  /** The editor shows the text that took the place of the open one: from here on the living text is read again. */
  shown(): void {
    this.#coming = null
  }

  document(): StoryDocument {
    return this.#coming ?? this.#readDocument()
  }

  changeFields(change: Partial<StoryFields>): void {
    if (!this.#isWritable()) return
    this.#set({ fields: { ...this.#state.fields, ...change } as StoryFields })
    this.documentChanged()
  }

  /** Called at every change of the text: cheap. */
  documentChanged(): void {
    if (!this.#isWritable()) return
    this.#changes++
    this.#firstUnsaved ??= Date.now()
    this.#workSince ??= Date.now()
    if (this.#state.save.kind === 'saved') this.#set({ save: { kind: 'waiting' } })
    // A save that waits for an idle moment goes on waiting: begun again at every key, it would never come.
    if (this.#saving || this.#cancelIdle || this.#state.save.kind === 'failed') return
    this.#saveSoon(this.#timeLeft())
  }

  get hasUnsaved(): boolean {
    return this.#changes > this.#savedChanges
  }

  /** Saves now; true when everything is on disk. A failure is shown and tried again, not thrown. */
  async flush(): Promise<boolean> {
    this.#stopTimers()
    if (this.#saving) await this.#saving
    if (this.hasUnsaved && this.#isWritable()) await this.#save()
    if (this.hasUnsaved && this.#isWritable() && this.#state.save.kind !== 'failed') await this.#save()
    return !this.hasUnsaved || this.#state.save.kind === 'stale'
  }

  /** @throws what saving a version throws. */
  async saveVersion(name: string, step: 'manual' | 'interval' | 'closed' = 'manual'): Promise<VersionInfo | null> {
    if (!(await this.flush())) return null
    const version = await this.#bridge.stories.saveVersion({ id: this.#state.story.id, name, step })
    this.#workSince = null
    return version
  }

  /** Takes a step of the workflow with everything saved. @throws what the step throws; null when saving failed. */
  async move(
    to: string,
    { reason = '', points = [], override = false }: { reason?: string; points?: string[]; override?: boolean } = {},
  ): Promise<Story | null> {
    if (!(await this.flush())) return null
    const story = await this.#bridge.stories.move({ id: this.#state.story.id, to, reason, points, override })
    this.#adopt(story)
    return story
  }

  async setType(type: string): Promise<Story | null> {
    if (!(await this.flush())) return null
    const story = await this.#bridge.stories.setType({ id: this.#state.story.id, type })
    this.#adopt(story)
    return story
  }

  /** The story takes an older version's fields and text. */
  async restoreVersion(hash: string): Promise<Story | null> {
    if (!(await this.flush())) return null
    const story = await this.#bridge.stories.restoreVersion({ id: this.#state.story.id, hash })
    this.#adopt(story)
    this.#coming = story.document
    this.#set({ fields: story.fields, loaded: this.#state.loaded + 1 })
    return story
  }

  /** The last save and a version of the work since the last one. False when something is not on disk. */
  async close(): Promise<boolean> {
    const saved = await this.flush()
    if (saved && this.#workSince !== null && this.#isWritable())
      await this.saveVersion('', 'closed').catch((error: unknown) => console.error(error))
    return saved
  }

  dispose(): void {
    this.#stopTimers()
    this.#stopListening()
    this.#listeners.clear()
  }

  #isWritable(): boolean {
    return this.#state.save.kind !== 'read-only' && this.#state.save.kind !== 'stale'
  }

  /** The story as main has it now, with our fields and text unchanged. */
  #adopt(story: Story): void {
    this.#writer.moveTo(story.revision)
    this.#set({ story, save: { kind: 'saved', at: story.updated } })
  }

  /** Milliseconds that the next save may wait. */
  #timeLeft(): number {
    const now = Date.now()
    const longest = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, this.#lastSaveTook / SAVES_PART))
    return Math.min(QUIET_BEFORE_SAVE, Math.max(0, (this.#firstUnsaved ?? now) + longest - now))
  }

  #saveSoon(delay: number): void {
    this.#stopTimers()
    this.#timer = setTimeout(() => {
      this.#timer = null
      this.#cancelIdle = this.#whenIdle(() => {
        this.#cancelIdle = null
        void this.#save()
      })
    }, delay)
  }

  #stopTimers(): void {
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
    this.#cancelIdle?.()
    this.#cancelIdle = null
  }

  #save(): Promise<void> {
    this.#saving ??= this.#saveOnce().finally(() => {
      this.#saving = null
      if (this.hasUnsaved && this.#isWritable() && this.#state.save.kind !== 'failed') this.#saveSoon(this.#timeLeft())
    })
    return this.#saving
  }

  async #saveOnce(): Promise<void> {
    const started = Date.now()
    const { story, fields } = this.#state
    const changes = this.#changes
    this.#firstUnsaved = null
    this.#set({ save: { kind: 'saving' } })
    try {
      const receipt = await this.#writer.write(fields, this.document())
      this.#savedChanges = changes
      this.#lastSaveTook = Date.now() - started
      this.#failures = 0
      this.#set({
        // The same object while nothing that is shown of it changed: whoever shows the story is not drawn at every save.
        story: receipt.workflow === story.workflow ? story : { ...story, workflow: receipt.workflow },
        save: { kind: 'saved', at: receipt.savedAt },
      })
      await this.#versionOfWork()
    } catch (error) {
      this.#failed(error)
    }
  }

  async #versionOfWork(): Promise<void> {
    if (this.#workSince === null || Date.now() - this.#workSince < VERSION_INTERVAL) return
    this.#workSince = this.hasUnsaved ? Date.now() : null
    await this.#bridge.stories
      .saveVersion({ id: this.#state.story.id, name: '', step: 'interval' })
      .catch((error: unknown) => console.error(error))
  }

  #failed(error: unknown): void {
    const { code, details } =
      error instanceof MuharrirError ? error : { code: 'internal' as const, details: { reason: String(error) } }
    if (code === 'story.stale') {
      this.#set({ save: { kind: 'stale' } })
      return
    }
    const delay = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** this.#failures)
    this.#failures++
    this.#set({ save: { kind: 'failed', code, details, retryAt: Date.now() + delay } })
    this.#saveSoon(delay)
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}
