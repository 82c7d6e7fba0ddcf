import {
  $create,
  $createParagraphNode,
  $getState,
  $getStateChange,
  $setState,
  createState,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import { element, fixedPart } from '../../model/elements'

export type UpdateKind = 'update' | 'correction'

const kindState = createState('kind', {
  parse: (value): UpdateKind => (value === 'correction' ? 'correction' : 'update'),
})
const atState = createState('at', { parse: (value) => (typeof value === 'string' ? value : '') })

/** Tells readers what changed after publication. Its head (kind and time) is drawn by the view from `data-kind` and `data-at`. */
export class UpdateNoteNode extends ElementNode {
  override $config() {
    return this.config('updatenote', {
      extends: ElementNode,
      stateConfigs: [
        { stateConfig: kindState, flat: true },
        { stateConfig: atState, flat: true },
      ],
    })
  }

  override createDOM(): HTMLElement {
    const note = element('aside', 'block-updatenote', {
      kind: $getState(this, kindState, NODE_STATE_DIRECT),
      at: $getState(this, atState, NODE_STATE_DIRECT),
    })
    note.append(fixedPart('block-head'), element('div', 'block-body'))
    return note
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    const kind = $getStateChange(this, previous, kindState)
    if (kind) dom.dataset.kind = kind[0]
    const at = $getStateChange(this, previous, atState)
    if (at) dom.dataset.at = at[0]
    return false
  }

  override getDOMSlot(dom: HTMLElement): ElementDOMSlot<HTMLElement> {
    const body = dom.querySelector<HTMLElement>(':scope > .block-body')
    return body ? super.getDOMSlot(dom).withElement(body) : super.getDOMSlot(dom)
  }

  override isShadowRoot(): boolean {
    return true
  }

  override canBeEmpty(): boolean {
    return false
  }

  getKind(): UpdateKind {
    return $getState(this, kindState)
  }

  setKind(kind: UpdateKind): this {
    return $setState(this, kindState, kind)
  }

  getAt(): string {
    return $getState(this, atState)
  }

  setAt(at: string): this {
    return $setState(this, atState, at)
  }
}

export const $isUpdateNoteNode = (node: LexicalNode | null | undefined): node is UpdateNoteNode =>
  node instanceof UpdateNoteNode

/** @param at ISO 8601. */
export const $createUpdateNoteNode = (kind: UpdateKind, at: string, blocks: LexicalNode[] = []): UpdateNoteNode =>
  $create(UpdateNoteNode)
    .setKind(kind)
    .setAt(at)
    .append(...(blocks.length > 0 ? blocks : [$createParagraphNode()]))
