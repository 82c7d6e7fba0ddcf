/** Where everything of a library's media lies. A hash is checked before it becomes part of a path. */
import { join } from 'node:path'
import { MuharrirError } from '@shared/contract/errors'
import { type Asset, FORMATS } from '@shared/media/asset'
import { hashSchema } from '@shared/story/story'
import { DERIVED } from '../library/places'

export class MediaPlaces {
  readonly media: string
  readonly #derived: string

  constructor(library: string) {
    this.media = join(library, 'media')
    this.#derived = join(library, DERIVED)
  }

  /** @throws MuharrirError `media.not-found` */
  folder(hash: string): string {
    if (!hashSchema.safeParse(hash).success) throw new MuharrirError('media.not-found', { hash })
    return join(this.media, hash)
  }

  record(hash: string): string {
    return join(this.folder(hash), 'asset.json')
  }

  original({ hash, format }: Pick<Asset, 'hash' | 'format'>): string {
    return join(this.folder(hash), `original.${FORMATS[format]}`)
  }

  poster(hash: string): string {
    return join(this.folder(hash), 'poster.jpg')
  }

  renditions(hash: string): string {
    return join(this.#derived, 'renditions', hash)
  }

  get index(): string {
    return join(this.#derived, 'media.json')
  }

  /** Where bytes that came without a file wait to be looked at. */
  get incoming(): string {
    return join(this.#derived, 'incoming')
  }
}
