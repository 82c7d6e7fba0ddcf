import type { Range } from '@shared/contract/contract'
import type { ReactNode } from 'react'

/** Text with its matches marked. Ranges are in order and disjoint. */
export function Marked({ text, matches }: { text: string; matches: readonly Range[] }): ReactNode {
  if (matches.length === 0) return text
  const pieces: ReactNode[] = []
  let at = 0
  for (const [start, end] of matches) {
    if (start > at) pieces.push(text.slice(at, start))
    pieces.push(<mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  if (at < text.length) pieces.push(text.slice(at))
  return pieces
}
