/** Where a key leads in a grid that is read row by row. */
export interface GridPlace {
  current: number
  count: number
  columns: number
  /** Rows on one screen. */
  rows: number
  /** The first column is at the right. */
  rightToLeft: boolean
}

/** The index that a key leads to, within the list, or null where the key does not move. */
export function moveOf(key: string, { current, count, columns, rows, rightToLeft }: GridPlace): number | null {
  const last = Math.max(0, count - 1)
  const within = (index: number) => Math.min(last, Math.max(0, index))
  const page = Math.max(1, rows - 1) * columns
  switch (key) {
    case 'ArrowRight':
      return within(current + (rightToLeft ? -1 : 1))
    case 'ArrowLeft':
      return within(current + (rightToLeft ? 1 : -1))
    case 'ArrowUp':
      return current < columns ? current : current - columns
    case 'ArrowDown':
      // From above the gap of a last row that is not full, to its end.
      return Math.floor(current / columns) === Math.floor(last / columns) ? current : within(current + columns)
    case 'PageUp':
      return current < page ? current % columns : current - page
    case 'PageDown':
      return within(current + page)
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
