import type { DocumentNode } from '@shared/document/schema'
import { $create, $getState, $setState, createState, type LexicalNode } from 'lexical'
import { CardNode } from '../../model/card'
import { element } from '../../model/elements'

const originalState = createState('original', {
  parse: (value): DocumentNode | null => (typeof value === 'object' && value !== null ? (value as DocumentNode) : null),
  isEqual: (a, b) => a === b,
})
const inlineState = createState('inline', { parse: (value) => value === true })

/** Stands for a node of a type this program does not know and holds it whole: kept, shown, never dropped. */
export class UnknownNode extends CardNode {
  override $config() {
    return this.config('unknown', {
      extends: CardNode,
      stateConfigs: [
        { stateConfig: originalState, flat: true },
        { stateConfig: inlineState, flat: true },
      ],
    })
  }

  override createDOM(): HTMLElement {
    return this.isInline() ? element('span', 'inline-unknown') : super.createDOM()
  }

  override isInline(): boolean {
    return $getState(this, inlineState)
  }

  getOriginal(): DocumentNode | null {
    return $getState(this, originalState)
  }
}

export const $isUnknownNode = (node: LexicalNode | null | undefined): node is UnknownNode => node instanceof UnknownNode
export const $createUnknownNode = (original: DocumentNode, inline: boolean): UnknownNode =>
  $setState($setState($create(UnknownNode), originalState, original), inlineState, inline)
