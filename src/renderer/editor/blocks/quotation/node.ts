import {
  $create,
  $createParagraphNode,
  $getState,
  $getStateChange,
  $setSlot,
  $setState,
  createState,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  NODE_STATE_DIRECT,
} from 'lexical'
import { element, slotPlace } from '../../model/elements'

export const QUOTATION_KINDS = ['speech', 'agency', 'pull'] as const
export type QuotationKind = (typeof QUOTATION_KINDS)[number]

const kindState = createState('kind', {
  parse: (value): QuotationKind => QUOTATION_KINDS.find((kind) => kind === value) ?? 'speech',
})

/** Somebody's words: block children, the speaker in a slot. A pull quotation has a speaker slot that is not shown. */
export class QuotationNode extends ElementNode {
  override $config() {
    return this.config('quotation', {
      extends: ElementNode,
      stateConfigs: [{ stateConfig: kindState, flat: true }],
      slots: ['speaker'],
    })
  }

  override createDOM(): HTMLElement {
    const quotation = element('blockquote', 'block-quotation', { kind: $getState(this, kindState, NODE_STATE_DIRECT) })
    quotation.append(element('div', 'block-body'), slotPlace('speaker'))
    return quotation
  }

  override updateDOM(previous: this, dom: HTMLElement): boolean {
    const change = $getStateChange(this, previous, kindState)
    if (change) dom.dataset.kind = change[0]
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

  getKind(): QuotationKind {
    return $getState(this, kindState)
  }

  setKind(kind: QuotationKind): this {
    return $setState(this, kindState, kind)
  }
}

export const $isQuotationNode = (node: LexicalNode | null | undefined): node is QuotationNode =>
  node instanceof QuotationNode

/** @param blocks the words; an empty paragraph when none are given. */
export function $createQuotationNode(kind: QuotationKind, blocks: LexicalNode[] = []): QuotationNode {
  const node = $create(QuotationNode).setKind(kind)
  $setSlot(node, 'speaker', $createParagraphNode())
  return node.append(...(blocks.length > 0 ? blocks : [$createParagraphNode()]))
}
