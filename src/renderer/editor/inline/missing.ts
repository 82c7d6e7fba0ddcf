import { $create, ElementNode, type LexicalNode } from 'lexical'
import { element } from '../model/elements'

/** Marks a fact still to be found. It blocks publishing. */
export class MissingNode extends ElementNode {
  override $config() {
    return this.config('missing', { extends: ElementNode })
  }

  override createDOM(): HTMLElement {
    return element('mark', 'inline-missing')
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): boolean {
    return true
  }

  override canBeEmpty(): boolean {
    return false
  }

  override canInsertTextBefore(): boolean {
    return false
  }

  override canInsertTextAfter(): boolean {
    return false
  }
}

export const $isMissingNode = (node: LexicalNode | null | undefined): node is MissingNode => node instanceof MissingNode
export const $createMissingNode = (): MissingNode => $create(MissingNode)
