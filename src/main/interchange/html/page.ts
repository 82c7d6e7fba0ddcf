/** The parts of a page: its title and the element that holds the story. */
import type { Element, Nodes, Root } from 'hast'
import { toText } from 'hast-util-to-text'

/** Every element below, in order, without recursion. */
export function* elements(root: Nodes): Generator<Element> {
  const stack: Nodes[] = [root]
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element') yield node
    if ('children' in node) for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i] as Nodes)
  }
}

/** The words below an element, white space collapsed. */
export const words = (node: Nodes): string => toText(node).replace(/\s+/g, ' ').trim()

export function pageTitle(root: Root): string {
  for (const element of elements(root)) if (element.tagName === 'title') return textOf(element)
  return ''
}

/** `toText` leaves a title out, for it is never shown in the page. */
const textOf = (element: Element): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()

/** A site's page holds its story in the only `article` or in `main`, when most of its words are there. */
export function storyRoot(root: Root): Element | Root {
  const all = [...elements(root)]
  const whole = words(root).length
  for (const name of ['article', 'main']) {
    const found = all.filter(({ tagName }) => tagName === name)
    const [only] = found
    if (only && found.length === 1 && words(only).length * 2 >= whole) return only
  }
  return root
}
