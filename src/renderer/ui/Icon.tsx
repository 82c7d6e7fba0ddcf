import type { LucideIcon } from 'lucide-react'

export type { LucideIcon } from 'lucide-react'

/** One line family, 1.6 px strokes. Decorative unless it has a name of its own. `flip` for arrows that follow reading. */
export function Icon({
  of: Drawing,
  size = 18,
  flip = false,
  label,
}: {
  of: LucideIcon
  size?: number
  flip?: boolean
  label?: string
}) {
  return (
    <Drawing
      size={size}
      strokeWidth={1.6}
      absoluteStrokeWidth
      className={flip ? 'ui-icon ui-icon--flip' : 'ui-icon'}
      {...(label ? { 'aria-label': label, role: 'img' } : { 'aria-hidden': true })}
    />
  )
}
