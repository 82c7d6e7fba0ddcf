/** Labels one below another: each as near to its place as the others let it, none over another. */
export interface Wanted {
  /** Middle, in pixels from the top. */
  at: number
  height: number
}

/** Middles in the order given, within 0 and `bottom`; null where they have no room together. */
export function dodge(wanted: readonly Wanted[], bottom: number): number[] | null {
  if (wanted.reduce((sum, { height }) => sum + height, 0) > bottom) return null
  const order = wanted.map((label, i) => ({ ...label, i })).sort((a, b) => a.at - b.at)
  const middles = new Array<number>(wanted.length).fill(0)
  let free = 0
  for (const { at, height, i } of order) {
    const top = Math.max(free, at - height / 2)
    middles[i] = top + height / 2
    free = top + height
  }
  // What fell below the bottom pushes the ones above it up again.
  let limit = bottom
  for (const { height, i } of [...order].reverse()) {
    middles[i] = Math.min(middles[i] ?? 0, limit - height / 2)
    limit = (middles[i] ?? 0) - height / 2
  }
  return middles
}
