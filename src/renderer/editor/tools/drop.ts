/** Where a dragged block would land. Pure geometry, in window pixels. */
export interface BlockBox {
  key: string
  top: number
  bottom: number
}

export interface Landing {
  /** The block it would stand before; null for the end. */
  before: string | null
  /** Where the line is drawn. */
  at: number
}

/** The gap between blocks nearest to the pointer, or null where dropping would change nothing. */
export function landing(boxes: readonly BlockBox[], dragged: string, pointer: number): Landing | null {
  const index = boxes.findIndex(({ top, bottom }) => pointer < (top + bottom) / 2)
  const before = index === -1 ? null : (boxes[index] ?? null)
  const above = index === -1 ? boxes.at(-1) : boxes[index - 1]
  if (before?.key === dragged || above?.key === dragged) return null
  const edge = before?.top ?? above?.bottom ?? 0
  return { before: before?.key ?? null, at: above && before ? (above.bottom + before.top) / 2 : edge }
}

export function boxesOf(root: HTMLElement, keyOf: (element: Element) => string | null): BlockBox[] {
  return [...root.children].flatMap((child) => {
    const key = keyOf(child)
    if (key === null) return []
    const { top, bottom } = child.getBoundingClientRect()
    return [{ key, top, bottom }]
  })
}
