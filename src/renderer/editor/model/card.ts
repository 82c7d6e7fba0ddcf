import { DecoratorNode, type LexicalEditor } from 'lexical'
import { element } from './elements'
import { viewOf } from './views'

/** Base of blocks that are one thing to the caret: selected, moved and deleted whole. It is no node type itself. */
export class CardNode extends DecoratorNode<unknown> {
  override $config() {
    return this.config(Symbol.for('muharrir/card'), { extends: DecoratorNode })
  }

  override createDOM(): HTMLElement {
    return element('div', `block-card block-${this.getType()}`)
  }

  override updateDOM(): boolean {
    return false
  }

  override decorate(editor: LexicalEditor): unknown {
    return viewOf(editor, this.getType(), this.getKey())
  }

  override isInline(): boolean {
    return false
  }
}
