import { $create, $createParagraphNode, $setSlot, type ElementDOMSlot, ElementNode, type LexicalNode } from 'lexical'
import { element, slotPlace } from '../../model/elements'

/** A box of background facts: its title in a slot, block children. */
export class FactBoxNode extends ElementNode {
  override $config() {
    return this.config('factbox', { extends: ElementNode, slots: ['title'] })
  }

  override createDOM(): HTMLElement {
    const box = element('section', 'block-factbox')
    box.append(slotPlace('title'), element('div', 'block-body'))
    return box
  }

  override updateDOM(): boolean {
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
}

export const $isFactBoxNode = (node: LexicalNode | null | undefined): node is FactBoxNode => node instanceof FactBoxNode

export function $createFactBoxNode(blocks: LexicalNode[] = []): FactBoxNode {
  const node = $create(FactBoxNode)
  $setSlot(node, 'title', $createParagraphNode())
  return node.append(...(blocks.length > 0 ? blocks : [$createParagraphNode()]))
}
