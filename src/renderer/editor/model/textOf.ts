/** The browser's text inside a text node's element, however many marks it wears. */
export function textOf(element: HTMLElement | null | undefined): Text | null {
  let at: Node | null | undefined = element
  while (at && !(at instanceof Text)) at = at.firstChild
  return at ?? null
}
