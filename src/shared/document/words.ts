/** Text and words of a document, found block by block and remembered, since an edit leaves most blocks as they are. */
import { countWords } from '../arabic/tokens'
import type { DocumentNode, StoryDocument } from './schema'
import { plainText } from './visit'

const texts = new WeakMap<DocumentNode, string>()
const counts = new WeakMap<DocumentNode, number>()

/** `plainText` of a block that is never changed in place. */
export function blockText(block: DocumentNode): string {
  let text = texts.get(block)
  if (text === undefined) {
    text = plainText(block)
    texts.set(block, text)
  }
  return text
}

export function blockWords(block: DocumentNode): number {
  let words = counts.get(block)
  if (words === undefined) {
    words = countWords(blockText(block))
    counts.set(block, words)
  }
  return words
}

/** The words of the story itself, a block a line. */
export const documentText = (document: StoryDocument): string =>
  document.root.children
    .map(blockText)
    .filter((line) => line !== '')
    .join('\n')

export const countDocumentWords = (document: StoryDocument): number =>
  document.root.children.reduce((sum, block) => sum + blockWords(block), 0)

export const isEmptyDocument = (document: StoryDocument): boolean =>
  documentText(document).trim() === '' &&
  document.root.children.every((node) => node.type === 'paragraph' || node.type === 'heading')
