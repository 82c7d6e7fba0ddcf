/** Which colours of the palette some readers take for one another (about 1 man in 12 sees colours otherwise). */
import { PALETTE, paletteIndex } from './palette'

/**
 * Pairs that come closer than 9 (CIEDE2000) with full protanopia, deuteranopia or tritanopia (Machado 2009), on light or
 * dark ground. Measured by the test, which holds this list to the palette.
 */
export const CONFUSED: readonly (readonly [string, string])[] = [
  ['teal', 'green'],
  ['ochre', 'red'],
  ['ochre', 'green'],
  ['stone', 'red'],
  ['umber', 'red'],
  ['red', 'green'],
]

/** Pairs of places in the palette that are confused among those used. */
export function confusedPairs(colours: readonly number[]): [number, number][] {
  const used = [...new Set(colours.map(paletteIndex))]
  return used.flatMap((a, i) =>
    used.slice(i + 1).flatMap((b): [number, number][] => (isConfused(a, b) ? [[a, b]] : [])),
  )
}

function isConfused(a: number, b: number): boolean {
  const ids = [PALETTE[a]?.id, PALETTE[b]?.id]
  return CONFUSED.some(([one, other]) => ids.includes(one) && ids.includes(other))
}
