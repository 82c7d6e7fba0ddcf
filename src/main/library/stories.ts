/** The stories of an open library, for everything that works with them. */
import { mkdir, rm } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import type { BrokenStory, Draft, SaveReceipt, StoryPage, StoryQuery } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import { bareWord } from '@shared/proofing/words'
import { type CheckContext, checkStory, type Finding } from '@shared/story/checks'
import { type LibrarySettings, typesOf } from '@shared/story/library'
import type { Person } from '@shared/story/people'
import type { Story, Summary, Version, VersionInfo } from '@shared/story/story'
import { storyType } from '@shared/story/types'
import { refusal, transition } from '@shared/story/workflow'
import { cleanFields } from './clean-fields'
import { syncFolder } from './durable'
import { changeFields } from './field-change'
import { headlinesWith } from './headline-search'
import { assertBroken, describeBroken, mended } from './mending'
import { placeFolder, storyFolder, versionsFolder } from './places'
import { answer } from './query'
import { type ChangedDraft, saveChange, saveDraft } from './saving'
import type { SettingsFile } from './settings-file'
import type { Shelf } from './shelf'
import { copyOf, edited, moved, type NewStory, newStory, type WorkflowStep } from './story-edits'
import { type StoryOnDisk, withoutIndex } from './story-file'
import { StoryTexts } from './story-texts'
import { storeTemplate } from './templates'
import { moveTo, removeForGood } from './trash'
import { listVersions, readVersion, withVersion } from './version-files'

export type { NewStory } from './story-edits'
export type Picked = Pick<Summary, 'id' | 'headline' | 'type' | 'section' | 'updated' | 'publication' | 'picture'>

const now = (): string => new Date().toISOString()

export class StoryStore {
  readonly #shelf: Shelf
  readonly #settings: SettingsFile
  readonly #texts: StoryTexts

  constructor(shelf: Shelf, settings: SettingsFile) {
    this.#shelf = shelf
    this.#settings = settings
    this.#texts = new StoryTexts(shelf)
  }

  /** Resolves when the whole text can be searched; until then a search sees headlines only (`partial`). */
  prepareSearch(): Promise<void> {
    return this.#shelf.index.prepare()
  }

  /** @param me whose stories `mine` means */
  query(query: StoryQuery, me?: Person): StoryPage {
    const { catalogue, index } = this.#shelf
    // A failure is told to those who wait for the index; this search sees headlines.
    if (query.search) this.prepareSearch().catch(() => {})
    return answer(query, me, { catalogue, index, text: (id) => this.#texts.get(id) })
  }

  summary(id: string): Summary | undefined {
    return this.#shelf.catalogue.get(id)?.summary
  }

  /** On the desk: a story in the trash is no target of a link. */
  exists(id: string): boolean {
    return this.#shelf.catalogue.get(id)?.place === 'desk'
  }

  /** Stories of the desk by headline, the best match first; the last changed ones where nothing is searched. */
  pick(search: string, limit = 12): Picked[] {
    const { catalogue, index } = this.#shelf
    const { scores } = index.ready ? index.search(search, ['headline']) : headlinesWith(search, catalogue.all())
    const entries = [...catalogue.ordered('desk', 'updated')].reverse()
    const wanted = search.trim() === '' ? entries : entries.filter(({ summary }) => scores.has(summary.id))
    const score = ({ id }: Summary): number => scores.get(id) ?? 0
    return wanted
      .map(({ summary }) => summary)
      .sort((a, b) => score(b) - score(a))
      .slice(0, limit)
      .map(({ id, headline, type, section, updated, publication, picture }) => ({
        id,
        headline,
        type,
        section,
        updated,
        publication,
        picture,
      }))
  }

  /** Headlines by id; ids that are no story are left out. */
  titles(ids: readonly string[]): Record<string, string> {
    return Object.fromEntries(
      ids.flatMap((id) => {
        const summary = this.summary(id)
        return summary ? [[id, summary.headline]] : []
      }),
    )
  }

  async get(id: string): Promise<Story> {
    return withoutIndex(await this.#shelf.read(id))
  }

  async create(input: NewStory): Promise<Story> {
    const settings = this.#settings.value
    const template = settings.templates.find(({ id }) => id === input.template)
    const story = newStory(input, template, settings, now())
    const { step, by } = input
    return this.#add(story, (folder) =>
      step ? withVersion(folder, story, { step, by: by.id, at: story.updated }) : Promise.resolve(story),
    )
  }

  async duplicate(id: string, by: Person): Promise<Story> {
    const copy = copyOf(await this.#shelf.read(id), by, now())
    return this.#add(copy, () => Promise.resolve(copy))
  }

  /** Makes the folder of a new story. Nothing stays of one that could not be written whole. */
  #add(story: StoryOnDisk, complete: (folder: string) => Promise<StoryOnDisk>): Promise<Story> {
    const { context } = this.#shelf
    const folder = storyFolder(context.folder, 'desk', story.id)
    return context.inTurn(story.id, () =>
      context.writing(folder, async () => {
        try {
          // Step by step, not recursively: a library that is gone must not be made again by a story.
          await mkdir(placeFolder(context.folder, 'desk')).catch(ifThere)
          await mkdir(folder)
          await mkdir(versionsFolder(folder))
          const whole = await complete(folder)
          await this.#shelf.commit('desk', whole, 'other')
          await syncFolder(placeFolder(context.folder, 'desk'))
          return withoutIndex(whole)
        } catch (error) {
          this.#shelf.forget(story.id)
          this.#shelf.catalogue.delete(story.id)
          await rm(folder, { recursive: true, force: true }).catch(() => {
            // The first error says what is wrong; an empty folder is swept at the next opening.
          })
          throw error
        }
      }),
    )
  }

  /** See `saveDraft`. */
  save(draft: Draft, revision: number, by: Person): Promise<SaveReceipt> {
    return saveDraft(this.#shelf, draft, revision, by)
  }

  /** See `saveChange`. */
  saveChange(draft: ChangedDraft, revision: number, by: Person): Promise<SaveReceipt> {
    return saveChange(this.#shelf, draft, revision, by)
  }

  /** For the command line: keys are field ids or `field.part`. Throws `field.unknown` or `field.invalid`. */
  async setFields(id: string, change: Record<string, unknown>, by: Person): Promise<Story> {
    const story = await this.#shelf.change(id, async (before) => {
      const fields = cleanFields(changeFields(before.fields, change, this.#settings.value))
      return isDeepStrictEqual(fields, before.fields) ? before : edited(before, { fields }, by, now())
    })
    return withoutIndex(story)
  }

  async setType(id: string, type: string, by: Person): Promise<Story> {
    const story = await this.#shelf.change(id, async (before) =>
      type === before.type ? before : edited(before, { type }, by, now()),
    )
    return withoutIndex(story)
  }

  /** A step of the workflow. Throws what `refusal` says: `workflow.unknown-step`, `.role`, `.reason`, `.own-edit`. */
  async move(
    id: string,
    to: string,
    by: Person,
    { reason = '', points = [], override = false }: { reason?: string; points?: string[]; override?: boolean } = {},
  ): Promise<Story> {
    const story = await this.#shelf.change(id, async (before, folder) => {
      const refused = refusal(before, to, by, { reason, override })
      if (refused) throw new MuharrirError(refused, { to })
      const at = now()
      const overridden = refusal(before, to, by, { reason }) === 'workflow.own-edit'
      const kept = transition(before.workflow, to)?.version === true
      const whole = kept ? await withVersion(folder, before, { step: to as Version['step'], by: by.id, at }) : before
      const step: WorkflowStep = {
        at,
        by: by.id,
        to,
        ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
        ...(points.length > 0 ? { points } : {}),
        ...(kept && whole.version ? { version: whole.version } : {}),
        ...(overridden ? { override: true } : {}),
      }
      return moved(whole, step)
    })
    return withoutIndex(story)
  }

  async trash(ids: readonly string[], _by?: Person): Promise<void> {
    await moveTo(this.#shelf, 'trash', ids)
  }

  async restore(ids: readonly string[]): Promise<void> {
    await moveTo(this.#shelf, 'desk', ids)
  }

  /** For good, and only from the trash. */
  async remove(ids: readonly string[]): Promise<void> {
    await removeForGood(this.#shelf, ids)
  }

  /** Newest first. */
  async versions(id: string): Promise<VersionInfo[]> {
    const story = await this.#shelf.read(id)
    const folder = this.#shelf.folder(id)
    return this.#shelf.context.reading(folder, () => listVersions(folder, story.versions))
  }

  /** Also of a broken story, whose versions can still be read. Throws `version.not-found` or `version.broken`. */
  async version(id: string, hash: string): Promise<Version> {
    const folder = this.#shelf.folder(id)
    return this.#shelf.context.reading(folder, () => readVersion(folder, hash))
  }

  /** Keeps the text as it is on disk. The same text makes no second version; a name given later is kept. */
  async saveVersion(
    id: string,
    { name = '', step = 'manual', by }: { name?: string; step?: Version['step']; by: Person },
  ): Promise<VersionInfo> {
    const story = await this.#shelf.change(id, (before, folder) =>
      withVersion(folder, before, { step, by: by.id, at: now(), name }),
    )
    const kept = story.versions.find(({ hash }) => hash === story.version)
    if (!kept) throw new MuharrirError('version.not-found')
    const { revision: _, ...info } = kept
    return info as VersionInfo
  }

  /** The story takes a version's content; the content before it is kept as a version too. */
  async restoreVersion(id: string, hash: string, by: Person): Promise<Story> {
    const story = await this.#shelf.change(id, async (before, folder) => {
      const { type, fields, document } = await readVersion(folder, hash)
      if (
        isDeepStrictEqual(
          { type, fields, document },
          { type: before.type, fields: before.fields, document: before.document },
        )
      )
        return before
      const at = now()
      const kept = await withVersion(folder, before, { step: 'restored', by: by.id, at })
      return withVersion(folder, edited(kept, { type, fields, document }, by, at), { step: 'restored', by: by.id, at })
    })
    return withoutIndex(story)
  }

  async broken(id: string): Promise<BrokenStory> {
    await assertBroken(this.#shelf, id)
    return describeBroken(this.#shelf, id)
  }

  /** Makes a broken story readable again from one of its versions; the damaged file stays beside it. */
  async mend(id: string, hash: string, by: Person): Promise<Story> {
    const { context } = this.#shelf
    return context.inTurn(id, async () => {
      context.assertWritable()
      await assertBroken(this.#shelf, id)
      const { place } = this.#shelf.entry(id)
      return context.writing(this.#shelf.path(id), async () => {
        const story = await mended(this.#shelf, id, hash, by, now())
        await this.#shelf.commit(place, story, 'other')
        return withoutIndex(story)
      })
    })
  }

  /** Spelling no longer marks this word in the story. No change of its text: its revision and times stay. */
  async ignoreWord(id: string, word: string): Promise<void> {
    const bare = bareWord(word.trim())
    await this.#shelf.change(id, async (before) =>
      bare === '' || before.ignored.includes(bare) ? before : { ...before, ignored: [...before.ignored, bare] },
    )
  }

  async unignoreWord(id: string, word: string): Promise<void> {
    const bare = bareWord(word.trim())
    await this.#shelf.change(id, async (before) =>
      before.ignored.includes(bare) ? { ...before, ignored: before.ignored.filter((kept) => kept !== bare) } : before,
    )
  }

  /** The checks before publishing, on the story as it is saved. */
  async check(id: string, { media }: Pick<CheckContext, 'media'>): Promise<Finding[]> {
    const story = await this.#shelf.read(id)
    return checkStory(story, {
      type: storyType(story.type, typesOf(this.#settings.value)),
      media,
      storyExists: (other) => this.exists(other),
      now: Date.now(),
    })
  }

  async saveTemplate(id: string, name: string): Promise<LibrarySettings> {
    return storeTemplate(this.#settings, await this.#shelf.read(id), name)
  }
}

const ifThere = (error: { code?: string }): void => {
  if (error.code !== 'EEXIST') throw error
}
