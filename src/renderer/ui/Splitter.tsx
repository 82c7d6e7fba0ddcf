import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import './Splitter.css'

/** Pixels an arrow key moves it. */
const STEP = 16

/**
 * The edge between a panel and what lies beside it. `size` is the panel's inline size in pixels; `edge` says which
 * side of the panel the splitter is on, so that dragging follows the hand in both directions of reading.
 */
export function Splitter({
  label,
  size,
  least,
  most,
  edge,
  onResize,
  onCommit,
}: {
  label: string
  size: number
  least: number
  most: number
  edge: 'start' | 'end'
  onResize(size: number): void
  /** The hand let go: remember it. */
  onCommit(size: number): void
}) {
  const from = useRef<{ x: number; size: number } | null>(null)
  const bounded = (next: number) => Math.round(Math.min(most, Math.max(least, next)))
  const grow = (element: Element, pixels: number) => {
    const rightwards = (getComputedStyle(element).direction === 'rtl') === (edge === 'start')
    return rightwards ? pixels : -pixels
  }
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    from.current = { x: event.clientX, size }
  }
  const moved = (event: PointerEvent<HTMLDivElement>) =>
    from.current && bounded(from.current.size + grow(event.currentTarget, event.clientX - from.current.x))
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    event.preventDefault()
    const next = bounded(size + grow(event.currentTarget, event.key === 'ArrowRight' ? STEP : -STEP))
    onResize(next)
    onCommit(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a window splitter is a focusable separator with a value; <hr> is not
    <div
      role="separator"
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={size}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className="ui-splitter"
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        const next = moved(event)
        if (next !== null) onResize(next)
      }}
      onPointerUp={(event) => {
        const next = moved(event)
        from.current = null
        if (next !== null) onCommit(next)
      }}
      onKeyDown={onKeyDown}
    />
  )
}
