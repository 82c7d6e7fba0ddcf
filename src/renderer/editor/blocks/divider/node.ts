import { $create, type LexicalNode } from 'lexical'
import { CardNode } from '../../model/card'
import { element } from '../../model/elements'

export class DividerNode extends CardNode {
  override $config() {
    return this.config('divider', { extends: CardNode })
  }

  override createDOM(): HTMLElement {
    const divider = super.createDOM()
    divider.append(element('hr', 'divider-line'))
    return divider
  }
}

export const $isDividerNode = (node: LexicalNode | null | undefined): node is DividerNode => node instanceof DividerNode
export const $createDividerNode = (): DividerNode => $create(DividerNode)
