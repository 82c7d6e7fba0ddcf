import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori'
import { describe, expect, it } from 'vitest'
import { CONFUSED, confusedPairs } from './colours'
import { GROUNDS, ON_COLOUR, PALETTE } from './palette'

const EYES = [filterDeficiencyProt(1), filterDeficiencyDeuter(1), filterDeficiencyTrit(1)]
const difference = differenceCiede2000()
const APART = 9
const seen = (notation: string) => {
  const colour = parse(notation)
  if (!colour) throw new Error(notation)
  return EYES.map((eye) => eye(colour))
}
const least = (a: string, b: string) => {
  const other = seen(b)
  return Math.min(...seen(a).map((colour, i) => difference(colour, other[i] ?? colour)))
}

describe('the palette', () => {
  it.each(PALETTE)('$id stands out from both grounds and bears words', ({ light, dark }) => {
    expect(wcagContrast(light, GROUNDS.light)).toBeGreaterThanOrEqual(3)
    expect(wcagContrast(dark, GROUNDS.dark)).toBeGreaterThanOrEqual(3)
    expect(wcagContrast(light, ON_COLOUR.light)).toBeGreaterThanOrEqual(4.5)
    expect(wcagContrast(dark, ON_COLOUR.dark)).toBeGreaterThanOrEqual(4.5)
  })
  it('names every pair that is confused', () => {
    const pairs = PALETTE.flatMap((a, i) =>
      PALETTE.slice(i + 1).flatMap((b) =>
        Math.min(least(a.light, b.light), least(a.dark, b.dark)) < APART ? [[a.id, b.id]] : [],
      ),
    )
    expect(pairs).toEqual(CONFUSED)
  })
  it('gives the first six to charts without a choice, which nobody confuses', () => {
    expect(confusedPairs([0, 1, 2, 3, 4, 5])).toEqual([])
    expect(confusedPairs([6, 7])).toEqual([[6, 7]])
  })
})
