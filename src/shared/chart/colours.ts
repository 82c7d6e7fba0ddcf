/** Whether colours can be told apart by readers who see colours otherwise (about 1 man in 12). */
import {
  type Color,
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori'
import { PALETTE, paletteIndex } from './palette'

const EYES = [filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)]
const difference = differenceCiede2000()
/** Below this (CIEDE2000) two areas that do not touch are mistaken for each other. */
const APART = 9

function parsed(notation: string): Color {
  const colour = parse(notation)
  if (!colour) throw new Error(`no colour: ${notation}`)
  return colour
}

/** The least difference of two colours (CSS notation) over three forms of colour blindness (Machado 2009, full strength). */
export const leastDifference = (a: string, b: string): number =>
  Math.min(...EYES.map((eye) => difference(eye(parsed(a)), eye(parsed(b)))))

/** Pairs of palette places that some readers take for one colour, on light or dark ground. */
export function confusedPairs(colours: readonly number[]): [number, number][] {
  const used = [...new Set(colours.map(paletteIndex))]
  return used.flatMap((a, i) =>
    used.slice(i + 1).flatMap((b): [number, number][] => {
      const [one, other] = [PALETTE[a], PALETTE[b]]
      if (!one || !other) return []
      const least = Math.min(leastDifference(one.light, other.light), leastDifference(one.dark, other.dark))
      return least < APART ? [[a, b]] : []
    }),
  )
}

/** WCAG contrast of two colours. */
export const contrast = (a: string, b: string): number => wcagContrast(a, b)
