/** Texts of stories for the snippets of a search: the last ones asked for, as typing asks for the same ones again. */
import { readFileSync } from 'node:fs'
import { MuharrirError } from '@shared/contract/errors'
import { documentFault } from '@shared/document/schema'
import { documentText } from '@shared/document/words'
import type { Shelf } from './shelf'
import type { Stamp } from './story-file'

const KEPT = 500

export class StoryTexts {
  readonly #shelf: Shelf
  readonly #kept = new Map<string, { stamp: Stamp; text: string }>()

  constructor(shelf: Shelf) {
    this.#shelf = shelf
  }

  /** Null when the story cannot be read now: it is listed without a snippet, and opening it says why. */
  get(id: string): string | null {
    const { stamp } = this.#shelf.entry(id)
    const kept = this.#kept.get(id)
    if (kept?.stamp === stamp) return kept.text
    const text = this.#read(id)
    if (text === null) return null
    this.#kept.delete(id)
    this.#kept.set(id, { stamp, text })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > KEPT && oldest !== undefined) this.#kept.delete(oldest)
    return text
  }

  #read(id: string): string | null {
    try {
      // Not read as a story: a snippet needs no more than a document.
      const { document } = JSON.parse(readFileSync(this.#shelf.path(id), 'utf8'))
      return documentFault(document) === null ? documentText(document) : null
    } catch (error) {
      if (error instanceof MuharrirError) throw error
      return null
    }
  }
}
