/** Content has one name: the SHA-256 of its canonical JSON (RFC 8785), whatever the order of keys it was written in. */
import { createHash } from 'node:crypto'
import type { StoryDocument } from '@shared/document/schema'
import type { StoryFields } from '@shared/story/story'
import serialize from 'canonicalize'

export interface Content {
  type: string
  fields: StoryFields
  document: StoryDocument
}

/** Lower-case hex. Of type, fields and document alone: who saved it and when is not content. */
export const contentHash = ({ type, fields, document }: Content): string =>
  createHash('sha256')
    .update(serialize({ type, fields, document }) ?? '')
    .digest('hex')
