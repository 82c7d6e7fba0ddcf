/**
 * The way of one story's text to main: whole at first, then only the blocks that changed since the text that the disk
 * last had, so that a save of a long story costs no more than one of a short one.
 */
import type { MuharrirBridge, SaveReceipt } from '@shared/contract/contract'
import { MuharrirError } from '@shared/contract/errors'
import { changeBetween } from '@shared/document/change'
import type { StoryDocument } from '@shared/document/schema'
import type { StoryFields } from '@shared/story/story'

export type WritingBridge = Pick<MuharrirBridge['stories'], 'save' | 'saveChange'>

export class DraftWriter {
  readonly #bridge: WritingBridge
  readonly #id: string
  #revision: number
  /** The text that the disk has, in the editor's own blocks; null when that is not known. */
  #saved: StoryDocument | null = null

  constructor(bridge: WritingBridge, id: string, revision: number) {
    this.#bridge = bridge
    this.#id = id
    this.#revision = revision
  }

  /** The story is at another revision by a step that was not a save. */
  moveTo(revision: number): void {
    this.#revision = revision
    this.#saved = null
  }

  /** Resolves when the text is durably on disk. @throws what `stories.save` throws. */
  async write(fields: StoryFields, document: StoryDocument): Promise<SaveReceipt> {
    const receipt = (await this.#writeChange(fields, document)) ?? (await this.#writeWhole(fields, document))
    this.#revision = receipt.revision
    this.#saved = document
    return receipt
  }

  #writeWhole(fields: StoryFields, document: StoryDocument): Promise<SaveReceipt> {
    return this.#bridge.save({ id: this.#id, fields, document, revision: this.#revision })
  }

  /** Null where there is nothing to compare with, or the disk has another text than thought: it wants the whole. */
  async #writeChange(fields: StoryFields, document: StoryDocument): Promise<SaveReceipt | null> {
    const change = this.#saved && changeBetween(this.#saved, document)
    if (!change) return null
    try {
      return await this.#bridge.saveChange({ id: this.#id, fields, change, revision: this.#revision })
    } catch (error) {
      if (error instanceof MuharrirError && error.code === 'story.stale') return null
      throw error
    }
  }
}
